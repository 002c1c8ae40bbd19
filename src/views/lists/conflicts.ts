import type { Corpus, Entry } from '../../corpus/corpus.ts';
import type { Classification } from '../../domain/classification.ts';
import { readDate } from '../../domain/date.ts';
import { classificationRow, classificationsIn, type ClassificationRow } from '../classifications.ts';
import { PageMaker, type Frame, type Link } from '../page.ts';
import { countryName } from '../words.ts';
import { counted, listFrame, marked, type ListItem, type Way } from './list.ts';
import { narrowingWays, type Narrowing, type NarrowingWay } from './narrowing.ts';

/** The classifications of one profile under its heading. */
export interface ProfileGroup extends ListItem {
  territory: string;
  reviewed: string;
  classifications: ClassificationRow[];
}

const section: Link = { href: '/conflicts/', text: 'Conflicts' };
const wayOf = ({ name, href, narrowings }: NarrowingWay): Way => ({ name, href, links: narrowings.map(({ href: to, text, entries }) => ({ href: to, text, count: entries.length })) });

const profileGroups = (page: PageMaker, entries: Entry<Classification>[]): ProfileGroup[] => [...page.corpus.conflict.values()].map(({ id, data }) => ({
  ...page.link('conflict', id), summary: data.summary, territory: data.territory.map(countryName).join(', '), reviewed: readDate(data.reviewed),
  classifications: entries.filter(({ profile }) => profile === id).map((each) => classificationRow(page, each)),
}));

export function conflictsView(corpus: Corpus): { frame: Frame; ways: Way[]; profiles: ProfileGroup[]; count: number } {
  const page = new PageMaker(corpus);
  const all = classificationsIn(corpus);
  return {
    frame: listFrame(section.href, section.text, 'Every situation of armed violence that Casus has a profile of, with its classifications.'),
    ways: narrowingWays(page).map(wayOf), profiles: profileGroups(page, all), count: all.length,
  };
}

/** A list of conflicts narrowed to one value, or the overview of the values of one way. */
export interface NarrowedView {
  frame: Frame;
  meaning: string;
  about?: Link;
  /** The other values of the same way. */
  ways: Way[];
  /** On an overview: the values, with what they mean. */
  values: ListItem[];
  /** By profile where the values are places; else one table of all in `rows`. */
  profiles: ProfileGroup[];
  rows: (ClassificationRow & { part?: string })[];
  count: number;
  /** The day of the last review of each profile on the page. */
  asOf: (Link & { reviewed: string })[];
}

/** Every narrowed list, by what stands after `/conflicts/` in its address: `type`, `type/niac`. */
export function narrowedViews(corpus: Corpus): Map<string, NarrowedView> {
  const page = new PageMaker(corpus);
  const views = narrowingWays(page).flatMap((way) => [overview(way), ...way.narrowings.map((each) => narrowed(page, way, each))]);
  return new Map(views.map((view) => [view.frame.address.slice(section.href.length, -1), view]));
}

function overview(way: NarrowingWay): NarrowedView {
  return {
    frame: listFrame(way.href, way.heading, way.meaning, [section], `By ${way.name === 'State' ? way.name : way.name.toLowerCase()}`), meaning: way.meaning, ways: [], profiles: [], rows: [], asOf: [], count: way.narrowings.length,
    values: way.narrowings.map(({ href, text, meaning, entries, parts }) => ({ href, text, summary: parts ? '' : meaning, note: counted(entries.length, 'classification') })),
  };
}

function narrowed(page: PageMaker, way: NarrowingWay, { href, text, heading, meaning, about, entries, parts }: Narrowing): NarrowedView {
  const parent: Link = { href: way.href, text: overview(way).frame.crumb! };
  const groups = profileGroups(page, entries).filter(({ classifications }) => classifications.length);
  const byPlace = way.name === 'Region';
  return {
    frame: listFrame(href, heading, `${heading}: ${counted(entries.length, 'classification')}. ${meaning}`, [section, parent], text), meaning, ...(about ? { about } : {}), ways: [marked(wayOf(way), href)], values: [],
    profiles: byPlace ? groups : [], rows: byPlace ? [] : entries.map((each, index) => ({ ...classificationRow(page, each), ...(parts ? { part: parts[index]! } : {}) })),
    count: entries.length, asOf: groups.map(({ href: profile, text: name, reviewed }) => ({ href: profile, text: name, reviewed })),
  };
}
