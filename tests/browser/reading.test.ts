import { afterEach, describe, expect, test } from 'vitest';
import { kinds, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

describe.each([1280, 390])('the profile of Mali, %d px wide,', (width) => {
  test('says at its head where, how it stands, and up to which day it was considered', async () => {
    const page = await the.open(kinds.profile, { viewport: { width, height: 900 } });
    const facts = page.locator('main dl.facts');
    for (const [name, value] of [['Territory', 'Mali'], ['Facts and law as of', /^\d{1,2} \w+ 20\d\d$/], ['Standing', /\d+ conflicts? ongoing/]] as const) {
      const fact = facts.locator('div', { has: page.locator('dt', { hasText: name }) }).locator('dd');
      expect(await fact.isVisible()).toBe(true);
      expect((await fact.innerText()).trim()).toMatch(value);
    }
    expect(await page.locator('h1').innerText()).toContain('Mali');
  });

  test('shows each classification with its type, status, sides, period and findings', async () => {
    const page = await the.open(kinds.profile, { viewport: { width, height: 900 } });
    const row = page.getByRole('region', { name: 'Classifications', exact: true }).getByRole('row', { name: /Mali v JNIM/ });
    expect(await row.isVisible()).toBe(true);
    expect(await row.locator('.type').isVisible()).toBe(true);
    const text = await row.innerText();
    for (const word of ['Non-international', 'Ongoing', 'JNIM', '2017', 'Intensity: met', 'Organisation of JNIM: met']) expect(text).toContain(word);
    expect(await page.getByRole('region', { name: 'Classifications', exact: true }).locator('tbody').getByRole('row').count()).toBe(7);
  });
});

test('on a wide screen the contents stand open beside the text', async () => {
  const page = await the.open(kinds.profile);
  const [contents, text] = [await page.locator('nav.contents').boundingBox(), await page.locator('.columns > .text').boundingBox()];
  expect(contents!.x + contents!.width).toBeLessThanOrEqual(text!.x);
  expect(await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Applicable law' }).isVisible()).toBe(true);
});

test('on a narrow screen the contents open and lead to a part of the page', async () => {
  const page = await the.open(kinds.profile, { viewport: { width: 390, height: 844 } });
  const link = page.locator('nav.contents').getByText('Applicable law');
  expect(await link.isVisible()).toBe(false);
  await page.locator('nav.contents summary').click();
  await link.click();
  await page.waitForURL(/#law$/);
  await expect.poll(async () => (await page.locator('#law').boundingBox())!.y).toBeLessThan(844);
});

test('a link to an incident leads to it and marks it', async () => {
  const page = await the.open(kinds.classification);
  await page.locator('.incident-links summary').first().click();
  const link = page.locator('.incident-links[open] a').first();
  const place = (await link.getAttribute('href'))!.split('#')[1]!;
  await link.click();
  await page.waitForURL(`**/conflicts/mali/#${place}`);
  const incident = page.locator(`[id="${place}"]`);
  await expect.poll(async () => { const box = await incident.boundingBox(); return !!box && box.y >= 0 && box.y < 900; }).toBe(true);
  expect(await incident.evaluate((element) => element.matches(':target') && getComputedStyle(element).backgroundColor)).not.toMatch(/^(?:false|rgba\(0, 0, 0, 0\))$/);
});

test.each([320, 390, 768, 1280])('no kind of page is wider than a screen of %d px', async (width) => {
  const page = await the.open('/', { viewport: { width, height: 800 } });
  const wide: string[] = [];
  for (const address of Object.values(kinds)) {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const found = await page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return null;
      return [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > room + 1).slice(0, 3).map((element) => `${element.tagName}.${element.className}`).join(' ');
    });
    if (found !== null) wide.push(`${address}: ${found}`);
  }
  expect(wide).toEqual([]);
});

test.each([320, 1280])('no text is cut off on a screen of %d px', async (width) => {
  const page = await the.open('/', { viewport: { width, height: 800 } });
  const cut: string[] = [];
  for (const address of Object.values(kinds)) {
    await page.goto(address);
    cut.push(...await page.evaluate((at) => [...document.querySelectorAll('main :is(h1, h2, h3, p, dd, td, th, li, a, button, summary)')].filter((element) => {
      const style = getComputedStyle(element);
      return element.clientWidth > 1 && style.overflowX !== 'visible' && style.overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1;
    }).map((element) => `${at} ${element.tagName} ${element.textContent?.trim().slice(0, 40)}`), address));
  }
  expect(cut).toEqual([]);
});
