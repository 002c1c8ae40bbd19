import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { queries } from './queries.ts';
import { kinds, pathOf, visit } from './visit.ts';

const the = visit();
let shared: Page;
beforeAll(async () => { shared = await the.open('/search/'); });
afterEach(async () => { for (const context of the.browser.contexts()) if (context !== shared.context()) await context.close(); });

/** The results for a query, once the page has counted them. */
async function results(page: Page): Promise<{ href: string; kind: string; title: string; sentence: string }[]> {
  await page.waitForFunction(() => /\d+ results?|Nothing found|could not be loaded/.test(document.querySelector('#count')?.textContent ?? ''));
  return page.locator('#hits > li').evaluateAll((items) => items.map((item) => ({
    href: item.querySelector('h3 a')!.getAttribute('href')!, title: item.querySelector('h3')!.textContent!, kind: item.querySelector('.is')!.textContent!, sentence: item.querySelector('.summary')!.textContent!,
  })));
}
/** The results that an address with this query shows. The page is the same all along, as when a reader goes back and forth in it. */
async function find(query: string) {
  await shared.evaluate((address) => {
    document.querySelector('#count')!.replaceChildren();
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `?${new URLSearchParams({ q: query })}`);
  return results(shared);
}

describe.each(Object.entries(queries))('by %s', (_what, table) => {
  test.each(Object.entries(table).flatMap(([address, list]) => list.map((query) => [query, address] as const)))('“%s” is answered first by %s', async (query, address) => {
    expect((await find(query))[0]?.href).toBe(address);
  });
});

test('the table of queries has sixty and more, each once', () => {
  const all = Object.values(queries).flatMap((table) => Object.values(table).flat());
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all).size).toBe(all.length);
});

test.each([
  ['GSIM', 'Also known as GSIM.'], ['GSPC', 'Former name: GSPC.'], ['Al Quaeda', 'Listed as a misspelling: Al Quaeda.'], ['civil war', 'Found under “civil war”.'], ['JNIM', ''], ['AP I art 99', 'Article 99 is not among the provisions listed on its page.'],
])('for “%s” the first result says why it is one: “%s”', async (query, why) => {
  await find(query);
  expect(await shared.locator('#hits > li').first().locator('.why').allInnerTexts()).toEqual(why ? [why] : []);
});

test('a provision that a query cites is shown with what it says, and the result leads to its place', async () => {
  await find('AP II art 1(2)');
  const first = shared.locator('#hits > li').first();
  expect(await first.locator('h3').innerText()).toBe('AP II, article 1(2)');
  expect(await first.locator('dl').innerText()).toContain('Internal disturbances and tensions');
  const page = await the.open('/search/?q=AP+II+art+1(2)');
  await results(page);
  await page.locator('#hits h3 a').first().click();
  await page.waitForURL('**/instruments/additional-protocol-ii/#provision-1-2');
  expect(await page.locator('dt:target').innerText()).toBe('1(2)');
});

test.each([['Mourabitun', 'Al Mourabitoun', '/parties/al-mourabitoun/'], ['Barkhnae', 'Operation Barkhane', '/interventions/operation-barkhane/']])('for a slip, “%s”, the page asks whether “%s” was meant', async (query, name, address) => {
  const page = await the.open(`/search/?${new URLSearchParams({ q: query })}`);
  await results(page);
  await page.getByRole('status').getByRole('link', { name, exact: true }).click();
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe(name);
  await page.waitForURL((url) => url.searchParams.get('q') === name);
  expect((await results(page))[0]!.href).toBe(address);
  await expect.poll(() => page.getByRole('status').getByRole('link').count()).toBe(0);
});

test('what is spelt right is not taken for a slip', async () => {
  await find('Barkhane');
  expect(await shared.getByRole('status').getByRole('link').count()).toBe(0);
});

test('a word that no page has finds nothing, not pages with its first letters', async () => {
  expect(await find('Inates')).toEqual([]);
});

test('entries stand before incidents, and incidents before sources', async () => {
  const kindsOf = (await find('drones')).map(({ kind }) => kind.split(/[: ]/)[0]);
  expect(kindsOf[0]).toBe('Party');
  expect(kindsOf).toContain('Incident');
  const [first, second] = await find('Soumpi');
  expect([first!.kind, second!.kind]).toEqual(['Incident: Mali', 'Source: news']);
});

test('an incident leads to its place in the profile', async () => {
  const page = await the.open('/search/?q=Soumpi');
  await results(page);
  await page.locator('#hits h3 a').first().click();
  await page.waitForURL('**/conflicts/mali/#2018-01-27-soumpi');
  expect(await page.locator(':target').innerText()).toContain('Soumpi');
});

test('excerpts are prose: no numbers of paragraphs or notes, no addresses, no cells run together', async () => {
  for (const query of ['drones', 'amnesty', 'command', 'weapons', 'threshold', 'consent', 'airport']) {
    await find(query);
    for (const text of await shared.locator('#hits p.soft').allInnerTexts()) expect(text).not.toMatch(/https?:|\.\d+ \d+|[a-z)][A-Z][a-z]|\d[A-Z][a-z]|[.;:][A-Z][a-z]/);
  }
});

test('names are answered while the index is still on its way', async () => {
  const page = await the.open('/about/');
  await page.route('**/pagefind/**', () => undefined);
  await page.goto('/search/?q=GSIM');
  await page.locator('#hits h3 a').first().waitFor();
  expect(await page.locator('#hits h3 a').first().getAttribute('href')).toBe('/parties/jnim/');
  await page.getByRole('searchbox').fill('Barkhane');
  await expect.poll(() => page.locator('#hits h3 a').first().getAttribute('href')).toBe('/interventions/operation-barkhane/');
  expect(await page.locator('#count').innerText()).toBe('');
});

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
    expect(kind).toMatch(/^(?:Conflict profile|Classification|Party|Intervention|Instrument|Concept|Incident|Event|Source)(?:: | by )[^:]+$/);
    expect(sentence.length).toBeGreaterThan(20);
    expect(title.trim()).not.toBe('');
  }
  const [classification] = await find('Mali v JNIM');
  expect(classification!.href).toBe('/conflicts/mali/jnim/');
  expect(classification!.kind).toBe('Classification: non-international, ongoing');
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
  expect(await page.locator('#count').innerText()).toMatch(new RegExp(`^${hrefs.length} ${hrefs.length === 1 ? 'result' : 'results'}\\b`));
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
  await page.waitForURL('**/search/?q=JNIM');
});

test('a query that finds nothing says so, and names what was sought', async () => {
  const page = await the.open('/search/?q=zzzqqqxyz');
  expect(await results(page)).toEqual([]);
  expect(await page.locator('#count').innerText()).toContain('Nothing found for “zzzqqqxyz”');
  for (const list of ['Conflicts', 'Parties', 'Interventions', 'Instruments', 'Concepts', 'Chronology', 'Sources']) expect(await page.locator('.help').getByRole('link', { name: list, exact: true }).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'Nearest names' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Show more results' }).isVisible()).toBe(false);
});

test.each([['Barkan', '/interventions/operation-barkhane/'], ['Tuarreggs', '/parties/touareg-groups/']])('where nothing is found for “%s”, the nearest names are offered', async (query, address) => {
  const page = await the.open(`/search/?${new URLSearchParams({ q: query })}`);
  expect(await results(page)).toEqual([]);
  expect(await page.getByRole('heading', { name: 'Nearest names' }).isVisible()).toBe(true);
  expect(await page.locator('.help a').first().getAttribute('href')).toBe(address);
  await page.getByRole('searchbox').fill('JNIM');
  await expect.poll(() => page.locator('.help a').count()).toBe(0);
});

test('a query is shown as text, whatever it holds', async () => {
  const query = '<img src=x onerror="document.title=1">';
  const page = await the.open(`/search/?${new URLSearchParams({ q: query })}`);
  await results(page);
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.getByRole('searchbox').inputValue()).toBe(query);
});

test.each(['**/pagefind/**', '**/search/names.json', '**/search/provisions.json'])('when %s fails, the page says so and the lists remain', async (failing) => {
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
  expect(await page.getByRole('group', { name: 'Kind' }).getByRole('checkbox', { name: /^Party/ }).isChecked()).toBe(true);
  expect(pathOf(page)).toBe('/search/?q=JNIM&kind=Party');
});
