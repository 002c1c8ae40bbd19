import type { CslItem } from './csl.ts';

/** The type of each kind of record in RIS. Programs read what is only “generic” as an article in a journal, so documents are reports and treaties are laws. */
const types: Record<string, string> = {
  'article-journal': 'JOUR', 'article-magazine': 'MGZN', 'article-newspaper': 'NEWS', article: 'ELEC', book: 'BOOK', chapter: 'CHAP', report: 'RPRT', webpage: 'ELEC', 'post-weblog': 'BLOG',
  dataset: 'DATA', entry: 'ENCYC', 'entry-encyclopedia': 'ENCYC', treaty: 'STAT', legal_case: 'CASE', legislation: 'STAT', document: 'RPRT', speech: 'SLIDE',
};
/** The tag of a number: of a report, of the file of a court, of a law. */
const numbers: Record<string, string> = { RPRT: 'SN', CASE: 'SV', STAT: 'M1' };
/** Types whose programs know a kind of report, site or talk; elsewhere the tag would be taken for a DOI. */
const withGenre = new Set(['RPRT', 'ELEC', 'BLOG', 'SLIDE']);

const plain = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();
const two = (number: number) => String(number).padStart(2, '0');
/** A name as its parts, between which RIS has a comma; one within the name of an institution would take it apart. */
const nameOf = (name: NonNullable<CslItem['author']>[number]): string => {
  if ('literal' in name) return name.literal.replace(/,\s+/g, ' – ');
  const [, family, suffix] = /^(.*?)(?:\s+(Jr\.|Sr\.|I{2,3}))?$/.exec(name.family)!;
  return [family, name.given, suffix].filter(Boolean).join(', ');
};
const names = (list: CslItem['author'] = []) => list.map(nameOf);
/** Names that are not as printed above. */
const changed = (list: CslItem['author'] = []) => list.flatMap((name) => ('literal' in name && name.literal.includes(', ') ? [`Name in full: ${name.literal}`] : []));

/**
 * Records as RIS, the exchange format of reference managers: one field to a line and no line folded, since programs
 * take the fold of a word for a space.
 */
export function ris(items: CslItem[]): string {
  return items.map((item) => {
    const line = (tag: string, value: unknown) => (value ? [`${tag}  - ${plain(value)}`] : []);
    const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
    const type = types[item.type] ?? 'GEN';
    const page = String(item['page'] ?? '');
    // Pages that are more than one run have no end of their own.
    const [first, last] = /^[^,–-]+[–-][^,–-]+$/.test(page) ? page.split(/[–-]/) : [page];
    // Of a report, the second title is its series.
    const [second, third] = type === 'RPRT' && !item['container-title'] ? [item['collection-title']] : [item['container-title'], item['collection-title']];
    return [
      `TY  - ${type}`, ...line('ID', item.id), ...names(item.author).flatMap((name) => line('AU', name)), ...names(item.editor).flatMap((name) => line('A2', name)),
      ...line('TI', item.title), ...line('T2', second), ...line('T3', third), ...line('PY', year),
      ...line('DA', year && [year, month ? two(month) : '', day ? two(day) : '', ''].join('/')), // Of a case, RIS has the court in the place of the publisher.
      ...line('PB', item['authority'] ?? item['publisher']), ...line('CY', item['publisher-place']),
      ...line('VL', item['volume']), ...line('IS', item['issue']), ...line(numbers[type] ?? 'M1', item['number']), ...(withGenre.has(type) ? line('M3', item['genre']) : []), ...line('ET', item['edition'] ?? item['version']), ...line('SP', first), ...line('EP', last),
      ...line('LA', item['language']), ...line('DO', item['DOI']), ...line('UR', item['URL']), ...line('Y2', item.accessed && item.accessed['date-parts'][0]!.map((part, index) => (index ? two(part) : part)).join('/')),
      ...[...String(item.note ?? '').split('\n'), ...changed([...item.author ?? [], ...item.editor ?? []]), !withGenre.has(type) && item['genre'] ? `Kind: ${String(item['genre'])}` : ''].flatMap((note) => line('N1', note)), 'ER  - ', '',
    ].join('\r\n');
  }).join('\r\n');
}
