import type { Node } from 'mdast';
import type { Corpus } from '../corpus/corpus.ts';
import { isOwn } from '../corpus/fromData.ts';
import { parseProse, type Citation } from '../corpus/prose.ts';
import type { Release } from '../corpus/releases.ts';
import { readDate } from '../domain/date.ts';
import { difference, type Data, type DataEntry, type EntryDifference, type FieldDifference } from '../domain/difference.ts';
import { kinds, type Kind } from '../domain/entry.ts';
import { corpusEntries } from './data.ts';
import { fieldName } from './data/fieldName.ts';
import { nameOf, PageMaker, type Link } from './page.ts';
import { kindWords } from './words.ts';

export interface DifferenceView {
  name: string;
  href?: string;
  kind: string;
  is: EntryDifference['is'];
  /** What differs: each field in words, and by its key in the data. */
  fields: { field: string; key: string; before: string[]; after: string[] }[];
}

/** What differs since a release: now, or in a later one. */
export interface SinceView {
  id: string;
  version: string;
  date: string;
  /** The later release, where it is not now. */
  until?: { version: string; date: string };
  /** The page as the release has it, if it does. */
  kept?: Link;
  differences: DifferenceView[];
}

/** The data of the corpus as a release has it. */
export const entriesOf = (corpus: Corpus): DataEntry[] => JSON.parse(JSON.stringify(corpusEntries(corpus))) as DataEntry[];

/** How entries differ between two states, but for a derived field that only the form of the data has gained. */
export const changesSince = (before: DataEntry[], after: DataEntry[]): EntryDifference[] => difference(before, after).flatMap((each) => {
  if (each.is !== 'changed') return [each];
  const fields = each.fields.filter(({ path: [field], before: had }) => had.length > 0 || field === 'text' || isOwn(each.kind as Kind, field!));
  return fields.length ? [{ ...each, fields }] : [];
});

/** A value for readers: text as it is, the rest as short lines of `key: value`. */
function readValue(value: Data): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(readValue).join('; ');
  return Object.entries(value).map(([key, inner]) => `${key}: ${readValue(inner)}`).join(', ');
}

/** A paragraph of prose as readers see it: without its marks, its citations as the names of sources in brackets. */
function readProse(corpus: Corpus, markdown: string): string {
  const read = (node: Node): string => {
    if (node.type === 'citation') return ` (${(node as Citation).items.map(({ source, pinpoint }) => [corpus.source.has(source) ? nameOf(corpus, 'source', source) : source, pinpoint].filter(Boolean).join(', ')).join('; ')})`;
    if (node.type === 'html') return '';
    if ('value' in node && typeof node.value === 'string') return node.value;
    return 'children' in node ? (node.children as Node[]).map(read).join(node.type === 'list' ? ' ' : '') : '';
  };
  return read(parseProse('', { text: markdown, linesBefore: 0 }).tree).trim();
}

/** What readers see of a field that differs; nothing of prose in which only links moved, nor of exceptions to rules of the checker. */
function fieldOf(corpus: Corpus, kind: Kind | undefined, { path, before, after }: FieldDifference): DifferenceView['fields'] {
  if (path[0] === 'exceptions') return [];
  const [gone, come] = [before, after].map((values) => values.map((value) => (path[0] === 'text' ? readProse(corpus, String(value)) : readValue(value))));
  const field = { field: (kind ? fieldName(kind, path) : path).join(' › '), key: path.join('.'), before: gone!.filter((value) => !come!.includes(value)), after: come!.filter((value) => !gone!.includes(value)) };
  return field.before.length || field.after.length ? [field] : path[0] === 'text' ? [] : [{ ...field, before: gone!, after: come! }];
}

/** Whether an entry belongs to a profile: it, its classifications, chronology, corrections and history. */
const belongs = ({ id, entry, profile }: DataEntry, to: string) => profile === to || entry === 'conflict' && id === to;

/** What differs in a profile, or in the whole corpus, between a release and a later one, or now. */
export function sinceRelease(page: PageMaker, release: Release, later: Release | DataEntry[], profile?: string): SinceView {
  const until = Array.isArray(later) ? undefined : later;
  const within = (entries: DataEntry[]) => (profile ? entries.filter((entry) => belongs(entry, profile)) : entries);
  const address = profile ? page.href('conflict', profile) : '/';
  return {
    id: ['since', release.version, ...(until ? [until.version] : [])].join('-'), version: release.version, date: readDate(release.date), ...(until ? { until: { version: until.version, date: readDate(until.date) } } : {}),
    ...(release.pages.has(address) ? { kept: { href: `/releases/${release.version}${address}`, text: `The page as it was in release ${release.version}` } } : {}),
    differences: changesSince(within(release.entries), within(Array.isArray(later) ? later : later.entries)).flatMap(({ id, kind, is, fields }): DifferenceView[] => {
      const known = (kinds as readonly string[]).includes(kind) ? (kind as Kind) : undefined;
      const there = known && page.corpus[known].has(id);
      const seen = fields.flatMap((field) => fieldOf(page.corpus, known, field));
      return is === 'changed' && !seen.length ? [] : [{
        name: there ? nameOf(page.corpus, known, id) : id, ...(there ? { href: page.href(known, id) } : {}), kind: known ? kindWords[known].one : kind, is,
        fields: seen,
      }];
    }),
  };
}
