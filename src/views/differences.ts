import type { Corpus } from '../corpus/corpus.ts';
import type { Release } from '../corpus/releases.ts';
import { readDate } from '../domain/date.ts';
import { difference, type Data, type DataEntry, type EntryDifference } from '../domain/difference.ts';
import { kinds, type Kind } from '../domain/entry.ts';
import { corpusData } from './data.ts';
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

export interface SinceView {
  version: string;
  date: string;
  /** The page as the release has it, if it does. */
  kept?: Link;
  differences: DifferenceView[];
}

/** The data of the corpus as a release has it. */
export const entriesOf = (corpus: Corpus): DataEntry[] => JSON.parse(JSON.stringify(corpusData(corpus).entries)) as DataEntry[];

/** A value for readers: text as it is, the rest as short lines of `key: value`. */
function readValue(value: Data): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(readValue).join('; ');
  return Object.entries(value).map(([key, inner]) => `${key}: ${readValue(inner)}`).join(', ');
}

/** Whether an entry belongs to a profile: it, its classifications, chronology, corrections and history. */
const belongs = ({ id, entry, profile }: DataEntry, to: string) => profile === to || entry === 'conflict' && id === to;

/** What differs in a profile, or in the whole corpus, between a release and now. */
export function sinceRelease(page: PageMaker, now: DataEntry[], release: Release, profile?: string): SinceView {
  const within = (entries: DataEntry[]) => (profile ? entries.filter((entry) => belongs(entry, profile)) : entries);
  const address = profile ? page.href('conflict', profile) : '/';
  return {
    version: release.version, date: readDate(release.date),
    ...(release.pages.has(address) ? { kept: { href: `/releases/${release.version}${address}index.html`, text: `The page as it was in release ${release.version}` } } : {}),
    differences: difference(within(release.entries), within(now)).map(({ id, kind, is, fields }): DifferenceView => {
      const known = (kinds as readonly string[]).includes(kind) ? (kind as Kind) : undefined;
      const there = known && page.corpus[known].has(id);
      return {
        name: there ? nameOf(page.corpus, known, id) : id, ...(there ? { href: page.href(known, id) } : {}), kind: known ? kindWords[known].one : kind, is,
        fields: fields.map(({ path, before, after }) => ({ field: (known ? fieldName(known, path) : path).join(' › '), key: path.join('.'), before: before.map(readValue), after: after.map(readValue) })),
      };
    }),
  };
}
