import { caseOf, treatiesOf } from '../corpus/case.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Classification } from '../domain/classification.ts';
import { daysOf, readDate } from '../domain/date.ts';
import { alternatives, type Alternative } from '../domain/derivation/alternatives.ts';
import type { Case } from '../domain/derivation/case.ts';
import type { Conclusion, RuleId, Standing, Step } from '../domain/derivation/conclusion.ts';
import { dayAfter, dayBefore, derive, periodsOf } from '../domain/derivation/derive.ts';
import { lawDaysWithin, lawOn, type LawLine } from '../domain/derivation/law.ts';
import { ourDoctrine, type Authority } from '../domain/doctrine.ts';
import type { ConflictType } from '../domain/fields.ts';
import type { Link, PageMaker } from './page.ts';
import { findingWords, typeWords } from './words.ts';

export const ruleWords: Record<RuleId, string> = {
  period: 'Period', end: 'End', sides: 'Sides', control: 'Control of a group', 'self-determination': 'Self-determination', occupation: 'Occupation', force: 'Resort to force',
  intensity: 'Intensity', organisation: 'Organisation', type: 'Conclusion', consent: 'Consent', support: 'Support',
};
export const standingWords: Record<Standing['status'], string> = {
  party: 'Party', 'co-party': 'Co-party', supporter: 'Supports without being a party', 'not-party': 'Not a party', open: 'Status not concluded',
};
export const appliesWords: Record<LawLine['applies'], string> = { applies: 'Applies', 'does-not-apply': 'Does not apply', open: 'Open' };

/** One step of the argument as the page shows it. */
export interface StepView {
  rule: string;
  text: string;
  value: Step['finding'];
  word?: string;
  /** The authorities as marks of notes. */
  marks: string;
  /** Where the evidence for the finding stands, and how much of it there is. */
  evidence?: Link;
}

/** Whether an instrument binds somebody, with the reason. */
export interface LawRowView {
  instrument: Link;
  party: Link;
  applies: LawLine['applies'];
  word: string;
  since?: string;
  because: string;
  note?: string;
  marks: string;
}

/** The derivation of a classification on one day. */
export interface DerivationView {
  day: string;
  type: ConflictType | null;
  steps: StepView[];
  standings: { party: Link; status: Standing['status']; word: string; because: string; theory?: string }[];
  missing: string[];
  alongside: { between: Link[]; because: string }[];
  alternatives: { title: string; differs: string; dates: string; heldBy: string; concept?: Link }[];
}

/** The day on which a classification is shown: the last of its period, and not after the facts were reviewed. */
export function dayShown({ data, profile }: Entry<Classification>, corpus: Corpus): string {
  const reviewed = corpus.conflict.get(profile!)!.data.reviewed;
  const { to } = daysOf(data.period)!;
  return to !== null && to < reviewed ? to : reviewed;
}

export function derivationView(page: PageMaker, entry: Entry<Classification>): DerivationView {
  const facts = caseOf(page.corpus, entry)!;
  const day = dayShown(entry, page.corpus);
  const conclusion = derive(facts, day, ourDoctrine);
  return {
    day: readDate(day), type: conclusion.type, missing: conclusion.missing,
    steps: conclusion.steps.map((each) => stepView(page, each, entry)),
    standings: conclusion.parties.map(({ party, status, because, theory }) => ({ party: page.link('party', party), status, word: standingWords[status], because, ...(theory ? { theory } : {}) })),
    alongside: conclusion.alongside.map(({ between, because }) => ({ between: page.links('party', [...between]), because })),
    alternatives: alternativesOf(page.corpus, facts).map(({ title, differs, heldBy, question, from, to }) => {
      const concept = [...page.corpus.concept.values()].find((each) => each.data.question === question);
      return { title, differs, heldBy, dates: readStretch(facts, from, to), ...(concept ? { concept: page.link('concept', concept.id) } : {}) };
    }),
  };
}

/** The law for everybody on the sides on the day shown, by instrument. It is read after the argument, so its notes are made later. */
export function lawRows(page: PageMaker, entry: Entry<Classification>): LawRowView[] {
  const facts = caseOf(page.corpus, entry)!;
  const name = ({ instrument }: LawLine) => page.link('instrument', instrument).text;
  return lawOn(facts, dayShown(entry, page.corpus), ourDoctrine, treatiesOf(page.corpus)).filter(({ instrument }) => page.corpus.instrument.has(instrument))
    .sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)).map((line) => lawRow(page, line));
}

/** The views that change something, over the whole period and once it is over, each with the days for which it does. */
export function alternativesOf(corpus: Corpus, facts: Case): (Alternative & { from: string; to: string | null })[] {
  const { to } = daysOf(facts.classification.period)!;
  const days = [...lawDaysWithin(facts, treatiesOf(corpus)), ...(to ? [dayAfter(to)] : [])];
  const found: (Alternative & { from: string; to: string | null })[] = [];
  days.forEach((day, index) => {
    const end = days[index + 1] ? dayBefore(days[index + 1]!) : null;
    for (const each of alternatives(facts, day, ourDoctrine, treatiesOf(corpus))) {
      const before = found.find((other) => other.differs === each.differs && other.to !== null && dayAfter(other.to) === day);
      if (before) before.to = end;
      else found.push({ ...each, from: day, to: end });
    }
  });
  return found;
}

const authorityMarks = (page: PageMaker, authority: readonly Authority[]) => page.claim({
  sources: authority.filter(({ source }) => page.corpus.source.has(source)).map(({ source, pinpoint }) => (pinpoint ? `${source}, ${pinpoint}` : source)),
}).marks;

function stepView(page: PageMaker, { rule, finding, text, authority, about }: Step, entry: Entry<Classification>): StepView {
  const incidents = rule === 'intensity' ? new Set(entry.data.intensity?.factors.flatMap((factor) => factor.incidents ?? [])).size : 0;
  const evidence: Link | undefined = ['force', 'occupation', 'self-determination'].includes(rule) ? { href: '#findings', text: 'the findings' } : rule === 'intensity' && entry.data.intensity ? { href: '#findings', text: incidents ? `${incidents} ${incidents === 1 ? 'entry' : 'entries'} of the chronology` : 'the finding' }
    : rule === 'organisation' && about[0] && page.corpus.party.get(about[0])?.data.organisation.length ? { href: `${page.href('party', about[0])}#organisation`, text: 'the finding' } : undefined;
  return { rule: ruleWords[rule], text, value: finding, ...(finding ? { word: findingWords[finding] } : {}), marks: authorityMarks(page, authority), ...(evidence ? { evidence } : {}) };
}

const lawRow = (page: PageMaker, { instrument, party, applies, since, because, note, authority }: LawLine): LawRowView => ({
  instrument: page.link('instrument', instrument), party: page.link('party', party), applies, word: appliesWords[applies], because, marks: authorityMarks(page, authority),
  ...(since ? { since: readDate(since) } : {}), ...(note ? { note } : {}),
});

/** A stretch of days on which nothing changes for a classification. */
export interface Span {
  from: string | null;
  to: string | null;
  /** The same as EDTF and in words, no end more precise than the content. */
  edtf: string;
  dates: string;
  classification: Link;
  type: ConflictType;
  typeWord: string;
  standings: { id: string; party: Link; word: string }[];
  law: { id: string; instrument: Link; applies: LawLine['applies']; party: Link & { id: string } }[];
}

/** The stretches of a classification's period, each with the type, the parties and the law as they then stood. */
export function spansOf(page: PageMaker, entry: Entry<Classification>): Span[] {
  const facts = caseOf(page.corpus, entry)!;
  const treaties = treatiesOf(page.corpus);
  const spans: (Span & { key: string })[] = [];
  for (const { day, from, to } of stretches(page.corpus, facts)) {
    const conclusion = derive(facts, day, ourDoctrine);
    if (conclusion.type === null) continue;
    const law = lawOn(facts, day, ourDoctrine, treaties).filter(({ instrument }) => page.corpus.instrument.has(instrument));
    const key = JSON.stringify([conclusion.type, conclusion.parties.map(({ party, side, status }) => [party, side, status]), law.map(({ instrument, party, applies }) => [instrument, party, applies])]);
    const last = spans.at(-1);
    if (last?.key === key && isNext(last, from)) {
      last.to = to;
      continue;
    }
    spans.push({ key, from, to, edtf: '', dates: '', classification: page.link('classification', entry.id), type: conclusion.type, typeWord: typeWords[conclusion.type].short,
      standings: conclusion.parties.map(({ party, status }) => ({ id: party, party: page.link('party', party), word: standingWords[status] })),
      law: law.map(({ instrument, party, applies }) => ({ id: instrument, instrument: page.link('instrument', instrument), applies, party: { id: party, ...page.link('party', party) } })) });
  }
  return spans.map(({ key: _, ...span }) => ({ ...span, edtf: edtfOf(facts, span.from, span.to), dates: readStretch(facts, span.from, span.to) }));
}

/** The period of a classification, parted at every day on which something changes; with a day of each part. */
export function stretches(corpus: Corpus, facts: Case): { day: string; from: string | null; to: string | null }[] {
  const { from, to } = daysOf(facts.classification.period)!;
  const days = lawDaysWithin(facts, treatiesOf(corpus));
  return days.map((day, index) => ({ day, from: index ? day : from, to: days[index + 1] ? dayBefore(days[index + 1]!) : to }));
}

/** Whether a stretch that begins on a day follows another without a gap. */
export const isNext = (before: { to: string | null }, from: string | null): boolean => before.to !== null && dayAfter(before.to) === from;

/** The days from one to another in words, no end more precise than the dates of the content that it follows from. */
export function readStretch(facts: Case, from: string | null, to: string | null): string {
  const [, end = facts.classification.period] = facts.classification.period.split('/');
  const whole = daysOf(facts.classification.period)!;
  return whole.to !== null && from === dayAfter(whole.to) ? `after ${readDate(end)}` : readDate(edtfOf(facts, from, to));
}

/** The days from one to another as EDTF, likewise. */
function edtfOf(facts: Case, from: string | null, to: string | null): string {
  const { period } = facts.classification;
  const whole = daysOf(period)!;
  const [start = '', end = start] = period.split('/');
  const begin = from === whole.from ? start : asKnown(facts, from!, from!);
  const close = to === whole.to ? end : to === null ? '..' : asKnown(facts, dayAfter(to), to);
  return begin === close ? begin : `${begin}/${close}`;
}

/** A day on which something changes, or the day before, as precisely as the content has it: `2021-12` where that begins in a month. */
function asKnown(facts: Case, change: string, day: string): string {
  const dates = periodsOf(facts).flatMap((period) => {
    const [start = '', end = start] = period.split('/');
    return [...(daysOf(period)!.from === change ? [start] : []), ...(end !== '..' && dayAfter(daysOf(period)!.to!) === change ? [end] : [])];
  });
  const finest = dates.sort((a, b) => b.length - a.length)[0] ?? day;
  const [bare, mark] = [finest.replace(/[~?%]/, ''), /[~?%]?$/.exec(finest)![0]];
  return day.slice(0, bare.length) + mark;
}

/** The days that can be asked for: from the first that a stretch holds to the day of the last review. */
export function daysShown(spans: Span[], reviewed: string): { first: string; last: string } {
  const ends = spans.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  return { first: [...ends, reviewed].sort()[0]!, last: [...ends, reviewed].sort().at(-1)! };
}

/** The stretches of several classifications, in order of time. */
export const spansOfAll = (page: PageMaker, entries: Entry<Classification>[]): Span[] =>
  entries.flatMap((entry) => spansOf(page, entry)).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0));

/** The derivation as data, for the twin of a classification's page. */
export function derivationData(corpus: Corpus, entry: Entry<Classification>) {
  const facts = caseOf(corpus, entry)!;
  const day = dayShown(entry, corpus);
  const { type, parties, steps, missing, alongside }: Conclusion = derive(facts, day, ourDoctrine);
  return {
    conclusion: {
      day, type, parties, steps, missing, alongside,
      alternatives: alternativesOf(corpus, facts).map(({ question, option, type: other, differs, from, to }) => ({ question, view: option, type: other, differs, from, to })),
    },
    law: lawLines(corpus, facts),
  };
}

/** Every line of the law with the days for which it holds. */
function lawLines(corpus: Corpus, facts: Case) {
  const treaties = treatiesOf(corpus);
  const lines = stretches(corpus, facts).flatMap(({ day, from, to }) => lawOn(facts, day, ourDoctrine, treaties).map(({ instrument, party, applies, because }) => ({ instrument, party, from, to, applies, because })));
  const merged: typeof lines = [];
  for (const each of lines) {
    const before = merged.find((other) => other.instrument === each.instrument && other.party === each.party && other.applies === each.applies && other.because === each.because && isNext(other, each.from));
    if (before) before.to = each.to;
    else merged.push({ ...each });
  }
  return merged;
}
