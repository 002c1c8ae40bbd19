import { scaleLinear } from 'd3-scale';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Incident } from '../domain/chronology.ts';
import type { Classification } from '../domain/classification.ts';
import { addBounds, boundsOfToll, type Bounds } from '../domain/count.ts';
import { dateOrder, readDate } from '../domain/date.ts';
import { dayBefore } from '../domain/derivation/derive.ts';
import { quarterOf } from '../domain/extent.ts';
import { classificationsIn } from './classifications.ts';
import { evidenceOf, incidentsOf } from './incidents.ts';
import type { Link, PageMaker } from './page.ts';
import { axisOf, rounded, stretchEdtf, stretchOf, type Axis, type Tick } from './timeAxis.ts';

/** What is recorded of one stretch of time. */
export interface Recorded {
  when: string;
  incidents: number;
  /** How many of the incidents stand for several clashes. */
  aggregates: number;
  /** `null`: no deaths are recorded, which is not the same as none. */
  deaths: Bounds | null;
  incidentWords: string;
  deathWords: string;
}

/** A quarter as columns. Heights are in px above the ground of each chart. */
export interface Column extends Recorded {
  x: number;
  width: number;
  /** From the ground up: one that is certain, one up to what is possible. */
  certain: number;
  possible: number;
  /** More than that is possible, without a bound. */
  open: boolean;
}

export interface Panel {
  /** The classification; `null` for incidents that no classification points to. */
  of: Link | null;
  name: string;
  label: string;
  columns: Column[];
  hasDeaths: boolean;
  /** Entries that are not dated to one quarter. */
  apart: Recorded[];
}

export interface EvidenceView {
  ticks: Tick[];
  panels: Panel[];
  /** The most incidents in a quarter, for the height of every panel. */
  most: number;
  /** Lines of the deaths: how many, and how high in px. */
  lines: { value: string; y: number }[];
  /** How many entries tell of an occurrence that another entry tells of. */
  repeated: number;
}

/** The height of the chart of deaths, px. */
export const deathsHeight = 56;
/** Fewer incidents make no picture. */
const fewest = 3;

/** The incidents of a profile by quarter, for each classification that points to them; `null` if there are too few. */
export function profileEvidence(page: PageMaker, id: string): EvidenceView | null {
  const incidents = recordedIn(page.corpus, id);
  const pointed = new Map(incidents.map((each) => [each, evidenceOf(page.corpus, each.id)]));
  const panels = classificationsIn(page.corpus, id).map((entry) => ({ of: page.link('classification', entry.id), incidents: incidents.filter((each) => pointed.get(each)!.includes(entry.id)) }));
  return chart([...panels, { of: null, incidents: incidents.filter((each) => !pointed.get(each)!.length) }]);
}

/** The incidents that the findings of one classification point to; `null` if there are too few. */
export function classificationEvidence(page: PageMaker, entry: Entry<Classification>): EvidenceView | null {
  return chart([{ of: page.link('classification', entry.id), incidents: recordedIn(page.corpus, entry.profile!).filter(({ id }) => evidenceOf(page.corpus, id).includes(entry.id)) }]);
}

const recordedIn = (corpus: Corpus, profile: string) => incidentsOf(corpus, profile).filter(({ data }) => data.kind === 'incident');

function chart(all: { of: Link | null; incidents: Entry<Incident>[] }[]): EvidenceView | null {
  const entries = [...new Set(all.flatMap(({ incidents }) => incidents))];
  const quarters = entries.flatMap(({ data }) => quarterOf(data.date) ?? []).sort();
  if (entries.length < fewest || !quarters.length) return null;
  const last = stretchOf(`${quarters.at(-1)!}-01`, 3);
  const axis = axisOf(`${quarters[0]!}-01`, dayBefore(last.next));
  const drawn = all.filter(({ incidents }) => incidents.length).map(({ of, incidents }) => ({ of, total: incidents.length, ...sorted(once(incidents)) }));
  const recorded = drawn.flatMap(({ byQuarter }) => [...byQuarter.values()]);
  const tops = recorded.map(({ deaths }) => deaths && Math.max(deaths.low, deaths.high ?? 0) + deaths.about).map(Number);
  const scale = scaleLinear([0, Math.max(1, ...tops)], [0, deathsHeight]).nice(3);
  return {
    ticks: axis.ticks, most: Math.max(...recorded.map(({ incidents }) => incidents)),
    lines: scale.ticks(3).filter((value) => value > 0 && Number.isInteger(value)).map((value) => ({ value: value.toLocaleString('en-GB'), y: rounded(scale(value)) })),
    repeated: entries.length - once(entries).length,
    panels: drawn.map(({ of, byQuarter, apart }) => {
      const name = of?.text ?? 'In the findings of no classification';
      const columns = [...byQuarter].map(([quarter, each]) => columnOf(quarter, each, axis, (value) => rounded(scale(value))));
      const count = columns.reduce((sum, { incidents }) => sum + incidents, 0);
      return { of, name, columns, apart, hasDeaths: columns.some(({ deaths }) => deaths), label: `${name}: ${incidentsInWords(count, 0)} in ${columns.length} ${columns.length === 1 ? 'quarter' : 'quarters'}, recorded as evidence` };
    }),
  };
}

/** Entries that tell of the same occurrence as another among them are left out, so that it is counted once. */
const once = (entries: Entry<Incident>[]) => entries.filter(({ data }) => !entries.some(({ id }) => id === data.sameAs));

/** Incidents by quarter, and apart those that are not dated to one, by their dates. */
function sorted(incidents: Entry<Incident>[]): { byQuarter: Map<string, Recorded>; apart: Recorded[] } {
  const inOrder = [...incidents].sort((a, b) => (dateOrder(a.data.date) < dateOrder(b.data.date) ? -1 : 1));
  const group = (key: (date: string) => string | null, words: (key: string) => string) => {
    const groups = new Map<string, Entry<Incident>[]>();
    for (const each of inOrder) {
      const of = key(each.data.date);
      if (of !== null) groups.set(of, [...(groups.get(of) ?? []), each]);
    }
    return new Map([...groups].map(([of, list]) => [of, recordedOf(words(of), list)]));
  };
  return {
    byQuarter: group(quarterOf, (quarter) => readDate(stretchEdtf(`${quarter}-01`, 3))),
    apart: [...group((date) => (quarterOf(date) ? null : date), readDate).values()],
  };
}

function recordedOf(when: string, entries: Entry<Incident>[]): Recorded {
  const tolls = entries.flatMap(({ data }) => boundsOfToll(data.killed) ?? []);
  const deaths = tolls.length ? tolls.reduce(addBounds) : null;
  const aggregates = entries.filter(({ data }) => data.aggregate).length;
  const part = deaths && tolls.length < entries.length ? `, reported for ${tolls.length} of ${entries.length}` : '';
  return { when, incidents: entries.length, aggregates, deaths, incidentWords: incidentsInWords(entries.length, aggregates), deathWords: `${readBounds(deaths)}${part}` };
}

const incidentsInWords = (count: number, aggregates: number): string => {
  const incidents = `${count} ${count === 1 ? 'incident' : 'incidents'}`;
  if (!aggregates) return incidents;
  if (aggregates === count) return count === 1 ? '1 entry that stands for several clashes' : `${count} entries that stand for several clashes`;
  return `${incidents}, ${aggregates} of which ${aggregates === 1 ? 'stands' : 'stand'} for several clashes`;
};

/** `37`, `at least 20 and about 100`, `1 toll without a figure`; what is not recorded is said to be so. */
export function readBounds(bounds: Bounds | null): string {
  if (!bounds) return 'not recorded';
  const { low, high, about, unfigured } = bounds;
  const number = (value: number) => value.toLocaleString('en-GB');
  const figures = high === null ? (low || !unfigured ? `at least ${number(low)}` : '') : high > low ? `${number(low)} to ${number(high)}` : low || !about ? number(low) : '';
  return [figures, about ? `about ${number(about)}` : '', unfigured ? `${unfigured} ${unfigured === 1 ? 'toll' : 'tolls'} without a figure` : ''].filter(Boolean).join(' and ');
}

function columnOf(quarter: string, recorded: Recorded, axis: Axis, height: (value: number) => number): Column {
  const start = axis.at(`${quarter}-01`);
  const room = axis.at(stretchOf(`${quarter}-01`, 3).next) - start;
  const width = Math.min(room * 0.8, 3.5);
  const { low = 0, high = 0, about = 0 } = recorded.deaths ?? {};
  const certain = height(low);
  return { ...recorded, x: rounded(start + (room - width) / 2), width: rounded(width), certain, possible: rounded(height(Math.max(low, high ?? low) + about) - certain), open: high === null };
}
