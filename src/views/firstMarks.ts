import type { Corpus } from '../corpus/corpus.ts';
import { classificationView } from './classification.ts';
import { conceptView, instrumentView } from './instrument.ts';
import { interventionView } from './interventions.ts';
import type { Frame, NoteView } from './page.ts';
import { partyView } from './party.ts';
import { profileView } from './profile.ts';

/** For each page the mark of the first citation of each source, by their addresses. */
type FirstMarks = Map<string, Map<string, string>>;
interface Noted { frame: Frame; notes: NoteView[] }

const read = new WeakMap<Corpus, FirstMarks>();

/** Which mark on a page first cites a source. All pages are made once for it, since a note has its number from everything before it. */
export function firstMark(corpus: Corpus, page: string, source: string): string | undefined {
  let marks = read.get(corpus);
  if (!marks) read.set(corpus, marks = allMarks(corpus));
  return marks.get(page)?.get(source);
}

function allMarks(corpus: Corpus): FirstMarks {
  return marksOf([
    ...[...corpus.conflict.keys()].map((id) => profileView(corpus, id, '')), ...[...corpus.classification.keys()].map((id) => classificationView(corpus, id)),
    ...[...corpus.party.keys()].map((id) => partyView(corpus, id)), ...[...corpus.intervention.keys()].map((id) => interventionView(corpus, id)),
    ...[...corpus.instrument.keys()].map((id) => instrumentView(corpus, id)), ...[...corpus.concept.keys()].map((id) => conceptView(corpus, id)),
  ]);
}

/** Has the marks of pages that are made already, so that they are not made again for it. */
export const rememberMarks = (corpus: Corpus, views: Noted[]) => { read.set(corpus, marksOf(views)); };

function marksOf(views: Noted[]): FirstMarks {
  return new Map(views.map(({ frame, notes }) => {
    // Notes are numbered as a page is read, and one source may have several, for its several pinpoints.
    const first = new Map<string, string>();
    for (const { source, marks } of notes) if (!first.has(source)) first.set(source, marks[0]!);
    return [frame.address, first];
  }));
}
