import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { faultsOfPackage } from '../views/data/dataPackage.ts';
import { readCsv } from '../views/data/csv.ts';
import { faultsIn, filesIn, pagesIn } from './pages.ts';

const site = inject('site');
const pages = pagesIn(site);
const text = (path: string) => readFileSync(join(site, path), 'utf8');
const json = (path: string) => JSON.parse(text(path));

test('every table of the data package is there, with its headings and its size', () => {
  const it = json('data/v1/datapackage.json');
  expect(faultsOfPackage(it)).toEqual([]);
  expect(it.resources.map(({ path }: { path: string }) => path).sort()).toEqual(filesIn(site).filter((file) => /^data\/v1\/.*\.csv$/.test(file)).map((file) => file.slice('data/v1/'.length)));
  for (const { path, schema, bytes } of it.resources) {
    const file = join('data/v1', path);
    expect(readCsv(text(file))[0], path).toEqual(schema.fields.map(({ name }: { name: string }) => name));
    expect(statSync(join(site, file)).size, path).toBe(bytes);
  }
});

test('every schema is at the address that it says it has, and what it points to is there', () => {
  for (const file of filesIn(site).filter((each) => each.startsWith('schema/v1/'))) {
    const schema = json(file);
    expect(new URL(schema.$id).pathname, file).toBe(`/${file}`);
    for (const [, ref] of text(file).matchAll(/"\$ref":"([^"]+)"/g)) expect(existsSync(join(site, 'schema/v1', ref!)), ref).toBe(true);
  }
});

test('the page of the data leads to every file of it, and the codebook has a place for each kind', () => {
  const links = new Set(pages.get('/data/')!.root.querySelectorAll('main a').map((link) => link.getAttribute('href')!.split('#')[0]!));
  expect(filesIn(site).filter((file) => file.startsWith('data/v1/') || ['CITATION.cff', 'licence.txt'].includes(file)).filter((file) => !links.has(`/${file}`))).toEqual([]);
  expect(links).toContain('/data/codebook/');
  expect(pages.get('/data/codebook/')!.root.getElementById('party-kind')).toBeTruthy();
});

test('the version is the same wherever the site tells it to machines', () => {
  const { version: made } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { version } = json('data/v1/corpus.json');
  expect([made, `${made} with later changes`]).toContain(version);
  expect([json('data/v1/corpus.json').version, json('data/v1/datapackage.json').version, parse(text('CITATION.cff')).version]).toEqual([version, version, version]);
});

test('every page but the missing one says what it is to machines, in one block of valid data', () => {
  expect(faultsIn([...pages.values()].filter(({ address }) => address !== '/404.html'), ({ root }) => {
    const blocks = root.querySelectorAll('head script[type="application/ld+json"]');
    if (blocks.length !== 1) return [`${blocks.length} blocks`];
    const raw = blocks[0]!.rawText;
    const data = JSON.parse(raw) as { '@context': string; '@graph': unknown[] };
    return data['@context'] === 'https://schema.org' && data['@graph'].length && !/undefined|"(?:url|item|@id)":"\//.test(raw) && !raw.includes('<') ? [] : [raw.slice(0, 200)];
  })).toEqual([]);
});
