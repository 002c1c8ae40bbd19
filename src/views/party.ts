import type { Corpus, Entry } from '../corpus/corpus.ts';
import { readDate } from '../domain/date.ts';
import type { Party } from '../domain/party.ts';
import type { Rendered } from '../markdown/render.ts';
import { citing } from './citing/citing.ts';
import { classificationRow, classificationsIn, partiesIn, type ClassificationRow } from './classifications.ts';
import { daysShown, spansOfAll, type Span } from './derivation.ts';
import { findingView, type FindingView } from './findings.ts';
import { byYear, type IncidentView } from './incidents.ts';
import { interventionRow, type InterventionRow } from './interventions.ts';
import { neighboursOf } from './order.ts';
import { PageMaker, under, type Claim, type Frame, type Link, type NoteView } from './page.ts';
import { partyFacts } from './searchFacts.ts';
import { kindWords, partyWords, readCount, relationWords } from './words.ts';
import { standingsOf, type StandingView } from './standings.ts';
import type { RelationGraph } from './relationGraph.ts';
import { egoGraph } from './relations.ts';
import { partyData } from './structured.ts';

export interface AliasView extends Claim {
  name: string;
  lang?: string;
  is: string;
}

export interface RelationView extends Claim {
  words: string;
  party: Link;
  date?: string;
  note?: string;
}

export interface PartyView {
  frame: Frame;
  name: string;
  short?: string;
  kind: string;
  summary: string;
  /** The names by which readers may know it best, for its head, and how many more there are. */
  known: { names: { name: string; lang?: string }[]; more: number };
  /** Whether it was a party, in which classifications and when. */
  standings: StandingView[];
  aliases: AliasView[];
  relations: RelationView[];
  /** Its relations as a picture, where there is more than one. */
  graph?: RelationGraph;
  strength: (Claim & { date: string; personnel: string; note?: string })[];
  organisation: FindingView[];
  classifications: ClassificationRow[];
  /** The stretches of time in which it stood on a side. */
  spans: Span[];
  days: { first: string; last: string };
  interventions: (InterventionRow & { role: string })[];
  participation: (Claim & { instrument: Link; bound: boolean; since?: string; note?: string })[];
  body: Rendered;
  chronology: { year: string; incidents: IncidentView[] }[];
  mentions: MentionView[];
  notes: NoteView[];
}

export const aliasWords: Record<Party['aliases'][number]['is'], string> = {
  acronym: 'acronym', translation: 'translation', spelling: 'spelling', 'former-name': 'former name', 'other-name': 'other name', misspelling: 'misspelling',
};

export function partyView(corpus: Corpus, id: string): PartyView {
  const page = new PageMaker(corpus);
  const entry = corpus.party.get(id)!;
  const { data } = entry;
  const body = page.prose(entry);
  const aliases = data.aliases.map((alias) => ({ name: alias.name, is: aliasWords[alias.is], ...(alias.lang ? { lang: alias.lang } : {}), ...page.claim(alias) }));
  const relations = relationsOf(page, entry);
  const graph = egoGraph(page, id);
  const strength = data.strength.map((each) => ({ date: readDate(each.date), personnel: readCount(each.personnel), ...(each.note ? { note: each.note } : {}), ...page.claim(each) }));
  const organisation = data.organisation.map((finding) => findingView(page, finding, { href: '/concepts/organisation/', text: 'Organisation' }, { period: readDate(finding.period) }));
  const classifications = classificationsIn(corpus).filter((each) => partiesIn(each).includes(id));
  const spans = spansOfAll(page, classifications).filter(({ standings }) => standings.some((each) => each.id === id))
    .map((span) => ({ ...span, standings: span.standings.filter((each) => each.id === id), law: span.law.filter(({ party }) => party.id === id) }));
  const reviewed = classifications.map(({ profile }) => corpus.conflict.get(profile!)!.data.reviewed).sort().at(-1) ?? '';
  const participation = [...corpus.instrument.values()].flatMap((instrument) => instrument.data.participation.filter(({ state }) => state === id).map((each) => ({
    instrument: page.link('instrument', instrument.id), bound: each.bound, ...(each.since ?? each.deposited ? { since: readDate((each.since ?? each.deposited)!) } : {}),
    ...(each.note ? { note: each.note } : {}), ...page.claim(each),
  })));
  const incidents = [...corpus.incident.values()].filter(({ data: each }) => [...(each.by ?? []), ...(each.against ?? [])].includes(id));
  const chronology = byYear(page, incidents);
  return {
    frame: {
      title: data.short && data.short !== data.name ? `${data.name} (${data.short})` : data.name, description: data.summary, address: page.href('party', id), crumb: page.link('party', id).text, twin: page.twin('party', id), structured: [partyData(corpus, id)], ...citing(page, 'party', id, data.name),
      breadcrumbs: under({ href: '/parties/', text: kindWords.party.many }),
      neighbours: neighboursOf(page, 'party', id),
      search: partyFacts(page, entry),
    },
    name: data.name, ...(data.short ? { short: data.short } : {}), known: knownAs(data), standings: standingsOf(page, id, classifications), kind: partyWords[data.kind].one, summary: data.summary, aliases, relations, ...(graph ? { graph } : {}), strength, organisation,
    classifications: classifications.map((each) => classificationRow(page, each)),
    interventions: [...corpus.intervention.values()].flatMap((each) => roleIn(each.data, id).map((role) => ({ ...interventionRow(page, each), role }))),
    spans, days: daysShown(spans, reviewed), participation, body, chronology, mentions: mentionsOf(page, 'party', id), notes: page.notes(),
  };
}

/** At most this many names stand in the head. */
const few = 4;
/** Its short name, then acronyms, then translations; a misspelling is never shown there. */
function knownAs({ name, short, aliases }: Party): PartyView['known'] {
  const of = (is: Party['aliases'][number]['is']) => aliases.filter((alias) => alias.is === is && alias.name !== short);
  const names = [...(short && short !== name ? [{ name: short }] : []), ...of('acronym'), ...of('translation')].slice(0, few).map(({ name: each, lang }: { name: string; lang?: string | undefined }) => ({ name: each, ...(lang ? { lang } : {}) }));
  return { names, more: aliases.filter((alias) => !names.some((each) => each.name === alias.name)).length };
}

/** Its own relations, then those that other parties state towards it, read the other way. */
function relationsOf(page: PageMaker, { id, data }: Entry<Party>): RelationView[] {
  const own = data.relations.map((each) => ({ each, words: relationWords[each.is].of, other: each.to }));
  const inverse = [...page.corpus.party.values()].flatMap((party) => party.data.relations.filter(({ to }) => to === id)
    .map((each) => ({ each, words: relationWords[each.is].inverse, other: party.id })));
  return [...own, ...inverse].map(({ each, words, other }) => ({
    words, party: page.link('party', other), ...(each.date ? { date: readDate(each.date) } : {}), ...(each.note ? { note: each.note } : {}), ...page.claim(each),
  }));
}

function roleIn(intervention: { by: string[]; through?: string | undefined; beside: string[]; against: string[] }, id: string): string[] {
  if (intervention.by.includes(id)) return ['Intervening'];
  if (intervention.through === id) return ['Force of the intervention'];
  if (intervention.beside.includes(id)) return ['Supported'];
  return intervention.against.includes(id) ? ['Opposed'] : [];
}

/** An entry whose prose links to another, with what it is. */
export interface MentionView extends Link {
  kind: string;
}

/** Entries whose prose links to this one. The links that explain terms are not their authors’ and do not count. */
export function mentionsOf(page: PageMaker, kind: 'party' | 'instrument' | 'concept' | 'intervention', id: string): MentionView[] {
  const from = page.corpus.references.filter((each) => each.via === 'link' && each.kind === kind && each.id === id && !(each.from.kind === kind && each.from.id === id));
  return [...new Map(from.map((each) => [each.from.file, { ...page.link(each.from.kind, each.from.id), kind: kindWords[each.from.kind].one }])).values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}
