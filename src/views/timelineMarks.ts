import type { Entry } from '../corpus/corpus.ts';
import type { Incident } from '../domain/chronology.ts';
import { dateOrder, daysOf, readDate } from '../domain/date.ts';
import { dayAfter } from '../domain/derivation/derive.ts';
import { extentOf } from '../domain/extent.ts';
import { shortIncident } from './findings.ts';
import type { Link, PageMaker } from './page.ts';
import { rounded, stretchEdtf, stretchOf, type Axis } from './timeAxis.ts';
import { eventWords } from './words.ts';

/** One entry: a dot at its day, or a bar over the days that its date covers. In lanes above one another, so that none hides another. */
export interface Mark {
  id: string;
  x: number;
  /** Of a bar. */
  width?: number;
  lane: number;
  /** The entry is dated no more closely than the days covered. */
  soft: boolean;
}

/** A row of marks, gathered into stretches of time wide enough to be hit, each of which leads to its first entry. */
export interface MarksRow {
  name: string;
  count: number;
  hollow: boolean;
  lanes: number;
  groups: { href: string; title: string; x: number; width: number; marks: Mark[] }[];
}

/** The width of a dot with its distance to the next, in per cent: 7.7 px where the picture is 640 px wide. */
const dot = 1.2;

interface Placed {
  entry: Entry<Incident>;
  /** The first day of the stretch in which it begins. */
  stretch: string;
  mark: Mark;
}

/** The marks of incidents and of other events, and the same in words. */
export function marksOf(page: PageMaker, entries: Entry<Incident>[], axis: Axis, months: number, href: (id: string) => string): { marks: MarksRow[]; entries: { when: string; incidents: Link[]; others: Link[] }[] } {
  const order = ({ data }: Entry<Incident>) => dateOrder(data.date);
  const sorted = [...entries].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const [incidents, others] = [true, false].map((incident) => place(sorted.filter(({ data }) => (data.kind === 'incident') === incident), axis, months)) as [Placed[], Placed[]];
  const rows = ([['Incidents', 'incident', incidents, false], ['Other events', 'other event', others, true]] as const).filter(([, , placed]) => placed.length);
  return {
    marks: rows.map(([name, one, placed, hollow]) => ({
      name, count: placed.length, hollow, lanes: 1 + Math.max(...placed.map(({ mark }) => mark.lane)),
      groups: gathered(placed, ({ stretch }) => stretch).map(([stretch, group]) => {
        const x = axis.at(stretch);
        return {
          href: href(group[0]!.entry.id), title: `${readStretch(stretch, months)}: ${group.length} ${one}${group.length === 1 ? '' : 's'}`,
          x, width: rounded(axis.at(stretchOf(stretch, months).next) - x), marks: group.map(({ mark }) => mark),
        };
      }),
    })),
    entries: gathered([...incidents, ...others].sort((a, b) => (a.stretch < b.stretch ? -1 : a.stretch > b.stretch ? 1 : 0)), ({ stretch }) => stretch).map(([stretch, group]) => {
      const links = (incident: boolean) => group.filter(({ entry }) => (entry.data.kind === 'incident') === incident)
        .map(({ entry: { id, data } }) => ({ href: href(id), text: `${incident ? '' : `${eventWords[data.kind]}, `}${shortIncident(page, id)}` }));
      return { when: readStretch(stretch, months), incidents: links(true), others: links(false) };
    }),
  };
}

function place(entries: Entry<Incident>[], axis: Axis, months: number): Placed[] {
  const ends: number[] = [];
  return entries.map((entry) => ({ entry, ...placeOf(entry.data.date, axis) })).sort((a, b) => a.from - b.from).map(({ entry, from, to, bar, soft }) => {
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    const mark = { id: entry.id, x: rounded(bar ? from : from + dot / 2), ...(bar ? { width: rounded(to - from) } : {}), lane, soft };
    return { entry, mark, stretch: stretchOf(daysOf(entry.data.date)!.from ?? axis.first, months).from };
  });
}

/** From where to where a date reaches; dates that reach no further than a dot are one, in their middle. */
function placeOf(date: string, axis: Axis): { from: number; to: number; bar: boolean; soft: boolean } {
  const { from, to, doubtful } = extentOf(date);
  const [a, b] = [axis.at(from ?? axis.first), to === null ? 100 : axis.at(dayAfter(to))];
  const bar = b - a > dot * 1.2;
  const middle = Math.min(100 - dot / 2, Math.max(dot / 2, (a + b) / 2));
  return { from: bar ? a : middle - dot / 2, to: bar ? b : middle + dot / 2, bar, soft: doubtful.from || doubtful.to || bar && !date.includes('/') };
}

const readStretch = (from: string, months: number) => readDate(stretchEdtf(from, months));

/** What belongs together, in the order in which it comes. */
function gathered<T>(items: T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
}
