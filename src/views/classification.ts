import type { Corpus } from '../corpus/corpus.ts';
import type { Classification } from '../domain/classification.ts';
import { readDate } from '../domain/date.ts';
import type { FindingValue } from '../domain/finding.ts';
import { isStale } from '../domain/profile.ts';
import { statusOf } from '../domain/status.ts';
import type { Rendered } from '../markdown/render.ts';
import { citing } from './citing/citing.ts';
import { classificationRow, classificationsIn, partiesIn, type ClassificationRow } from './classifications.ts';
import { appliesWords, daysShown, derivationView, lawRows, spansOf, type DerivationView, type LawRowView, type Span } from './derivation.ts';
import { classificationEvidence, type EvidenceView } from './evidence.ts';
import { findingsOf, type FindingView } from './findings.ts';
import { neighboursOf } from './order.ts';
import { PageMaker, sheetDates, under, type Claim, type Frame, type Link, type NoteView } from './page.ts';
import { positionView, type PositionView } from './positions.ts';
import { classificationData } from './structured.ts';
import { classificationTimeline, type TimelineView } from './timeline.ts';
import { classificationFacts } from './searchFacts.ts';
import { findingWords, groundWords, kindWords, statusWords, typeWords } from './words.ts';

export interface ClassificationView {
  frame: Frame;
  row: ClassificationRow;
  typeLong: string;
  summary: string;
  periodNote?: string;
  reviewed: string;
  /** The review of its profile that was due and has not happened by the day of the build. */
  overdue?: string;
  findings: FindingView[];
  derivation: DerivationView;
  law: LawRowView[];
  /** The same law by instrument: which apply, which are open, which do not apply. */
  lawInBrief: { word: string; instruments: (Link & { for?: string })[] }[];
  spans: Span[];
  days: { first: string; last: string };
  timeline: TimelineView;
  evidence: EvidenceView | null;
  ap2?: Claim & { note: string; verdict: { says: string; because: string }; elements: { name: string; value: FindingValue; word: string }[] };
  ended?: Claim & { heading: string; ground: string; note: string };
  body: Rendered;
  positions: PositionView[];
  others: ClassificationRow[];
  notes: NoteView[];
}

const elements = {
  responsibleCommand: 'Responsible command', territorialControl: 'Control over part of the territory',
  sustainedOperations: 'Sustained and concerted military operations', implementation: 'Ability to implement the Protocol',
} as const;

/** The page of a classification. `today` is the day of the build, against which the next review of its profile is held. */
export function classificationView(corpus: Corpus, id: string, today = ''): ClassificationView {
  const page = new PageMaker(corpus);
  const entry = corpus.classification.get(id)!;
  const { data } = entry;
  const profile = corpus.conflict.get(entry.profile!)!;
  const derivation = derivationView(page, entry);
  const findings = findingsOf(page, data);
  const spans = spansOf(page, entry);
  const ap2 = data.ap2 && {
    note: data.ap2.note, verdict: verdictOf(data.ap2), elements: Object.entries(elements).map(([key, name]) => {
      const value = data.ap2![key as keyof typeof elements];
      return { name, value, word: findingWords[value] };
    }), ...page.claim(data.ap2),
  };
  const ended = data.ended && { heading: statusOf(data) === 'superseded' ? statusWords.superseded : 'End of the conflict', ground: groundWords[data.ended.ground], note: data.ended.note, ...page.claim(data.ended) };
  const body = page.prose(entry);
  const law = lawRows(page, entry);
  const positions = profile.data.positions.filter(({ about }) => about.every((party) => partiesIn(entry).includes(party))).map((each) => positionView(page, each));
  return {
    frame: {
      title: data.title, description: data.summary, address: page.href('classification', id), twin: page.twin('classification', id), structured: [classificationData(corpus, id)], ...citing(page, 'classification', id, data.title, profile.data.reviewed),
      breadcrumbs: under({ href: '/conflicts/', text: kindWords.conflict.many }, page.link('conflict', entry.profile!)),
      dates: sheetDates(corpus, 'classification', id, profile.data.reviewed),
      neighbours: neighboursOf(page, 'classification', id),
      search: classificationFacts(page, entry),
    },
    row: classificationRow(page, entry), typeLong: typeWords[data.type].long, summary: data.summary, reviewed: readDate(profile.data.reviewed),
    ...(data.periodNote ? { periodNote: data.periodNote } : {}), ...(isStale(profile.data, today) ? { overdue: readDate(profile.data.nextReview!) } : {}), findings, derivation, law, lawInBrief: inBrief(law, data.sides.flat().filter(({ role }) => role === 'party').map(({ party }) => page.href('party', party))), spans, days: daysShown(spans, profile.data.reviewed), timeline: classificationTimeline(page, entry, spans), evidence: classificationEvidence(page, entry), ...(ap2 ? { ap2 } : {}), ...(ended ? { ended } : {}), body, positions,
    others: classificationsIn(corpus, entry.profile!).filter((each) => each.id !== id).map((each) => classificationRow(page, each)), notes: page.notes(),
  };
}

/** The four elements together: a sentence, and which of them keep it from being “met”. */
function verdictOf(ap2: NonNullable<Classification['ap2']>): { says: string; because: string } {
  const named = (value: FindingValue) => Object.entries(elements).filter(([key]) => ap2[key as keyof typeof elements] === value).map(([, name]) => `${name[0]!.toLowerCase()}${name.slice(1)}`);
  const because = (['not-met', 'disputed', 'not-assessed'] as const).filter((value) => named(value).length).map((value) => `${findingWords[value]}: ${named(value).join(', ')}.`).join(' ');
  return { says: named('not-met').length ? 'Not all four elements are met.' : because ? 'It is open whether all four elements are met.' : 'All four elements are met.', because };
}

/** The law by instrument, for the principal parties. An instrument that does not concern all of them alike says whom it concerns so. */
function inBrief(law: LawRowView[], principals: string[]): ClassificationView['lawInBrief'] {
  const instruments = [...new Map(law.map(({ instrument }) => [instrument.href, instrument])).values()].flatMap((instrument) => {
    const lines = law.filter((line) => line.instrument.href === instrument.href && principals.includes(line.party.href));
    const applies = (['applies', 'open', 'does-not-apply'] as const).find((each) => lines.some((line) => line.applies === each));
    const those = lines.filter((line) => line.applies === applies).map(({ party }) => party.text);
    return applies ? [{ ...instrument, applies, ...(new Set(those).size < new Set(principals).size ? { for: those.join(', ') } : {}) }] : [];
  });
  return (['applies', 'open', 'does-not-apply'] as const).map((applies) => ({
    word: appliesWords[applies], instruments: instruments.filter((each) => each.applies === applies).map(({ applies: _, ...each }) => each),
  })).filter((group) => group.instruments.length);
}
