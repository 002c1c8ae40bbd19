import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

// The marks of a timeline are hidden from assistive technology: the table below it has the same links, which tests/site/pictures.test.ts holds.
const interactive = 'a[href]:not(svg[aria-hidden="true"] a), button, input, select, textarea, summary, [tabindex="0"]';
/** Marks everything that a reader could act on, and says how many there are. */
const markAll = (page: Page) => page.evaluate((selector) => {
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }) && !(each as HTMLButtonElement).disabled);
  all.forEach((each, index) => { each.dataset['stop'] = String(index); });
  return all.length;
}, interactive);
const focused = (page: Page) => page.evaluate(() => {
  const each = document.activeElement as HTMLElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(each);
  const box = each.getBoundingClientRect();
  return { stop: each.dataset['stop'], body: each === document.body, outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, shown: box.width > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth, html: each.outerHTML.slice(0, 120) };
});

test.each(Object.entries({ ...kinds, search: '/search/?q=Mali' }))('on a page of the kind %s the first stop of the keyboard skips to the content', async (_kind, address) => {
  const page = await the.open(address);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip:focus');
  expect(await skip.count()).toBe(1);
  expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#main$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement) || document.querySelector('footer')!.contains(document.activeElement))).toBe(true);
});

test.each([kinds.home, kinds.profile, kinds.classification, kinds.instrument, kinds.about])('the keyboard reaches everything on %s, and its place is seen', async (address) => {
  const page = await the.open(address);
  const count = await markAll(page);
  expect(count).toBeGreaterThan(10);
  const reached = new Set<string>();
  const unseen: string[] = [];
  // A field for a date has several stops of its own.
  for (let press = 0; press < count + 40; press++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.body) break;
    if (at.stop !== undefined) reached.add(at.stop);
    if (!at.outlined || !at.shown) unseen.push(at.html);
  }
  const missed = await page.evaluate((stops) => [...document.querySelectorAll<HTMLElement>('[data-stop]')].filter((each) => !stops.includes(each.dataset['stop']!)).map((each) => each.outerHTML.slice(0, 120)), [...reached]);
  expect(missed).toEqual([]);
  expect(unseen).toEqual([]);
});

test('the keyboard reaches the filters and the results of a search, and sets a filter', async () => {
  const page = await the.open('/search/?q=Mali');
  await page.waitForFunction(() => /\d+ results?/.test(document.querySelector('#count')?.textContent ?? ''));
  await page.getByRole('searchbox').focus();
  const stops: string[] = [];
  for (let press = 0; press < 300 && !stops.at(-1)?.startsWith('result'); press++) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement;
      return at.closest('#hits') ? 'result' : at.type === 'checkbox' ? `${at.name}=${at.value}` : at.tagName;
    }));
    if (stops.at(-1) === 'kind=Classification') await page.keyboard.press('Space');
  }
  expect(stops.at(-1)).toBe('result');
  for (const name of ['kind', 'type', 'status', 'party', 'instrument']) expect(stops.some((stop) => stop.startsWith(`${name}=`))).toBe(true);
  await page.waitForURL('**/search/?q=Mali&kind=Classification');
});

test('the contents open with the keyboard on a narrow screen', async () => {
  const page = await the.open(kinds.profile, { viewport: { width: 390, height: 844 } });
  await page.locator('nav.contents summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator('nav.contents a:focus').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#classifications$/);
});

test('the stops of the keyboard follow the order of the page', async () => {
  const page = await the.open(kinds.classification);
  expect(await page.locator('[tabindex]').evaluateAll((all) => all.filter((each) => (each as HTMLElement).tabIndex > 0).length)).toBe(0);
  const count = await markAll(page);
  let last = -1;
  for (let press = 0; press < Math.min(count, 60); press++) {
    await page.keyboard.press('Tab');
    const stop = Number((await focused(page)).stop);
    expect(stop).toBeGreaterThan(last);
    last = stop;
  }
});
