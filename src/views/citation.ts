import { readDate } from '../domain/date.ts';
import type { Source } from '../domain/source.ts';
import { quoted } from './citing/cite.ts';

/** A source as one line: what stands before the title, the title, what stands after it. */
export interface SourceLine {
  before: string;
  title: string;
  after: string;
  /** When it was read at its address. */
  accessed?: string;
}

type Name = NonNullable<Source['author']>[number];
const readName = (name: Name) => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '));
const readNames = (names: Name[] = []) => (names.length > 1 ? `${names.slice(0, -1).map(readName).join(', ')} and ${readName(names.at(-1)!)}` : names.map(readName).join(''));

const standsAlone = new Set(['book', 'report', 'treaty', 'legislation', 'dataset']);

/** `2nd edn`, or an edition as the record names it. */
function editionOf({ edition }: Source): string | undefined {
  if (!edition || !/^\d+$/.test(edition)) return edition;
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }[new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(edition))];
  return `${edition}${ending} edn`;
}

/** Formats a source in the house style. Legal sources carry a citation made by hand, which is used as it is. */
export function sourceLine(source: Source): SourceLine {
  const accessed = source.accessed ? { accessed: readDate(source.accessed) } : {};
  if (source.citation) return { before: '', title: source.citation, after: '', ...accessed };
  const author = readNames(source.author);
  const editor = source.editor && `${readNames(source.editor)} (${source.editor.length > 1 ? 'eds' : 'ed.'})`;
  // An issue that bears the name of its series, and its date, as its title need not say either again.
  const within = source['container-title'];
  const container = [editor, within && source.title.startsWith(`${within}, `) ? '' : within].filter(Boolean).join(', ');
  const date = source.issued ? readDate(source.issued) : 'undated';
  const pages = source.page && `${/[–,]/.test(source.page) ? 'pp.' : 'p.'} ${source.page}`;
  const issue = [source.volume, source.issue && `(${source.issue})`].filter(Boolean).join(' ');
  const details = [
    container && container !== author ? container : '', issue, editionOf(source), source['collection-title'], source.genre, source.number && (/^\d+$/.test(source.number) ? `no. ${source.number}` : source.number),
    source.publisher && source.publisher !== author && source.publisher !== source['container-title'] ? source.publisher : '',
    source.title.endsWith(`, ${date}`) ? '' : date, pages,
  ].filter(Boolean).join(', ');
  return { before: author ? `${author}, ` : '', title: standsAlone.has(source.type) ? source.title : quoted(source.title, 'single'), after: details && `, ${details}`, ...accessed };
}

/** A pinpoint as it stands after a source: `p. 2`, `para. 491`. */
export const afterSource = (pinpoint: string | undefined): string => (pinpoint ? `, ${pinpoint}` : '');

/** Who published a source and when, in a few words, for a label. */
export function shortSource(source: Source): string {
  const author = source.author?.[0];
  const who = author ? ('literal' in author ? author.literal : author.family) : source['container-title'] ?? source.publisher ?? source.title;
  return [who, source.issued?.slice(0, 4)].filter(Boolean).join(' ');
}
