import type { z } from 'zod';
import type { DataEntry } from '../domain/difference.ts';
import type { Kind } from '../domain/entry.ts';
import { schemas, type File } from './corpus.ts';

/** Where the entries of a kind stand in the content folder: each in a Markdown file, or all of a profile in a list. */
const places: Record<Kind, { list: boolean; path: (id: string, profile: string) => string }> = {
  conflict: { list: false, path: (id) => `conflicts/${id}/profile.md` },
  classification: { list: false, path: (id) => `conflicts/${id}.md` },
  party: { list: false, path: (id) => `parties/${id}.md` },
  intervention: { list: false, path: (id) => `interventions/${id}.md` },
  instrument: { list: false, path: (id) => `instruments/${id}.md` },
  concept: { list: false, path: (id) => `concepts/${id}.md` },
  incident: { list: true, path: (_id, profile) => `conflicts/${profile}/chronology.yaml` },
  correction: { list: true, path: (_id, profile) => `conflicts/${profile}/corrections.yaml` },
  change: { list: true, path: (_id, profile) => `conflicts/${profile}/history.yaml` },
  source: { list: true, path: () => 'sources/sources.yaml' },
};

/** The file in which an entry of a kind stands, below the content folder. */
export const fileOf = (kind: Kind, id: string, profile: string): string => places[kind].path(id, profile);

/**
 * The published entries as content files again, which make the same corpus: what is derived or added for the data is left
 * out. The fields are written as JSON, which is YAML too.
 */
export function filesFrom(entries: DataEntry[]): File[] {
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
  return [...files, ...[...lists].map(([path, items]) => ({ path, text: `${JSON.stringify(items, null, 1)}\n` }))];
}
