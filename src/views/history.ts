import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Change } from '../domain/change.ts';
import { readDate } from '../domain/date.ts';
import { entriesOf, sinceRelease, type SinceView } from './differences.ts';
import { PageMaker, under, type Claim, type Frame, type Link, type NoteView } from './page.ts';
import { changeWords, kindWords } from './words.ts';

/** One change as lists show it. */
export interface ChangeView extends Claim {
  id: string;
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
    id: data.id, href: page.href('change', id), day: data.date, date: readDate(data.date), kind: changeWords[data.kind], profile: page.link('conflict', profile!),
    about: page.links('classification', data.about), what: data.what, ...(data.because ? { because: data.because } : {}), ...page.claim(data),
  };
}

export interface HistoryView {
  frame: Frame;
  changes: ChangeView[];
  /** What differs from each release that is kept, the newest first. */
  since: SinceView[];
  notes: NoteView[];
}

function sinceAll(page: PageMaker, profile?: string): SinceView[] {
  const now = page.corpus.releases.length ? entriesOf(page.corpus) : [];
  return page.corpus.releases.map((release) => sinceRelease(page, now, release, profile));
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

export interface ReleasesView {
  frame: Frame;
  releases: { version: string; date: string; pages: number; home: string; archive: string }[];
}

/** The states of the whole site that are kept. */
export const releasesView = ({ releases }: Corpus): ReleasesView => ({
  frame: { title: 'Releases', address: '/releases/', description: 'The whole site as it was on a day. A release is never changed, so that what was cited from it can be read again.', breadcrumbs: under() },
  releases: releases.map(({ version, date, pages }) => ({
    version, date: readDate(date), pages: pages.size, home: `/releases/${version}/index.html`, archive: `/releases/casus-${version}.zip`,
  })),
});
