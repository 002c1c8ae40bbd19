import type { Corpus } from '../../corpus/corpus.ts';
import { lastChanged } from '../../corpus/lastChanged.ts';
import type { Cited } from '../citing/cite.ts';
import { editionOf } from '../citing/edition.ts';
import { collections } from '../data.ts';
import { under, type Frame } from '../page.ts';
import { datasetData } from '../structured.ts';
import { kindWords } from '../words.ts';
import { about, csvFiles, jsonFiles, wholeFiles, type DataFile } from './files.ts';

export interface DataView {
  frame: Frame;
  version: string;
  /** The collections. `extra`: tables made of parts of entries. */
  files: { name: string; count: number; json: string; jsonSize: string; schema: string; csv: string; csvSize: string }[];
  extra: { name: string; count: number; href: string; size: string }[];
  whole: { name: string; href: string; size: string }[];
}

/** How the data set is cited. Releases keep pages, not data files, so its address is that of the living site, and the version tells the state. */
export function dataCited(corpus: Corpus): Cited | undefined {
  const { version, day = lastChanged(corpus) } = editionOf(corpus);
  return day ? { id: 'casus-data', as: 'dataset', title: about.title, version, day, address: '/data/', kept: false, file: '/cite/data' } : undefined;
}

/** `12 kB`, `1.2 MB`, in thousands of bytes. */
const readSize = (bytes: number): string => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

export function dataView(corpus: Corpus, root = ''): DataView {
  const tables = csvFiles(corpus);
  const files = jsonFiles(corpus);
  const whole = wholeFiles(corpus, root);
  const { version, day } = editionOf(corpus);
  const downloads: DataFile[] = [...whole, ...files, ...tables];
  const cite = dataCited(corpus);
  const csv = (collection: string) => tables.find(({ href }) => href === `/data/v1/${collection}.csv`)!;
  return {
    frame: {
      title: 'Data', description: 'The whole of Casus as JSON and CSV, with the schemas of every kind of entry, a codebook, the licence and how to cite it.', address: '/data/', breadcrumbs: under(), ...(cite ? { cite } : {}),
      structured: [datasetData(about, downloads.map(({ href }) => href), { version, ...(day ? { day } : {}) })],
    },
    version,
    files: files.map(({ collection, count, href, size }) => ({
      name: kindWords[collections[collection]].many, count, json: href, jsonSize: readSize(size), schema: `/schema/v1/${collections[collection]}.json`, csv: csv(collection).href, csvSize: readSize(csv(collection).size),
    })),
    extra: tables.filter(({ href }) => !files.some(({ collection }) => href === csv(collection).href)).map(({ title, count, href, size }) => ({ name: title, count, href, size: readSize(size) })),
    whole: whole.map(({ title, href, size }) => ({ name: title, href, size: readSize(size) })),
  };
}
