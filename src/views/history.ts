import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Change } from '../domain/change.ts';
import { readDate } from '../domain/date.ts';
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
  notes: NoteView[];
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
    changes, notes: page.notes(),
  };
}

/** What changed on the whole site. */
export function siteChangesView(corpus: Corpus): HistoryView {
  const page = new PageMaker(corpus);
  return {
    frame: { title: 'Changes', address: '/changes/', description: 'What changed in the profiles and their classifications, the newest first. Nothing is overwritten silently.', breadcrumbs: under() },
    changes: changesOf(corpus).map((change) => changeView(page, change)), notes: page.notes(),
  };
}
