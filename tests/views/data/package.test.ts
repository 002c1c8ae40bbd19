import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../../src/corpus/check.ts';
import { citationFile } from '../../../src/views/data/citationFile.ts';
import { dataPackage } from '../../../src/views/data/files.ts';
import { dataView } from '../../../src/views/data/page.ts';
import { conceptScheme } from '../../../src/views/data/skos.ts';
import { tables } from '../../../src/views/data/allTables.ts';
import { overlay } from '../../corpus/golden.ts';
import { corpus } from '../real.ts';
import { faultsOfPackage } from './dataPackage.ts';

const root = 'https://casus.example';
const made = dataPackage(corpus, root);

test('the descriptor of the tables keeps the rules of the Data Package standard', () => {
  expect(faultsOfPackage(JSON.parse(JSON.stringify(made)))).toEqual([]);
  expect(made.resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
  expect(made.created).toBe(`${[...corpus.change.values()].map(({ data }) => data.date).sort().at(-1)}T00:00:00Z`);
});

test('a descriptor that breaks a rule is found out', () => {
  const break_ = (change: (copy: any) => void) => { const copy = JSON.parse(JSON.stringify(made)); change(copy); return faultsOfPackage(copy).length; };
  const changes: ((copy: any) => void)[] = [
    (copy) => { copy.resources = []; }, (copy) => { copy.resources[0].path = '../x.csv'; }, (copy) => { copy.resources[0].path = '/x.csv'; }, (copy) => { delete copy.resources[0].name; }, (copy) => { copy.resources[1].name = copy.resources[0].name; },
    (copy) => { copy.licenses = [{}]; }, (copy) => { copy.contributors[0] = {}; }, (copy) => { copy.created = '2026-11-24'; }, (copy) => { copy.resources[0].type = 'tables'; }, (copy) => { copy.resources[0].schema.fields[0].type = 'text'; },
    (copy) => { copy.resources[0].schema.primaryKey = ['nosuch']; }, (copy) => { copy.resources[1].schema.foreignKeys[0].reference.resource = 'nosuch'; }, (copy) => { copy.sources = []; }, (copy) => { copy.contributors[0].roles = []; }, (copy) => { copy.$schema = 'https://example.org/'; },
  ];
  expect(changes.map(break_).map((count, index) => (count ? null : index)).filter((each) => each !== null)).toEqual([]);
});

test('the version is the same in the package, the citation file and the data package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const file = parse(citationFile(corpus, root)) as Record<string, unknown>;
  expect([file['version'], made.version, dataView(corpus).version]).toEqual([version, version, version]);
});

test('the citation file has what the format demands, also where nothing has changed yet', () => {
  expect(parse(citationFile(corpus, root))).toMatchObject({ 'cff-version': '1.2.0', message: expect.any(String), title: expect.stringContaining('Casus'), authors: [{ name: 'Casus' }], type: 'dataset', license: 'CC-BY-4.0', url: `${root}/data/`, 'date-released': expect.stringMatching(/^\d{4}-\d\d-\d\d$/), keywords: expect.arrayContaining(['armed conflict']) });
  const { corpus: none } = check(overlay([], ['conflicts/mali/history.yaml']));
  expect(parse(citationFile(none, root))).not.toHaveProperty('date-released');
  expect(dataPackage(none, root)).not.toHaveProperty('created');
});

test('the vocabulary has every concept once, in the scheme, and its relations hold both ways', () => {
  const [scheme, ...concepts] = conceptScheme(corpus, root)['@graph'] as Record<string, any>[];
  expect(concepts.map((each) => each['@id'])).toEqual([...corpus.concept.keys()].map((id) => `${root}/concepts/${id}/`));
  expect(scheme!['skos:hasTopConcept'].map((each: Record<string, string>) => each['@id'])).toEqual(concepts.map((each) => each['@id']));
  const related = new Map(concepts.map((each) => [each['@id'] as string, each['skos:related'].map((other: Record<string, string>) => other['@id']) as string[]]));
  const pairs = [...related].flatMap(([id, others]) => others.map((other) => [id, other]));
  expect(pairs.length).toBeGreaterThan(5);
  expect(pairs.filter(([id, other]) => !related.get(other!)?.includes(id!) || id === other)).toEqual([]);
  for (const each of concepts) {
    expect(each['skos:prefLabel']).toEqual({ '@language': 'en', '@value': corpus.concept.get(each['@id'].split('/').at(-2))!.data.title });
    const { title, terms, searchNames } = corpus.concept.get(each['@id'].split('/').at(-2))!.data;
    for (const text of [...each['skos:altLabel'], each['skos:definition']]) expect(text).toEqual({ '@language': 'en', '@value': expect.stringMatching(/./) });
    expect(each['skos:hiddenLabel'].filter((text: unknown) => typeof text !== 'string' && terms.includes((text as Record<string, string>)['@value']!) === false)).toEqual([]);
    // No label is of two kinds, as SKOS demands, and none is lost.
    const labels = [each['skos:prefLabel'], ...each['skos:altLabel'], ...each['skos:hiddenLabel']].map((text): string => text['@value'] ?? text);
    expect(new Set(labels).size).toBe(labels.length);
    expect(new Set(labels)).toEqual(new Set([title, ...terms, ...searchNames]));
    expect(each['skos:inScheme']).toEqual({ '@id': scheme!['@id'] });
  }
});
