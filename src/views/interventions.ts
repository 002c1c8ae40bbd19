import type { Corpus, Entry } from '../corpus/corpus.ts';
import { dateOrder, readDate } from '../domain/date.ts';
import type { Intervention } from '../domain/intervention.ts';
import { citing } from './citing/citing.ts';
import { byYear, type IncidentView } from './incidents.ts';
import { neighboursOf } from './order.ts';
import { PageMaker, under, type Claim, type Frame, type Link, type NoteView } from './page.ts';
import type { Rendered } from '../markdown/render.ts';
import { interventionFacts } from './searchFacts.ts';
import { basisWords, countryName, interventionStatusWords, kindWords, readCount } from './words.ts';

/** An intervention as a row of a table. */
export interface InterventionRow extends Link {
  by: Link[];
  period: string;
  basis: string;
  status: string;
  summary: string;
  /** The key that sorts by period. */
  order: string;
}

export const interventionRow = (page: PageMaker, { id, data }: Entry<Intervention>): InterventionRow => ({
  ...page.link('intervention', id), by: page.links('party', data.by), period: readDate(data.period),
  basis: [...new Set(data.basis.map(({ kind }) => basisWords[kind]))].join(', ') || basisWords['not-established'],
  status: [...new Set(data.status.map(({ is }) => interventionStatusWords[is]))].join('; '), summary: data.summary, order: dateOrder(data.period),
});

/** The consent that the record has for an intervention, and what else it rests on. */
export interface ConsentRow extends Link {
  by: Link[];
  period: string;
  /** Whose consent, and what the record says of it; empty if the record has none. */
  consents: (Claim & { giver?: Link; period?: string; note: string })[];
  /** The other bases, each with the instruments that it stands in. */
  others: { basis: string; instruments: Link[] }[];
}

/** Every intervention in order of time, with the consent on record. */
export function consentsOf(page: PageMaker): ConsentRow[] {
  return inOrder(page.corpus).map(({ id, data }) => ({
    ...page.link('intervention', id), by: page.links('party', data.by), period: readDate(data.period),
    consents: data.basis.filter(({ kind }) => kind === 'consent').map((each) => ({
      note: each.note, ...(each.giver ? { giver: page.link('party', each.giver) } : {}), ...(each.period ? { period: readDate(each.period) } : {}), ...page.claim(each),
    })),
    others: [...Map.groupBy(data.basis.filter(({ kind }) => kind !== 'consent'), ({ kind }) => kind)]
      .map(([kind, bases]) => ({ basis: basisWords[kind], instruments: bases.flatMap(({ instrument }) => (instrument ? [page.link('instrument', instrument)] : [])) })),
  }));
}

/** All interventions in the order in which they began. */
export const inOrder = (corpus: Corpus): Entry<Intervention>[] => [...corpus.intervention.values()].sort((a, b) => (dateOrder(a.data.period) < dateOrder(b.data.period) ? -1 : 1));

export interface InterventionView {
  frame: Frame;
  heading: string;
  summary: string;
  by: Link[];
  through?: Link;
  in: string[];
  beside: Link[];
  against: Link[];
  conflicts: Link[];
  period: string;
  periodNote?: string;
  mandate: Claim & { note: string };
  basis: (Claim & { kind: string; giver?: Link; instrument?: Link; period?: string; note: string })[];
  strength: (Claim & { date: string; personnel: string; note?: string })[];
  status: (Claim & { is: string; in: Link[]; period?: string; because: string })[];
  follows?: Link;
  followedBy: Link[];
  body: Rendered;
  chronology: { year: string; incidents: IncidentView[] }[];
  notes: NoteView[];
}

export function interventionView(corpus: Corpus, id: string): InterventionView {
  const page = new PageMaker(corpus);
  const entry = corpus.intervention.get(id)!;
  const { data } = entry;
  const mandate = { note: data.mandate.note, ...page.claim(data.mandate) };
  const basis = data.basis.map((each) => ({
    kind: basisWords[each.kind], note: each.note, ...(each.giver ? { giver: page.link('party', each.giver) } : {}),
    ...(each.instrument ? { instrument: page.link('instrument', each.instrument) } : {}), ...(each.period ? { period: readDate(each.period) } : {}), ...page.claim(each),
  }));
  const strength = data.strength.map((each) => ({
    date: readDate(each.date), personnel: readCount(each.personnel), ...(each.note ? { note: each.note } : {}), ...page.claim(each),
  }));
  const status = data.status.map((each) => ({
    is: interventionStatusWords[each.is], in: page.links('classification', each.in), because: each.because,
    ...(each.period ? { period: readDate(each.period) } : {}), ...page.claim(each),
  }));
  const body = page.prose(entry);
  const chronology = byYear(page, [...corpus.incident.values()].filter((incident) => incident.data.interventions?.includes(id)));
  return {
    frame: {
      title: data.title, description: data.summary, address: page.href('intervention', id), crumb: page.link('intervention', id).text, twin: page.twin('intervention', id), ...citing(page, 'intervention', id, data.title),
      breadcrumbs: under({ href: '/interventions/', text: kindWords.intervention.many }),
      neighbours: neighboursOf(page, 'intervention', id),
      search: interventionFacts(page, entry),
    },
    heading: data.title, summary: data.summary, by: page.links('party', data.by), in: data.in.map(countryName),
    beside: page.links('party', data.beside), against: page.links('party', data.against), conflicts: page.links('conflict', data.conflicts),
    period: readDate(data.period), mandate, basis, status, strength, body, chronology, notes: page.notes(),
    ...(data.periodNote ? { periodNote: data.periodNote } : {}),
    ...(data.through ? { through: page.link('party', data.through) } : {}), ...(data.follows ? { follows: page.link('intervention', data.follows) } : {}),
    followedBy: [...corpus.intervention.values()].filter((each) => each.data.follows === id).map((each) => page.link('intervention', each.id)),
  };
}
