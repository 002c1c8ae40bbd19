import { Fields, present, unreadable, type ImportedRecord, type Name } from './record.ts';

/** The type of CSL for each type of BibTeX and BibLaTeX. */
const types: Record<string, string> = {
  article: 'article-journal', suppperiodical: 'article-journal', periodical: 'article-journal', book: 'book', mvbook: 'book', collection: 'book', mvcollection: 'book', proceedings: 'book', booklet: 'book',
  inbook: 'chapter', bookinbook: 'chapter', suppbook: 'chapter', incollection: 'chapter', suppcollection: 'chapter', inproceedings: 'chapter', conference: 'chapter',
  report: 'report', techreport: 'report', manual: 'report', online: 'webpage', electronic: 'webpage', www: 'webpage', webpage: 'webpage', dataset: 'dataset',
  inreference: 'entry', reference: 'book', legislation: 'legislation', legal: 'treaty', jurisdiction: 'legal_case', misc: 'document', unpublished: 'document',
};
const subtypes: Record<string, string> = { newspaper: 'article-newspaper', magazine: 'article-magazine' };

interface Parsed {
  errors: { error: string }[];
  entries: { type: string; key: string; fields: Record<string, unknown> }[];
}
interface Creator { name?: string; lastName?: string; firstName?: string; prefix?: string; suffix?: string }

const nameOf = ({ name, lastName, firstName, prefix, suffix }: Creator): Name =>
  (name ?? (firstName === undefined && !prefix) ? { literal: name ?? lastName ?? '' }
    : { family: lastName ?? '', ...(firstName ? { given: firstName } : {}), ...(prefix ? { 'non-dropping-particle': prefix } : {}), ...(suffix ? { suffix } : {}) });

/** Programs that export the marks of HTML write them as they are, and TeX has other letters for these signs. */
const withTags = (text: string): string => text.replace(/¡(\/?(?:i|b|em|strong|sub|sup|sc|span|tt|u)\b[^¿]*)¿/g, '<$1>');

/** Reads BibTeX or BibLaTeX, with the escapes of TeX made letters. */
export async function readBibtex(text: string): Promise<ImportedRecord[]> {
  const { parse } = await import('@retorquere/bibtex-parser').catch(() => { throw unreadable('the package @retorquere/bibtex-parser is not installed: npm install --include=dev'); });
  const { errors, entries } = parse(text, { english: false, sentenceCase: false }) as unknown as Parsed;
  if (errors.length) throw unreadable(`near line ${/line (\d+)/.exec(errors[0]!.error)?.[1] ?? 1} a brace or quotation mark is not closed, or a comma is missing`);
  return entries.map(({ type, key, fields: given }, index) => {
    const people = (name: string) => (Array.isArray(given[name]) ? (given[name] as Creator[]) : []);
    const fields = new Fields(Object.entries(given).filter(([name]) => name !== 'author' && name !== 'editor').map(([name, value]) => [name.toLowerCase(), (Array.isArray(value) ? value : [value]).map((each) => withTags(String(each)))]));
    const isArticle = type === 'article';
    const [title, subtitle] = [fields.take('title'), fields.take('subtitle')];
    const [year, month, day, date] = ['year', 'month', 'day', 'date'].map((name) => fields.take(name));
    const others = ['author', 'editor'].filter((name) => people(name).some(({ lastName, firstName }) => lastName === 'others' && !firstName));
    const texts = present({
      title: [title, subtitle].filter(Boolean).join(': '), 'container-title': fields.take('journaltitle', 'journal', 'booktitle', 'maintitle', 'eventtitle'), 'collection-title': fields.take('series'),
      publisher: fields.take('publisher', 'institution', 'school', 'organization', 'howpublished'), 'publisher-place': fields.take('location', 'address'), edition: fields.take('edition'), volume: fields.take('volume'),
      issue: isArticle ? fields.take('number', 'issue') : undefined, number: isArticle ? undefined : fields.take('number'), page: fields.take('pages'), genre: fields.take('type'),
      language: fields.take('language', 'langid'), URL: fields.take('url')?.replace(/\\([_%&#~])/g, '$1'), DOI: fields.take('doi'),
    });
    const subtype = fields.take('entrysubtype');
    // What stands in a record that is there has been taken from it.
    if (entries.some((other) => fields.has('crossref', other.key))) fields.drop('crossref');
    fields.drop('langid', 'hyphenation');
    return {
      where: `record ${index + 1} (${key || 'without a key'})`, type: subtypes[subtype ?? ''] ?? (type === 'misc' && texts['URL'] ? 'webpage' : types[type] ?? type),
      author: people('author').filter(({ lastName, firstName }) => lastName !== 'others' || firstName).map(nameOf), editor: people('editor').filter(({ lastName, firstName }) => lastName !== 'others' || firstName).map(nameOf),
      issued: date ?? (year && [year, month, day].filter(Boolean).join('-')), accessed: fields.take('urldate'), texts, lost: [...fields.left(), ...others.map((name) => `“and others” of ${name}`)],
    };
  });
}
