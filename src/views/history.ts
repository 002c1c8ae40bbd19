import type { Corpus, Entry } from '../corpus/corpus.ts';
import { releaseFile, type Release } from '../corpus/releases.ts';
import type { Change } from '../domain/change.ts';
import { readDate } from '../domain/date.ts';
import type { EntryDifference } from '../domain/difference.ts';
import { formerAnchors } from './addresses.ts';
import { entriesOf, sinceRelease, type SinceView } from './differences.ts';
import { PageMaker, under, type Claim, type Frame, type Link, type NoteView } from './page.ts';
import { changeWords, kindWords } from './words.ts';

/** One change as lists show it. */
export interface ChangeView extends Claim {
  id: string;
  /** The anchors that it had before it was renamed. */
  former: string[];
  href: string;
  day: string;
  date: string;
  kind: string;
  profile: Link;
  about: Link[];
  what: string;
  because?: string;
}

/** Changes, the newest first; of those of one day in the order of their files. */
export function changesOf(corpus: Corpus, profile?: string): Entry<Change>[] {
  return [...corpus.change.values()].filter((change) => !profile || change.profile === profile)
    .sort((a, b) => (a.data.date === b.data.date ? 0 : a.data.date < b.data.date ? 1 : -1));
}

export function changeView(page: PageMaker, { id, profile, data }: Entry<Change>): ChangeView {
  return {
    id: data.id, former: formerAnchors(page.corpus, 'change', id), href: page.href('change', id), day: data.date, date: readDate(data.date), kind: changeWords[data.kind], profile: page.link('conflict', profile!),
    about: page.links('classification', data.about), what: data.what, ...(data.because ? { because: data.because } : {}), ...page.claim(data),
  };
}

export interface HistoryView {
  frame: Frame;
  changes: ChangeView[];
  /** What differs from each release that is kept, now and in each later release; the newest first. */
  since: SinceView[];
  notes: NoteView[];
}

function sinceAll(page: PageMaker, profile?: string): SinceView[] {
  const now = page.corpus.releases.length ? entriesOf(page.corpus) : [];
  return page.corpus.releases.flatMap((release, index, all) => [sinceRelease(page, release, now, profile), ...all.slice(0, index).map((later) => sinceRelease(page, release, later, profile))]);
}

/** The history of a profile and its classifications. */
export function historyView(corpus: Corpus, id: string): HistoryView {
  const page = new PageMaker(corpus);
  const profile = page.link('conflict', id);
  const changes = changesOf(corpus, id).map((change) => changeView(page, change));
  return {
    frame: {
      title: `History of the profile: ${profile.text}`, crumb: 'History', address: `${profile.href}history/`,
      description: `What changed in the profile of ${profile.text} and in its classifications, when, and why.`, breadcrumbs: under({ href: '/conflicts/', text: kindWords.conflict.many }, profile),
    },
    changes, since: sinceAll(page, id), notes: page.notes(),
  };
}

/** What changed on the whole site. */
export function siteChangesView(corpus: Corpus): HistoryView {
  const page = new PageMaker(corpus);
  return {
    frame: { title: 'Changes', address: '/changes/', description: 'What changed in the profiles and their classifications, the newest first. Nothing is overwritten silently.', breadcrumbs: under() },
    changes: changesOf(corpus).map((change) => changeView(page, change)), since: sinceAll(page), notes: page.notes(),
  };
}

/** One release as the list of them shows it. */
export interface ReleaseView {
  version: string;
  date: string;
  pages: number;
  home: string;
  archive: string;
  /** `2.4 MB`. */
  size: string;
  /** What is in the archive, in words. */
  holds: string[];
  /** What changed since the one before it: the entries, the first of them by name. The first release has none before it. */
  changed?: { before: string; count: number; first: { name: string; href?: string; is: EntryDifference['is'] }[]; href: string };
}
export interface ReleasesView {
  frame: Frame;
  releases: ReleaseView[];
}

/** How many entries that changed the list of releases names. */
const named = 12;

/** What an archive holds, by the names of its files. */
function holds({ files, pages, entries }: Release): string[] {
  const has = (pattern: RegExp) => files.some((file) => pattern.test(file));
  return [
    `${pages.size} pages with their style sheet and fonts`, `all ${entries.length} entries as data (corpus.json)`, ...(has(/^conflicts\/.+\.json$/) ? ['each page of an entry as JSON and Markdown'] : []),
    ...(has(/^cite\/.+\.ris$/) ? ['each page and its sources as BibTeX, RIS and CSL-JSON'] : []), ...(has(/^data\/v1\/.+\.csv$/) ? ['the tables as CSV'] : []),
  ];
}

/** The states of the whole site that are kept. */
export function releasesView(corpus: Corpus): ReleasesView {
  const page = new PageMaker(corpus);
  return {
    frame: { title: 'Releases', address: '/releases/', description: 'The whole site as it was on a day. A release is never changed, so that what was cited from it can be read again.', breadcrumbs: under() },
    releases: corpus.releases.map((release, index, all): ReleaseView => {
      const { version, date, pages, size } = release;
      const before = all[index + 1];
      const since = before && sinceRelease(page, before, release);
      const changed = since?.differences.filter(({ kind }) => kind !== kindWords.change.one) ?? [];
      return {
        version, date: readDate(date), pages: pages.size, home: `/releases/${version}/`, archive: `/releases/${releaseFile(version)}`, size: `${(size / 1e6).toFixed(1)} MB`, holds: holds(release),
        ...(since ? { changed: { before: since.version, count: changed.length, first: changed.slice(0, named).map(({ name, href, is }) => ({ name, is, ...(href ? { href } : {}) })), href: `/changes/#${since.id}` } } : {}),
      };
    }),
  };
}
