import type { Corpus } from '../corpus/corpus.ts';
import { readDate } from '../domain/date.ts';
import { classificationRow, classificationsIn, type ClassificationRow } from './classifications.ts';
import { byYear, type IncidentView } from './incidents.ts';
import { interventionRow, type InterventionRow } from './interventions.ts';
import { PageMaker, under, type Frame, type Link } from './page.ts';
import { sourceLine, type SourceLine } from './citation.ts';
import { conceptWords, countryName, instrumentWords, partyWords, sourceGroup } from './words.ts';

const frame = (address: string, title: string, description: string): Frame => ({ title, description, address, breadcrumbs: under() });

export interface ListItem extends Link {
  summary: string;
  note?: string;
}
export interface Group<T> {
  name: string;
  items: T[];
}

/** Entries by group, in the order of the words given; groups without entries are left out. */
const grouped = <T>(order: string[], items: (T & { group: string })[]): Group<T>[] =>
  order.filter((name, index) => order.indexOf(name) === index).map((name) => ({ name, items: items.filter(({ group }) => group === name) })).filter((group) => group.items.length);

export function conflictsView(corpus: Corpus): { frame: Frame; profiles: (ListItem & { territory: string; reviewed: string; classifications: ClassificationRow[] })[] } {
  const page = new PageMaker(corpus);
  return {
    frame: frame('/conflicts/', 'Conflicts', 'Every situation of armed violence that Casus has a profile of, with its classifications.'),
    profiles: [...corpus.conflict.values()].map(({ id, data }) => ({
      ...page.link('conflict', id), text: data.title, summary: data.summary, territory: data.territory.map(countryName).join(', '), reviewed: readDate(data.reviewed),
      classifications: classificationsIn(corpus, id).map((each) => classificationRow(page, each)),
    })),
  };
}

export function partiesView(corpus: Corpus): { frame: Frame; groups: Group<ListItem & { names: string[] }>[] } {
  const page = new PageMaker(corpus);
  return {
    frame: frame('/parties/', 'Parties', 'States, armed groups, coalitions, missions, forces and companies that the profiles name. Whether one is a party to a conflict is a conclusion of the profiles.'),
    groups: grouped(Object.values(partyWords).map(({ many }) => many), [...corpus.party.values()].map(({ id, data }) => ({
      ...page.link('party', id), text: data.name, summary: data.summary, group: partyWords[data.kind].many,
      names: [...(data.short && data.short !== data.name ? [data.short] : []), ...data.aliases.filter(({ is }) => is === 'acronym').map(({ name }) => name)],
    }))),
  };
}

export function interventionsView(corpus: Corpus): { frame: Frame; rows: InterventionRow[] } {
  const page = new PageMaker(corpus);
  return {
    frame: frame('/interventions/', 'Interventions', 'Outside forces and missions: who intervened where, beside and against whom, on which legal basis, and with what status.'),
    rows: [...corpus.intervention.values()].sort((a, b) => (a.data.period < b.data.period ? -1 : 1)).map((each) => interventionRow(page, each)),
  };
}

export function instrumentsView(corpus: Corpus): { frame: Frame; groups: Group<ListItem>[] } {
  const page = new PageMaker(corpus);
  return {
    frame: frame('/instruments/', 'Instruments', 'Treaties, provisions, bodies of law, resolutions and agreements that the profiles rely on.'),
    groups: grouped(Object.values(instrumentWords).map(({ many }) => many), [...corpus.instrument.values()].map(({ id, data }) => ({
      ...page.link('instrument', id), text: data.title, summary: data.summary, group: instrumentWords[data.kind].many, ...(data.short && data.short !== data.title ? { note: data.short } : {}),
    }))),
  };
}

const conceptGroups = { type: 'Types of conflict', criterion: 'Criteria', question: 'Contested questions' } as const;
export function conceptsView(corpus: Corpus): { frame: Frame; groups: Group<ListItem>[] } {
  const page = new PageMaker(corpus);
  return {
    frame: frame('/concepts/', 'Concepts', 'The types of conflict, the criteria and the contested questions on which classifications rest, explained with their authorities.'),
    groups: grouped(Object.keys(conceptWords).map((is) => conceptGroups[is as keyof typeof conceptGroups]), [...corpus.concept.values()].map(({ id, data }) => ({
      ...page.link('concept', id), summary: data.summary, group: conceptGroups[data.is],
    }))),
  };
}

export function sourcesView(corpus: Corpus): { frame: Frame; groups: Group<SourceLine & { href: string; uses: number }>[]; count: number } {
  const page = new PageMaker(corpus);
  const uses = new Map<string, number>();
  for (const { kind, id } of corpus.references) if (kind === 'source') uses.set(id, (uses.get(id) ?? 0) + 1);
  const items = [...corpus.source.values()].map(({ id, data }) => ({ ...sourceLine(data), href: page.href('source', id), uses: uses.get(id) ?? 0, group: sourceGroup(data) }))
    .sort((a, b) => (`${a.before}${a.title}`.localeCompare(`${b.before}${b.title}`, 'en')));
  return {
    frame: frame('/sources/', 'Sources', 'Every source that an entry cites, with what it is cited for.'), count: items.length,
    groups: grouped([...new Set(items.map(({ group }) => group))].sort(), items),
  };
}

export function chronologyView(corpus: Corpus): { frame: Frame; years: { year: string; incidents: IncidentView[] }[]; count: number } {
  const page = new PageMaker(corpus);
  return {
    frame: frame('/chronology/', 'Chronology', 'The dated incidents and events of all profiles, year by year. They are recorded as evidence, not as a count of the violence.'),
    years: byYear(page, [...corpus.incident.values()], false), count: corpus.incident.size,
  };
}
