import { expect, inject, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { kinds, reserved } from '../../src/domain/entry.ts';
import { faultsIn, filesIn, leadsTo, pagesIn } from './pages.ts';

const site = inject('site');
const pages = pagesIn(site);
const { corpus } = check(readFolder('content'));
const classifications = [...corpus.classification.keys()].map((id) => `/conflicts/${id}/`);
/** The lists: pages that are of no entry. */
const lists = [...pages.values()].filter(({ root }) => root.querySelector('.tools, .years'));

test('the lists have the addresses that they were given', () => {
  const addresses = new Set(lists.map(({ address }) => address));
  for (const address of ['/conflicts/', '/conflicts/type/', '/conflicts/type/niac/', '/conflicts/region/western-africa/', '/conflicts/state/mali/', '/conflicts/status/ongoing/', '/parties/', '/parties/a-z/', '/instruments/', '/instruments/participation/',
    '/concepts/', '/chronology/', '/chronology/2018/', '/sources/', '/sources/by-year/', '/interventions/', '/interventions/state/', '/interventions/state/mali/']) expect(addresses, address).toContain(address);
  expect(lists.length).toBeGreaterThan(60);
});

test('no identifier is kept back for a list that is not there', () => {
  const home: Record<string, string> = { conflict: '/conflicts/', classification: '/conflicts/mali/', party: '/parties/', intervention: '/interventions/', instrument: '/instruments/', source: '/sources/' };
  expect(kinds.flatMap((kind) => (reserved[kind] ?? []).map((id) => `${home[kind]!}${id}/`)).filter((address) => !pages.has(address))).toEqual([]);
});

test('the list of conflicts leads to every narrower list of them, and each of these to those beside it', () => {
  const narrower = [...pages.keys()].filter((address) => /^\/conflicts\/(?:type|status|region|state)\//.test(address));
  expect(narrower.filter((address) => !leadsTo(pages.get('/conflicts/')!.root.querySelector('nav.narrow')).has(address))).toEqual([]);
  for (const address of narrower.filter((each) => each.split('/').length === 5)) {
    const beside = narrower.filter((other) => other.split('/')[2] === address.split('/')[2]);
    expect(beside.filter((other) => !leadsTo(pages.get(address)!.root.querySelector('nav.narrow')).has(other)), address).toEqual([]);
    expect(pages.get(address)!.root.querySelectorAll('nav.narrow [aria-current="page"]').map((link) => link.getAttribute('href'))).toEqual([address]);
  }
});

test('the types and the statuses together have every classification once', () => {
  for (const way of ['type', 'status']) {
    const found = [...pages.values()].filter(({ address }) => address.startsWith(`/conflicts/${way}/`)).flatMap(({ root }) => root.querySelectorAll('main tbody th > a:first-child').map((link) => link.getAttribute('href')!));
    expect(found.toSorted()).toEqual(classifications.toSorted());
  }
});

test('only pages of entries offer the same as JSON, and it is there', () => {
  const files = new Set(filesIn(site).map((file) => `/${file}`));
  expect(faultsIn(pages.values(), ({ address, root }) => {
    const twin = root.querySelector('link[rel="alternate"][type="application/json"]')?.getAttribute('href');
    const entry = files.has(`${address.slice(0, -1)}.json`);
    return twin === (entry ? `${address.slice(0, -1)}.json` : undefined) ? [] : [`it offers ${twin ?? 'nothing'}`];
  })).toEqual([]);
  expect(lists.filter(({ root }) => root.querySelector('link[rel="alternate"]:not([type="application/atom+xml"])')).map(({ address }) => address)).toEqual([]);
});

test('the tools of a list are hidden until a script shows them, and every head that sorts has a key in each row', () => {
  expect(faultsIn(lists, ({ root }) => [
    ...root.querySelectorAll('form.tools').filter((form) => form.getAttribute('hidden') === undefined).map(() => 'the tools are not hidden'),
    ...(root.querySelectorAll('main [data-lines]').length || root.querySelector('.years') ? [] : ['it has no lines']),
    ...root.querySelectorAll('main table.cards').flatMap((table) => table.querySelectorAll('thead th').flatMap((head, index) => (head.getAttribute('data-sort')
      ? table.querySelectorAll('tbody tr').filter((row) => row.querySelectorAll('th, td')[index]!.getAttribute('data-key') === undefined).map(() => `a row has no key for ${head.text}`) : []))),
  ])).toEqual([]);
});

test('the table of who is bound stands in a region that the keyboard reaches and that has a name', () => {
  const region = pages.get('/instruments/participation/')!.root.querySelector('.scroll')!;
  expect([region.getAttribute('role'), region.getAttribute('tabindex')]).toEqual(['region', '0']);
  expect(region.querySelector(`caption#${region.getAttribute('aria-labelledby')!}`)?.text.trim()).toBeTruthy();
});
