import type { CslItem } from './csl.ts';

/** The type of each kind of record in BibTeX, and the field for what contains it. */
const types: Record<string, [type: string, container?: string]> = {
  'article-journal': ['article', 'journal'], 'article-magazine': ['article', 'journal'], 'article-newspaper': ['article', 'journal'], book: ['book'], chapter: ['incollection', 'booktitle'],
  report: ['techreport', 'series'], 'entry-encyclopedia': ['incollection', 'booktitle'], entry: ['incollection', 'booktitle'],
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const signs: Record<string, string> = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
/** Text with the signs that TeX would obey made plain. Letters with diacritics stay as they are: the file is UTF-8. */
const tex = (text: unknown) => String(text).replace(/\s+/g, ' ').trim().replace(/[\\{}~^]/g, (sign) => signs[sign]!).replace(/[$&%#_]/g, '\\$&');
const address = (url: string) => url.replace(/[{}\\$ ]/g, (sign) => encodeURIComponent(sign));
/** A part of a personal name; in braces where it would be taken apart. */
const part = (name: unknown) => (/,|\band\b/i.test(String(name)) ? `{${tex(name)}}` : tex(name));
/** A corporate name in braces, so that it is not taken apart at “and” or at a comma. */
const names = (list: CslItem['author']) => list?.map((name) => {
  if ('literal' in name) return `{${tex(name.literal)}}`;
  const [, family, suffix] = /^(.*?)(?:\s+(Jr\.|Sr\.|I{2,3}))?$/.exec(name.family)!;
  return [family, suffix, name.given].flatMap((each) => (each ? [part(each)] : [])).join(', ');
}).join(' and ');
/** Where a treaty, a judgment or a document is found: `United Nations Treaty Series, vol. 1125, p. 609`, or its symbol. The styles of BibTeX print nothing else of such a record. */
const foundAt = (item: CslItem): string | undefined => (item['container-title']
  ? [item['container-title'], item['volume'] && `vol. ${String(item['volume'])}`, item['page'] && `p. ${String(item['page'])}`].filter(Boolean).join(', ') : item['number'] as string | undefined);

/** Records as BibTeX. Titles stand in two pairs of braces, which keep their capitals. */
export function bibtex(items: CslItem[]): string {
  return items.map((item) => {
    const [named, container = 'howpublished'] = types[item.type] ?? ['misc'];
    // A part of a volume that is not named is nothing that BibTeX knows.
    const type = named === 'incollection' && !item['container-title'] ? 'misc' : named;
    const inside = type === 'misc' ? 'howpublished' : container;
    const where = inside === 'series' && item['collection-title'] ? 'howpublished' : inside;
    const at = type === 'misc' ? foundAt(item) : item['container-title'];
    const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
    // A report has to name an institution; where no publisher is recorded, its first corporate author is it.
    const [first] = item.author ?? [];
    const publisher = item['publisher'] ?? (type === 'techreport' && first && 'literal' in first ? first.literal : undefined);
    const fields: [string, string | undefined][] = [
      ['author', names(item.author) ?? (item['authority'] ? `{${tex(item['authority'])}}` : undefined)], ['editor', names(item.editor)], ['title', `{${tex(item.title)}}`],
      [where, at ? `{${tex(at)}}` : undefined], ['series', item['collection-title'] ? tex(item['collection-title']) : undefined],
      [type === 'techreport' ? 'institution' : 'publisher', publisher ? `{${tex(publisher)}}` : undefined], ['address', item['publisher-place'] ? tex(item['publisher-place']) : undefined],
      ['type', item['genre'] ? tex(item['genre']) : undefined], ['edition', item['edition'] ? tex(item['edition']) : undefined], ['version', item['version'] ? tex(item['version']) : undefined], ['volume', item['volume'] ? tex(item['volume']) : undefined],
      ['number', item['issue'] ?? item['number'] ? tex(item['issue'] ?? item['number']) : undefined], ['pages', item['page'] ? tex(item['page']).replace(/[-–]/, '--') : undefined],
      ['year', year ? String(year) : undefined], ['date', year ? [year, ...[month, day].filter((part) => part).map((part) => String(part).padStart(2, '0'))].join('-') : undefined],
      ['language', item['language'] as string | undefined], ['langid', item['language'] as string | undefined], ['doi', item['DOI'] ? address(String(item['DOI'])) : undefined], ['url', item['URL'] ? address(String(item['URL'])) : undefined],
      ['urldate', item.accessed ? item.accessed['date-parts'][0]!.map((part) => String(part).padStart(2, '0')).join('-') : undefined], ['annotation', item.note ? tex(item.note.replace(/([^.])\n/g, '$1. ')) : undefined],
    ];
    const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
    if (year && month) lines.push(`  month = ${months[month - 1]},`);
    return `@${type}{${item.id},\n${lines.join('\n')}\n}\n`;
  }).join('\n');
}
