import type { Entry } from '../corpus/corpus.ts';
import type { Incident } from '../domain/chronology.ts';
import type { Classification, Member } from '../domain/classification.ts';
import { dateOrder, daysOf, isClosed, overlaps, readDate } from '../domain/date.ts';
import { dayAfter } from '../domain/derivation/derive.ts';
import { extentOf } from '../domain/extent.ts';
import type { ConflictType } from '../domain/fields.ts';
import { classificationsIn } from './classifications.ts';
import type { Span } from './derivation.ts';
import { incidentsOf, evidenceOf } from './incidents.ts';
import type { Link, PageMaker } from './page.ts';
import { axisOf, rounded, stretchOf, type Axis, type Tick } from './timeAxis.ts';
import { marksOf, type MarksRow } from './timelineMarks.ts';
import { groundWords, statusWords, typeWords } from './words.ts';

/** A part of a bar. A soft part lies between the days on which the period may have begun, or ended. */
export interface Piece {
  x: number;
  width: number;
  soft: boolean;
}

/** A stretch of time within a row: a type, an intervention, or a role on a side. */
export interface Bar {
  edtf: string;
  type?: ConflictType;
  word: string;
  dates: string;
  begins: string;
  ends: string;
  /** Why the period is closed: the conflict is over on this ground, or another classification continues it. */
  ground?: string;
  pieces: Piece[];
  /** Where it ends: `open` on the day of review, `over` where the conflict is, or simply at the end of its period. */
  end: { x: number; is: 'open' | 'over' | 'closed' };
}

export interface Row {
  is: 'classification' | 'intervention' | Member['role'];
  link: Link;
  bars: Bar[];
}

export interface TimelineView {
  ticks: Tick[];
  /** The day up to which facts were considered; left out where nothing lasts until it. */
  reviewed?: { x: number; on: string };
  groups: { name: string; rows: Row[] }[];
  marks: MarksRow[];
  /** The marks in words, by the stretches in which the picture gathers them. */
  entries: { when: string; incidents: Link[]; others: Link[] }[];
}

/** What a bar is drawn from. */
type Stretch = Pick<Bar, 'edtf' | 'word'> & Partial<Pick<Bar, 'type' | 'ground'>> & { over?: true };
type Drawn = { is: Row['is']; link: Link; stretches: Stretch[] };

/** The least width of a soft end, in per cent, where the source doubts a date that it gives to the day. */
const leastSoft = 1.2;

/** The timeline of a profile: its classifications, the interventions and every entry of its chronology. */
export function profileTimeline(page: PageMaker, id: string, spans: Span[]): TimelineView {
  const { reviewed } = page.corpus.conflict.get(id)!.data;
  const classifications = [...classificationsIn(page.corpus, id)].sort((a, b) => (dateOrder(a.data.period) < dateOrder(b.data.period) ? -1 : 1));
  const interventions = [...page.corpus.intervention.values()].filter(({ data }) => data.conflicts.includes(id)).sort((a, b) => (dateOrder(a.data.period) < dateOrder(b.data.period) ? -1 : 1));
  return draw(page, reviewed, true, [
    { name: 'Classifications', rows: classifications.map((each) => classificationRow(page, each, spans)) },
    { name: 'Interventions', rows: interventions.map(({ id: each, data }) => ({ is: 'intervention', link: page.link('intervention', each), stretches: [{ edtf: data.period, word: 'Intervention' }] })) },
  ], incidentsOf(page.corpus, id), (each) => `#${each}`);
}

/** The timeline of one classification: itself, who stands on its sides, and the entries that its findings point to. */
export function classificationTimeline(page: PageMaker, entry: Entry<Classification>, spans: Span[]): TimelineView {
  const { reviewed } = page.corpus.conflict.get(entry.profile!)!.data;
  const side = (members: Member[]): Drawn[] => members.map(({ party, role, period = entry.data.period }) => ({ is: role, link: page.link('party', party), stretches: [{ edtf: period, word: standingIn(spans, party, period) }] }));
  const evidence = incidentsOf(page.corpus, entry.profile!).filter(({ id }) => evidenceOf(page.corpus, id).includes(entry.id));
  return draw(page, reviewed, !isClosed(entry.data.period), [
    { name: 'Classification', rows: [classificationRow(page, entry, spans)] },
    { name: 'One side', rows: side(entry.data.sides[0]) }, { name: 'The other side', rows: side(entry.data.sides[1]) },
  ], evidence, (each) => page.href('incident', each));
}

/** What the derivation concludes of a party while it stands on a side, in words; only that it stands there where the conclusion changes. */
function standingIn(spans: Span[], party: string, period: string): string {
  const words = new Set(spans.filter(({ edtf }) => overlaps(edtf, period)).flatMap(({ standings }) => standings.filter(({ id }) => id === party).map(({ word }) => word)));
  return words.size === 1 ? [...words][0]! : 'On a side';
}

/** A classification, parted where its type changes. */
function classificationRow(page: PageMaker, { id, data }: Entry<Classification>, spans: Span[]): Drawn {
  const link = page.link('classification', id);
  const stretches: Stretch[] = [];
  for (const { type, edtf, from } of spans.filter(({ classification }) => classification.href === link.href)) {
    const last = stretches.at(-1);
    const [start = '', end = start] = edtf.split('/');
    if (last?.type === type && from !== null && dayAfter(daysOf(last.edtf)!.to!) === from) last.edtf = `${last.edtf.split('/')[0]}/${end}`;
    else stretches.push({ type, edtf, word: typeWords[type].short });
  }
  if (data.ended) Object.assign(stretches.at(-1)!, data.ended.ground === 'superseded' ? { ground: statusWords.superseded } : { ground: groundWords[data.ended.ground], over: true });
  return { is: 'classification', link, stretches };
}

function draw(page: PageMaker, reviewed: string, whole: boolean, drawn: { name: string; rows: Drawn[] }[], entries: Entry<Incident>[], href: (id: string) => string): TimelineView {
  const dates = [...drawn.flatMap(({ rows }) => rows.flatMap(({ stretches }) => stretches.map(({ edtf }) => edtf))), ...entries.map(({ data }) => data.date)].map((date) => daysOf(date)!);
  const first = [...dates.flatMap(({ from }) => (from === null ? [] : [from])), reviewed].sort()[0]!;
  const last = [...dates.flatMap(({ to }) => (to === null ? [] : [to])), ...(whole ? [reviewed] : [])].sort().at(-1)!;
  const { axis, months } = frameOf(first, last);
  const groups = drawn.map(({ name, rows }) => ({ name, rows: rows.map(({ is, link, stretches }): Row => ({ is, link, bars: stretches.map((each) => barOf(each, axis, reviewed)) })) })).filter(({ rows }) => rows.length);
  return { ticks: axis.ticks, ...(whole ? { reviewed: { x: axis.at(dayAfter(reviewed)), on: readDate(reviewed) } } : {}), groups, ...marksOf(page, entries, axis, months, href) };
}

/**
 * The frame of a picture: marks are gathered by the fewest months that are 24 px wide where the picture is 600 px, and
 * time begins with such a stretch and leaves room for the last.
 */
function frameOf(first: string, last: string): { axis: Axis; months: number } {
  const least = 4;
  const [start, end] = [first, last].map((day) => Date.parse(day)) as [number, number];
  const months = [1, 3, 6, 12, 24, 60, 120].find((each) => each * 30.4 * 86_400_000 / ((end - start) * 1.1) * 100 >= least) ?? 240;
  const from = stretchOf(first, months).from;
  const room = Math.max(1, Math.round((end - Date.parse(from)) / 86_400_000 * 0.042));
  return { axis: axisOf(from, new Date(end + room * 86_400_000).toISOString().slice(0, 10)), months };
}

function barOf({ edtf, word, type, ground, over }: Stretch, axis: Axis, reviewed: string): Bar {
  const { from, to, begunBy, endsFrom, doubtful } = extentOf(edtf);
  const [start = '', end = start] = edtf.split('/');
  const left = from === null ? 0 : axis.at(from);
  const right = axis.at(dayAfter(to ?? reviewed));
  const firmLeft = Math.max(begunBy === null ? 0 : axis.at(begunBy), doubtful.from ? left + leastSoft : left);
  const firmRight = Math.min(endsFrom === null ? right : axis.at(dayAfter(endsFrom)), doubtful.to ? right - leastSoft : right);
  const cuts: [number, number, boolean][] = firmLeft < firmRight ? [[left, firmLeft, true], [firmLeft, firmRight, false], [firmRight, right, true]] : [[left, right, true]];
  return {
    edtf, word, ...(type ? { type } : {}), ...(ground ? { ground } : {}), dates: readDate(edtf),
    begins: start === '..' ? 'not recorded' : readDate(start), ends: end === '..' ? `open on ${readDate(reviewed)}` : readDate(end),
    pieces: cuts.map(([a, b, soft]) => ({ x: rounded(a), width: rounded(b - a), soft })).filter(({ width }) => width > 0),
    end: { x: right, is: to === null ? 'open' : over ? 'over' : 'closed' },
  };
}
