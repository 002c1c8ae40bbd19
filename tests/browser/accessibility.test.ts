import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
async function violations(page: Page, dark = false): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const axe = new AxeBuilder({ page });
  // In the dark only the colours differ, so only what looks at them is asked again.
  const { violations: found, passes } = await (dark ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe.withTags(tags)).analyze();
  expect(passes.length + found.length).toBeGreaterThan(dark ? 0 : 10);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim() ?? ''}`));
}
/** Of long lists leaves the first few; they stand for the rest, which the first screen looks at in full. */
const shorten = (page: Page) => page.evaluate(() => { for (const each of document.querySelectorAll('.events > li:nth-child(n+4), .notes > li:nth-child(n+12), .entries > li:nth-child(n+12)')) each.remove(); });
const results = (page: Page) => page.waitForFunction(() => /\d+ results?/.test(document.querySelector('#count')?.textContent ?? ''));

const screens: [string, BrowserContextOptions][] = [
  ['in light', { colorScheme: 'light' }], ['in dark', { colorScheme: 'dark' }], ['320 px wide', { viewport: { width: 320, height: 800 } }],
];

describe.each(screens)('%s', (_screen, options) => {
  const dark = options.colorScheme === 'dark';

  test.each(Object.entries(kinds))('a page of the kind %s keeps the rules of accessibility', async (_kind, address) => {
    const page = await the.open(address, options);
    if (options.colorScheme !== 'light') await shorten(page);
    expect(await violations(page, dark)).toEqual([]);
  }, 240_000);

  test('the search keeps them with results and filters', async () => {
    const page = await the.open('/search/?q=Mali&kind=Classification', options);
    await results(page);
    expect(await violations(page, dark)).toEqual([]);
  });

  test('the search keeps them with its filters unfolded, and with nothing found', async () => {
    const page = await the.open('/search/?q=AP+II+art+1', options);
    await results(page);
    const summary = page.locator('details.facets summary');
    if (await summary.isVisible()) await summary.click();
    expect(await violations(page, dark)).toEqual([]);
    await page.goto('/search/?q=Barkan');
    await page.waitForFunction(() => document.querySelector('.help a'));
    expect(await violations(page, dark)).toEqual([]);
  });

  test('an open note keeps them', async () => {
    const page = await the.open(kinds.classification, options);
    await page.locator('main button[popovertarget]').first().click();
    expect(await page.locator('.note:popover-open').isVisible()).toBe(true);
    expect(await violations(page, dark)).toEqual([]);
  });

  test('open incidents and contents keep them', async () => {
    const page = await the.open(kinds.classification, options);
    for (const summary of await page.locator('main details:not([open]) > summary').all()) if (await summary.isVisible() && await summary.evaluate((each) => getComputedStyle(each).pointerEvents !== 'none')) await summary.click();
    expect(await violations(page, dark)).toEqual([]);
  });
});

test('the type of a conflict is told by a word and a sign, not by its hue alone', async () => {
  const page = await the.open(kinds.about);
  const types = await page.locator('.type').evaluateAll((all) => all.map((each) => ({ word: each.textContent!.trim(), sign: each.querySelector('path')!.getAttribute('d') })));
  expect(new Set(types.map(({ word }) => word)).size).toBe(5);
  expect(new Set(types.map(({ sign }) => sign)).size).toBe(5);
});

test('without a wish for motion nothing moves', async () => {
  const page = await the.open(kinds.profile, { reducedMotion: 'reduce' });
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    return animationName !== 'none' || transitionDuration.split(', ').some((duration) => duration !== '0s') || scrollBehavior === 'smooth';
  }).length);
  expect(moving).toBe(0);
});
