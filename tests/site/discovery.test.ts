import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, inject, test } from 'vitest';
import { corpus } from '../views/real.ts';
import { lastModified } from '../../src/commands/sitemap.ts';
import { faultsIn, pagesIn } from './pages.ts';

const site = inject('site');
const read = (file: string) => readFileSync(join(site, file), 'utf8');
const pages = pagesIn(site);
const published = [...pages.values()].filter(({ address }) => address !== '/404.html');
const host = new URL(pages.get('/')!.root.querySelector('link[rel="canonical"]')!.getAttribute('href')!).origin;
const listed = new Map(parse(read('sitemap-0.xml')).querySelectorAll('url').map((url) => [url.querySelector('loc')!.text.slice(host.length), url.querySelector('lastmod')?.text.slice(0, 10)]));

test('the sitemap lists every page but tools and what is kept from an earlier day', () => {
  expect([...listed.keys()].sort()).toEqual(published.map(({ address }) => address).filter((address) => address !== '/search/' && !/^\/releases\/./.test(address)).sort());
});

test('a day in the sitemap is that of a recorded change, and no other is given', () => {
  const days = new Set([...corpus.change.values()].map(({ data }) => data.date));
  const dated = [...listed].filter(([, day]) => day);
  expect(dated.filter(([address, day]) => day !== lastModified(corpus, address) || !days.has(day!))).toEqual([]);
  expect(dated.map(([address]) => address).filter((address) => !/^\/(?:conflicts|changes)\//.test(address))).toEqual([]);
  const owed = [...corpus.conflict.keys(), ...corpus.classification.keys()].map((id) => `/conflicts/${id}/`);
  expect(owed.filter((address) => !listed.get(address))).toEqual([]);
});

test('the file for robots leads to the sitemap, and that to its parts', () => {
  expect(read('robots.txt')).toContain(`\nSitemap: ${host}/sitemap-index.xml\n`);
  expect(parse(read('sitemap-index.xml')).querySelectorAll('loc').map(({ text }) => text)).toEqual([`${host}/sitemap-0.xml`]);
});

test('every page leads to the sitemap, the search and a picture', () => {
  const target = (path: string) => existsSync(join(site, path));
  expect(faultsIn(published, ({ root }) => [
    ...['sitemap', 'search'].map((rel) => root.querySelector(`link[rel="${rel}"]`)?.getAttribute('href') ?? `no ${rel}`).filter((path) => !target(path)),
    ...[root.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? 'no picture'].filter((url) => !url.startsWith(`${host}/`) || !target(new URL(url).pathname)),
    ...(root.querySelector('meta[property="og:image:alt"]')?.getAttribute('content') ? [] : ['the picture has no words']),
  ])).toEqual([]);
});

test('the picture for shared links is a PNG of 1200 by 630, and small', () => {
  const picture = readFileSync(join(site, 'social.png'));
  expect([picture.toString('latin1', 1, 4), picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
  expect(picture.length).toBeLessThan(60_000);
});

test('a page of an entry, and no other, leads to its Markdown, whose permalink is that under which the page is cited', () => {
  expect(faultsIn(published, ({ address, root }) => {
    const hrefs = root.querySelectorAll('link[rel="alternate"][type="text/markdown"]').map((link) => link.getAttribute('href')!);
    if (!root.querySelector('link[rel="alternate"][type="application/json"]')) return hrefs;
    return hrefs.length === 1 && hrefs[0] === `${address.slice(0, -1)}.md` && read(hrefs[0]).includes(`\nPermalink: <${root.querySelector('link[rel="cite-as"]')?.getAttribute('href') ?? host + address}>`) ? [] : [hrefs.join(' ') || 'no Markdown'];
  })).toEqual([]);
});

test('every address in the guide for language models is there', () => {
  const found = [...read('llms.txt').matchAll(/\]\((\S+?)\)/g)].map(([, url]) => new URL(url!));
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter(({ origin, pathname }) => origin !== host || !existsSync(join(site, pathname, pathname.endsWith('/') ? 'index.html' : ''))).map(String)).toEqual([]);
});
