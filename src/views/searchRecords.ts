import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Incident } from '../domain/chronology.ts';
import { dateOrder } from '../domain/date.ts';
import type { Source } from '../domain/source.ts';
import { shortSource, sourceLine } from './citation.ts';
import { incidentView } from './incidents.ts';
import { nameOf, PageMaker, type SearchFacts } from './page.ts';
import { facets, orderOf, places } from './searchFacts.ts';
import { kindWords } from './words.ts';

/** What the index holds of something that is no page of its own, or whose page is more than its text: Pagefind’s custom record. */
export interface SearchRecord {
  url: string;
  content: string;
  language: 'en';
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

const record = (url: string, title: string, summary: string, content: (string | undefined)[], search: SearchFacts, aliases: string[], order: string): SearchRecord => ({
  url, content: content.filter(Boolean).join(' '), language: 'en', meta: { title, summary, is: search.is, ...(aliases.length ? { aliases: aliases.join(' | ') } : {}) },
  filters: facets(search), sort: { order: orderOf(search.kind, order) },
});

function incidentRecord(page: PageMaker, entry: Entry<Incident>): SearchRecord {
  const view = incidentView(page, entry, false);
  const profile = page.corpus.conflict.get(entry.profile!)!.data;
  const actors = [...view.by, ...view.against];
  const where = view.place || profile.short;
  const title = `${view.date.charAt(0).toUpperCase()}${view.date.slice(1)}, ${where}`;
  return record(view.href, title, view.what, [
    view.what, `${title}.`, `${[...actors.map((each) => (typeof each === 'string' ? each : each.text)), view.method].filter(Boolean).join(', ')}.`, view.note,
  ], {
    kind: kindWords.incident.one, is: view.isIncident ? `${kindWords.incident.one}: ${profile.short}` : `Event: ${view.kind.charAt(0).toLowerCase()}${view.kind.slice(1)}, ${profile.short}`, ...places(profile.territory),
    parties: [...new Set(actors.flatMap((each) => (typeof each === 'string' ? [] : each.text)))],
    ...(entry.data.instrument ? { instruments: [nameOf(page.corpus, 'instrument', entry.data.instrument)] } : {}),
  }, [], dateOrder(entry.data.date));
}

const genres: Record<Source['type'], string> = {
  report: 'report', 'article-journal': 'journal article', 'article-newspaper': 'news', 'article-magazine': 'news', article: 'paper', webpage: 'web page', 'post-weblog': 'post', chapter: 'chapter', book: 'book',
  dataset: 'data', entry: 'entry of a database', treaty: 'treaty', legislation: 'resolution or law', legal_case: 'case', document: 'document', speech: 'statement',
};

function sourceRecord(page: PageMaker, { id, data }: Entry<Source>): SearchRecord {
  const { before, title, after } = sourceLine(data);
  const line = `${before}${title}${after}.`;
  return record(page.href('source', id), data.title, line, [line, data.citation && data.title, data.number, data.note], { kind: kindWords.source.one, is: `${kindWords.source.one}: ${genres[data.type]}` },
    [...new Set([data.number, data.citation, shortSource(data)].flatMap((each) => (each && each !== data.title ? [each] : [])))], data.title);
}

/** The incidents, at their places in the profiles, and the sources. */
export function searchRecords(corpus: Corpus): SearchRecord[] {
  const page = new PageMaker(corpus);
  return [...[...corpus.incident.values()].map((each) => incidentRecord(page, each)), ...[...corpus.source.values()].map((each) => sourceRecord(page, each))];
}
