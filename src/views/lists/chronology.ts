import type { Corpus } from '../../corpus/corpus.ts';
import { readDate } from '../../domain/date.ts';
import { byYear, type IncidentView } from '../incidents.ts';
import { PageMaker, type Frame, type Link } from '../page.ts';
import { counted, listFrame } from './list.ts';

const section: Link = { href: '/chronology/', text: 'Chronology' };

/** How many entries a year has, as its line in the overview shows it. */
export interface YearLine extends Link {
  count: number;
  /** `30 incidents, 15 other events`. */
  words: string;
  /** Its number of entries in hundredths of that of the fullest year. */
  share: number;
  /** Its months, where it has more entries than a screen holds. */
  months: (Link & { count: number })[];
}

/** The entries of one year, month by month. What spans several years stands in that in which it begins. */
export interface YearView {
  frame: Frame;
  words: string;
  months: { year: string; anchor: string; incidents: IncidentView[] }[];
  count: number;
  before?: Link;
  after?: Link;
}

const manyInAYear = 12;
const addressOf = (year: string) => `${section.href}${year}/`;
const years = (corpus: Corpus) => byYear(new PageMaker(corpus), [...corpus.incident.values()], false);

function wordsOf(incidents: IncidentView[]): string {
  const fought = incidents.filter(({ isIncident }) => isIncident).length;
  const others = incidents.length - fought;
  return [...(fought ? [counted(fought, 'incident')] : []), ...(others ? [counted(others, fought ? 'other event' : 'event')] : [])].join(', ');
}

/** Entries dated to a year or a quarter stand first, under the year alone. */
function monthsOf(year: string, incidents: IncidentView[]): YearView['months'] {
  const groups = new Map<string, IncidentView[]>();
  const monthOf = ({ edtf }: IncidentView) => /^\d{4}-(0[1-9]|1[0-2])/.exec(edtf)?.[1] ?? '';
  for (const month of [...new Set(incidents.map(monthOf))].sort()) groups.set(month, incidents.filter((each) => monthOf(each) === month));
  return [...groups].map(([month, list]) => ({
    year: month ? readDate(`${year}-${month}`) : `${year}, month not given`, anchor: month ? `month-${month}` : 'no-month', incidents: list,
  }));
}

export function chronologyView(corpus: Corpus): { frame: Frame; years: YearLine[]; count: number } {
  const all = years(corpus);
  const most = Math.max(...all.map(({ incidents }) => incidents.length));
  return {
    frame: listFrame(section.href, section.text, 'The dated incidents and events of all profiles, year by year. They are recorded as evidence, not as a count of the violence.'), count: corpus.incident.size,
    years: all.map(({ year, incidents }) => ({
      href: addressOf(year), text: year, count: incidents.length, words: wordsOf(incidents), share: Math.round(incidents.length / most * 1000) / 10,
      months: incidents.length > manyInAYear ? monthsOf(year, incidents).map(({ year: month, anchor, incidents: list }) => ({ href: `${addressOf(year)}#${anchor}`, text: month.replace(`${year}, `, '').replace(` ${year}`, ''), count: list.length })) : [],
    })),
  };
}

/** The pages of all years that have entries, by year. */
export function yearViews(corpus: Corpus): Map<string, YearView> {
  const all = years(corpus);
  const link = (index: number): Link | undefined => all[index] && { href: addressOf(all[index].year), text: all[index].year };
  return new Map(all.map(({ year, incidents }, index) => {
    const [before, after] = [link(index - 1), link(index + 1)];
    return [year, {
      frame: listFrame(addressOf(year), `Chronology of ${year}`, `Incidents and events of ${year} in all profiles, month by month: ${wordsOf(incidents)}.`, [section], year),
      words: wordsOf(incidents), months: monthsOf(year, incidents), count: incidents.length, ...(before ? { before } : {}), ...(after ? { after } : {}),
    }];
  }));
}
