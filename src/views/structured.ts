import type { Corpus } from '../corpus/corpus.ts';
import { lastChanged } from '../corpus/lastChanged.ts';
import type { Classification } from '../domain/classification.ts';
import { daysOf } from '../domain/date.ts';
import { addresses } from './addresses.ts';
import { classificationsIn, partiesIn } from './classifications.ts';
import { nameOf, type Frame } from './page.ts';
import { site } from './site.ts';
import { countryName } from './words.ts';

/** What a page says of its subject in the words of schema.org, as JSON-LD. Addresses are relative to the root of the site. */
export interface Structured {
  '@type': string;
  [property: string]: unknown;
}

const publisher = { '@type': 'Organization', name: site.name, url: '/' };
const dataset = { '@type': 'Dataset', '@id': '/data/', name: 'Casus' };

/** A property, where there is something to say. */
export const some = (name: string, value: unknown): Record<string, unknown> => (value === undefined || Array.isArray(value) && !value.length ? {} : { [name]: value });

export const websiteData = (description: string): Structured => ({
  '@type': 'WebSite', '@id': '/', url: '/', name: site.name, description, inLanguage: 'en', publisher,
  potentialAction: { '@type': 'SearchAction', target: { '@type': 'EntryPoint', urlTemplate: '/search/?q={search_term_string}' }, 'query-input': 'required name=search_term_string' },
});

/** The data set, with the files that it can be downloaded as. */
export const datasetData = (about: { title: string; description: string; keywords: readonly string[] }, files: string[], { version, day }: { version: string; day?: string }): Structured => ({
  ...dataset, name: about.title, description: about.description, url: '/data/', version, license: site.licence.url, isAccessibleForFree: true, inLanguage: 'en', keywords: [...about.keywords], creator: publisher, publisher, ...some('dateModified', day),
  distribution: files.map((contentUrl) => ({ '@type': 'DataDownload', contentUrl, encodingFormat: contentUrl.endsWith('.csv') ? 'text/csv' : contentUrl.endsWith('.jsonld') ? 'application/ld+json' : 'application/json' })),
});

/** An end of a period as ISO 8601 has it, no more precise than the record: without signs of doubt, and a quarter as its year. */
const end = (edtf: string): string => edtf.replace(/[~?%]/g, '').replace(/-3[3-6]$/, '');

/** From the first beginning to the last end, as schema.org has it: `2014/2017`, `2012-01-17/2015-06`, `2017-03/..`. */
function coverage(periods: string[]): string | undefined {
  const spans = periods.map((period) => {
    const [from = '', to = from] = period.split('/');
    return { ...daysOf(period)!, first: end(from), last: end(to) };
  });
  if (!spans.length) return undefined;
  const from = spans.some((each) => each.from === null) ? '..' : spans.toSorted((a, b) => (a.from! < b.from! ? -1 : 1))[0]!.first;
  const to = spans.some((each) => each.to === null) ? '..' : spans.toSorted((a, b) => (a.to! < b.to! ? -1 : 1)).at(-1)!.last;
  return `${from}/${to}`;
}

const party = (corpus: Corpus, id: string) => ({ '@type': corpus.party.get(id)?.data.kind === 'state' ? 'Country' : 'Organization', '@id': addresses(corpus)('party', id), name: nameOf(corpus, 'party', id) });

/** A reasoned account: a profile or a classification. */
function article(corpus: Corpus, { url, title, summary, profile, day, classifications }: { url: string; title: string; summary: string; profile: string; day: string | undefined; classifications: { data: Classification; parties: string[] }[] }): Structured {
  return {
    '@type': 'Article', '@id': url, url, headline: title, description: summary, inLanguage: 'en', license: site.licence.url, isPartOf: dataset, author: publisher, publisher, ...some('dateModified', day),
    ...some('temporalCoverage', coverage(classifications.map(({ data }) => data.period))),
    spatialCoverage: corpus.conflict.get(profile)!.data.territory.map((code) => ({ '@type': 'Country', name: countryName(code), identifier: code })),
    ...some('about', [...new Set(classifications.flatMap(({ parties }) => parties))].map((id) => party(corpus, id))),
  };
}

const withParties = (entry: Parameters<typeof partiesIn>[0]) => ({ data: entry.data, parties: partiesIn(entry) });

export function profileData(corpus: Corpus, id: string): Structured {
  const { title, summary } = corpus.conflict.get(id)!.data;
  return article(corpus, { url: addresses(corpus)('conflict', id), title, summary, profile: id, day: lastChanged(corpus, 'conflict', id), classifications: classificationsIn(corpus, id).map(withParties) });
}

export function classificationData(corpus: Corpus, id: string): Structured {
  const entry = corpus.classification.get(id)!;
  return article(corpus, { url: addresses(corpus)('classification', id), title: entry.data.title, summary: entry.data.summary, profile: entry.profile!, day: lastChanged(corpus, 'classification', id), classifications: [withParties(entry)] });
}

export function partyData(corpus: Corpus, id: string): Structured {
  const { name, short, summary, aliases, sameAs, country } = corpus.party.get(id)!.data;
  const others = [...(short && short !== name ? [short] : []), ...aliases.filter(({ is }) => is !== 'misspelling').map((alias) => alias.name)];
  return {
    ...party(corpus, id), url: addresses(corpus)('party', id), name, description: summary, ...some('alternateName', [...new Set(others)]), ...some('identifier', country),
    ...some('sameAs', sameAs?.wikidata && `https://www.wikidata.org/wiki/${sameAs.wikidata}`),
  };
}

/** A date as schema.org takes it: a year, month or day and nothing vaguer. */
export const exact = (date: string | undefined) => (date && /^\d{4}(-\d\d(-\d\d)?)?$/.test(date) && !/-3[3-6]/.test(date.slice(4, 7)) ? date : undefined);

export function instrumentData(corpus: Corpus, id: string): Structured {
  const { title, short, summary, reference, adopted, partOf } = corpus.instrument.get(id)!.data;
  const url = addresses(corpus)('instrument', id);
  return {
    '@type': 'Legislation', '@id': url, url, name: title, description: summary, ...some('alternateName', short !== title ? short : undefined), ...some('legislationIdentifier', reference), ...some('legislationDate', exact(adopted)),
    ...(partOf ? { isPartOf: { '@type': 'Legislation', '@id': addresses(corpus)('instrument', partOf), name: corpus.instrument.get(partOf)!.data.title } } : {}),
  };
}

export function conceptData(corpus: Corpus, id: string): Structured {
  const { title, summary, searchNames } = corpus.concept.get(id)!.data;
  const url = addresses(corpus)('concept', id);
  return { '@type': 'DefinedTerm', '@id': url, url, name: title, description: summary, ...some('alternateName', searchNames), inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': '/concepts/', url: '/concepts/', name: 'Concepts of Casus' } };
}

/** The way from the front page to a page. */
export const breadcrumbData = ({ breadcrumbs, crumb, title, address }: Frame): Structured => ({
  '@type': 'BreadcrumbList', itemListElement: [...breadcrumbs, { href: address, text: crumb ?? title }].map(({ href, text }, index) => ({ '@type': 'ListItem', position: index + 1, name: text, item: href })),
});

/** The properties whose values are addresses. */
const addressing = ['@id', 'url', 'item', 'contentUrl', 'urlTemplate', 'mainEntityOfPage'];

/** Everything that a page says of itself, as the text of its data block; `root` is the address of the site, without a slash at its end. Empty where there is nothing to say. */
export function structuredText(frame: Frame, root: string): string {
  const items = [...frame.structured ?? [], ...(frame.breadcrumbs.length ? [breadcrumbData(frame)] : [])];
  if (!items.length) return '';
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': items }, (key, value: unknown) => (addressing.includes(key) && typeof value === 'string' && value.startsWith('/') ? root + value : value));
  // In a page, `<` could end the block.
  return text.replaceAll('<', '\\u003c');
}
