import type { Corpus } from '../corpus/corpus.ts';
import { readDate } from '../domain/date.ts';
import type { FindingValue } from '../domain/finding.ts';
import type { Rendered } from '../markdown/render.ts';
import { classificationRow, classificationsIn, partiesIn, type ClassificationRow } from './classifications.ts';
import { daysShown, derivationView, lawRows, spansOf, type DerivationView, type LawRowView, type Span } from './derivation.ts';
import { classificationEvidence, type EvidenceView } from './evidence.ts';
import { findingsOf, type FindingView } from './findings.ts';
import { PageMaker, under, type Claim, type Frame, type NoteView } from './page.ts';
import { positionView, type PositionView } from './positions.ts';
import { classificationTimeline, type TimelineView } from './timeline.ts';
import { classificationFacts } from './searchFacts.ts';
import { findingWords, groundWords, kindWords, typeWords } from './words.ts';

export interface ClassificationView {
  frame: Frame;
  row: ClassificationRow;
  typeLong: string;
  summary: string;
  periodNote?: string;
  reviewed: string;
  findings: FindingView[];
  derivation: DerivationView;
  law: LawRowView[];
  spans: Span[];
  days: { first: string; last: string };
  timeline: TimelineView;
  evidence: EvidenceView | null;
  ap2?: Claim & { note: string; elements: { name: string; value: FindingValue; word: string }[] };
  ended?: Claim & { ground: string; note: string };
  body: Rendered;
  positions: PositionView[];
  others: ClassificationRow[];
  notes: NoteView[];
}

const elements = {
  responsibleCommand: 'Responsible command', territorialControl: 'Control over part of the territory',
  sustainedOperations: 'Sustained and concerted military operations', implementation: 'Ability to implement the Protocol',
} as const;

export function classificationView(corpus: Corpus, id: string): ClassificationView {
  const page = new PageMaker(corpus);
  const entry = corpus.classification.get(id)!;
  const { data } = entry;
  const profile = corpus.conflict.get(entry.profile!)!;
  const derivation = derivationView(page, entry);
  const findings = findingsOf(page, data);
  const spans = spansOf(page, entry);
  const ap2 = data.ap2 && {
    note: data.ap2.note, elements: Object.entries(elements).map(([key, name]) => {
      const value = data.ap2![key as keyof typeof elements];
      return { name, value, word: findingWords[value] };
    }), ...page.claim(data.ap2),
  };
  const ended = data.ended && { ground: groundWords[data.ended.ground], note: data.ended.note, ...page.claim(data.ended) };
  const body = page.prose(entry);
  const law = lawRows(page, entry);
  const positions = profile.data.positions.filter(({ about }) => about.every((party) => partiesIn(entry).includes(party))).map((each) => positionView(page, each));
  return {
    frame: {
      title: data.title, description: data.summary, address: page.href('classification', id), twin: page.twin('classification', id),
      breadcrumbs: under({ href: '/conflicts/', text: kindWords.conflict.many }, page.link('conflict', entry.profile!)),
      search: classificationFacts(page, entry),
    },
    row: classificationRow(page, entry), typeLong: typeWords[data.type].long, summary: data.summary, reviewed: readDate(profile.data.reviewed),
    ...(data.periodNote ? { periodNote: data.periodNote } : {}), findings, derivation, law, spans, days: daysShown(spans, profile.data.reviewed), timeline: classificationTimeline(page, entry, spans), evidence: classificationEvidence(page, entry), ...(ap2 ? { ap2 } : {}), ...(ended ? { ended } : {}), body, positions,
    others: classificationsIn(corpus, entry.profile!).filter((each) => each.id !== id).map((each) => classificationRow(page, each)), notes: page.notes(),
  };
}
