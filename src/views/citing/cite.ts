import type { CslItem } from './csl.ts';

/** What a citation of a page of Casus says. */
export interface Cited {
  id: string;
  title: string;
  /** The version of Casus. */
  version: string;
  /** The day of the state that is cited, where it is known. */
  day?: string;
  /** The day up to which facts and law are considered, where the page has one; as readers see it. */
  reviewed?: string;
  /** The address that keeps the page as it is: within a release if there is one of this very state, else the page’s own. */
  address: string;
  /** Whether that address never changes. */
  kept: boolean;
  /** Where the page, and the sources that it cites, are as files for reference managers; without the extension. */
  file: string;
  /** What it is, if it is not a page of the encyclopaedia. */
  as?: 'dataset';
  /** The address of the page as PDF, where the site was built with it. */
  pdf?: string;
}

/** A piece of a citation. `paragraph`: shown where a paragraph is cited, with its number in the place of `#`. */
export interface Piece {
  text: string;
  is?: 'title' | 'paragraph';
}
export interface CitationString {
  style: string;
  pieces: Piece[];
  /** What stands in the text instead, where a paragraph is cited: in the author–date style the reference is to the whole. */
  inText?: string;
}

export const siteName = 'Casus';
/** The name of the whole work, in which each page is an entry. */
export const encyclopaedia = 'Casus: The Legal Classification of Armed Conflicts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** The Bluebook's short names of months (its table 12). */
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** A title within quotation marks: those that it has itself become the other ones. An apostrophe is no quotation mark. */
export const quoted = (title: string, marks: 'single' | 'double'): string => (marks === 'single'
  ? `‘${title.replace(/(?<![\p{L}\p{N}])‘([^‘]*?)’(?![\p{L}\p{N}])/gu, '“$1”')}’`
  : `“${title.replace(/“([^“”]*)”/g, '‘$1’')}”`);

/** How a page of Casus, or its data set, is cited in the four styles that its readers write in. The author is the site itself. */
export function citationStrings({ title, version, day, reviewed, address, as }: Omit<Cited, 'id' | 'kept' | 'file'>): CitationString[] {
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  const [name, short, dayOfMonth] = [months[Number(month) - 1], shortMonths[Number(month) - 1], Number(date)];
  const asOf = reviewed ? `facts and law as of ${reviewed}` : '';
  const paragraph = (text: string): Piece => ({ text, is: 'paragraph' });
  const anchor = paragraph('#p#');
  const modified = `last modified ${name} ${dayOfMonth}, ${year}`;
  if (as === 'dataset') return [
    { style: 'APA', pieces: [{ text: `${siteName}. (${year}, ${name} ${dayOfMonth}). ` }, { text: title, is: 'title' }, { text: ` (Version ${version}) [Data set]. ${address}` }] },
    { style: 'Chicago', pieces: [{ text: `${siteName}. ` }, { text: title, is: 'title' }, { text: `. Data set, version ${version}, ${modified}. ${address}.` }] },
    { style: 'OSCOLA', pieces: [{ text: `${siteName}, ${quoted(title, 'single')} (data set, version ${version}, ${dayOfMonth} ${name} ${year}) <${address}>` }] },
    { style: 'Bluebook', pieces: [{ text: `${siteName}, ` }, { text: title, is: 'title' }, { text: ` (${short} ${dayOfMonth}, ${year}) (data set, version ${version}), ${address}.` }] },
  ];
  return [
    { style: 'APA', pieces: [
      { text: `${siteName}. (${day ? `${year}, ${name} ${dayOfMonth}` : 'n.d.'}). ` }, { text: title, is: 'title' }, { text: ` (Version ${version}${asOf && `; ${asOf}`}). ${address}` },
    ], inText: `(${siteName}, ${year || 'n.d.'}, para. #)` },
    { style: 'Chicago', pieces: [
      { text: `${quoted(`${title},`, 'double')} ` }, { text: encyclopaedia, is: 'title' }, { text: `, version ${version}${asOf && `, ${asOf}`}${day ? `, ${modified}` : ''}` }, paragraph(', para. #'), { text: `, ${address}` }, anchor, { text: '.' },
    ] },
    { style: 'OSCOLA', pieces: [
      { text: `${siteName}, ${quoted(title, 'single')} (` }, { text: encyclopaedia, is: 'title' }, { text: `, version ${version}${day ? `, ${dayOfMonth} ${name} ${year}` : ''}${asOf && `, ${asOf}`})` }, paragraph(' para #'), { text: ` <${address}` }, anchor, { text: '>' },
    ] },
    { style: 'Bluebook', pieces: [
      { text: title, is: 'title' }, { text: `, ${siteName}` }, paragraph(' ¶ #'), { text: `${day ? ` (${short} ${dayOfMonth}, ${year})` : ''} (version ${version}${asOf && `, ${asOf}`}), ${address}` }, anchor, { text: '.' },
    ] },
  ];
}

/** The same as a record for reference managers. */
export const citedItem = ({ id, title, version, day, reviewed, address, as }: Cited): CslItem => ({
  id, type: as ?? 'entry-encyclopedia', title, ...(as ? {} : { 'container-title': encyclopaedia }), author: [{ literal: siteName }], publisher: siteName, ...(as ? { version } : { edition: version }),
  ...(day ? { issued: { 'date-parts': [day.split('-').map(Number)] } } : {}), language: 'en', URL: address, ...(reviewed ? { note: `Facts and law as of ${reviewed}.` } : {}),
});

/** One numbered paragraph of a page as a record of its own. */
export const paragraphItem = (page: CslItem, paragraph: number): CslItem => ({ ...page, id: `${page.id}-p${paragraph}`, title: `${page.title}, ¶ ${paragraph}`, URL: `${String(page['URL'])}#p${paragraph}` });
