import type { z } from 'zod';
import type { DataEntry } from '../domain/difference.ts';
import type { Kind } from '../domain/entry.ts';
import { schemas, type File } from './corpus.ts';
import { places } from './places.ts';

/** The file in which an entry of a kind stands, below the content folder. */
export const fileOf = (kind: Kind, id: string, profile: string): string => places[kind].path(id, profile);

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
    const own = Object.keys((schemas[kind] as z.ZodObject).shape);
    const fields = Object.fromEntries(Object.entries(entry).filter(([key]) => own.includes(key)));
    if (!list) return [{ path: at, text: `---\n${JSON.stringify(fields, null, 1)}\n---\n\n${String(entry['text'])}\n` }];
    // In its list an item has only the last part of an identifier that holds across the corpus.
    lists.set(at, [...(lists.get(at) ?? []), { ...fields, id: entry.id.split('/').at(-1) }]);
    return [];
  });
  if (redirects.length) lists.set('redirects.yaml', redirects);
  if (retired.length) lists.set('retired.yaml', retired);
  return [...files, ...[...lists].map(([path, items]) => ({ path, text: `${JSON.stringify(items, null, 1)}\n` }))];
}
