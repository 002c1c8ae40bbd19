import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../domain/source.ts';
import { addresses } from './addresses.ts';
import { exact, some, type Structured } from './structured.ts';

/** What schema.org has for each kind of record, and for what contains it. */
const types: Record<Source['type'], [type: string, container?: string]> = {
  'article-journal': ['ScholarlyArticle', 'Periodical'], 'article-magazine': ['Article', 'Periodical'], 'article-newspaper': ['NewsArticle', 'Periodical'], article: ['Article'], book: ['Book'], chapter: ['Chapter', 'Book'],
  report: ['Report'], webpage: ['WebPage', 'WebSite'], 'post-weblog': ['BlogPosting', 'Blog'], dataset: ['Dataset'], entry: ['Article'], treaty: ['Legislation'], legislation: ['Legislation'],
  legal_case: ['CreativeWork'], document: ['CreativeWork'], speech: ['CreativeWork'],
};
const law = (source: Source) => source.type === 'treaty' || source.type === 'legislation';

const named = (list: Source['author']) => list?.map((name) => ('literal' in name ? { '@type': 'Organization', name: name.literal }
  : { '@type': 'Person', name: [name.given, name.family].filter(Boolean).join(' '), familyName: name.family, ...some('givenName', name.given) }));
const value = (propertyID: string, text: string | undefined) => (text ? [{ '@type': 'PropertyValue', propertyID, value: text }] : []);

/** What a source stands in: a volume and an issue of a journal, a book with its editors, a site. */
function inside(source: Source): Structured | undefined {
  const [, type = 'CreativeWork'] = types[source.type];
  const name = source['container-title'];
  let whole: Structured | undefined = name ? { '@type': type, name, ...some('editor', type === 'Book' ? named(source.editor) : undefined) } : undefined;
  if (type === 'Book') return whole && { ...whole, ...some('volumeNumber', source.volume) };
  if (source.volume) whole = { '@type': 'PublicationVolume', volumeNumber: source.volume, ...some('isPartOf', whole) };
  return source.issue ? { '@type': 'PublicationIssue', issueNumber: source.issue, ...some('isPartOf', whole) } : whole;
}

/** A source in the words of schema.org, by what it is. The page is about it and is not it, so its own address is that of its publisher. */
export function sourceData(corpus: Corpus, id: string): Structured {
  const source = corpus.source.get(id)!.data;
  const page = addresses(corpus)('source', id);
  const [type, container] = types[source.type];
  const date = exact(source.issued);
  const parts = [inside(source), source['collection-title'] && { '@type': 'CreativeWorkSeries', name: source['collection-title'] }].filter(Boolean);
  return {
    '@type': type, '@id': `${page}#record`, mainEntityOfPage: page, name: source.title, ...some('author', named(source.author)), ...some('editor', container === 'Book' ? undefined : named(source.editor)),
    ...some(law(source) ? 'legislationDate' : 'datePublished', date), ...some('inLanguage', source.language),
    ...some('publisher', source.publisher && { '@type': 'Organization', name: source.publisher }), ...some('locationCreated', source['publisher-place']), ...some('isPartOf', parts.length > 1 ? parts : parts[0]), ...some('pagination', source.page),
    ...some(type === 'Report' ? 'reportNumber' : law(source) ? 'legislationIdentifier' : 'identifier', type === 'Report' || law(source) ? source.number : undefined),
    ...some('identifier', [...(type === 'Report' || law(source) ? [] : value('number', source.number)), ...value('DOI', source.DOI), ...value('citation', source.citation)]),
    ...some('bookEdition', type === 'Book' ? source.edition : undefined), ...some('genre', source.genre ?? (source.type === 'speech' ? 'speech' : undefined)), ...(source.type === 'treaty' ? { legislationType: 'treaty' } : {}),
    // Schema.org has no word for a judgment.
    ...(source.type === 'legal_case' ? { additionalType: 'http://purl.org/ontology/bibo/LegalDecision' } : {}),
    ...some('url', source.URL), ...some('sameAs', source.DOI && `https://doi.org/${source.DOI}`), ...some('archivedAt', source.archive), ...some('disambiguatingDescription', source.note),
  };
}
