import type { Corpus } from '../../corpus/corpus.ts';
import { editionOf } from '../citing/edition.ts';
import { collectionData, collections, corpusData, type Collection } from '../data.ts';
import { site } from '../site.ts';
import { tables } from './allTables.ts';
import { conceptScheme } from './skos.ts';
import { csvOf, type Table } from './tables.ts';

/** What the data set says of itself. */
export const about = {
  title: 'Casus: data set on the legal classification of armed conflicts',
  description: 'Classifications of armed conflicts under international humanitarian law, with the findings, incidents and sources that they rest on, the parties, interventions, legal instruments and concepts, and the conclusions that follow by rule.',
  keywords: ['international humanitarian law', 'armed conflict', 'classification of armed conflicts', 'non-state armed groups', 'international law'],
} as const;

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const tableFile = (corpus: Corpus, table: Table) => {
  const keys = table.columns.filter(({ of }) => of).map(({ name, of }) => ({ fields: [name], reference: { resource: of, fields: ['id'] } }));
  return {
    name: table.name, type: 'table', path: `${table.name}.csv`, title: table.title, description: table.description, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', bytes: bytes(csvOf(table, corpus)),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json', fieldsMatch: ['exact'],
      fields: table.columns.map(({ name, type, description }) => ({ name, type, description, ...(type === 'boolean' ? { trueValues: ['yes'], falseValues: ['no'] } : {}) })),
      missingValues: [''], ...(table.keyed ? { primaryKey: ['id'] } : {}), ...(keys.length ? { foreignKeys: keys } : {}),
    },
  };
};
const licence = { name: site.licence.id, path: site.licence.url, title: 'Creative Commons Attribution 4.0 International' };

/** The descriptor of all tables by the Data Package standard, version 2. `root` is the address of the site, without a slash at its end. */
export function dataPackage(corpus: Corpus, root: string) {
  const { version, day } = editionOf(corpus);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: 'casus', title: about.title, description: about.description, homepage: `${root}/data/`, version,
    ...(day ? { created: `${day}T00:00:00Z` } : {}), keywords: [...about.keywords], licenses: [licence], contributors: [{ title: site.name, path: `${root}/`, roles: ['creator', 'publisher'] }],
    sources: [{ title: 'The sources that each row cites, listed in sources.csv', path: 'sources.csv' }], resources: tables.map((table) => tableFile(corpus, table)),
  };
}

/** A file of the data, with its size in bytes and the number of its rows or entries. */
export interface DataFile {
  href: string;
  title: string;
  count: number;
  size: number;
}

export const jsonFiles = (corpus: Corpus): (DataFile & { collection: Collection })[] => (Object.keys(collections) as Collection[])
  .map((collection) => ({ collection, href: `/data/v1/${collection}.json`, title: tables.find(({ name }) => name === collection)!.title, count: corpus[collections[collection]].size, size: bytes(JSON.stringify(collectionData(corpus, collection))) }));

export const csvFiles = (corpus: Corpus): DataFile[] => tables
  .map((table) => ({ href: `/data/v1/${table.name}.csv`, title: table.title, count: table.rows(corpus).length, size: bytes(csvOf(table, corpus)) }));

/** The files that hold all, and those that describe it. */
export const wholeFiles = (corpus: Corpus, root = ''): DataFile[] => [
  { href: '/data/v1/corpus.json', title: 'Every entry of every kind (JSON)', count: corpusData(corpus).entries.length, size: bytes(JSON.stringify(corpusData(corpus))) },
  { href: '/data/v1/datapackage.json', title: 'Description of all tables (Data Package, version 2)', count: tables.length, size: bytes(JSON.stringify(dataPackage(corpus, root))) },
  { href: '/data/v1/concepts.jsonld', title: 'The concepts as a vocabulary (SKOS, JSON-LD)', count: corpus.concept.size, size: bytes(JSON.stringify(conceptScheme(corpus, root))) },
];
