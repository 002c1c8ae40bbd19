import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/name.ts';
import { violations } from './axe.ts';
import { pathOf, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

/** Lists of each form, with words that some lines answer and some do not. */
const lists = { 'tables in groups': ['/conflicts/', 'isgs'], 'one table': ['/conflicts/state/mali/', 'isgs'], entries: ['/parties/', 'al-Qaeda'], names: ['/parties/a-z/', 'cote'], sources: ['/sources/by-year/', 'crisis group 2018'], year: ['/chronology/2018/', 'timbuktu'], matrix: ['/instruments/participation/', 'signed only'] } as const;

const field = (page: Page) => page.locator('form.tools input');
const told = (page: Page) => page.locator('form.tools output').textContent();
const lines = (page: Page) => page.locator('main [data-lines] > *').evaluateAll((all) => all.map((line) => ({
  text: `${line.closest('[data-group]')?.querySelector('h2, h3')?.textContent ?? ''} ${(line as HTMLElement).textContent!.replace(/\s+/g, ' ')}`, seen: (line as HTMLElement).offsetHeight > 0,
})));
const answer = (text: string, query: string) => fold(query).split(' ').every((word) => fold(text).includes(word));
async function expectNarrowed(page: Page, query: string) {
  const all = await lines(page);
  const seen = all.filter((line) => line.seen);
  expect(seen.filter(({ text }) => !answer(text, query))).toEqual([]);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThan(all.length);
  expect(await told(page)).toBe(`${seen.length} of ${all.length} shown`);
}
async function expectWhole(page: Page) {
  expect((await lines(page)).filter(({ seen }) => !seen)).toEqual([]);
  expect(await told(page)).toBe('');
}

describe.each(Object.entries(lists))('a list of %s', (_form, [address, query]) => {
  test('is narrowed by what is typed, keeps it in the address, and is whole again after Escape', async () => {
    const page = await the.open(address);
    await expectWhole(page);
    await field(page).pressSequentially(query);
    await expectNarrowed(page, query);
    await expect.poll(() => new URL(page.url()).searchParams.get('filter')).toBe(query);
    await page.keyboard.press('Escape');
    await expectWhole(page);
    expect(await field(page).inputValue()).toBe('');
    await expect.poll(() => pathOf(page)).toBe(address);
  });

  test('comes back narrowed from its address, and whole by the button', async () => {
    const page = await the.open(`${address}?filter=${encodeURIComponent(query)}`);
    await expectNarrowed(page, query);
    expect(await field(page).inputValue()).toBe(query);
    await page.reload();
    await expectNarrowed(page, query);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expectWhole(page);
    await expect.poll(() => pathOf(page)).toBe(address);
    expect(await field(page).evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test('is whole without JavaScript, whatever its address asks, and shows no tools', async () => {
    const page = await the.open(`${address}?filter=${encodeURIComponent(query)}&sort=period`, { javaScriptEnabled: false });
    expect((await lines(page)).filter(({ seen }) => !seen)).toEqual([]);
    expect(await page.locator('form.tools').isVisible()).toBe(false);
    expect(await page.locator('thead button').count()).toBe(0);
  });
});

test('names are found however they are spelt, and groups without a line that answers go with the links to them', async () => {
  const page = await the.open('/parties/a-z/');
  await field(page).fill('JAMAʿAT');
  await expectNarrowed(page, 'jamaat');
  expect(await page.locator('main [data-group]:visible h2').allTextContents()).toEqual(['J']);
  expect(await page.locator('.narrow a[href^="#"]:visible').count()).toBe(1);
  await field(page).fill('no such name');
  expect(await told(page)).toMatch(/^0 of \d+ shown$/);
  await page.keyboard.press('Escape');
  expect(await page.locator('.narrow a[href^="#"]:visible').count()).toBe(await page.locator('main [data-group]').count());
});

const titles = (page: Page) => page.locator('main tbody tr:visible > :first-child > a:first-child').allTextContents();
const head = (page: Page, name: string) => page.getByRole('columnheader', { name });
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a table is sorted upwards, downwards and back by the head of a column', async () => {
  const page = await the.open('/interventions/');
  const before = await titles(page);
  const keys = async () => page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => row.children[0]!.getAttribute('data-key')!));
  await click(page, 'Intervention');
  expect(await head(page, 'Intervention').getAttribute('aria-sort')).toBe('ascending');
  await expect.poll(() => pathOf(page)).toBe('/interventions/?sort=title');
  expect(await keys()).toEqual((await keys()).toSorted());
  expect(await titles(page)).not.toEqual(before);
  await click(page, 'Intervention');
  expect(await head(page, 'Intervention').getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => pathOf(page)).toBe('/interventions/?sort=-title');
  expect(await keys()).toEqual((await keys()).toSorted().toReversed());
  await click(page, 'Intervention');
  expect(await page.locator('[aria-sort]').count()).toBe(0);
  await expect.poll(() => pathOf(page)).toBe('/interventions/');
  expect(await titles(page)).toEqual(before);
});

test('lines that are equal keep the order of the page, upwards and downwards', async () => {
  const page = await the.open('/interventions/');
  const before = await titles(page);
  for (const sort of ['party', '-party']) {
    await page.goto(`/interventions/?sort=${sort}`);
    const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => ({ title: row.querySelector('a')!.textContent!, key: row.lastElementChild!.getAttribute('data-key')! })));
    expect(new Set(rows.map(({ key }) => key)).size).toBeLessThan(rows.length);
    rows.slice(1).forEach((row, index) => { if (row.key === rows[index]!.key) expect(before.indexOf(row.title)).toBeGreaterThan(before.indexOf(rows[index]!.title)); });
  }
});

test('periods are sorted by their days, not by their words', async () => {
  const page = await the.open('/conflicts/type/niac/?sort=period');
  expect(await titles(page)).toEqual(['Senegal v MFDC, 1990 to 2019', 'Mali v CMA', 'Mali v ISGS', 'Mali v JNIM', 'Burkina Faso v JNIM', 'Burkina Faso v ISGS']);
  expect(await head(page, 'Period').getAttribute('aria-sort')).toBe('ascending');
});

test('an order goes for all tables of a list, each within its group', async () => {
  const page = await the.open('/conflicts/?sort=-title');
  const groups = await page.locator('main section').evaluateAll((all) => all.map((group) => [...group.querySelectorAll('tbody tr')].map((row) => row.children[0]!.getAttribute('data-key')!)).filter((keys) => keys.length > 2));
  expect(groups.length).toBeGreaterThan(1);
  for (const keys of groups) expect(keys).toEqual(keys.toSorted().toReversed());
});

test('filter and order stand in the address together, beside the rest of it', async () => {
  const page = await the.open('/conflicts/state/mali/?from=mail#main');
  await click(page, 'Period');
  await field(page).fill('v isgs');
  await expect.poll(() => pathOf(page)).toBe('/conflicts/state/mali/?from=mail&sort=period&filter=v+isgs#main');
  await page.reload();
  await expectNarrowed(page, 'v isgs');
  expect(await head(page, 'Period').getAttribute('aria-sort')).toBe('ascending');
});

test.each(['nosuch', '-', '', '--period', 'constructor', '<b>'])('an order that there is not, such as ?sort=%s, is ignored', async (sort) => {
  const page = await the.open('/interventions/');
  const before = await titles(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`/interventions/?sort=${encodeURIComponent(sort)}`);
  expect(await titles(page)).toEqual(before);
  expect(await page.locator('[aria-sort]').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('the keyboard reaches the field and the heads, and sorts with them', async () => {
  const page = await the.open('/interventions/');
  await field(page).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Intervention');
  await page.keyboard.press('Enter');
  expect(await head(page, 'Intervention').getAttribute('aria-sort')).toBe('ascending');
  await page.keyboard.press('Space');
  expect(await head(page, 'Intervention').getAttribute('aria-sort')).toBe('descending');
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Intervention');
});

test('on a narrow screen the heads that sort are seen above the cards, and work', async () => {
  const page = await the.open('/interventions/', { viewport: { width: 390, height: 844 } });
  for (const button of await page.locator('thead button').all()) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
  }
  await click(page, 'By');
  await expect.poll(() => pathOf(page)).toBe('/interventions/?sort=by');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('on a narrow screen the names of the States stay in view while the table of who is bound is moved', async () => {
  const page = await the.open('/instruments/participation/', { viewport: { width: 390, height: 844 } });
  const region = page.getByRole('region', { name: 'States, and the instruments that bind them' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((each) => each.scrollLeft)).toBeGreaterThan(20);
  await region.evaluate((each) => { each.scrollLeft = each.scrollWidth; });
  const box = (await page.getByRole('rowheader', { name: 'Mali', exact: true }).boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x).toBeLessThan(40);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a cell of that table leads to the record of the State, and a month to its place in the year', async () => {
  const page = await the.open('/instruments/participation/');
  await page.getByRole('row', { name: 'Mali' }).getByRole('link', { name: 'Known bound by 17 January 2013' }).click();
  await page.waitForURL('**/instruments/additional-protocol-ii/#bound-mali');
  expect(await page.locator('dt:target').textContent()).toBe('Mali');
  await page.goto('/chronology/');
  await page.locator('a[href="/chronology/2018/#month-04"]').click();
  await page.waitForURL('**/chronology/2018/#month-04');
  expect(await page.locator('.year:target h3').textContent()).toBe('April 2018');
  await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: '2019' }).click();
  await page.waitForURL('**/chronology/2019/');
});

test.each([['light', 1280], ['dark', 1280], ['light', 320]] as const)('lists in use keep the rules of accessibility in %s at %i px', async (colorScheme, width) => {
  for (const address of ['/conflicts/?filter=mali&sort=-period', '/parties/a-z/?filter=mali', '/instruments/participation/?filter=bound']) {
    const page = await the.open(address, { colorScheme, viewport: { width, height: 900 } });
    expect(await violations(page), address).toEqual([]);
  }
});
