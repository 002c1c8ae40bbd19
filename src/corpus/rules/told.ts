import { kinds } from '../../domain/entry.ts';
import type { Corpus, Entry } from '../corpus.ts';
import type { Path } from '../document.ts';
import type { Place } from '../finding.ts';
import { passages, type Passage } from '../passages.ts';

/** A text of an entry as readers meet it: a paragraph of its prose, or a field in which something is told in words. */
export interface Told {
  text: string;
  links: Passage['links'];
  /** Where a word that begins at a point of the text stands in the file; of a field, where the field does. */
  place(at: number): Place;
}

/** The fields in which something is told in sentences. */
const telling = new Set(['summary', 'what', 'note', 'periodNote', 'reason', 'because', 'where', 'said', 'used', 'says', 'unnamed']);

/** The texts of every entry but sources, whose words are those of others; its prose before its fields, which may name what the prose introduces. */
export const proseTexts = (corpus: Corpus): { entry: Entry; texts: () => Told[] }[] => kinds.filter((kind) => kind !== 'source')
  .flatMap((kind) => [...(corpus[kind] as Map<string, Entry>).values()]).map((entry) => ({ entry, texts: () => [...(entry.prose ? passages(entry.file, entry.prose) : []), ...inFields(entry, entry.data)] }));

function inFields(entry: Entry, value: unknown, path: Path = []): Told[] {
  if (typeof value === 'string') return telling.has(String(path.at(-1))) ? [{ text: value, links: [], place: () => entry.at(path) }] : [];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => (key === 'exceptions' ? [] : inFields(entry, inner, [...path, Array.isArray(value) ? Number(key) : key]))) : [];
}
