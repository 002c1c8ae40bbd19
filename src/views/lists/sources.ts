import type { Corpus } from '../../corpus/corpus.ts';
import { sourceLine, type SourceLine } from '../citation.ts';
import { PageMaker, type Frame, type Link } from '../page.ts';
import { sourceGroup } from '../words.ts';
import { grouped, listFrame, marked, wayTo, type Group, type Way } from './list.ts';

export interface SourceItem extends SourceLine {
  href: string;
  /** How often entries cite it. */
  uses: number;
}

/** The list of sources, by kind or by year. */
export interface SourcesView {
  frame: Frame;
  ways: Way[];
  groups: Group<SourceItem>[];
  count: number;
}

const section: Link = { href: '/sources/', text: 'Sources' };
const yearly: Link = { href: '/sources/by-year/', text: 'By year' };
const undated = 'Undated';

function itemsOf(corpus: Corpus): (SourceItem & { kind: string; year: string })[] {
  const page = new PageMaker(corpus);
  const uses = new Map<string, number>();
  for (const { kind, id } of corpus.references) if (kind === 'source') uses.set(id, (uses.get(id) ?? 0) + 1);
  return [...corpus.source.values()].map(({ id, data }) => ({
    ...sourceLine(data), href: page.href('source', id), uses: uses.get(id) ?? 0, kind: sourceGroup(data), year: data.issued?.slice(0, 4) ?? undated,
  })).sort((a, b) => (`${a.before}${a.title}`.localeCompare(`${b.before}${b.title}`, 'en')));
}

function sourcesIn(corpus: Corpus, frame: Frame, name: string, groups: Group<SourceItem>[]): SourcesView {
  const orders: Way = { name: 'Order', links: [{ href: section.href, text: 'By kind', count: corpus.source.size }, { ...yearly, count: corpus.source.size }] };
  return { frame, ways: [marked(orders, frame.address), wayTo(name, groups)], groups, count: corpus.source.size };
}

export function sourcesView(corpus: Corpus): SourcesView {
  const items = itemsOf(corpus).map(({ kind, year: _, ...item }) => ({ ...item, group: kind }));
  return sourcesIn(corpus, listFrame(section.href, section.text, 'Every source that an entry cites, with what it is cited for.'), 'Kind', grouped(items.map(({ group }) => group).sort(), items));
}

/** The sources by the year in which they were published, the newest first and the undated last. */
export function sourcesByYearView(corpus: Corpus): SourcesView {
  const items = itemsOf(corpus).map(({ year, kind: _, ...item }) => ({ ...item, group: year }));
  const years = items.map(({ group }) => group).filter((year) => year !== undated).sort().reverse();
  const groups = grouped([...years, undated], items).map((group) => ({ ...group, anchor: `year-${group.anchor}` }));
  return sourcesIn(corpus, listFrame(yearly.href, 'Sources by year', 'Every source that an entry cites, by the year in which it was published.', [section], yearly.text), 'Year', groups);
}
