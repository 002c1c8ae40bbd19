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
  return page.locator('#hits > li').evaluateAll((items) => items.map((item) => ({ href: item.querySelector('h3 a')!.getAttribute('href')!, kind: item.querySelector('.is')!.textContent! })));
}

const filters = [['Kind', 'kind', 'Classification'], ['Region', 'region', 'Western Africa'], ['State', 'state', 'Burkina Faso'], ['Type of conflict', 'type', 'Undetermined'], ['Status', 'status', 'Ended'], ['Party', 'party', 'JNIM'], ['Instrument', 'instrument', 'AP II']] as const;

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
  await box(page, 'Kind', 'Classification').check();
  await expect.poll(() => total(page)).toBeLessThan(before);
  const classifications = await total(page);
  await box(page, 'Status', 'Ongoing').check();
  await expect.poll(() => total(page)).toBeLessThan(classifications);
  await box(page, 'Kind', 'Classification').uncheck();
  await box(page, 'Status', 'Ongoing').uncheck();
  await expect.poll(() => total(page)).toBe(before);
  expect(pathOf(page)).toBe('/search/?q=Mali');
});

test('a reload and a shared address bring back query, filters and results', async () => {
  const page = await the.open('/search/?q=Mali');
  await settled(page);
  const before = await total(page);
  await box(page, 'Kind', 'Classification').check();
  await box(page, 'Party', 'JNIM').check();
  await page.waitForURL('**/search/?q=Mali&kind=Classification&party=JNIM');
  await expect.poll(() => total(page)).toBeLessThan(Math.min(before, 5));
  const found = await all(page);
  await page.reload();
  const shared = await the.open(pathOf(page));
  for (const each of [page, shared]) {
    await settled(each);
    expect(await each.getByRole('searchbox').inputValue()).toBe('Mali');
    expect(await box(each, 'Kind', 'Classification').isChecked()).toBe(true);
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
  expect(await box(page, 'Kind', 'Classification').isChecked()).toBe(true);
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

const hidden = (page: Page) => page.locator('.filters label[hidden]').evaluateAll((labels) => labels.map((label) => label.textContent!));
const shownCounts = (page: Page) => page.locator('.filters label:not([hidden]) .soft').allTextContents();

test('a box that would lead to nothing is hidden, and comes back with the query', async () => {
  const page = await the.open('/search/?q=Golan+Heights');
  await settled(page);
  expect(await box(page, 'Region', 'Western Asia').isVisible()).toBe(true);
  expect(await page.locator('.filters label', { hasText: 'JNIM' }).isVisible()).toBe(false);
  expect((await hidden(page)).every((text) => text.endsWith('(0)'))).toBe(true);
  expect(await shownCounts(page)).not.toContain('(0)');
  await page.getByRole('searchbox').fill('JNIM');
  await expect.poll(() => box(page, 'Party', 'JNIM').isVisible()).toBe(true);
  expect(await page.locator('.filters label', { hasText: 'Western Asia' }).isVisible()).toBe(false);
});

test('a ticked box stays although it leads to nothing', async () => {
  const page = await the.open('/search/?q=Golan+Heights&party=JNIM');
  await settled(page);
  expect(await page.locator('#count').innerText()).toContain('with these filters');
  expect(await box(page, 'Party', 'JNIM').isVisible()).toBe(true);
});

test('continents stand before their parts', async () => {
  const page = await the.open('/search/');
  await page.getByRole('group', { name: 'Region' }).waitFor();
  expect(await page.locator('.filters input[name=region]').evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).toEqual(['Africa', 'Eastern Africa', 'Middle Africa', 'Western Africa', 'Americas', 'North America', 'Asia', 'Western Asia', 'Europe', 'Eastern Europe', 'Northern Europe', 'Western Europe']);
});

test('ticked filters are chips that take them away again, and the keyboard stays beside them', async () => {
  const page = await the.open('/search/?q=Mali&kind=Classification&party=JNIM&status=Ongoing');
  await settled(page);
  const chips = page.getByRole('list', { name: 'Filters set' }).getByRole('button');
  expect(await chips.allInnerTexts()).toEqual(['Kind: Classification ×', 'Status: Ongoing ×', 'Party: JNIM ×', 'Remove all filters'].map((text) => expect.stringContaining(text)));
  await page.getByRole('button', { name: 'Remove the filter Status: Ongoing' }).press('Enter');
  await page.waitForURL('**/search/?q=Mali&kind=Classification&party=JNIM');
  await expect.poll(() => chips.count()).toBe(3);
  expect(await box(page, 'Status', 'Ongoing').isChecked()).toBe(false);
  expect(await page.evaluate(() => document.activeElement!.textContent)).toContain('Party: JNIM');
  await page.getByRole('button', { name: 'Remove all filters' }).press('Enter');
  await page.waitForURL('**/search/?q=Mali');
  await expect.poll(() => chips.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Results');
});

test('the way back leads through settled queries and filters, and restores each', async () => {
  const page = await the.open('/search/');
  const query = page.getByRole('searchbox');
  const firstIs = (address: string) => expect.poll(() => page.locator('#hits h3 a').first().getAttribute('href')).toBe(address);
  await query.fill('JN');
  await page.waitForURL('**/search/?q=JN');
  await query.fill('JNIM');
  await query.press('Enter');
  await page.waitForURL('**/search/?q=JNIM');
  await query.fill('Barkh');
  await page.waitForURL('**/search/?q=Barkh');
  await query.fill('Barkhane');
  await query.press('Enter');
  await page.waitForURL('**/search/?q=Barkhane');
  await settled(page);
  await box(page, 'Kind', 'Source').check();
  await page.waitForURL('**/search/?q=Barkhane&kind=Source');
  await page.goBack();
  await firstIs('/interventions/operation-barkhane/');
  expect(pathOf(page)).toBe('/search/?q=Barkhane');
  expect(await box(page, 'Kind', 'Source').isChecked()).toBe(false);
  // What was only typed through is no place to come back to.
  await page.goBack();
  await firstIs('/parties/jnim/');
  expect([pathOf(page), await query.inputValue()]).toEqual(['/search/?q=JNIM', 'JNIM']);
  await page.goForward();
  await firstIs('/interventions/operation-barkhane/');
  await page.goBack();
  await page.goBack();
  await expect.poll(() => page.locator('#hits > li').count()).toBe(0);
  expect([pathOf(page), await query.inputValue()]).toEqual(['/search/', '']);
});

test('an address written otherwise is no trap on the way back', async () => {
  const page = await the.open('/about/');
  await page.goto('/search/?q=AP%20II&kind=Nosuch');
  await settled(page);
  expect(pathOf(page)).toBe('/search/?q=AP+II');
  await page.goBack();
  await page.waitForURL('**/about/');
});

test.each(['/', 'Control+k', 'Meta+k'])('the key %s leads to the search box of any page', async (key) => {
  for (const address of ['/', '/conflicts/mali/', '/search/', '/404.html']) {
    const page = await the.open(address);
    await page.evaluate(() => { (document.activeElement as HTMLElement).blur(); });
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('q');
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  }
});

test('in a field the key / is a letter', async () => {
  const page = await the.open('/search/');
  await page.getByRole('searchbox').pressSequentially('S/RES');
  expect(await page.getByRole('searchbox').inputValue()).toBe('S/RES');
});

test('the key / can be switched off; Ctrl+K stays', async () => {
  const page = await the.open('/search/');
  await page.getByRole('checkbox', { name: /The key/ }).uncheck();
  await page.goto('/about/');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement!.id)).not.toBe('q');
  await page.keyboard.press('Control+k');
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('q');
  await page.goto('/search/');
  expect(await page.getByRole('checkbox', { name: /The key/ }).isChecked()).toBe(false);
  await page.getByRole('checkbox', { name: /The key/ }).check();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('arrows lead from the box to the results and between them, Escape back', async () => {
  const page = await the.open('/search/?q=Mali');
  await settled(page);
  const at = () => page.evaluate(() => { const links = [...document.querySelectorAll('#hits h3 a')]; return document.activeElement!.id || links.indexOf(document.activeElement!); });
  await page.getByRole('searchbox').focus();
  const keys = [['ArrowDown', 0], ['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', 'q'], ['ArrowDown', 0], ['ArrowDown', 1], ['Escape', 'q']] as const;
  for (const [key, stop] of keys) { await page.keyboard.press(key); expect(await at()).toBe(stop); }
  await page.keyboard.press('ArrowDown');
  const count = await page.locator('#hits > li').count();
  for (let press = 0; press < count; press++) await page.keyboard.press('ArrowDown');
  expect(await at()).toBe('more');
  await page.keyboard.press('Enter');
  await expect.poll(at).toBe(count);
});

test('on a phone the facets are folded and the first result is seen; on a desktop they stand beside the results', async () => {
  const phone = await the.open('/search/?q=JNIM', { viewport: { width: 390, height: 844 } });
  await settled(phone);
  expect(await phone.getByRole('group', { name: 'Kind' }).isVisible()).toBe(false);
  expect((await phone.locator('#hits h3').first().boundingBox())!.y).toBeLessThan(600);
  await phone.getByText('Narrow the results').click();
  expect(await phone.getByRole('group', { name: 'Kind' }).isVisible()).toBe(true);
  const desktop = await the.open('/search/?q=JNIM');
  await settled(desktop);
  const [facets, hits] = [(await desktop.locator('.filters').boundingBox())!, (await desktop.locator('#hits').boundingBox())!];
  expect(facets.x + facets.width).toBeLessThan(hits.x);
  expect(Math.abs(facets.y - hits.y)).toBeLessThan(60);
});

test('each query is announced once', async () => {
  const page = await the.open('/search/');
  await page.getByRole('group', { name: 'Kind' }).waitFor();
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(document.querySelector('#count')!.textContent!)).observe(document.querySelector('#count')!, { childList: true, characterData: true, subtree: true });
  });
  await page.getByRole('searchbox').pressSequentially('Barkhane', { delay: 40 });
  await settled(page);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([expect.stringMatching(/^\d+ results$/)]);
});

test('the number of results is announced to those who do not see it', async () => {
  const page = await the.open('/search/?q=JNIM');
  await settled(page);
  expect(await page.getByRole('status').innerText()).toMatch(/^\d+ results?$/);
});
