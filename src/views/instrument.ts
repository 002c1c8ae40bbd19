import type { Corpus } from '../corpus/corpus.ts';
import { caseOf } from '../corpus/case.ts';
import { ourDoctrine, questions, type Option } from '../domain/doctrine.ts';
import { readDate } from '../domain/date.ts';
import { intensityFactors, organisationFactors } from '../domain/finding.ts';
import { statusOf } from '../domain/status.ts';
import type { Rendered } from '../markdown/render.ts';
import { citing } from './citing/citing.ts';
import { classificationRow, classificationsIn, type ClassificationRow } from './classifications.ts';
import { alternativesOf, daysShown, spansOfAll, type Span } from './derivation.ts';
import { boundPlace } from './lists/instruments.ts';
import { neighboursOf } from './order.ts';
import { PageMaker, under, type Claim, type Frame, type Link, type NoteView } from './page.ts';
import { consentsOf, type ConsentRow } from './interventions.ts';
import { mentionsOf, type MentionView } from './party.ts';
import { lawView, type LawView } from './positions.ts';
import { conceptFacts, instrumentFacts } from './searchFacts.ts';
import { provisionId } from './searchProvisions.ts';
import { conceptData, instrumentData } from './structured.ts';
import { conceptWords, findingWords, instrumentWords, kindWords, typeWords } from './words.ts';

export interface InstrumentView {
  frame: Frame;
  heading: string;
  short?: string;
  kind: string;
  summary: string;
  facts: { name: string; value: string }[];
  evidence: Claim;
  partOf?: Link;
  parts: Link[];
  appliesTo: string[];
  provisions: { id: string; number: string; says: string }[];
  participation: (Claim & { anchor: string; state: Link; bound: boolean; action?: string; deposited?: string; since?: string; note?: string })[];
  /** Where a profile says that it applies, and to which classifications. */
  applies: (LawView & { profile: Link; classifications: ClassificationRow[] })[];
  /** The stretches of time in which it governed a classification, and for whom. */
  spans: Span[];
  days: { first: string; last: string };
  interventions: Link[];
  events: Link[];
  body: Rendered;
  mentions: MentionView[];
  notes: NoteView[];
}

export function instrumentView(corpus: Corpus, id: string): InstrumentView {
  const page = new PageMaker(corpus);
  const entry = corpus.instrument.get(id)!;
  const { data } = entry;
  const evidence = page.claim(data);
  const body = page.prose(entry);
  const applies = [...corpus.conflict.values()].flatMap((profile) => profile.data.law.filter(({ instrument }) => instrument === id).map((law) => ({
    ...lawView(page, law), profile: page.link('conflict', profile.id),
    classifications: classificationsIn(corpus, profile.id).filter((each) => ['ongoing', 'ended', 'superseded'].includes(statusOf(each.data))).map((each) => classificationRow(page, each)),
  })));
  const participation = data.participation.map((each) => ({
    anchor: boundPlace(each.state), state: page.link('party', each.state), bound: each.bound, ...(each.action ? { action: each.action } : {}),
    ...(each.deposited ? { deposited: readDate(each.deposited) } : {}), ...(each.since ? { since: readDate(each.since) } : {}), ...(each.note ? { note: each.note } : {}), ...page.claim(each),
  }));
  const spans = spansOfAll(page, classificationsIn(corpus)).filter(({ law }) => law.some((each) => each.id === id && each.applies === 'applies')).map((span) => {
    const law = span.law.filter((each) => each.id === id && each.applies === 'applies');
    return { ...span, law, standings: span.standings.filter((each) => law.some(({ party }) => party.id === each.id)) };
  });
  const reviewed = [...corpus.conflict.values()].map((profile) => profile.data.reviewed).sort().at(-1) ?? '';
  return {
    frame: {
      title: data.short && data.short !== data.title ? `${data.title} (${data.short})` : data.title, description: data.summary, address: page.href('instrument', id), crumb: page.link('instrument', id).text, twin: page.twin('instrument', id), structured: [instrumentData(corpus, id)], ...citing(page, 'instrument', id, data.title),
      breadcrumbs: under({ href: '/instruments/', text: kindWords.instrument.many }),
      neighbours: neighboursOf(page, 'instrument', id),
      search: instrumentFacts(page, entry),
    },
    heading: data.title, ...(data.short ? { short: data.short } : {}), kind: instrumentWords[data.kind].one, summary: data.summary,
    facts: [
      ...(data.adopted ? [{ name: data.kind === 'agreement' ? 'Signed' : 'Adopted', value: readDate(data.adopted) }] : []),
      ...(data.inForce ? [{ name: 'In force', value: readDate(data.inForce) }] : []), ...(data.reference ? [{ name: 'Reference', value: data.reference }] : []),
    ],
    spans, days: daysShown(spans, reviewed), evidence, ...(data.partOf ? { partOf: page.link('instrument', data.partOf) } : {}),
    parts: [...corpus.instrument.values()].filter((each) => each.data.partOf === id).map((each) => page.link('instrument', each.id)),
    appliesTo: data.appliesTo.map((type) => typeWords[type].long), provisions: data.provisions.map((each) => ({ id: provisionId(each.number), ...each })), participation, applies,
    interventions: [...corpus.intervention.values()].filter((each) => each.data.basis.some(({ instrument }) => instrument === id)).map((each) => page.link('intervention', each.id)),
    events: [...corpus.incident.values()].filter((each) => each.data.instrument === id).map((each) => page.link('incident', each.id)),
    body, mentions: mentionsOf(page, 'instrument', id), notes: page.notes(),
  };
}

export interface ConceptView {
  frame: Frame;
  heading: string;
  is: string;
  summary: string;
  body: Rendered;
  /** The answers to the contested question, ours first. */
  options: { view: string; says: string; heldBy: string; ours: boolean; marks: string }[];
  /** The classifications whose outcome hangs on it. */
  hanging: { link: Link; differs: string }[];
  /** The interventions, with the consent that the record has for each; on the page about consent only. */
  consents: ConsentRow[];
  factors: { name: string; used: Link[] }[];
  /** The findings on this criterion, across the corpus. */
  findings: { link: Link; about: string; word: string; value: string }[];
  related: Link[];
  mentions: MentionView[];
  notes: NoteView[];
}

export function conceptView(corpus: Corpus, id: string): ConceptView {
  const page = new PageMaker(corpus);
  const entry = corpus.concept.get(id)!;
  const { data } = entry;
  const body = page.prose(entry);
  const { question } = data;
  const options = question ? Object.entries(questions[question].options).map(([key, each]: [string, Option]) => ({
    view: each.view, says: each.says, heldBy: each.heldBy, ours: key === ourDoctrine[question], marks: page.claim({ sources: each.authority.filter(({ source }) => corpus.source.has(source)).map(({ source, pinpoint }) => (pinpoint ? `${source}, ${pinpoint}` : source)) }).marks,
  })) : [];
  const hanging = question ? classificationsIn(corpus).flatMap((each) => alternativesOf(corpus, caseOf(corpus, each)!).filter((other) => other.question === question)
    .map(({ differs }) => ({ link: page.link('classification', each.id), differs }))) : [];
  return {
    frame: {
      neighbours: neighboursOf(page, 'concept', id),
      title: data.title, description: data.summary, address: page.href('concept', id), twin: page.twin('concept', id), structured: [conceptData(corpus, id)], ...citing(page, 'concept', id, data.title), breadcrumbs: under({ href: '/concepts/', text: kindWords.concept.many }),
      search: conceptFacts(entry),
    },
    heading: data.title, is: conceptWords[data.is], summary: data.summary, body, options, hanging,
    factors: data.factors ? factorsUsed(page, data.factors) : [], findings: data.factors ? findingsOn(page, data.factors) : [],
    consents: question === 'intervention-without-consent' ? consentsOf(page) : [], related: page.links('concept', data.related), mentions: mentionsOf(page, 'concept', id), notes: page.notes(),
  };
}

function factorsUsed(page: PageMaker, criterion: 'intensity' | 'organisation'): ConceptView['factors'] {
  const words = criterion === 'intensity' ? intensityFactors : organisationFactors;
  const entries = criterion === 'intensity'
    ? [...page.corpus.classification.values()].map(({ id, data }) => ({ link: page.link('classification', id), factors: data.intensity?.factors ?? [] }))
    : [...page.corpus.party.values()].map(({ id, data }) => ({ link: page.link('party', id), factors: data.organisation.flatMap(({ factors }) => factors) }));
  return Object.entries(words).map(([key, name]) => ({ name, used: entries.filter(({ factors }) => factors.some(({ factor }) => factor === key)).map(({ link }) => link) }));
}

function findingsOn(page: PageMaker, criterion: 'intensity' | 'organisation'): ConceptView['findings'] {
  return criterion === 'intensity'
    ? classificationsIn(page.corpus).flatMap(({ id, data }) => (data.intensity ? [{ link: page.link('classification', id), about: readDate(data.period), value: data.intensity.finding, word: findingWords[data.intensity.finding] }] : []))
    : [...page.corpus.party.values()].flatMap(({ id, data }) => data.organisation.map(({ period, finding }) => ({ link: page.link('party', id), about: readDate(period), value: finding, word: findingWords[finding] })));
}
