import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Kind } from '../domain/entry.ts';
import { statusOf } from '../domain/status.ts';
import { addresses } from './addresses.ts';
import { editionOf } from './citing/edition.ts';
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
export const corpusEntries = (corpus: Corpus) => Object.values(collections).flatMap((kind) => [...corpus[kind].values()].map((entry) => entryData(corpus, entry as Entry)));
/** Every entry of the corpus, and what became of those that are not where they were. */
export const corpusData = (corpus: Corpus) => ({
  version: editionOf(corpus).version, licence: site.licence.id, entries: corpusEntries(corpus),
  redirects: corpus.redirects.map(({ data }) => data), retired: corpus.retired.map(({ data }) => data),
});

/** All entries of a collection. */
export const collectionData = (corpus: Corpus, collection: Collection) => ({
  collection, version: editionOf(corpus).version, licence: site.licence.id, entries: [...corpus[collections[collection]].values()].map((entry) => entryData(corpus, entry as Entry)),
});

/** The kinds of entry that have a page, and so a twin of it. */
export const paged = ['conflict', 'classification', 'party', 'intervention', 'instrument', 'concept', 'source'] as const satisfies readonly Kind[];
/** What the twin of a profile has beside its own fields: the entries that its page shows. */
export const parts = { classifications: 'classification', incidents: 'incident', corrections: 'correction', changes: 'change' } as const satisfies Record<string, Kind>;

/**
 * The JSON twins of the pages: `conflicts/mali` → the profile with its classifications, its version, its licence and the
 * address of its schema. `root` is the address of the site, without a slash at its end.
 */
export function twins(corpus: Corpus, root = ''): { path: string; data: Record<string, unknown> }[] {
  return paged.flatMap((kind) => [...corpus[kind].values()].map((entry) => ({
    path: addresses(corpus)(kind, entry.id).slice(1, -1),
    data: {
      $schema: `${root}/schema/v1/${kind}-page.json`, version: editionOf(corpus, addresses(corpus)(kind, entry.id)).version, licence: site.licence.id, ...entryData(corpus, entry as Entry),
      ...(kind === 'conflict' ? Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, of(corpus, part, entry.id)])) : {}),
    },
  })));
}
const of = (corpus: Corpus, kind: (typeof parts)[keyof typeof parts], profile: string) =>
  [...corpus[kind].values()].filter((entry) => entry.profile === profile).map((entry) => entryData(corpus, entry as Entry));
