import type { Source } from '../../domain/source.ts';
import { readDate } from '../../domain/date.ts';
import { site } from '../site.ts';
import { encyclopaedia, siteName, type Cited } from './cite.ts';
import { cslOf } from './csl.ts';

/** A tag of the head for reference managers: its name and its content. */
export type Tag = [name: string, content: string];

/**
 * What Zotero saves of a page of Casus: an entry of an encyclopaedia, or the data set. `citation_author` is left out,
 * since Zotero takes a corporate name apart. `root` is the address of the site, without a slash at its end.
 */
export const pageTags = ({ title, version, day, address, as, pdf }: Cited, root: string): Tag[] => [
  ...(as === 'dataset' ? [['z:itemType', 'dataset'], ['z:versionNumber', version]] as Tag[] : [['z:itemType', 'encyclopediaArticle'], ['z:encyclopediaTitle', encyclopaedia], ['z:edition', version]] as Tag[]),
  ['z:rights', site.licence.name], ['citation_title', title], ...(day ? [['citation_publication_date', day.replaceAll('-', '/')] as Tag] : []), ['citation_publisher', siteName], ['citation_language', 'en'], ['citation_public_url', root + address],
  ...(pdf ? [['citation_pdf_url', root + pdf] as Tag] : []),
];

/** The fields of a record that an item of Zotero has, under the item’s names. Zotero writes the first letter of a tag of its own small, so that a DOI needs another. */
type Fields = Partial<Record<keyof Source, string>>;
const imprint: Fields = { publisher: 'publisher', 'publisher-place': 'place' };
const journal: Fields = { 'container-title': 'publicationTitle', 'collection-title': 'series', volume: 'volume', issue: 'issue', page: 'pages', DOI: 'bibo:doi' };
const web: Fields = { 'container-title': 'websiteTitle', genre: 'websiteType' };
/** The item that Zotero has for each kind of record. */
const items: Record<Source['type'], [item: string, fields: Fields]> = {
  'article-journal': ['journalArticle', journal], 'article-magazine': ['magazineArticle', { 'container-title': 'publicationTitle', volume: 'volume', issue: 'issue', page: 'pages' }],
  'article-newspaper': ['newspaperArticle', { 'container-title': 'publicationTitle', 'publisher-place': 'place', page: 'pages' }], article: ['webpage', web], webpage: ['webpage', web],
  'post-weblog': ['blogPost', { 'container-title': 'blogTitle', genre: 'websiteType' }], book: ['book', { ...imprint, edition: 'edition', 'collection-title': 'series', volume: 'volume' }],
  chapter: ['bookSection', { ...imprint, edition: 'edition', 'container-title': 'bookTitle', 'collection-title': 'series', volume: 'volume', page: 'pages' }],
  report: ['report', { publisher: 'institution', 'publisher-place': 'place', 'collection-title': 'seriesTitle', number: 'reportNumber', genre: 'reportType', page: 'pages' }],
  dataset: ['dataset', { publisher: 'repository', 'publisher-place': 'repositoryLocation', number: 'identifier', genre: 'type', DOI: 'bibo:doi' }],
  entry: ['encyclopediaArticle', { ...imprint, edition: 'edition', 'container-title': 'encyclopediaTitle', 'collection-title': 'series', volume: 'volume', page: 'pages' }],
  legislation: ['statute', { number: 'publicLawNumber', page: 'pages' }], legal_case: ['case', { number: 'docketNumber', 'container-title': 'reporter', volume: 'reporterVolume', page: 'firstPage' }],
  // Zotero has no treaty; a line among the further fields makes its styles cite one.
  treaty: ['document', { publisher: 'publisher' }], document: ['document', { publisher: 'publisher' }], speech: ['presentation', { 'publisher-place': 'place', genre: 'presentationType' }],
};

type Name = NonNullable<Source['author']>[number];
/** A comma or a full stop within the name of an institution would make Zotero take it apart or put spaces in. */
const breaks = (name: Name): boolean => 'literal' in name && /,|\.\S/.test(name.literal);
/** A name as Zotero reads it whole: the comma at the end says that no given name follows. */
const written = (name: Name): string => ('literal' in name ? `${name.literal},` : [name.family, name.given].filter(Boolean).join(', ') + (name.given ? '' : ','));
const institution = (name: Name): string => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '));

/** The fields of a record that Zotero reads in any item from lines `Publisher: …` of its field for what is left. */
const further = ['container-title', 'collection-title', 'publisher', 'publisher-place', 'edition', 'number', 'volume', 'issue', 'page', 'genre', 'DOI'] as const;

/**
 * What Zotero saves of the page of a source: the source itself. The tags are Zotero's own (`z:`, `bib:`) and not
 * `citation_…` or Dublin Core, which would tell search engines for scholars that the work is to be read here.
 */
export function sourceTags(source: Source): Tag[] {
  const [item, fields] = items[source.type];
  const court = source.type === 'legal_case' && source.author?.map(institution).join('; ');
  const creators = ([['author', item === 'presentation' ? 'z:presenters' : 'bib:authors', court ? [] : source.author], ['editor', 'bib:editors', source.editor]] as const)
    .map(([is, tag, names]) => ({ is, tag, names: names ?? [] }));
  const extra = [
    source.type === 'treaty' && 'Type: treaty', ...creators.flatMap(({ is, names }) => names.filter(breaks).map((name) => `${is === 'author' ? 'Author' : 'Editor'}: ${institution(name)}`)),
    ...further.map((key) => !fields[key] && source[key] && `${key}: ${source[key]}`), source.accessed && `Read by Casus: ${readDate(source.accessed)}`, cslOf(source).note,
  ].filter(Boolean).join('\n');
  return ([
    ['z:itemType', item], ['z:title', source.title], ...creators.flatMap(({ tag, names }) => names.filter((name) => !breaks(name)).map((name) => [tag, written(name)])), ['z:court', court],
    ...Object.entries(fields).map(([key, field]) => [field.includes(':') ? field : `z:${field}`, source[key as keyof Source]]),
    ['z:date', source.issued && (/[^\d-]|-3[3-6]/.test(source.issued.slice(4)) ? readDate(source.issued) : source.issued)], ['z:language', source.language], ['z:url', source.URL], ['z:extra', extra],
    // Without a word of its own here, Zotero would take the description of the page for the abstract of the source.
    ['z:abstractNote', ' '],
  ] as [string, string | undefined | false][]).filter((tag): tag is Tag => !!tag[1]);
}
