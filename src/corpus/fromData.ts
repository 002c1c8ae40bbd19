import type { z } from 'zod';
import type { DataEntry } from '../domain/difference.ts';
import type { Kind } from '../domain/entry.ts';
import { assemble, schemas, type Corpus, type Entry, type File, type Known } from './corpus.ts';
import { places } from './places.ts';

/** The file in which an entry of a kind stands, below the content folder. */
export const fileOf = (kind: Kind, id: string, profile: string): string => places[kind].path(id, profile);

/** Whether a field of published data is one of the entry’s file, and not derived or added for the data. */
export const isOwn = (kind: Kind, field: string): boolean => Object.hasOwn((schemas[kind] as z.ZodObject).shape, field);

/**
 * The published entries as content files again, which make the same corpus: what is derived or added for the data is left
 * out. The fields are written as JSON, which is YAML too.
 */
export function filesFrom(entries: DataEntry[], { redirects = [], retired = [] }: { redirects?: unknown[]; retired?: unknown[] } = {}): File[] {
  const lists = new Map<string, unknown[]>();
  const files = entries.flatMap((entry): File[] => {
    const kind = entry.entry as Kind;
    const { list, path } = places[kind];
    const at = path(entry.id, String(entry.profile));
    const fields = Object.fromEntries(Object.entries(entry).filter(([key]) => isOwn(kind, key)));
    if (!list) return [{ path: at, text: `---\n${JSON.stringify(fields, null, 1)}\n---\n\n${String(entry['text'])}\n` }];
    // In its list an item has only the last part of an identifier that holds across the corpus.
    lists.set(at, [...(lists.get(at) ?? []), { ...fields, id: entry.id.split('/').at(-1) }]);
    return [];
  });
  if (redirects.length) lists.set('redirects.yaml', redirects);
  if (retired.length) lists.set('retired.yaml', retired);
  return [...files, ...[...lists].map(([path, items]) => ({ path, text: `${JSON.stringify(items, null, 1)}\n` }))];
}

/**
 * The corpus that published entries were made from; `undefined` where the schemas of now cannot read them all.
 *
 * @param at what is at hand already: its corpus and its published entries. What has not changed is taken from it, and is not read again
 */
export function corpusFrom(entries: DataEntry[], at?: { corpus: Corpus; entries: DataEntry[] }): Corpus | undefined {
  const known: Known = new Map();
  if (at) {
    const all = (Object.keys(places) as Kind[]).flatMap((kind) => [...at.corpus[kind].values()] as Entry[]);
    const references = Map.groupBy(at.corpus.references, ({ from }) => from);
    const own = Map.groupBy(all, ({ file }) => file);
    for (const { path, text } of filesFrom(at.entries)) {
      const there = own.get(`content/${path}`);
      if (there) known.set(path, { text, fault: undefined, findings: [], entries: there.map((entry) => ({ entry, references: references.get(entry) ?? [] })) });
    }
  }
  const { corpus, findings } = assemble(filesFrom(entries), 'content', known);
  return findings.length ? undefined : corpus;
}
