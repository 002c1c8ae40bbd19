import type { CslItem } from './csl.ts';

/** What a citation of a page of Casus says. */
export interface Cited {
  id: string;
  title: string;
  /** The version of Casus. */
  version: string;
  /** The day on which the page last changed, or that of the version. */
  day: string;
  /** The day up to which facts and law are considered, where the page has one; as readers see it. */
  reviewed?: string;
  /** The address that keeps the page as it is: within a release if there is one of this very state, else the page’s own. */
  address: string;
  /** Whether that address never changes. */
  kept: boolean;
  /** Where the page, and the sources that it cites, are as files for reference managers; without the extension. */
  file: string;
}

/** A piece of a citation. `paragraph`: shown where a paragraph is cited, with its number in the place of `#`. */
export interface Piece {
  text: string;
  is?: 'title' | 'paragraph';
}
export interface CitationString {
  style: string;
  pieces: Piece[];
}

export const siteName = 'Casus';
/** The name of the whole work, in which each page is an entry. */
export const encyclopaedia = 'Casus: The Legal Classification of Armed Conflicts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** The Bluebook's short names of months (its table 12). */
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** How a page of Casus is cited in the four styles that its readers write in. The author is the site itself. */
export function citationStrings({ title, version, day, reviewed, address }: Cited): CitationString[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const [name, short, dayOfMonth] = [months[Number(month) - 1], shortMonths[Number(month) - 1], Number(date)];
  const asOf = reviewed ? `facts and law as of ${reviewed}` : '';
  const paragraph = (text: string): Piece => ({ text, is: 'paragraph' });
  const anchor = paragraph('#p#');
  return [
    { style: 'APA', pieces: [
      { text: `${siteName}. (${year}, ${name} ${dayOfMonth}). ` }, { text: title, is: 'title' }, { text: ` (Version ${version}${asOf && `; ${asOf}`})` }, paragraph(' (para. #)'), { text: `. ${address}` }, anchor,
    ] },
    { style: 'Chicago', pieces: [
      { text: `“${title},” ` }, { text: encyclopaedia, is: 'title' }, { text: `, version ${version}${asOf && `, ${asOf}`}, last modified ${name} ${dayOfMonth}, ${year}` }, paragraph(', para. #'), { text: `, ${address}` }, anchor, { text: '.' },
    ] },
    { style: 'OSCOLA', pieces: [
      { text: `${siteName}, ‘${title}’ (version ${version}, ${dayOfMonth} ${name} ${year}${asOf && `, ${asOf}`})` }, paragraph(' para #'), { text: ` <${address}` }, anchor, { text: '>' },
    ] },
    { style: 'Bluebook', pieces: [
      { text: title, is: 'title' }, { text: `, ${siteName}` }, paragraph(' ¶ #'), { text: ` (${short} ${dayOfMonth}, ${year}) (version ${version}${asOf && `, ${asOf}`}), ${address}` }, anchor, { text: '.' },
    ] },
  ];
}

/** The same as a record for reference managers. */
export const citedItem = ({ id, title, version, day, reviewed, address }: Cited): CslItem => ({
  id, type: 'entry-encyclopedia', title, 'container-title': encyclopaedia, author: [{ literal: siteName }], publisher: siteName, edition: version,
  issued: { 'date-parts': [day.split('-').map(Number)] }, language: 'en', URL: address, ...(reviewed ? { note: `Facts and law as of ${reviewed}.` } : {}),
});
