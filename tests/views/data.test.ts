import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { kinds } from '../../src/domain/entry.ts';
import { collectionData, collections, twins, type Collection } from '../../src/views/data.ts';
import { tableOf } from '../../src/views/data/allTables.ts';
import { dataView } from '../../src/views/data/page.ts';
import { schemaOf } from '../../src/views/data/schemas.ts';
import { csvOf } from '../../src/views/data/tables.ts';
import { overlay } from '../corpus/golden.ts';
import { corpus, entryPages } from './real.ts';

test('every page of an entry has a twin in data at the same address', () => {
  const paths = twins(corpus).map(({ path }) => `/${path}/`);
  expect(paths.sort()).toEqual(entryPages.map(({ frame }) => frame.address).sort());
});

test('the collections hold every entry of every kind, and say so', () => {
  expect(Object.values(collections).sort()).toEqual([...kinds].sort());
  for (const { name, count, json } of dataView(corpus).files) {
    const collection = /^\/data\/v1\/(.+)\.json$/.exec(json)![1] as Collection;
    expect(collectionData(corpus, collection).entries, name).toHaveLength(count);
    expect(count, name).toBe(corpus[collections[collection]].size);
  }
});

test('data survives being written as JSON, and each entry has its identifier, kind and address', () => {
  for (const name of Object.keys(collections) as Collection[]) {
    const data = collectionData(corpus, name);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(data.entries.filter(({ id, entry, url }) => !id || entry !== collections[name] || !String(url).startsWith('/'))).toEqual([]);
  }
});

test('the schema of each kind is closed to unknown keys and names what must be there', () => {
  for (const kind of kinds) expect(schemaOf(kind), kind).toMatchObject({ type: 'object', additionalProperties: false, required: expect.any(Array) });
  expect(schemaOf('party')).toMatchObject({ required: expect.arrayContaining(['name', 'kind', 'summary']) });
});

test('the table of incidents has a row for each, under its headings, with the days that a date covers', () => {
  const [head, ...rows] = csvOf(tableOf('incidents'), corpus).trimEnd().split('\r\n');
  expect(head).toMatch(/^id,profile,date,from,to,kind,what,/);
  expect(rows).toHaveLength(corpus.incident.size);
  expect(rows.find((row) => row.startsWith('2018-01-27-soumpi,'))).toMatch(/^2018-01-27-soumpi,mali,2018-01-27,2018-01-27,2018-01-27,incident,/);
});

test('text that a spreadsheet would run as a formula is made harmless', () => {
  const path = 'conflicts/mali/chronology.yaml';
  const text = '- { id: 2018-01-27-soumpi, date: 2018-01-27, kind: incident, what: "=HYPERLINK(1)", sources: [news] }\n';
  const { corpus: small } = check(overlay([{ path, text }]));
  expect(csvOf(tableOf('incidents'), small)).toContain(",'=HYPERLINK(1),");
});
