import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { kinds, pathOf, visit } from './visit.ts';

const the = visit();
let shared: Page;
beforeAll(async () => { shared = await the.open('/about/'); });
afterEach(async () => { for (const context of the.browser.contexts()) if (context !== shared.context()) await context.close(); });

/** The results for a query, once the page has counted them. */
async function results(page: Page): Promise<{ href: string; kind: string; title: string; sentence: string }[]> {
  await page.waitForFunction(() => /\d+ results?|Nothing found|could not be loaded/.test(document.querySelector('#count')?.textContent ?? ''));
  return page.locator('#hits > li').evaluateAll((items) => items.map((item) => ({
    href: item.querySelector('h3 a')!.getAttribute('href')!, title: item.querySelector('h3')!.textContent!, kind: item.querySelector('.kind')!.textContent!, sentence: item.querySelector('.small')!.textContent!,
  })));
}
async function find(query: string) {
  await shared.goto(`/search/?${new URLSearchParams({ q: query })}`);
  return results(shared);
}

const expected: Record<string, string[]> = {
  '/parties/jnim/': ['JNIM', 'jnim', 'GSIM', 'gsim', 'Nusrat al-Islam', 'nusrat al islam', 'Nuṣrat al-Islām', 'Jama’at Nusrat al-Islam wal-Muslimin', 'jamaat nusrat al islam', "Jama'at Nusrat al-Islam"],
  '/parties/touareg-groups/': ['Touareg', 'Tuareg', 'touareg', 'tuareg', 'TUAREG'],
  '/parties/isgs/': ['ISGS', 'EIGS', 'eigs', 'Islamic State in the Greater Sahara'],
  '/parties/france/': ['France', 'france'],
  '/interventions/operation-barkhane/': ['Barkhane', 'barkhane', 'Operation Barkhane', 'Opération Barkhane', 'operation-barkhane'],
  '/instruments/additional-protocol-ii/': ['AP II', 'ap ii', 'AP-II', 'APII', 'Additional Protocol II', 'additional protocol ii'],
  '/instruments/common-article-3/': ['common article 3', 'Common Article 3'],
  '/instruments/sc-resolution-2100/': ['resolution 2100', 'Resolution 2100', 'resolution 2100 (2013)', '2100'],
};

for (const [address, queries] of Object.entries(expected)) {
  test.each(queries)(`“%s” is answered first by ${address}`, async (query) => {
    expect((await find(query))[0]?.href).toBe(address);
  });
}

test.each(['Wagner', 'wagner', 'Wagner Group'])('“%s” is answered first by the company or its intervention', async (query) => {
  expect((await find(query))[0]?.href).toMatch(/^\/(?:parties|interventions)\/wagner\/$/);
});

test('Ménaka is found with and without its accent, in capitals or not', async () => {
  const found = [];
  for (const query of ['Ménaka', 'Menaka', 'ménaka', 'menaka', 'MENAKA']) found.push((await find(query)).map(({ href }) => href));
  expect(new Set(found.map(([first]) => first)).size).toBe(1);
  expect(found[0]!.length).toBeGreaterThan(0);
  const page = await the.open(found[0]![0]!);
  expect((await page.locator('main').textContent())!.normalize('NFC')).toMatch(/Ménaka/);
});

test.each([
  ['Côte d’Ivoire', "cote d'ivoire", 'cote divoire', 'COTE D IVOIRE'], ['Al-Mourabitoun', 'al mourabitoun', 'almourabitoun', 'Al Mourabitoun'], ['Ansar Dine', 'ansar-dine', 'ansardine', 'Ansar ed-Dine'],
])('spellings of %s have one first answer', async (...spellings) => {
  const firsts = [];
  for (const spelling of spellings) firsts.push((await find(spelling))[0]?.href);
  expect(new Set(firsts).size).toBe(1);
  expect(firsts[0]).toMatch(/^\/parties\//);
});

test('a result shows its kind, its type where it has one, and a sentence', async () => {
  const found = await find('JNIM');
  expect(found.length).toBeGreaterThan(4);
  for (const { kind, sentence, title } of found) {
    expect(kind).toMatch(/^(?:Conflict profile|Classification|Party|Intervention|Instrument|Concept|Source)/);
    expect(sentence.length).toBeGreaterThan(20);
    expect(title.trim()).not.toBe('');
  }
  const [classification] = await find('Mali v JNIM');
  expect(classification!.href).toBe('/conflicts/mali/jnim/');
  expect(classification!.kind).toBe('Classification · Non-international');
});

test.each(['Mali', 'EIGS', 'Tuareg', '2100', 'AP II', 'GSIM', 'organisation', 'Menaka'])('for “%s” no page is listed twice, and the number of results is the number of them', async (query) => {
  const page = await the.open(`/search/?${new URLSearchParams({ q: query })}`);
  await results(page);
  const more = page.getByRole('button', { name: 'Show more results' });
  while (await more.isVisible()) {
    const before = await page.locator('#hits > li').count();
    await more.click();
    await page.waitForFunction((count) => document.querySelectorAll('#hits > li').length > count || document.querySelector<HTMLElement>('#more')!.hidden, before);
  }
  const hrefs = (await results(page)).map(({ href }) => href);
  expect(hrefs.filter((href, index) => hrefs.indexOf(href) !== index)).toEqual([]);
  expect(await page.locator('#count').innerText()).toBe(`${hrefs.length} ${hrefs.length === 1 ? 'result' : 'results'}`);
});

test('the words that were found are marked in the text around them', async () => {
  const page = await the.open('/search/?q=drones');
  await results(page);
  expect((await page.locator('#hits mark').first().innerText()).toLowerCase()).toContain('drone');
});

test('words in quotation marks are found together', async () => {
  const [together, apart] = [await find('“command structure”'), await find('command structure')];
  expect(together.length).toBeGreaterThan(0);
  for (const { href } of together.slice(0, 3)) {
    const page = await the.open(href);
    expect((await page.locator('main').textContent())!.toLowerCase().replace(/\s+/g, ' ')).toContain('command structure');
  }
  expect(apart.length).toBeGreaterThanOrEqual(together.length);
});

test.each([kinds.home, kinds.profile, kinds.source, kinds.missing])('from the box of %s, Enter leads to the results', async (address) => {
  const page = await the.open(address);
  await page.getByRole('searchbox', { name: 'Search Casus' }).fill('Barkhane');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=Barkhane');
  expect((await results(page))[0]!.href).toBe('/interventions/operation-barkhane/');
  await page.locator('#hits h3 a').first().click();
  await page.waitForURL('**/interventions/operation-barkhane/');
});

test('results follow the typing, and the last query is the one that is answered', async () => {
  const page = await the.open('/search/');
  await page.getByRole('searchbox').pressSequentially('Barkhane');
  await page.waitForURL('**/search/?q=Barkhane');
  await expect.poll(async () => (await results(page))[0]?.href).toBe('/interventions/operation-barkhane/');
  await page.getByRole('searchbox').fill('JNIM');
  await expect.poll(async () => (await results(page))[0]?.href).toBe('/parties/jnim/');
  expect(pathOf(page)).toBe('/search/?q=JNIM');
});

test('a query that finds nothing says so, and names what was sought', async () => {
  const page = await the.open('/search/?q=zzzqqqxyz');
  expect(await results(page)).toEqual([]);
  expect(await page.locator('#count').innerText()).toContain('Nothing found for “zzzqqqxyz”');
  expect(await page.getByRole('button', { name: 'Show more results' }).isVisible()).toBe(false);
});

test('a query is shown as text, whatever it holds', async () => {
  const query = '<img src=x onerror="document.title=1">';
  const page = await the.open(`/search/?${new URLSearchParams({ q: query })}`);
  await results(page);
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.getByRole('searchbox').inputValue()).toBe(query);
});

test.each(['**/pagefind/**', '**/search/names.json'])('when %s fails, the page says so and the lists remain', async (failing) => {
  const page = await the.open('/about/');
  await page.route(failing, (route) => route.abort());
  await page.goto('/search/?q=JNIM');
  await page.waitForFunction(() => document.querySelector('#count')?.textContent?.includes('could not be loaded'));
  expect(await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Parties' }).isVisible()).toBe(true);
});

test('after a failure the same page answers once the index is there', async () => {
  const page = await the.open('/about/');
  await page.route('**/search/names.json', (route) => route.abort());
  await page.goto('/search/?q=JNIM&kind=Party');
  await page.waitForFunction(() => document.querySelector('#count')?.textContent?.includes('could not be loaded'));
  await page.unroute('**/search/names.json');
  await page.getByRole('search').getByRole('button').click();
  await expect.poll(() => page.locator('#hits h3 a').first().getAttribute('href')).toBe('/parties/jnim/');
  expect(await page.getByRole('group', { name: 'Kind of page' }).getByRole('checkbox', { name: /^Party/ }).isChecked()).toBe(true);
  expect(pathOf(page)).toBe('/search/?q=JNIM&kind=Party');
});
