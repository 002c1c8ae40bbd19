import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Incident } from '../domain/chronology.ts';
import { dateOrder, readDate } from '../domain/date.ts';
import { formerAnchors } from './addresses.ts';
import type { Claim, Link, PageMaker } from './page.ts';
import { eventWords, readToll } from './words.ts';

/** An incident or event as lists show it. */
export interface IncidentView extends Claim {
  id: string;
  /** The anchors that it had before it was renamed. */
  former: string[];
  href: string;
  /** As given, for the machine-readable date; and as read. */
  edtf: string;
  date: string;
  kind: string;
  isIncident: boolean;
  what: string;
  place: string;
  by: (Link | string)[];
  against: (Link | string)[];
  killed: string;
  wounded: string;
  method?: string;
  note?: string;
  sameAs?: Link;
  profile: Link;
  aggregate: boolean;
  /** The classifications whose findings it is evidence for. */
  evidenceFor: Link[];
}

/** The classifications whose factors point to an incident: their own, or those of a group that fights in them. */
export function evidenceOf(corpus: Corpus, incident: string): string[] {
  const from = corpus.references.filter((each) => each.kind === 'incident' && each.id === incident && each.via === 'field' && each.path.includes('incidents'));
  return [...new Set(from.filter((each) => each.from.kind === 'classification').map((each) => each.from.id))];
}

export function incidentView(page: PageMaker, { id, data, profile }: Entry<Incident>, cite = true): IncidentView {
  const actors = (list: Incident['by'] = []) => list.map((actor) => (typeof actor === 'string' ? page.link('party', actor) : actor.unnamed));
  return {
    id, former: formerAnchors(page.corpus, 'incident', id), href: page.href('incident', id), edtf: data.date, date: readDate(data.date), kind: eventWords[data.kind], isIncident: data.kind === 'incident', what: data.what,
    place: [data.place?.name, data.place?.region].filter(Boolean).join(', '),
    by: actors(data.by), against: actors(data.against), killed: readToll(data.killed), wounded: readToll(data.wounded),
    aggregate: !!data.aggregate, profile: page.link('conflict', profile!), evidenceFor: page.links('classification', evidenceOf(page.corpus, id)),
    ...(data.method ? { method: data.method } : {}), ...(data.note ? { note: data.note } : {}),
    ...(data.sameAs ? { sameAs: page.link('incident', data.sameAs) } : {}),
    ...(cite ? page.claim(data) : { marks: '' }),
  };
}

/** Incidents in order of date, by year. */
export function byYear(page: PageMaker, incidents: Entry<Incident>[], cite = true): { year: string; incidents: IncidentView[] }[] {
  const years = new Map<string, IncidentView[]>();
  const order = (entry: Entry<Incident>) => dateOrder(entry.data.date);
  for (const entry of [...incidents].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
    const year = entry.data.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), incidentView(page, entry, cite)]);
  }
  return [...years].map(([year, list]) => ({ year, incidents: list }));
}

/** The incidents of a profile. */
export const incidentsOf = (corpus: Corpus, profile: string): Entry<Incident>[] =>
  [...corpus.incident.values()].filter((incident) => incident.profile === profile);
