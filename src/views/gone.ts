import type { Corpus } from '../corpus/corpus.ts';
import { readDate } from '../domain/date.ts';
import type { Kind } from '../domain/entry.ts';
import { addresses, sections } from './addresses.ts';
import { inert } from './markdownText.ts';
import { nameOf, under, type Frame, type Link } from './page.ts';
import { kindWords } from './words.ts';

/** An address that an entry had before it was renamed, and where it is now. */
export interface MovedView {
  address: string;
  to: Link;
}

/** The page of an entry that is no longer kept. */
export interface RetiredView {
  frame: Frame;
  kind: string;
  title: string;
  day: string;
  reason: string;
  instead?: Link;
  /** Whether a release keeps it as it was. */
  kept: boolean;
}

/** Incidents, corrections and changes are places on a page and have no address of their own. */
const hasPage = (kind: Kind): boolean => kind === 'classification' || kind in sections;

/** Every former address of a page. A profile has the page of its history beside its own. */
export const movedViews = (corpus: Corpus): MovedView[] => corpus.redirects.filter(({ data }) => hasPage(data.kind)).flatMap(({ data: { kind, from, to } }) => {
  const href = addresses(corpus);
  const text = corpus.retired.find(({ data }) => data.kind === kind && data.id === to)?.data.title ?? nameOf(corpus, kind, to);
  return [
    { address: href(kind, from), to: { href: href(kind, to), text } },
    ...(kind === 'conflict' ? [{ address: `${href(kind, from)}history/`, to: { href: `${href(kind, to)}history/`, text: `History of ${text}` } }] : []),
  ];
});

/** The pages of the entries that are no longer kept, the last retired first. */
export const retiredViews = (corpus: Corpus): RetiredView[] => corpus.retired.filter(({ data }) => hasPage(data.kind)).map(({ data }) => data)
  .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)).map(({ kind, id, title, on, reason, instead }) => {
    const section = kind === 'classification' ? 'conflict' : kind;
    const profile = kind === 'classification' ? id.split('/')[0]! : undefined;
    const above = [{ href: sections[section as keyof typeof sections], text: kindWords[section].many }, ...(profile ? [{ href: addresses(corpus)('conflict', profile), text: nameOf(corpus, 'conflict', profile) }] : [])];
    return {
      frame: { title, description: `This entry was retired on ${readDate(on)}. ${reason}`, address: addresses(corpus)(kind, id), breadcrumbs: under(...above) },
      kind: kindWords[kind].one, title, day: readDate(on), reason, kept: corpus.releases.some(({ pages }) => pages.has(addresses(corpus)(kind, id))), ...(instead ? { instead: { href: addresses(corpus)(kind, instead), text: nameOf(corpus, kind, instead) } } : {}),
    };
  });

/** What stands at the former addresses of the same pages as JSON and Markdown. */
export const goneTwins = (corpus: Corpus): { path: string; data: object; text: string }[] => [
  ...movedViews(corpus).map(({ address, to }) => ({ path: address.slice(1, -1), data: { moved: true, name: to.text, url: to.href, json: `${to.href.slice(0, -1)}.json` }, text: inert(`Moved: [${to.text}](${to.href.slice(0, -1)}.md)\n`) })).filter(({ path }) => !path.endsWith('/history')),
  ...retiredViews(corpus).map(({ frame, title, day, reason, instead }) => ({
    path: frame.address.slice(1, -1), data: { retired: true, name: title, on: day, reason, ...(instead ? { instead } : {}) },
    text: inert(`# ${title}\n\nThis entry was retired on ${day}. ${reason}\n${instead ? `\nIn its place: [${instead.text}](${instead.href.slice(0, -1)}.md)\n` : ''}`),
  })),
];
