import type { Entry } from '../corpus/corpus.ts';
import type { Correction } from '../domain/correction.ts';
import { readDate } from '../domain/date.ts';
import type { ApplicableLaw, Position } from '../domain/profile.ts';
import { formerAnchors } from './addresses.ts';
import type { Claim, Link, PageMaker } from './page.ts';
import { checkedWords, positionWords } from './words.ts';

/** What somebody else says. */
export interface PositionView extends Claim {
  by: string;
  says: string;
  about: Link[];
  date?: string;
  note?: string;
}

export const positionView = (page: PageMaker, position: Position): PositionView => ({
  by: position.by, says: positionWords[position.says], about: page.links('party', position.about),
  ...(position.date ? { date: readDate(position.date) } : {}), ...(position.note ? { note: position.note } : {}), ...page.claim(position),
});

/** A body of law that applies. */
export interface LawView extends Claim {
  instrument: Link;
  title: string;
  binds: Link[];
  depends: boolean;
  because: string;
}

export const lawView = (page: PageMaker, law: ApplicableLaw): LawView => ({
  instrument: page.link('instrument', law.instrument), title: page.corpus.instrument.get(law.instrument)?.data.title ?? '',
  binds: page.links('party', law.binds), depends: law.applies === 'depends', because: law.because, ...page.claim(law),
});

/** An error of the cited account. */
export interface CorrectionView extends Claim {
  id: string;
  /** The anchors that it had before it was renamed. */
  former: string[];
  where: string;
  said: string;
  used: string;
  because: string;
  checked: string;
  isEditorial: boolean;
}

export const correctionView = (page: PageMaker, { data }: Entry<Correction>): CorrectionView => ({
  id: data.id, former: formerAnchors(page.corpus, 'correction', data.id), where: data.where, said: data.said, used: data.used, because: data.because, checked: checkedWords[data.checked],
  isEditorial: data.checked === 'editorial', ...page.claim(data),
});
