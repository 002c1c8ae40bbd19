import type { CslItem } from './csl.ts';

/** The type of each kind of record in RIS. */
const types: Record<string, string> = {
  'article-journal': 'JOUR', 'article-magazine': 'MGZN', 'article-newspaper': 'NEWS', article: 'ELEC', book: 'BOOK', chapter: 'CHAP', report: 'RPRT', webpage: 'ELEC', 'post-weblog': 'BLOG',
  dataset: 'DATA', entry: 'ENCYC', 'entry-encyclopedia': 'ENCYC', treaty: 'GEN', legal_case: 'CASE', legislation: 'STAT', document: 'GEN', speech: 'GEN',
};

const plain = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();
const two = (number: number) => String(number).padStart(2, '0');
const names = (list: CslItem['author'] = []) => list.map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')));

/**
 * Records as RIS, the exchange format of reference managers: one field to a line and no line folded, since programs
 * take the fold of a word for a space.
 */
export function ris(items: CslItem[]): string {
  return items.map((item) => {
    const line = (tag: string, value: unknown) => (value ? [`${tag}  - ${plain(value)}`] : []);
    const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
    const [first, last] = String(item['page'] ?? '').split(/[-–]/);
    return [
      `TY  - ${types[item.type] ?? 'GEN'}`, ...line('ID', item.id), ...(item.type === 'legal_case' ? [] : names(item.author).flatMap((name) => line('AU', name))), ...names(item.editor).flatMap((name) => line('A2', name)),
      ...line('TI', item.title), ...line('T2', item['container-title']), ...line('T3', item['collection-title']), ...line('PY', year),
      ...line('DA', year && [year, month ? two(month) : '', day ? two(day) : '', ''].join('/')), // Of a case, RIS has the court in the place of the publisher.
      ...line('PB', item.type === 'legal_case' ? names(item.author).join('; ') : item['publisher']), ...line('CY', item['publisher-place']),
      ...line('VL', item['volume']), ...line('IS', item['issue']), ...line('M1', item['number']), ...line('M3', item['genre']), ...line('ET', item['edition'] ?? item['version']), ...line('SP', first), ...line('EP', last),
      ...line('LA', item['language']), ...line('DO', item['DOI']), ...line('UR', item['URL']), ...line('Y2', item.accessed && item.accessed['date-parts'][0]!.map((part, index) => (index ? two(part) : part)).join('/')),
      ...String(item.note ?? '').split('\n').flatMap((note) => line('N1', note)), 'ER  - ', '',
    ].join('\r\n');
  }).join('\r\n');
}
