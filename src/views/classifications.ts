import type { Corpus, Entry } from '../corpus/corpus.ts';
import { dateOrder, readDate } from '../domain/date.ts';
import type { Classification, Member } from '../domain/classification.ts';
import type { ConflictType } from '../domain/fields.ts';
import { statusOf, type Status } from '../domain/status.ts';
import { findingWordsOf } from './findings.ts';
import type { Link, PageMaker } from './page.ts';
import { roleWords, statusWords, typeWords } from './words.ts';

/** One member of a side, as tables show it. */
export interface MemberView extends Link {
  role: string;
  isParty: boolean;
  by?: Link;
  period?: string;
}

/** A classification as a row of a table. */
export interface ClassificationRow extends Link {
  type: ConflictType;
  typeWord: string;
  status: Status;
  statusWord: string;
  period: string;
  sides: MemberView[][];
  summary: string;
  findings: { criterion: string; value: string; word: string }[];
  profile: Link;
  /** The keys that sort by status and type, and by period. */
  order: { status: string; period: string };
}

export function memberView(page: PageMaker, { party, role, by, period }: Member): MemberView {
  return {
    ...page.link('party', party), role: roleWords[role], isParty: role !== 'supporter',
    ...(by ? { by: page.link('intervention', by) } : {}), ...(period ? { period: readDate(period) } : {}),
  };
}

const rank: Status[] = ['ongoing', 'ended', 'superseded', 'undetermined', 'not-met'];

export function classificationRow(page: PageMaker, { id, data, profile }: Entry<Classification>): ClassificationRow {
  const status = statusOf(data);
  return {
    ...page.link('classification', id), type: data.type, typeWord: typeWords[data.type].short, status, statusWord: statusWords[status],
    period: readDate(data.period), sides: data.sides.map((side) => side.map((member) => memberView(page, member))),
    summary: data.summary, findings: findingWordsOf(page, data), profile: page.link('conflict', profile!),
    order: { status: `${rank.indexOf(status)} ${typeWords[data.type].short}`, period: dateOrder(data.period) },
  };
}

/** Classifications of a profile or of all: what lasts first, then what ended, what another continues, what is open, what is not one. */
export function classificationsIn(corpus: Corpus, profile?: string): Entry<Classification>[] {
  const order = ({ data }: Entry<Classification>) => `${rank.indexOf(statusOf(data))} ${dateOrder(data.period)}`;
  return [...corpus.classification.values()].filter((entry) => !profile || entry.profile === profile)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The parties named on the sides of a classification. */
export const partiesIn = ({ data }: Entry<Classification>): string[] => [...new Set(data.sides.flat().map(({ party }) => party))];
