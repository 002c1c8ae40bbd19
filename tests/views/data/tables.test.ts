import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/corpus/check.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { collections, type Collection } from '../../../src/views/data.ts';
import { tableOf, tables } from '../../../src/views/data/allTables.ts';
import { csvOf, table, type Table } from '../../../src/views/data/tables.ts';
import { overlay } from '../../corpus/golden.ts';
import { corpus } from '../real.ts';
import { readCsv } from './csv.ts';

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const read = new Map(tables.map((each) => [each.name, readCsv(csvOf(each, corpus))]));
const rowsOf = (name: string, of: Corpus = corpus) => {
  const [head, ...rows] = of === corpus ? read.get(name)! : readCsv(csvOf(tableOf(name), of));
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [head![index]!, value])));
};
/** What a spreadsheet would run has an apostrophe before it. */
const safe = (text: string) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

describe.each(tables.map((each) => [each.name, each] as const))('the table %s', (_name, each: Table) => {
  test('has a heading for each column and a cell for each heading, as another reader finds them', () => {
    const [head, ...rows] = read.get(each.name)!;
    expect(head).toEqual(each.columns.map(({ name }) => name));
    expect(new Set(head).size).toBe(head!.length);
    expect(rows).toEqual(each.rows(corpus).map((row) => row.map(safe)));
    expect(rows.length).toBeGreaterThan(0);
  });

  test('says of each column in a sentence what it means, and names rows that there are', () => {
    expect(each.columns.filter(({ description }) => !/^[A-Z`].*[.)]$/.test(description))).toEqual([]);
    for (const { name, of } of each.columns) {
      if (!of) continue;
      const ids = new Set(rowsOf(of).map(({ id }) => id));
      expect(rowsOf(each.name).map((row) => row[name]!).filter((id) => id && !ids.has(id)), name).toEqual([]);
    }
    if (each.keyed) expect(new Set(rowsOf(each.name).map(({ id }) => id)).size).toBe(rowsOf(each.name).length);
  });

  test('has days, whole numbers and yes or no where it says so', () => {
    const form = { date: /^(\d{4}-\d\d-\d\d)?$/, integer: /^\d*$/, boolean: /^(yes|no)?$/, string: /^/ };
    for (const { name, type } of each.columns) expect(rowsOf(each.name).map((row) => row[name]!).filter((value) => !form[type].test(value)), name).toEqual([]);
  });
});

test('every collection has a table, with a row for each entry under its identifier', () => {
  for (const name of Object.keys(collections) as Collection[]) expect(rowsOf(name).map(({ id }) => id), name).toEqual([...corpus[collections[name]].keys()]);
});

test('the tables made of parts have a row for each part', () => {
  const classifications = [...corpus.classification.values()].map(({ data }) => data);
  const parties = [...corpus.party.values()].map(({ data }) => data);
  expect(rowsOf('sides')).toHaveLength(sum(classifications.map(({ sides }) => sides.flat().length)));
  expect(rowsOf('factors')).toHaveLength(sum(classifications.map(({ intensity }) => intensity?.factors.length ?? 0)) + sum(parties.flatMap(({ organisation }) => organisation.map(({ factors }) => factors.length))));
  expect(rowsOf('participation')).toHaveLength(sum([...corpus.instrument.values()].map(({ data }) => data.participation.length)));
  expect(rowsOf('relations')).toHaveLength(sum(parties.map(({ relations }) => relations.length)));
});

test('a row says what its entry says', () => {
  expect(rowsOf('classifications').find(({ id }) => id === 'mali/jnim')).toMatchObject({ profile: 'mali', type: 'niac', status: 'ongoing', from: '2017-03-02', to: '', intensity: 'met', force: '', side_2: 'jnim' });
  expect(rowsOf('sides').find(({ classification, party }) => classification === 'mali/jnim' && party === 'minusma')).toMatchObject({ side: '1', role: 'supporter', standing: 'open' });
  expect(rowsOf('participation').filter(({ bound }) => bound === 'yes')).toHaveLength([...corpus.instrument.values()].flatMap(({ data }) => data.participation.filter(({ bound }) => bound)).length);
  expect(rowsOf('relations').find(({ party, other }) => party === 'aqim' && other === 'al-qaeda')).toMatchObject({ is: 'affiliated-with', date: '2006-09/..', from: '2006-09-01', to: '' });
  const written = [...corpus.source.values()].find(({ data }) => data.author?.some((name) => 'family' in name && name.given))!;
  const first = written.data.author![0]! as { family: string; given: string };
  expect(rowsOf('sources').find(({ id }) => id === written.id)!['author']).toContain(`${first.family}, ${first.given}`);
});

test('quotation marks, commas, semicolons and formulas come back as they were, the last made harmless', () => {
  const what = '-He said "no", and left; Ménaka';
  const path = 'conflicts/mali/chronology.yaml';
  const { corpus: small } = check(overlay([{ path, text: JSON.stringify([{ id: '2018-01-27-soumpi', date: '2018-01-27', kind: 'incident', what, killed: { soldiers: { between: [1000, 2000] } }, by: [{ unnamed: '@all' }], sources: ['news'] }]) }]));
  expect(rowsOf('incidents', small)[0]).toMatchObject({ what: `'${what}`, killed: '1,000 to 2,000 soldiers', by: "'@all", aggregate: '' });
});

test('whatever stands in a cell, another reader finds it', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1 }), (pairs) => {
    const each = table<[string, string]>('x', 'X', 'X.', () => pairs, [{ name: 'a', description: 'A.', type: 'string', value: ([a]) => a }, { name: 'b', description: 'B.', type: 'string', value: ([, b]) => b }]);
    expect(readCsv(csvOf(each, corpus)).slice(1)).toEqual(pairs.map((pair) => pair.map(safe)));
  }));
});
