import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

const phone = { viewport: { width: 390, height: 844 } };
/** The part that the contents mark, by its place. */
const marked = (page: Page) => page.locator('nav.contents a[aria-current="true"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')!.slice(1)));
const reach = (page: Page, id: string) => page.locator(`[id="${id}"]`).evaluate((part) => part.scrollIntoView());
const top = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())!.y;

test.each([['wide', {}], ['narrow', phone]])('on a %s screen the contents mark the part that is read, one at a time', async (_screen, options) => {
  const page = await the.open(kinds.profile, options);
  for (const id of ['reasoning', 'law', 'chronology', 'classifications', 'positions']) {
    await reach(page, id);
    await expect.poll(() => marked(page)).toEqual([id]);
  }
});

test('a part stays marked while its heading is far above', async () => {
  const page = await the.open(kinds.profile);
  await reach(page, 'reasoning');
  await page.evaluate(() => scrollBy(0, 900));
  await expect.poll(() => page.locator('#reasoning').evaluate((heading) => heading.getBoundingClientRect().bottom)).toBeLessThan(0);
  await page.waitForTimeout(200);
  expect(await marked(page)).toEqual(['reasoning']);
});

test('before the first part none is marked, at the end the last one is', async () => {
  const page = await the.open(kinds.party, phone);
  expect(await marked(page)).toEqual([]);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => marked(page)).toEqual(['cite']);
});

test('contents longer than the screen move so that the marked part is seen', async () => {
  const page = await the.open(kinds.profile, { viewport: { width: 1280, height: 320 } });
  await reach(page, 'corrections');
  await expect.poll(() => marked(page)).toEqual(['corrections']);
  await expect.poll(async () => {
    const [list, link] = [(await page.locator('nav.contents').boundingBox())!, (await page.locator('nav.contents a[aria-current]').boundingBox())!];
    return link.y >= list.y && link.y + link.height <= list.y + list.height;
  }).toBe(true);
});

describe('on a narrow screen', () => {
  test('the contents stay at hand, name the part, and unfold over the text without moving it', async () => {
    const page = await the.open(kinds.profile, phone);
    await reach(page, 'reasoning');
    const opener = page.locator('nav.contents summary');
    await expect.poll(() => opener.innerText()).toContain('Reasoning, pair by pair');
    expect(await top(page, 'nav.contents')).toBe(0);
    const before = await top(page, '#reasoning');
    await opener.click();
    expect(await page.locator('nav.contents').getByText('Applicable law').isVisible()).toBe(true);
    expect(await top(page, '#reasoning')).toBe(before);
  });

  test('a choice closes them, and the heading chosen is not under them', async () => {
    const page = await the.open(kinds.profile, phone);
    for (const name of ['Applicable law', 'Overview']) {
      await page.locator('nav.contents summary').click();
      await page.locator('nav.contents').getByText(name).click();
      expect(await page.locator('nav.contents details').evaluate((details: HTMLDetailsElement) => details.open)).toBe(false);
      const heading = page.locator('main h2', { hasText: name });
      const bar = (await page.locator('nav.contents').boundingBox())!;
      await expect.poll(async () => (await heading.boundingBox())!.y).toBeGreaterThanOrEqual(bar.height);
      expect((await heading.boundingBox())!.y).toBeLessThan(200);
    }
  });

  test('Escape and a click beside them close them; Escape gives the focus back', async () => {
    const page = await the.open(kinds.classification, phone);
    const open = () => page.locator('nav.contents details').evaluate((details: HTMLDetailsElement) => details.open);
    await page.locator('nav.contents summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect([await open(), await page.locator('nav.contents summary:focus').count()]).toEqual([false, 1]);
    await page.keyboard.press('Enter');
    await page.locator('h1').click();
    expect(await open()).toBe(false);
  });

  test('what has the focus is not hidden by them', async () => {
    const page = await the.open(kinds.classification, phone);
    const link = page.locator('#others ~ table a').first();
    await link.focus();
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Shift+Tab');
      const hidden = await page.evaluate(() => {
        const [at, bar] = [document.activeElement!, document.querySelector('nav.contents')!];
        return !bar.contains(at) && at.getBoundingClientRect().bottom <= bar.getBoundingClientRect().bottom ? at.outerHTML.slice(0, 100) : '';
      });
      expect(hidden).toBe('');
    }
  });

  test('without JavaScript they stand in the text and unfold there', async () => {
    const page = await the.open(kinds.profile, { ...phone, javaScriptEnabled: false });
    const depth = () => page.locator('#classifications').evaluate((heading) => heading.getBoundingClientRect().top + scrollY);
    const before = await depth();
    await page.locator('nav.contents summary').click();
    expect(await depth()).toBeGreaterThan(before);
  });
});

describe.each([['with', true], ['without', false]])('%s JavaScript', (_with, javaScriptEnabled) => {
  test.each([['an incident', '2018-01-27-soumpi'], ['a correction', 'correction-minusma-status']])('the address of %s opens what it is folded in', async (_what, id) => {
    const page = await the.open(`${kinds.profile}#${id}`, { javaScriptEnabled });
    const place = page.locator(`[id="${id}"]`);
    expect(await place.evaluate((each) => each.closest('details')!.open)).toBe(true);
    await expect.poll(async () => { const box = (await place.boundingBox())!; return box.y > 0 && box.y < 500; }).toBe(true);
    expect(await page.locator('details.fold:not([open])').count()).toBeGreaterThan(5);
  });
});

test('the years of a long chronology open one by one or all at once, from the keyboard too', async () => {
  const page = await the.open(kinds.profile);
  const years = page.locator('details.year');
  const open = () => years.evaluateAll((all) => all.filter((each) => (each as HTMLDetailsElement).open).length);
  expect(await open()).toBe(0);
  expect(await years.nth(1).locator('summary').innerText()).toMatch(/^20\d\d\s+\d+ entr(?:y|ies)$/);
  await years.nth(1).locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await open()).toBe(1);
  const all = page.getByRole('region', { name: 'Chronology' }).getByRole('button', { name: 'Open all' });
  await all.click();
  expect(await open()).toBe(await years.count());
  await page.getByRole('region', { name: 'Chronology' }).getByRole('button', { name: 'Close all' }).click();
  expect(await open()).toBe(0);
  expect(await page.locator('details.fold[open]').count()).toBe(0);
});

test('everything that is folded is printed, and nothing of what only folds it', async () => {
  const page = await the.open(kinds.profile, { viewport: { width: 658, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.locator('.events > li, .corrections dl').evaluateAll((all) => all.filter((each) => !each.checkVisibility({ contentVisibilityAuto: true }) || !each.getBoundingClientRect().height).length);
  expect(hidden).toBe(0);
  expect(await page.locator('button.unfold').first().isVisible()).toBe(false);
  expect(await page.locator('nav.neighbours').isVisible()).toBe(false);
});

test('the entries beside one lead on through its section and back', async () => {
  const page = await the.open('/parties/jnim/');
  const beside = () => page.getByRole('navigation', { name: 'Previous and next' });
  expect(await beside().innerText()).toMatch(/Previous · Armed group[\s\S]*Next · Armed group/);
  await beside().getByRole('link', { name: /^Next/ }).click();
  await page.waitForURL((url) => url.pathname !== '/parties/jnim/');
  await beside().getByRole('link', { name: /^Previous/ }).click();
  await page.waitForURL('**/parties/jnim/');
});
