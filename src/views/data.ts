import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Kind } from '../domain/entry.ts';
import { statusOf } from '../domain/status.ts';
import { addresses } from './addresses.ts';
import { derivationData } from './derivation.ts';
import { site } from './site.ts';

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
  version: site.version, licence: site.licence.id, entries: Object.values(collections).flatMap((kind) => [...corpus[kind].values()].map((entry) => entryData(corpus, entry as Entry))),
});

/** All entries of a collection. */
export const collectionData = (corpus: Corpus, collection: Collection) => ({
  collection, version: site.version, licence: site.licence.id, entries: [...corpus[collections[collection]].values()].map((entry) => entryData(corpus, entry as Entry)),
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
