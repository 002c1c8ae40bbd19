import type { Corpus, Entry, Reference } from '../corpus/corpus.ts';
import { readDate } from '../domain/date.ts';
import type { Source } from '../domain/source.ts';
import { sourceTags } from './citing/zotero.ts';
import { shortSource, sourceLine, type SourceLine } from './citation.ts';
import { firstMark } from './firstMarks.ts';
import { PageMaker, under, type Frame, type Link } from './page.ts';
import { sourceData } from './structuredSource.ts';
import { kindWords, sourceGroup } from './words.ts';

export interface SourceView {
  frame: Frame;
  heading: string;
  line: SourceLine;
  facts: { name: string; value: string; href?: string }[];
  note?: string;
  citedIn: { kind: string; uses: (Link & { for: string[] })[] }[];
}

/** What a citation supports, from the field it stands in. */
function purpose({ via, path, from, pinpoint }: Reference): string {
  const place = via !== 'field' && !path.length ? 'text' : String(path.find((key) => typeof key === 'string') ?? '');
  const word = ({ aliases: 'a name', relations: 'a relation', strength: 'strength', organisation: 'organisation', intensity: 'intensity', ap2: 'threshold of AP II', ended: 'end of the conflict',
    positions: 'a position of others', law: 'applicable law', mandate: 'mandate', basis: 'legal basis', status: 'status as a party', participation: 'participation', text: 'text', account: 'the account corrected' } as Record<string, string>)[place]
    ?? (from.kind === 'correction' ? 'a correction' : from.kind === 'incident' ? 'the event' : from.kind === 'change' ? 'a change' : 'its data');
  return pinpoint ? `${word} (${pinpoint})` : word;
}

export function sourceView(corpus: Corpus, id: string): SourceView {
  const page = new PageMaker(corpus);
  const { data } = corpus.source.get(id)!;
  const line = sourceLine(data);
  const uses = new Map<Entry, Set<string>>();
  for (const each of corpus.references) if (each.kind === 'source' && each.id === id) uses.set(each.from, (uses.get(each.from) ?? new Set()).add(purpose(each)));
  // An incident or a correction is a place already; on any other page the first mark of the source is.
  const placed = (link: Link): Link => {
    const mark = firstMark(corpus, link.href, page.href('source', id));
    return mark ? { ...link, href: `${link.href}#${mark}` } : link;
  };
  const order = ['conflict', 'classification', 'party', 'intervention', 'instrument', 'concept', 'incident', 'correction', 'change'] as const;
  return {
    // Many sources bear the name of what they are about, so the title of their page says whose they are.
    frame: { title: data.citation ?? `${data.title} (${[shortSource(data), data.number].filter(Boolean).join(', ')})`, crumb: data.title, description: `${line.before}${line.title}${line.after}`, address: page.href('source', id), twin: page.twin('source', id), record: { file: `/cite/sources/${id}`, tags: sourceTags(data) }, structured: [sourceData(corpus, id)], breadcrumbs: under({ href: '/sources/', text: kindWords.source.many }) },
    heading: data.title, line, ...(data.note ? { note: data.note } : {}), facts: factsOf(data),
    citedIn: order.map((kind) => ({
      kind: kindWords[kind].many, uses: [...uses].filter(([from]) => from.kind === kind).map(([from, purposes]) => ({ ...placed(page.link(kind, from.id)), for: [...purposes] })),
    })).filter(({ uses: list }) => list.length),
  };
}

function factsOf(data: Source): SourceView['facts'] {
  const names = (list: Source['author']) => list?.map((name) => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '))).join('; ');
  const language = data.language && new Intl.DisplayNames('en-GB', { type: 'language' }).of(data.language);
  return ([
    ['Author', names(data.author)], ['Editor', names(data.editor)], ['In', data['container-title']], ['Series', data['collection-title']], ['Publisher', data.publisher],
    ['Edition', data.edition], ['Number', data.number], ['Volume', data.volume], ['Issue', data.issue], ['Pages', data.page], ['Kind', data.genre ?? sourceGroup(data)],
    ['Date', data.issued ? readDate(data.issued) : 'undated'], ['Language', language], ['DOI', data.DOI, data.DOI && `https://doi.org/${data.DOI}`],
    ['Address', data.URL ?? 'No address is recorded.', data.URL], ['Archived copy', data.archive, data.archive], ['Consulted', data.accessed && readDate(data.accessed)],
    ['Standpoint', data.partisan && 'Published by one side of the conflict'], ['Key', data.id],
  ] as [string, string | undefined, string?][]).flatMap(([name, value, href]) => (value ? [{ name, value, ...(href ? { href } : {}) }] : []));
}
