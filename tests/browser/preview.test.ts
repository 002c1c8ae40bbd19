import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

const card = (page: Page) => page.locator('#preview');
const isOpen = (page: Page) => page.evaluate(() => document.querySelector('#preview')?.matches(':popover-open') ?? false);
/** A link in prose to another entry. */
const link = (page: Page, href = '/parties/jnim/') => page.locator(`.prose a[href="${href}"]`).first();
/** Brings a link into the middle, so that its card has room on both sides. */
const centre = (page: Page, href?: string) => link(page, href).evaluate((each) => each.scrollIntoView({ block: 'center' }));

test('a pointer that rests on a link shows what it leads to, and describes the link by it', async () => {
  const page = await the.open(kinds.profile);
  await centre(page);
  await link(page).hover();
  await card(page).waitFor();
  expect((await card(page).innerText()).split('\n').filter(Boolean)).toEqual([expect.stringMatching(/party|armed group/i), expect.stringContaining('JNIM'), expect.stringMatching(/^Coalition of armed groups/)]);
  expect(await link(page).getAttribute('aria-describedby')).toBe('preview');
  expect(await card(page).getAttribute('role')).toBe('tooltip');
  const [box, at] = [(await card(page).boundingBox())!, (await link(page).boundingBox())!];
  expect(Math.min(Math.abs(box.y - (at.y + at.height)), Math.abs(at.y - (box.y + box.height)))).toBeLessThan(30);
  expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 900).toBe(true);
});

test('it goes when the pointer goes, and takes its description along', async () => {
  const page = await the.open(kinds.profile);
  await centre(page);
  await link(page).hover();
  await card(page).waitFor();
  await page.mouse.move(2, 2);
  await expect.poll(() => isOpen(page)).toBe(false);
  expect(await page.locator('[aria-describedby="preview"]').count()).toBe(0);
  expect(await page.locator('[style*="anchor"]').count()).toBe(0);
});

test('the pointer can go to the card, which stays, and Escape takes it away without the pointer moving', async () => {
  const page = await the.open(kinds.profile);
  await centre(page);
  await link(page).hover();
  await card(page).waitFor();
  const box = (await card(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.waitForTimeout(700);
  expect(await isOpen(page)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen(page)).toBe(false);
  await page.waitForTimeout(600);
  expect(await isOpen(page)).toBe(false);
});

test('the keyboard shows it too, keeps it while the link has the focus, and Escape leaves the focus where it is', async () => {
  const page = await the.open(kinds.profile);
  await centre(page);
  // Shift and Tab back from the link after it, as a keyboard would come.
  await link(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await card(page).waitFor();
  expect(await page.locator('a:focus').getAttribute('aria-describedby')).toBe('preview');
  await page.waitForTimeout(600);
  expect(await isOpen(page)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await isOpen(page)).toBe(false);
  expect(await page.locator('a:focus').getAttribute('href')).toBe('/parties/jnim/');
  await page.keyboard.press('Tab');
  expect(await page.locator('[aria-describedby="preview"]').count()).toBe(0);
});

test('a term of art has the same card', async () => {
  const page = await the.open(kinds.concept.replace('intensity', 'non-international-armed-conflict'));
  const term = page.locator('a.term').first();
  await term.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await term.hover();
  await card(page).waitFor();
  expect(await card(page).innerText()).toContain('Intensity of the violence');
});

test('of an incident on the same page it shows the day and the sentence', async () => {
  const page = await the.open(kinds.profile);
  const incident = page.locator('.prose a[href^="/conflicts/mali/#2"]').first();
  const id = (await incident.getAttribute('href'))!.split('#')[1]!;
  await incident.evaluate((each) => each.scrollIntoView({ block: 'center' }));
  await incident.hover();
  await card(page).waitFor();
  const place = page.locator(`[id="${id}"]`);
  expect(await card(page).locator('.title').textContent()).toBe(await place.locator('.when').textContent());
  const sentence = await place.locator('.what').evaluate((what) => { for (const mark of what.querySelectorAll('.marks')) mark.remove(); return what.textContent!.trim(); });
  expect(await card(page).locator('.line').textContent()).toBe(sentence);
});

describe('nothing is shown', () => {
  const silent = async (page: Page, selector: string) => {
    await page.locator(selector).first().evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await page.locator(selector).first().hover();
    await page.waitForTimeout(900);
    expect(await isOpen(page)).toBe(false);
  };
  test('for an incident of another page', async () => {
    await silent(await the.open(kinds.classification), '.prose a[href^="/conflicts/mali/#2"]');
  });
  test('for a link beside which its summary stands already', async () => {
    await silent(await the.open(kinds.parties), '.entries a[href="/parties/jnim/"]');
  });
  test('for the number of a paragraph, a part of the contents and a publisher’s page', async () => {
    const page = await the.open(kinds.profile);
    for (const selector of ['.pilcrow', 'nav.contents a', 'a.out']) await silent(page, selector);
  });
  test('on a screen that is touched', async () => {
    const page = await the.open(kinds.profile, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    await centre(page);
    await link(page).dispatchEvent('pointerover', { pointerType: 'touch' });
    await page.waitForTimeout(900);
    expect(await isOpen(page)).toBe(false);
  });
  test('and nothing breaks when the list of names cannot be had, which is asked for once', async () => {
    const page = await the.open(kinds.profile);
    const faults: string[] = [];
    let asked = 0;
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.route('**/search/names.json', (route) => { asked += 1; return route.abort(); });
    await silent(page, '.prose a[href="/parties/jnim/"]');
    await silent(page, '.prose a[href="/parties/mali/"]');
    expect([faults, asked]).toEqual([[], 1]);
    await link(page).click();
    await page.waitForURL('**/parties/jnim/');
  });
});

test('it moves nothing on the page, and itself not without a wish for motion', async () => {
  const page = await the.open(kinds.profile, { reducedMotion: 'reduce' });
  await centre(page);
  const where = () => page.evaluate(() => [scrollY, document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
  const at = await where();
  await link(page).hover();
  await card(page).waitFor();
  expect(await where()).toEqual(at);
  expect(await card(page).evaluate((each) => [getComputedStyle(each).transitionDuration, getComputedStyle(each).animationName])).toEqual(['0s', 'none']);
});

describe.each([['in light', { colorScheme: 'light' }], ['in dark', { colorScheme: 'dark' }], ['320 px wide', { viewport: { width: 320, height: 800 } }]] as const)('%s', (_screen, options) => {
  test.each([['profile', kinds.profile], ['party', kinds.party], ['classification', kinds.classification], ['concept', kinds.concept]])('an open preview on a %s keeps the rules of accessibility and fits the screen', async (_kind, address) => {
    const page = await the.open(address, options);
    const some = page.locator('.prose p a[href^="/parties/"], .prose p a[href^="/concepts/"]').first();
    await some.evaluate((each) => each.scrollIntoView({ block: 'center' }));
    await some.hover();
    await card(page).waitFor();
    await page.waitForTimeout(200);
    const box = (await card(page).boundingBox())!;
    expect(box.x >= 0 && box.x + box.width <= page.viewportSize()!.width && box.y >= 0 && box.y + box.height <= page.viewportSize()!.height).toBe(true);
    // What is elsewhere on the page is looked at in accessibility.test.ts.
    expect(await violations(page, { within: ['.prose', '#preview'] })).toEqual([]);
  }, 120_000);
});
