/** What Zotero keeps of a page, under the names of its own fields. */
export interface ZoteroItem {
  itemType: string;
  creators: { creatorType: string; name?: string; lastName?: string; firstName?: string }[];
  attachments: string[];
  [field: string]: unknown;
}

/** What its translator reads of a page: the tags of the head as they stand, the canonical address and the language of the text. */
export interface Head {
  tags: [name: string, content: string][];
  canonical: string;
  lang: string;
}

const all = ['abstractNote', 'language', 'shortTitle', 'url', 'accessDate', 'rights', 'extra'];
const fields: Record<string, string[]> = {
  journalArticle: ['title', 'publicationTitle', 'volume', 'issue', 'pages', 'date', 'series', 'DOI'], magazineArticle: ['title', 'publicationTitle', 'volume', 'issue', 'date', 'pages'],
  newspaperArticle: ['title', 'publicationTitle', 'place', 'edition', 'date', 'section', 'pages'], webpage: ['title', 'websiteTitle', 'websiteType', 'date'], blogPost: ['title', 'blogTitle', 'websiteType', 'date'],
  book: ['title', 'series', 'volume', 'edition', 'place', 'publisher', 'date'], bookSection: ['title', 'bookTitle', 'series', 'volume', 'edition', 'place', 'publisher', 'date', 'pages'],
  report: ['title', 'reportNumber', 'reportType', 'seriesTitle', 'place', 'institution', 'date', 'pages'], dataset: ['title', 'identifier', 'type', 'versionNumber', 'date', 'repository', 'repositoryLocation', 'DOI'],
  encyclopediaArticle: ['title', 'encyclopediaTitle', 'series', 'volume', 'edition', 'place', 'publisher', 'date', 'pages'], statute: ['nameOfAct', 'publicLawNumber', 'dateEnacted', 'pages'],
  case: ['caseName', 'court', 'dateDecided', 'docketNumber', 'reporter', 'reporterVolume', 'firstPage'], document: ['title', 'date', 'publisher'], presentation: ['title', 'presentationType', 'date', 'place'],
};
/** The fields of a type that are meant by a general one. */
const own: Record<string, Record<string, string>> = {
  webpage: { publicationTitle: 'websiteTitle' }, blogPost: { publicationTitle: 'blogTitle' }, bookSection: { publicationTitle: 'bookTitle' }, report: { publisher: 'institution' }, dataset: { publisher: 'repository' },
  encyclopediaArticle: { publicationTitle: 'encyclopediaTitle' }, statute: { title: 'nameOfAct', date: 'dateEnacted' }, case: { title: 'caseName', date: 'dateDecided' },
};
const highwire: Record<string, string> = {
  citation_title: 'title', citation_publication_date: 'date', citation_date: 'date', citation_journal_title: 'publicationTitle', citation_volume: 'volume', citation_issue: 'issue', citation_publisher: 'publisher', citation_doi: 'DOI',
  citation_public_url: 'url', citation_language: 'language', citation_abstract: 'abstractNote',
};
const prefixes = ['bib', 'bibo', 'dc', 'dcterms', 'prism', 'foaf', 'z', 'eprints', 'og', 'article', 'book', 'music', 'video', 'so', 'rdf'];

/** A name as Zotero takes it apart: at the comma if there is one, else before the last word; with a full stop after each initial. */
function creator(text: string, creatorType: string): ZoteroItem['creators'][number] {
  const bare = text.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  const [lastName = '', given = ''] = text.includes(',') ? bare.replace(/\.([^ ])/, '. $1').split(/, ?/) : [bare.slice(bare.lastIndexOf(' ') + 1), bare.slice(0, Math.max(0, bare.lastIndexOf(' ')))];
  const firstName = given.split(/[\s.]+/).map((name) => (/^-?[A-Z]$/.test(name) ? `${name}.` : name)).join(' ').trim();
  return firstName ? { creatorType, lastName: lastName.trim(), firstName } : { creatorType, name: lastName.trim() };
}

/**
 * The item that Zotero saves: what its translators “Embedded Metadata” and “RDF” make of the head, step by step as they
 * go, and then only the fields that its type has.
 */
export function savedByZotero({ tags, canonical, lang }: Head): ZoteroItem {
  const rdf: [string, string][] = [];
  let [guess, certain] = ['webpage', undefined as string | undefined];
  for (const [name, content] of tags.filter(([, value]) => value)) {
    const parts = name.split(/[.:_]/);
    const at = parts.length > 2 && prefixes.includes(parts[1]!.toLowerCase()) ? 1 : 0;
    const prefix = parts[at]!.toLowerCase();
    const property = name.slice(parts.slice(0, at + 1).join('.').length + 1);
    if (prefixes.includes(prefix)) rdf.push([`${prefix}:${property.charAt(0).toLowerCase()}${property.slice(1)}`, content]);
    else if (name === 'citation_title') guess = 'journalArticle';
    else if (name === 'citation_journal_title') certain = 'journalArticle';
    else if (name === 'citation_technical_report_institution') certain = 'report';
  }
  const of = (name: string) => rdf.filter(([each]) => each === name).map(([, value]) => value);
  const [given] = of('z:itemType');
  const itemType = certain ?? (given && fields[given] ? given : guess);
  const found: Record<string, string | undefined> = { title: of('og:title')[0], publicationTitle: of('og:site_name')[0], url: of('og:url')[0], abstractNote: of('og:description')[0], rights: of('dc:rights')[0], publisher: of('dc:publisher')[0], DOI: of('bibo:doi')[0] };
  for (const [name, value] of rdf) if (name.startsWith('z:')) found[name.slice(2)] = value;
  const tag = (name: string) => tags.filter(([each]) => each === name).map(([, value]) => value);
  for (const [name, field] of Object.entries(highwire)) if (tag(name)[0]) found[field] = tag(name)[0];
  const scholars = [...tag('citation_author').map((text) => creator(text, 'author')), ...tag('citation_editor').map((text) => creator(text, 'editor'))];
  const creators = scholars.length ? scholars : [...(itemType === 'presentation' ? of('z:presenters').map((text) => creator(text, 'presenter')) : of('bib:authors').map((text) => creator(text, 'author'))), ...of('bib:editors').map((text) => creator(text, 'editor'))];
  found['abstractNote'] ||= tag('description')[0];
  found['url'] ||= canonical;
  found['language'] ||= lang;
  const item: ZoteroItem = { itemType, creators, attachments: tag('citation_pdf_url').length ? tag('citation_pdf_url') : ['Snapshot'] };
  for (const [name, value] of Object.entries(found)) {
    const special = own[itemType]?.[name];
    const field = special && !found[special] ? special : name;
    if (value?.trim() && [...all, ...fields[itemType]!].includes(field)) item[field] = value.trim();
  }
  return item;
}
