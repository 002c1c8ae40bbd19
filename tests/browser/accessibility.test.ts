import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { colours, violations } from './axe.ts';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

/** Of long lists leaves the first few; they stand for the rest, which the first screen looks at in full. */
const shorten = (page: Page) => page.evaluate(() => { for (const each of document.querySelectorAll('.events > li:nth-child(n+4), .notes > li:nth-child(n+12), .entries > li:nth-child(n+12)')) each.remove(); });
const results = (page: Page) => page.waitForFunction(() => /\d+ results?/.test(document.querySelector('#count')?.textContent ?? ''));

const screens: [string, BrowserContextOptions][] = [['on a desktop, light and dark', {}], ['320 px wide', { viewport: { width: 320, height: 800 } }]];

describe.each(screens)('%s', (_screen, size) => {
  const narrow = 'viewport' in size;
  // Without motion nothing is on its way from one colour to the other.
  const options: BrowserContextOptions = { ...size, reducedMotion: 'reduce' };
  async function keepsThem(page: Page) {
    expect(await violations(page)).toEqual([]);
    if (narrow) return;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { rules: colours }), 'in the dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  test.each(Object.entries(kinds))('a page of the kind %s keeps the rules of accessibility', async (_kind, address) => {
    const page = await the.open(address, options);
    if (narrow) await shorten(page);
    await keepsThem(page);
  }, 240_000);

  test('the search keeps them with results and filters', async () => {
    const page = await the.open('/search/?q=Mali&kind=Classification', options);
    await results(page);
    await keepsThem(page);
  });

  test('the search keeps them with its filters unfolded, and with nothing found', async () => {
    const page = await the.open('/search/?q=AP+II+art+1', options);
    await results(page);
    const summary = page.locator('details.facets summary');
    if (await summary.isVisible()) await summary.click();
    await keepsThem(page);
    await page.goto('/search/?q=Barkan');
    await page.waitForFunction(() => document.querySelector('.help a'));
    await keepsThem(page);
  });

  test('an open note keeps them', async () => {
    const page = await the.open(kinds.classification, options);
    await page.locator('main button[popovertarget]').first().click();
    expect(await page.locator('.note:popover-open').isVisible()).toBe(true);
    await keepsThem(page);
  });

  test('open incidents and contents keep them', async () => {
    const page = await the.open(kinds.classification, options);
    for (const summary of await page.locator('main details:not([open]) > summary').all()) if (await summary.isVisible() && await summary.evaluate((each) => getComputedStyle(each).pointerEvents !== 'none')) await summary.click();
    await keepsThem(page);
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
