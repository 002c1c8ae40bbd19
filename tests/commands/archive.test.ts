import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { archiveOf, keeps } from '../../src/commands/archive.ts';
import { fileOf } from '../../src/commands/freeze.ts';
import { withAddress } from '../../src/commands/unpack.ts';
import { placeholder, readRelease, readReleases, releaseFile, releasesFolder } from '../../src/corpus/releases.ts';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync('.cache/archive-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site: Record<string, string> = {
  'parties/index.html': '<html><head></head><body><header class="bar"></header><main></main></body></html>',
  'index.html': '<html><head></head><body><header class="bar"></header><main><form action="/search/"></form><a href="/parties/jnim/">JNIM</a></main></body></html>',
  'parties/jnim/index.html': '<html><head><link rel="alternate" type="text/markdown" href="/parties/jnim.md"></head><body><header class="bar"></header><main><a href="/cite/parties/jnim.bib" download>BibTeX</a></main></body></html>',
  'parties/jnim.md': `[Home](${placeholder}/) [data](${placeholder}/parties/jnim.json) Permalink: <${placeholder}/parties/jnim/>`, 'parties/jnim.json': '{}',
  'cite/parties/jnim.bib': `url = {${placeholder}/parties/jnim/}`, 'data/v1/corpus.json': '{"entries":[]}', 'data/v1/parties.csv': 'id', 'data/v1/parties.json': '{}', 'search/index.html': '', 'search/records.json': '', 'licence.txt': 'CC BY',
};
for (const [file, text] of Object.entries(site)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
const { bytes } = archiveOf(folder, '2027.1.0', '2027-01-02');
const files = unzipSync(bytes);
const read = (file: string) => strFromU8(files[file]!);

test('a release keeps pages, their data, records for reference managers and tables, and no tools', () => {
  expect(Object.keys(files).sort()).toEqual(['cite/parties/jnim.bib', 'corpus.json', 'data/v1/parties.csv', 'index.html', 'licence.txt', 'parties/index.html', 'parties/jnim.json', 'parties/jnim.md', 'parties/jnim/index.html', 'release.json']);
  expect(['handbook/index.html', 'changes.atom', 'pagefind/pagefind.js', '404.html', '.htaccess', '_headers', 'headers.nginx', 'vercel.json'].filter(keeps)).toEqual([]);
  expect(readRelease(bytes)).toMatchObject({ version: '2027.1.0', date: '2027-01-02', pages: new Set(['/', '/parties/', '/parties/jnim/']), size: bytes.length });
});

test('the same site makes the same archive', () => {
  expect(archiveOf(folder, '2027.1.0', '2027-01-02').bytes).toEqual(bytes);
});

test('what is kept names the addresses of the release, and leads to what is kept with it', () => {
  expect(read('parties/jnim.md')).toBe(`[Home](${placeholder}/releases/2027.1.0/) [data](${placeholder}/parties/jnim.json) Permalink: <${placeholder}/releases/2027.1.0/parties/jnim/>`);
  expect(read('cite/parties/jnim.bib')).toBe(`url = {${placeholder}/releases/2027.1.0/parties/jnim/}`);
  expect(read('parties/jnim/index.html')).toContain('<a href="../../cite/parties/jnim.bib" download>BibTeX</a>');
  expect(read('parties/jnim/index.html')).toContain('href="../jnim.md"');
  expect(read('index.html')).not.toContain('<form');
});

test('an archive is laid out under the address of the site, in texts alone', () => {
  const page = strToU8(`<a href="${placeholder}/a/">x</a> ${placeholder}. ${placeholder}.org ${placeholder}-x`);
  expect(strFromU8(withAddress('a/index.html', page, 'https://casus.org'))).toBe(`<a href="https://casus.org/a/">x</a> https://casus.org. ${placeholder}.org ${placeholder}-x`);
  expect(withAddress('a.png', page, 'https://casus.org')).toBe(page);
  expect(withAddress('a/index.html', page, placeholder)).toBe(page);
});

test.each(readReleases(releasesFolder).map(({ version }) => version))('every link and anchor within release %s leads to something, under any address', (version) => {
  const all = unzipSync(readFileSync(join(releasesFolder, releaseFile(version))));
  const pages = new Map(Object.entries(all).filter(([file]) => file.endsWith('.html')).map(([file, content]) => [file, strFromU8(withAddress(file, content, 'https://casus.org'))]));
  const ids = new Map([...pages].map(([file, html]) => [file, new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!))]));
  const own = `https://casus.org/releases/${version}/`;
  const faults = [...pages].flatMap(([file, html]) => [...html.matchAll(/<(?:a|link|img|script)\s[^>]*?\b(?:href|src)="([^"]*)"/g)].flatMap(([, target = '']) => {
    if (/^(?:https?:|mailto:)/.test(target) && !target.startsWith(own)) return [];
    const [path = '', anchor] = target.split('#');
    const to = path.startsWith(own) ? fileOf(path.slice(own.length - 1)) : path ? posix.join(posix.dirname(file), path) : file;
    if (!all[to]) return [`${file} → ${target}`];
    return anchor && !ids.get(to)?.has(decodeURIComponent(anchor)) ? [`${file} → ${target} has no such place`] : [];
  }));
  expect(faults).toEqual([]);
  expect([...pages].filter(([, html]) => html.includes(placeholder)).map(([file]) => file)).toEqual([]);
  expect(pages.size).toBeGreaterThan(100);
});
