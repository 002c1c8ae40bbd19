import type { Corpus, Entry } from '../corpus/corpus.ts';
import { splitCitation } from '../corpus/references.ts';
import { readDate } from '../domain/date.ts';
import { isStale, type Profile } from '../domain/profile.ts';
import { statusOf } from '../domain/status.ts';
import { citing } from './citing/citing.ts';
import { classificationRow, classificationsIn, partiesIn, type ClassificationRow } from './classifications.ts';
import { daysShown, spansOfAll, type Span } from './derivation.ts';
import { profileEvidence, type EvidenceView } from './evidence.ts';
import { byYear, incidentsOf, type IncidentView } from './incidents.ts';
import { inOrder, interventionRow, type InterventionRow } from './interventions.ts';
import { neighboursOf } from './order.ts';
import { PageMaker, sheetDates, under, type Claim, type Frame, type Link, type NoteView } from './page.ts';
import { locatorView, type LocatorView } from './locator.ts';
import { correctionView, lawView, positionView, type CorrectionView, type LawView, type PositionView } from './positions.ts';
import { relationsView, type RelationsView } from './relations.ts';
import type { Rendered } from '../markdown/render.ts';
import { profileData } from './structured.ts';
import { profileTimeline, type TimelineView } from './timeline.ts';
import { profileFacts } from './searchFacts.ts';
import { countryName, kindWords, partyWords } from './words.ts';

export interface ProfileView {
  frame: Frame;
  heading: string;
  summary: string;
  territory: string[];
  /** The point that marks it on the map, if it is not the middle of the territory; and the map. */
  place: { name?: string; claim?: Claim; map: Link };
  locator: LocatorView;
  /** In plain words: how many conflicts are going on, ended, open. */
  standing: string;
  reviewed: string;
  nextReview?: string;
  /** The review that was due has not happened by the day of the build. */
  stale: boolean;
  classifications: ClassificationRow[];
  body: Rendered;
  spans: Span[];
  days: { first: string; last: string };
  timeline: TimelineView;
  evidence: EvidenceView | null;
  interventions: InterventionRow[];
  law: LawView[];
  parties: { kind: string; parties: (Link & { summary: string })[] }[];
  relations: RelationsView;
  positions: PositionView[];
  chronology: { year: string; incidents: IncidentView[] }[];
  counts: { incidents: number; events: number };
  corrections: CorrectionView[];
  account?: Claim & { title: string };
  notes: NoteView[];
}

/** The page of a profile. `today` is the day of the build, against which the next review is held. */
export function profileView(corpus: Corpus, id: string, today: string): ProfileView {
  const page = new PageMaker(corpus);
  const entry = corpus.conflict.get(id)!;
  const { data } = entry;
  const classifications = classificationsIn(corpus, id);
  const incidents = incidentsOf(corpus, id);
  // Views are made in the order in which the page is read, so that notes are numbered in that order.
  const place = { map: { href: '/map/', text: 'on the map' }, ...(data.at ? { name: data.at.name, claim: page.claim(data.at) } : {}) };
  const body = page.prose(entry);
  const spans = spansOfAll(page, classifications);
  const interventions = inOrder(corpus).filter((each) => each.data.conflicts.includes(id)).map((each) => interventionRow(page, each));
  const law = data.law.map((each) => lawView(page, each));
  const relations = relationsView(page, id, partiesOf(corpus, entry));
  const positions = data.positions.map((each) => positionView(page, each));
  const chronology = byYear(page, incidents);
  const account = data.account ? { ...page.claim({ sources: [data.account] }), title: page.link('source', splitCitation(data.account).id).text } : undefined;
  const corrections = [...corpus.correction.values()].filter(({ profile }) => profile === id).map((each) => correctionView(page, each));
  return {
    frame: {
      title: data.title, description: data.summary, address: page.href('conflict', id), crumb: page.link('conflict', id).text, twin: page.twin('conflict', id), structured: [profileData(corpus, id)], ...citing(page, 'conflict', id, data.title, data.reviewed),
      breadcrumbs: under({ href: '/conflicts/', text: kindWords.conflict.many }),
      dates: sheetDates(corpus, 'conflict', id, data.reviewed),
      neighbours: neighboursOf(page, 'conflict', id),
      search: profileFacts(page, entry, partiesOf(corpus, entry)),
    },
    heading: data.title, summary: data.summary, territory: data.territory.map(countryName), place, locator: locatorView(corpus, entry), standing: standing(classifications),
    reviewed: readDate(data.reviewed), ...(data.nextReview ? { nextReview: readDate(data.nextReview) } : {}), stale: isStale(data, today),
    classifications: classifications.map((each) => classificationRow(page, each)),
    spans, days: daysShown(spans, data.reviewed), timeline: profileTimeline(page, id, spans), evidence: profileEvidence(page, id), body, interventions, law, relations, positions, chronology, corrections,
    parties: partyGroups(page, partiesOf(corpus, entry)),
    counts: { incidents: incidents.filter(({ data: each }) => each.kind === 'incident').length, events: incidents.filter(({ data: each }) => each.kind !== 'incident').length },
    ...(account ? { account } : {}), notes: page.notes(),
  };
}

function standing(classifications: ReturnType<typeof classificationsIn>): string {
  const count = (number: number, one: string, many: string) => (number ? `${number} ${number === 1 ? one : many}` : '');
  const by = (status: string) => classifications.filter(({ data }) => statusOf(data) === status).length;
  return [
    count(by('ongoing'), 'conflict ongoing', 'conflicts ongoing'), count(by('ended'), 'conflict ended', 'conflicts ended'),
    count(by('superseded'), 'conflict continued in another classification', 'conflicts continued in another classification'),
    count(by('undetermined'), 'pair undetermined', 'pairs undetermined'), count(by('not-met'), 'pair below the threshold', 'pairs below the threshold'),
  ].filter(Boolean).join(', ');
}

/** Every party that a profile, its classifications, interventions or incidents name. */
export function partiesOf(corpus: Corpus, { id }: Entry<Profile>): string[] {
  const named = corpus.references.filter(({ from, kind }) => kind === 'party' && (from.profile === id
    || from.kind === 'intervention' && corpus.intervention.get(from.id)?.data.conflicts.includes(id))).map((each) => each.id);
  const sides = classificationsIn(corpus, id).flatMap(partiesIn);
  return [...new Set([...sides, ...named])].filter((party) => corpus.party.has(party));
}

function partyGroups(page: PageMaker, ids: string[]): ProfileView['parties'] {
  return Object.entries(partyWords).map(([kind, words]) => ({
    kind: words.many,
    parties: ids.filter((id) => page.corpus.party.get(id)!.data.kind === kind).sort()
      .map((id) => ({ ...page.link('party', id), summary: page.corpus.party.get(id)!.data.summary })),
  })).filter(({ parties }) => parties.length);
}
