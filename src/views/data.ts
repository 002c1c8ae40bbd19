import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { schemas, type Corpus, type Entry } from '../corpus/corpus.ts';
import { daysOf } from '../domain/date.ts';
import type { Kind } from '../domain/entry.ts';
import { statusOf } from '../domain/status.ts';
import { addresses } from './addresses.ts';
import { derivationData } from './derivation.ts';
import { evidenceOf } from './incidents.ts';
import { under, type Frame } from './page.ts';
import { kindWords, readToll } from './words.ts';

/** The collections as the data files name them. */
export const collections = {
  conflicts: 'conflict', classifications: 'classification', parties: 'party', interventions: 'intervention', incidents: 'incident',
  corrections: 'correction', changes: 'change', instruments: 'instrument', concepts: 'concept', sources: 'source',
} as const satisfies Record<string, Kind>;
export type Collection = keyof typeof collections;

/** An entry as data: the fields of its file, with its identifier, what kind of entry it is, its address and what is derived. A field `kind` is the file's own. */
export function entryData(corpus: Corpus, { kind, id, profile, data, prose }: Entry): Record<string, unknown> {
  const classification = kind === 'classification' ? corpus.classification.get(id)! : undefined;
  const derived = classification ? { status: statusOf(classification.data), ...derivationData(corpus, classification) } : {};
  // A list gives its items identifiers of their own; in the data each has the one that holds across the corpus.
  const { id: _own, ...fields } = data as Record<string, unknown>;
  return { id, entry: kind, ...(profile && kind !== 'conflict' ? { profile } : {}), url: addresses(corpus)(kind, id), ...fields, ...(prose ? { text: prose.text } : {}), ...derived };
}

/** Every entry of the corpus. */
export const corpusData = (corpus: Corpus) => ({
  licence: 'CC-BY-4.0', entries: Object.values(collections).flatMap((kind) => [...corpus[kind].values()].map((entry) => entryData(corpus, entry as Entry))),
});

/** All entries of a collection. */
export const collectionData = (corpus: Corpus, collection: Collection) => ({
  collection, licence: 'CC-BY-4.0', entries: [...corpus[collections[collection]].values()].map((entry) => entryData(corpus, entry as Entry)),
});

/** The JSON twin of an entry's page: `conflicts/mali` → the profile with its classifications. */
export function twins(corpus: Corpus): { path: string; data: unknown }[] {
  return (['conflict', 'classification', 'party', 'intervention', 'instrument', 'concept', 'source'] as const).flatMap((kind) => [...corpus[kind].values()].map((entry) => ({
    path: addresses(corpus)(kind, entry.id).slice(1, -1),
    data: kind === 'conflict' ? {
      ...entryData(corpus, entry as Entry),
      classifications: of(corpus, 'classification', entry.id), incidents: of(corpus, 'incident', entry.id), corrections: of(corpus, 'correction', entry.id), changes: of(corpus, 'change', entry.id),
    } : entryData(corpus, entry as Entry),
  })));
}
const of = (corpus: Corpus, kind: 'classification' | 'incident' | 'correction' | 'change', profile: string) =>
  [...corpus[kind].values()].filter((entry) => entry.profile === profile).map((entry) => entryData(corpus, entry as Entry));

/** The JSON Schema of one kind's fields. */
export const schemaOf = (kind: Kind): object => z.toJSONSchema(schemas[kind], { io: 'input', unrepresentable: 'any' });

/** The incidents and events as a table; text that a spreadsheet would run as a formula is made harmless. */
export function incidentsCsv(corpus: Corpus): string {
  const actors = (list: unknown[] = []) => list.map((actor) => (typeof actor === 'string' ? actor : (actor as { unnamed: string }).unnamed)).join('; ');
  return stringify([...corpus.incident.values()].map(({ id, profile, data }) => ({
    id, profile, date: data.date, from: daysOf(data.date)?.from ?? '', to: daysOf(data.date)?.to ?? '', kind: data.kind, what: data.what,
    place: data.place?.name ?? '', region: data.place?.region ?? '', by: actors(data.by), against: actors(data.against),
    killed: readToll(data.killed), wounded: readToll(data.wounded), aggregate: data.aggregate ? 'yes' : '', same_as: data.sameAs ?? '',
    evidence_for: evidenceOf(corpus, id).join('; '), sources: (data.sources ?? []).join('; '),
  })), { header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

export interface DataView {
  frame: Frame;
  files: { name: string; count: number; json: string; schema: string }[];
}
export function dataView(corpus: Corpus): DataView {
  return {
    frame: { title: 'Data', description: 'The whole of Casus as JSON and CSV, with the schemas of every kind of entry.', address: '/data/', breadcrumbs: under() },
    files: (Object.keys(collections) as Collection[]).map((name) => ({
      name: kindWords[collections[name]].many, count: corpus[collections[name]].size, json: `/data/v1/${name}.json`, schema: `/schema/v1/${collections[name]}.json`,
    })),
  };
}
