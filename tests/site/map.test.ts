import { expect, inject, test } from 'vitest';
import { faultsIn, leadsTo, pagesIn, part } from './pages.ts';

const pages = pagesIn(inject('site'));
const profiles = [...pages.values()].filter(({ address, root }) => /^\/conflicts\/[^/]+\/$/.test(address) && root.querySelector('p.kind'));

test('the map and the list beside it lead to every profile, and every page leads to the map', () => {
  const { root } = pages.get('/map/')!;
  const addresses = profiles.map(({ address }) => address).sort();
  expect(root.querySelectorAll('.worldmap a').map((link) => link.getAttribute('href')).sort()).toEqual(addresses);
  expect([...leadsTo(root.querySelector('.regions'))].filter((href) => href.startsWith('/conflicts/')).sort()).toEqual(addresses);
  expect(faultsIn(pages.values(), (page) => (leadsTo(page.root.querySelector('footer')).has('/map/') ? [] : ['it does not lead to the map']))).toEqual([]);
});

test('a profile has a small map, and says where the map marks it', () => {
  expect(faultsIn(profiles, ({ root }) => [
    ...(root.querySelector('.locator[role="img"]')?.getAttribute('aria-label') ? [] : ['no small map']), ...(leadsTo(root.querySelector('dl.facts')).has('/map/') ? [] : ['no way to the map']),
  ])).toEqual([]);
  expect(pages.get('/conflicts/eritrea-ethiopia/')!.root.querySelector('dl.facts')!.text).toContain('Badme');
});

test('whoever is in a picture of relations is in the table below it', () => {
  expect(profiles.length).toBeGreaterThan(3);
  expect(faultsIn(profiles, (page) => {
    const relations = part(page, 'relations');
    const drawn = leadsTo(relations?.querySelector('.graph'));
    const told = leadsTo(relations?.querySelector('table'));
    return drawn.size > 1 ? [...drawn].filter((href) => !told.has(href)) : ['no picture'];
  })).toEqual([]);
});

test('pictures name their links, have no style of their own, and can be reached where they scroll', () => {
  expect(faultsIn(pages.values(), ({ root }) => [
    ...root.querySelectorAll('main svg:not([aria-hidden]) a').filter((link) => !link.getAttribute('aria-label')).map((link) => link.outerHTML.slice(0, 120)),
    ...root.querySelectorAll('main svg [style], main svg style').map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ...root.querySelectorAll('.panned').filter((region) => region.getAttribute('tabindex') !== '0' || region.getAttribute('role') !== 'region' || !region.getAttribute('aria-label')).map(() => 'a region that cannot be reached'),
  ])).toEqual([]);
});
