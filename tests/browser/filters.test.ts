import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { pathOf, visit } from './visit.ts';

const the = visit();
afterEach(async () => { for (const context of the.browser.contexts()) await context.close(); });

const settled = (page: Page) => page.waitForFunction(() => /\d+ results?|Nothing found/.test(document.querySelector('#count')?.textContent ?? ''));
const total = async (page: Page) => Number(/^\d+/.exec(await page.locator('#count').innerText())?.[0] ?? 0);
const box = (page: Page, group: string, value: string) => page.getByRole('group', { name: group }).getByRole('checkbox', { name: new RegExp(`^${value} \\(|^${value}\\(`) });
const countOf = async (page: Page, group: string, value: string) => Number(/\((\d+)\)/.exec(await page.getByRole('group', { name: group }).locator('label', { has: page.getByText(value, { exact: true }) }).innerText())![1]);
async function all(page: Page) {
  const more = page.getByRole('button', { name: 'Show more results' });
  while (await more.isVisible()) {
    const before = await page.locator('#hits > li').count();
    await more.click();
    await page.waitForFunction((count) => document.querySelectorAll('#hits > li').length > count || document.querySelector<HTMLElement>('#more')!.hidden, before);
  }
  return page.locator('#hits > li').evaluateAll((items) => items.map((item) => ({ href: item.querySelector('h3 a')!.getAttribute('href')!, kind: item.querySelector('.kind')!.textContent! })));
}

const filters = [['Kind of page', 'kind', 'Classification'], ['Type of conflict', 'type', 'Undetermined'], ['Status', 'status', 'Ended'], ['Party', 'party', 'JNIM'], ['Instrument', 'instrument', 'AP II']] as const;

test.each(filters)('the filter “%s” alone is a query: it lists as many pages as it counts', async (group, name, value) => {
  const page = await the.open('/search/');
  const count = await countOf(page, group, value);
  expect(count).toBeGreaterThan(0);
  await box(page, group, value).check();
  await settled(page);
  expect(await total(page)).toBe(count);
  expect(await all(page)).toHaveLength(count);
  expect(pathOf(page)).toBe(`/search/?${new URLSearchParams({ [name]: value })}`);
});

test.each(filters)('the filter “%s” narrows a query, and its count says to how many', async (group, _name, value) => {
  const page = await the.open('/search/?q=Mali');
  await settled(page);
  const before = await total(page);
  const count = await countOf(page, group, value);
  await box(page, group, value).check();
  await expect.poll(() => total(page)).toBe(count);
  expect(count).toBeLessThan(before);
  expect(await all(page)).toHaveLength(count);
});

test('the filter of kinds lists pages of that kind only', async () => {
  const page = await the.open('/search/?kind=Intervention');
  await settled(page);
  const found = await all(page);
  expect(found.length).toBe(7);
  expect(found.filter(({ href, kind }) => !href.startsWith('/interventions/') || !kind.startsWith('Intervention'))).toEqual([]);
});

test('the filter of parties keeps the classifications in which the party takes part', async () => {
  const page = await the.open('/search/?kind=Classification&party=JNIM');
  await settled(page);
  expect((await all(page)).map(({ href }) => href).toSorted()).toEqual(['/conflicts/burkina-faso/jnim/', '/conflicts/mali/isgs-jnim/', '/conflicts/mali/jnim/']);
});

test('a filter holds for the page whose name is sought, too', async () => {
  const page = await the.open('/search/?q=JNIM&kind=Classification');
  await settled(page);
  const found = await all(page);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ href }) => !href.startsWith('/conflicts/'))).toEqual([]);
  expect(await total(page)).toBe(found.length);
});

test('several filters narrow further, and without them all results come back', async () => {
  const page = await the.open('/search/?q=Mali');
  await settled(page);
  const before = await total(page);
  await box(page, 'Kind of page', 'Classification').check();
  await expect.poll(() => total(page)).toBeLessThan(before);
  const classifications = await total(page);
  await box(page, 'Status', 'Ongoing').check();
  await expect.poll(() => total(page)).toBeLessThan(classifications);
  await box(page, 'Kind of page', 'Classification').uncheck();
  await box(page, 'Status', 'Ongoing').uncheck();
  await expect.poll(() => total(page)).toBe(before);
  expect(pathOf(page)).toBe('/search/?q=Mali');
});

test('a reload and a shared address bring back query, filters and results', async () => {
  const page = await the.open('/search/?q=Mali');
  await settled(page);
  const before = await total(page);
  await box(page, 'Kind of page', 'Classification').check();
  await box(page, 'Party', 'JNIM').check();
  await page.waitForURL('**/search/?q=Mali&kind=Classification&party=JNIM');
  await expect.poll(() => total(page)).toBeLessThan(Math.min(before, 5));
  const found = await all(page);
  await page.reload();
  const shared = await the.open(pathOf(page));
  for (const each of [page, shared]) {
    await settled(each);
    expect(await each.getByRole('searchbox').inputValue()).toBe('Mali');
    expect(await box(each, 'Kind of page', 'Classification').isChecked()).toBe(true);
    expect(await box(each, 'Party', 'JNIM').isChecked()).toBe(true);
    expect(await all(each)).toEqual(found);
  }
});

test('from a result, the way back leads to the same query and filters', async () => {
  const page = await the.open('/search/?q=Mali&kind=Classification');
  await settled(page);
  await page.locator('#hits h3 a').first().click();
  await page.waitForURL('**/conflicts/mali/**');
  await page.goBack();
  await settled(page);
  expect(pathOf(page)).toBe('/search/?q=Mali&kind=Classification');
  expect(await box(page, 'Kind of page', 'Classification').isChecked()).toBe(true);
});

test('a filter in the address that does not exist does no harm', async () => {
  const page = await the.open('/search/?q=JNIM&kind=Nosuch&other=1');
  await settled(page);
  expect(await page.locator('#hits h3 a').first().getAttribute('href')).toBe('/parties/jnim/');
});

test('filters that leave nothing say so', async () => {
  const page = await the.open('/search/?q=zzzqqqxyz&kind=Classification');
  await settled(page);
  expect(await page.locator('#count').innerText()).toContain('Nothing found');
});

test('the number of results is announced to those who do not see it', async () => {
  const page = await the.open('/search/?q=JNIM');
  await settled(page);
  expect(await page.getByRole('status').innerText()).toMatch(/^\d+ results?$/);
});
