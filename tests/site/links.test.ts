import type { AddressInfo } from 'node:net';
import { LinkChecker } from 'linkinator';
import { expect, inject, test } from 'vitest';
import { serve } from '../../src/commands/server.ts';
import { faultsIn, filesIn, leadsTo, pagesIn } from './pages.ts';

const site = inject('site');
const pages = pagesIn(site);

test('every internal link of every page answers, as a static host serves it', async () => {
  const server = await serve(site, 0);
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  try {
    const { links } = await new LinkChecker().check({
      path: [...pages.keys()].filter((address) => address !== '/404.html').map((address) => origin + address), recurse: false, concurrency: 50,
      linksToSkip: async (link) => !link.startsWith(origin),
    });
    expect(links.filter(({ state }) => state === 'BROKEN').map(({ parent, url }) => `${parent ?? ''} → ${url}`)).toEqual([]);
    expect(links.filter(({ state }) => state === 'OK').length).toBeGreaterThan(pages.size);
  } finally {
    server.close();
  }
});

test('every internal link names a file, in its full form, and a place that is there', () => {
  const files = new Set(filesIn(site).map((file) => `/${file}`));
  const ids = new Map([...pages].map(([address, { root }]) => [address, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]));
  expect(faultsIn(pages.values(), ({ address, root }) => root.querySelectorAll('[href], [src], [action]').flatMap((element) => {
    const href = element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action')!;
    if (/^(?:https?:|mailto:)/.test(href)) return [];
    const [path, place] = href.split('?')[0]!.split('#') as [string, string?];
    const target = path || address;
    if (!target.startsWith('/')) return [`${href} is not an absolute path`];
    if (!pages.has(target) && !files.has(target) && !(target.startsWith('/releases/') && files.has(`${target}index.html`))) return [`${href} leads nowhere`];
    return place && !ids.get(target)?.has(decodeURIComponent(place)) ? [`${href} has no such place`] : [];
  }))).toEqual([]);
});

test('every page is reached from the home page by links', () => {
  const reached = new Set(['/']);
  for (const address of reached) for (const next of leadsTo(pages.get(address)?.root)) if (pages.has(next)) reached.add(next);
  expect([...pages.keys()].filter((address) => !reached.has(address))).toEqual(['/404.html']);
});

test('every page is reached through the sections, without the search', () => {
  // These the frame of every page leads to.
  const frame = ['/404.html', '/about/', '/data/', '/data/codebook/', '/search/', '/compare/', '/releases/', '/map/'];
  const reached = new Set(['/', ...frame]);
  for (const address of reached) for (const next of leadsTo(pages.get(address)?.root.querySelector('main'))) if (pages.has(next) && next !== '/search/') reached.add(next);
  expect([...pages.keys()].filter((address) => !reached.has(address))).toEqual([]);
});

test('an external link is marked as one and opens over a secure or plain web address', () => {
  expect(faultsIn(pages.values(), ({ root }) => root.querySelectorAll('a[href]')
    .filter((link) => /^[a-z]+:/.test(link.getAttribute('href')!))
    .filter((link) => link.getAttribute('rel') !== 'external' || !/^(?:https?:\/\/[^/\s]+\.[^/\s]+|mailto:[^\s]+@)/.test(link.getAttribute('href')!))
    .map((link) => link.outerHTML))).toEqual([]);
});
