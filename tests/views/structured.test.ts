import { expect, test } from 'vitest';
import { dataView } from '../../src/views/data/page.ts';
import { structuredText, type Structured } from '../../src/views/structured.ts';
import { corpus, entryPages, pages } from './real.ts';

const root = 'https://casus.example';
const graph = (frame: Parameters<typeof structuredText>[0]) => (JSON.parse(structuredText(frame, root)) as { '@graph': Structured[] })['@graph'];
const all = [...pages.map(({ frame }) => frame), dataView(corpus, root).frame];
const about = (address: string) => graph(all.find((frame) => frame.address === address)!)[0]! as Record<string, any>;
const typeOf = { '/conflicts/': 'Article', '/parties/': /^(Country|Organization)$/, '/instruments/': 'Legislation', '/concepts/': 'DefinedTerm', '/sources/': /^(?:ScholarlyArticle|NewsArticle|Article|Report|Book|Chapter|WebPage|BlogPosting|Dataset|Legislation|CreativeWork)$/ };

test('every page says where it stands, and the page of an entry what it is about', () => {
  for (const frame of all.filter(({ breadcrumbs }) => breadcrumbs.length)) {
    const crumbs = graph(frame).at(-1)! as Record<string, any>;
    expect(crumbs['@type'], frame.address).toBe('BreadcrumbList');
    expect(crumbs['itemListElement'].map((each: any) => [each.position, each.item]), frame.address).toEqual([...frame.breadcrumbs.map(({ href }) => href), frame.address].map((href, index) => [index + 1, root + href]));
  }
  for (const [section, type] of Object.entries(typeOf)) {
    const own = entryPages.filter(({ frame }) => frame.address.startsWith(section));
    expect(own.length).toBeGreaterThan(5);
    for (const { frame } of own) expect(graph(frame)[0]!['@type'], frame.address).toMatch(type);
  }
});

test('addresses are whole, dates are dates, and nothing is undefined or empty', () => {
  const walk = function* (value: unknown, key: string): Generator<[string, unknown]> {
    yield [key, value];
    if (Array.isArray(value)) for (const item of value) yield* walk(item, key);
    else if (value && typeof value === 'object') for (const [name, item] of Object.entries(value)) yield* walk(item, name);
  };
  for (const frame of all.filter(({ structured }) => structured)) {
    for (const [key, value] of walk(frame.structured, '')) expect(value === undefined || value === '' || Array.isArray(value) && !value.length, `${frame.address} ${key}`).toBe(false);
    for (const [key, value] of walk(graph(frame), '')) {
      if (['@id', 'url', 'item', 'contentUrl', 'urlTemplate', 'license', 'sameAs', 'mainEntityOfPage', 'archivedAt'].includes(key)) expect(value, `${frame.address} ${key}`).toMatch(key === 'url' && frame.record ? /^https?:\/\/[^/]+\.[^/]+/ : /^https:\/\/[^/]+\.[^/]+\//);
      if (/^date|Date$/.test(key)) expect(value, `${frame.address} ${key}`).toMatch(/^\d{4}(-\d\d){0,2}$/);
    }
  }
});

test('a classification says its time, its place, its parties and when it last changed', () => {
  expect(about('/conflicts/mali/jnim/')).toMatchObject({
    '@id': `${root}/conflicts/mali/jnim/`, isPartOf: { '@type': 'Dataset', '@id': `${root}/data/` }, temporalCoverage: '2017-03-02/..', spatialCoverage: [{ '@type': 'Country', name: 'Mali', identifier: 'ML' }],
    about: expect.arrayContaining([{ '@type': 'Country', '@id': `${root}/parties/mali/`, name: 'Mali' }, { '@type': 'Organization', '@id': `${root}/parties/jnim/`, name: 'JNIM' }]), dateModified: [...corpus.change.values()].filter(({ profile }) => profile === 'mali').map(({ data }) => data.date).sort().at(-1),
  });
  expect(about('/conflicts/eritrea-ethiopia/')['temporalCoverage']).toBe('1998-05/..');
});

test('a party has its other names but no misspelling; an instrument its reference; a concept its set', () => {
  const names = corpus.party.get('jnim')!.data.aliases;
  expect(about('/parties/jnim/')['alternateName']).toEqual(expect.arrayContaining(['JNIM', ...names.filter(({ is }) => is !== 'misspelling').map(({ name }) => name)]));
  const misspelt = [...corpus.party.values()].flatMap(({ id, data }) => data.aliases.filter(({ is }) => is === 'misspelling').map(({ name }) => [id, name] as const));
  expect(misspelt.filter(([id, name]) => about(`/parties/${id}/`)['alternateName']?.includes(name))).toEqual([]);
  expect(misspelt.length).toBeGreaterThan(0);
  for (const [id, { data }] of corpus.instrument) expect(about(`/instruments/${id}/`)['legislationIdentifier']).toBe(data.reference);
  expect(about('/concepts/organisation/')).toMatchObject({ inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': `${root}/concepts/` } });
});

test('the front page offers the search, and the data set its files', () => {
  expect(about('/')).toMatchObject({ '@type': 'WebSite', potentialAction: { '@type': 'SearchAction', target: { urlTemplate: `${root}/search/?q={search_term_string}` } } });
  const { distribution, ...data } = about('/data/');
  expect(data).toMatchObject({ '@type': 'Dataset', license: 'https://creativecommons.org/licenses/by/4.0/', version: expect.any(String) });
  expect(data['description'].length).toBeGreaterThan(50);
  expect(distribution).toContainEqual({ '@type': 'DataDownload', contentUrl: `${root}/data/v1/incidents.csv`, encodingFormat: 'text/csv' });
});

test('no text of the content can end the block', () => {
  const text = structuredText({ title: '</script><script>', description: '', address: '/x/', breadcrumbs: [{ href: '/', text: 'Casus' }] }, root);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)['@graph'][0].itemListElement[1].name).toBe('</script><script>');
});
