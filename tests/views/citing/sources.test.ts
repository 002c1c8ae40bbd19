import { expect, test } from 'vitest';
import { check } from '../../../src/corpus/check.ts';
import { bibtex } from '../../../src/views/citing/bibtex.ts';
import { cslOf } from '../../../src/views/citing/csl.ts';
import { ris } from '../../../src/views/citing/ris.ts';
import { sourceTags } from '../../../src/views/citing/zotero.ts';
import { markdownTwin } from '../../../src/views/markdownTwin.ts';
import { profileView } from '../../../src/views/profile.ts';
import { sourceView } from '../../../src/views/source.ts';
import { structuredText } from '../../../src/views/structured.ts';
import { base, overlay } from '../../corpus/golden.ts';
import { savedByZotero } from './zotero.ts';

const path = 'sources/sources.yaml';
const text = base.find((file) => file.path === path)!.text;
/** The content of the tests, with one more source. */
const withSource = (fields: string) => check(overlay([{ path, text: `${text.trimEnd()}\n- id: kept\n${fields.trim().replace(/^/gm, '  ')}\n` }])).corpus;
const saved = (fields: string) => savedByZotero({ tags: sourceTags(withSource(fields).source.get('kept')!.data), canonical: 'https://casus.example/sources/kept/', lang: 'en' });
const graph = (fields: string) => {
  const { '@graph': [item] } = JSON.parse(structuredText(sourceView(withSource(fields), 'kept').frame, 'https://casus.example')) as { '@graph': Record<string, unknown>[] };
  return item!;
};
const page = `
type: webpage
title: A statement of the ministry
author: [{ literal: Ministry of Defence }]
container-title: Ministry
issued: 2018-04
accessed: 2023-03-02
language: fr
URL: https://example.org/statement
archive: https://archive.example.org/2018/statement
`;

test('a copy kept elsewhere and the day on which it was read show on the page of the source', () => {
  const { facts } = sourceView(withSource(page), 'kept');
  expect(facts).toContainEqual({ name: 'Archived copy', value: 'https://archive.example.org/2018/statement', href: 'https://archive.example.org/2018/statement' });
  expect(facts).toContainEqual({ name: 'Consulted', value: '2 March 2023' });
});

test('a note names the day on which its source was read, after the address', () => {
  const { corpus } = check(overlay([{ path, text: text.replace('  URL: https://news.example/1\n', '  URL: https://news.example/1\n  accessed: 2023-03-02\n') }]));
  const view = profileView(corpus, 'mali', '');
  expect(view.notes.filter(({ source }) => source === '/sources/news/').map(({ accessed }) => accessed)).toContain('2 March 2023');
  expect(view.notes.filter(({ source }) => source !== '/sources/news/').map(({ accessed }) => accessed)).not.toContain('2 March 2023');
  expect(markdownTwin(corpus, corpus.conflict.get('mali')!, 'https://casus.example')).toMatch(/29 January 2018[^\n]*\. <https:\/\/news\.example\/1> accessed 2 March 2023\.\n/);
});

test('both go into every export', () => {
  const item = cslOf(withSource(page).source.get('kept')!.data);
  expect(item).toMatchObject({ accessed: { 'date-parts': [[2023, 3, 2]] }, note: 'Archived copy: https://archive.example.org/2018/statement' });
  expect(bibtex([item])).toMatch(/urldate = \{2023-03-02\}[\s\S]*annotation = \{Archived copy: https:/);
  expect(ris([item]).split('\r\n')).toEqual(expect.arrayContaining(['Y2  - 2023/03/02', 'N1  - Archived copy: https://archive.example.org/2018/statement']));
  expect(saved(page)).toEqual({
    itemType: 'webpage', title: 'A statement of the ministry', websiteTitle: 'Ministry', date: '2018-04', language: 'fr', url: 'https://example.org/statement', creators: [{ creatorType: 'author', name: 'Ministry of Defence' }], attachments: ['Snapshot'],
    extra: 'Read by Casus: 2 March 2023\nArchived copy: https://archive.example.org/2018/statement',
  });
  expect(graph(page)).toEqual({
    '@type': 'WebPage', '@id': 'https://casus.example/sources/kept/#record', mainEntityOfPage: 'https://casus.example/sources/kept/', name: 'A statement of the ministry', author: [{ '@type': 'Organization', name: 'Ministry of Defence' }], datePublished: '2018-04',
    inLanguage: 'fr', isPartOf: { '@type': 'WebSite', name: 'Ministry' }, url: 'https://example.org/statement', archivedAt: 'https://archive.example.org/2018/statement',
  });
});

test('a chapter names its book and the editors of that', () => {
  const chapter = 'type: chapter\ntitle: On war\nauthor: [{ family: Côté, given: Éric }]\neditor: [{ family: Smith, given: Ann }]\ncontainer-title: The book\npublisher: The Press\nissued: 2012~\nvolume: "2"\npage: 1–20';
  expect(saved(chapter)).toMatchObject({ itemType: 'bookSection', bookTitle: 'The book', publisher: 'The Press', volume: '2', pages: '1–20', date: 'about 2012', creators: [{ creatorType: 'author', lastName: 'Côté', firstName: 'Éric' }, { creatorType: 'editor', lastName: 'Smith', firstName: 'Ann' }] });
  expect(graph(chapter)).toMatchObject({ '@type': 'Chapter', pagination: '1–20', isPartOf: { '@type': 'Book', name: 'The book', volumeNumber: '2', editor: [{ '@type': 'Person', name: 'Ann Smith', familyName: 'Smith', givenName: 'Ann' }] } });
  expect(graph(chapter)).not.toHaveProperty('datePublished');
});

test('a name that Zotero would take apart is kept whole among the further fields', () => {
  expect(saved('type: report\ntitle: A report\nauthor: [{ literal: "Court, Office of the Prosecutor" }, { literal: The U.N. Office }, { literal: Crisis Group }]\nnumber: "7"\nissued: 2018-33')).toMatchObject({
    creators: [{ creatorType: 'author', name: 'Crisis Group' }], reportNumber: '7', date: 'first quarter of 2018', extra: expect.stringMatching(/^Author: Court, Office of the Prosecutor\nAuthor: The U\.N\. Office\n/),
  });
});

test.each([
  ['article-journal', { '@type': 'ScholarlyArticle', isPartOf: { '@type': 'PublicationIssue', issueNumber: '4', isPartOf: { '@type': 'PublicationVolume', volumeNumber: '9', isPartOf: { '@type': 'Periodical', name: 'The whole' } } } }],
  ['article-newspaper', { '@type': 'NewsArticle' }], ['report', { '@type': 'Report', reportNumber: 'N 1' }], ['book', { '@type': 'Book' }], ['post-weblog', { '@type': 'BlogPosting' }], ['dataset', { '@type': 'Dataset' }],
  ['treaty', { '@type': 'Legislation', legislationType: 'treaty', legislationDate: '2018-04-09', legislationIdentifier: 'N 1' }], ['legislation', { '@type': 'Legislation', legislationDate: '2018-04-09' }],
  ['legal_case', { '@type': 'CreativeWork', additionalType: 'http://purl.org/ontology/bibo/LegalDecision', identifier: [{ '@type': 'PropertyValue', propertyID: 'number', value: 'N 1' }] }], ['document', { '@type': 'CreativeWork' }],
])('%s in the words of schema.org', (type, expected) => {
  expect(graph(`type: ${type}\ntitle: A title\ncontainer-title: The whole\nvolume: "9"\nissue: "4"\nnumber: N 1\nissued: 2018-04-09`)).toMatchObject(expected);
});
