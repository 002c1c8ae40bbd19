import { expect, inject, test } from 'vitest';
import { readDate } from '../../src/domain/date.ts';
import type { Source } from '../../src/domain/source.ts';
import { cslOf } from '../../src/views/citing/csl.ts';
import { savedByZotero, type ZoteroItem } from '../views/citing/zotero.ts';
import { corpus } from '../views/real.ts';
import { pagesIn, type Page } from './pages.ts';

const pages = pagesIn(inject('site'));
const host = new URL(pages.get('/')!.root.querySelector('link[rel="canonical"]')!.getAttribute('href')!).origin;
const headOf = ({ root }: Page) => ({
  tags: root.querySelectorAll('meta').map((meta): [string, string] => [meta.getAttribute('name') ?? meta.getAttribute('property') ?? '', meta.getAttribute('content') ?? '']),
  canonical: root.querySelector('link[rel="canonical"]')!.getAttribute('href')!, lang: root.querySelector('html')!.getAttribute('lang')!,
});
const saved = (address: string) => savedByZotero(headOf(pages.get(address)!));
const textOf = (address: string, selector: string) => pages.get(address)!.root.querySelector(selector)!.text;

test.each(['/conflicts/mali/', '/conflicts/mali/jnim/', '/parties/jnim/', '/instruments/additional-protocol-ii/', '/concepts/intensity/', '/interventions/operation-barkhane/'])('Zotero saves %s as an entry of an encyclopaedia, every field right', (address) => {
  const { root } = pages.get(address)!;
  const heading = textOf(address, 'h1');
  const citeAs = root.querySelector('link[rel="cite-as"]')!.getAttribute('href')!;
  // What has changed since the release on the same day has no day of its own.
  const day = /OSCOLA<\/dt><dd>.*?, version [^,]+, (\d+ \w+ \d{4})/.exec(root.querySelector('.citations')!.innerHTML)?.[1];
  const { date, ...item } = saved(address);
  expect(item).toEqual({
    itemType: 'encyclopediaArticle', title: heading, encyclopediaTitle: 'Casus: The Legal Classification of Armed Conflicts', edition: /Version (.+?)\. /.exec(textOf(address, '[aria-labelledby="cite"] .lead'))![1], publisher: 'Casus',
    language: 'en', url: citeAs, rights: 'CC BY 4.0', abstractNote: root.querySelector('meta[name="description"]')!.getAttribute('content'), creators: [], attachments: ['Snapshot'],
  });
  expect(date && readDate(String(date).replaceAll('/', '-'))).toBe(day);
  expect(new URL(citeAs).origin).toBe(host);
});

test('Zotero saves every page that can be cited under the title and the address under which it is cited', () => {
  const cited = [...pages.values()].filter(({ root }) => root.querySelector('link[rel="cite-as"]'));
  expect(cited.length).toBeGreaterThan(80);
  expect(cited.filter(({ address, root }) => {
    // A page that has changed since the release, without a day on record, has none.
    const item = saved(address);
    return item['url'] !== root.querySelector('link[rel="cite-as"]')!.getAttribute('href') || !['encyclopediaArticle', 'dataset'].includes(item.itemType) || !item['title'] || !item['date'] && !String(item['edition']).endsWith('with later changes');
  }).map(({ address }) => address)).toEqual([]);
});

test('Zotero saves the page of the data as a data set, with its version', () => {
  expect(saved('/data/')).toMatchObject({
    itemType: 'dataset', title: 'Casus: data set on the legal classification of armed conflicts', repository: 'Casus', versionNumber: expect.stringMatching(/^\d{4}\.\d+\.\d+/), date: expect.stringMatching(/^\d{4}\/\d\d\/\d\d$/), url: `${host}/data/`, rights: 'CC BY 4.0',
  });
});

const source = (id: string) => corpus.source.get(id)!.data;
const named = (name: NonNullable<Source['author']>[number], creatorType: string) => ('literal' in name ? { creatorType, name: name.literal } : name.given ? { creatorType, lastName: name.family, firstName: name.given } : { creatorType, name: name.family });

test('Zotero saves the page of a source as the source itself', () => {
  expect(saved('/sources/ferraro-2013/')).toEqual({
    itemType: 'journalArticle', title: source('ferraro-2013').title, publicationTitle: source('ferraro-2013')['container-title'], volume: source('ferraro-2013').volume, issue: source('ferraro-2013').issue, pages: source('ferraro-2013').page, date: source('ferraro-2013').issued,
    language: 'en', DOI: source('ferraro-2013').DOI, url: source('ferraro-2013').URL ?? `${host}/sources/ferraro-2013/`, extra: cslOf(source('ferraro-2013')).note, creators: source('ferraro-2013').author!.map((name) => named(name, 'author')), attachments: ['Snapshot'],
  });
  expect(saved('/sources/tadic-jurisdiction-1995/')).toMatchObject({ itemType: 'case', caseName: source('tadic-jurisdiction-1995').title, court: 'ICTY Appeals Chamber', dateDecided: source('tadic-jurisdiction-1995').issued, docketNumber: source('tadic-jurisdiction-1995').number, creators: [] });
  expect(saved('/sources/nicaragua-1986/')).toMatchObject({ itemType: 'case', firstPage: '14', reporterVolume: '1986' });
  expect(saved('/sources/additional-protocol-ii-1977/')).toMatchObject({ itemType: 'document', date: '1977-06-08', extra: expect.stringMatching(/^Type: treaty[^]*Cite as: Protocol Additional .* 1125 UNTS 609/) });
  expect(saved('/sources/icg-cw-2019-03/')).toMatchObject({ itemType: 'report', date: '2019-03', creators: [{ creatorType: 'author', name: 'International Crisis Group' }] });
  expect(saved('/sources/war-watch-mali/')).toMatchObject({ itemType: 'encyclopediaArticle', encyclopediaTitle: source('war-watch-mali')['container-title'] });
});

/** What of a record is not in the item that Zotero makes of its page. */
function lost(record: Source, item: ZoteroItem): string[] {
  const { id: _id, type: _type, author = [], editor = [], issued, note: _note, partisan: _partisan, ...rest } = record;
  const text = Object.values(item).filter((value) => typeof value === 'string').join('\n');
  const names = [...author.map((name) => named(name, 'author')), ...editor.map((name) => named(name, 'editor'))];
  return [
    ...names.filter((name) => !item.creators.some((each) => JSON.stringify(each) === JSON.stringify(name)) && !('name' in name && text.includes(name.name))).map((name) => JSON.stringify(name)),
    ...Object.entries(rest).filter(([, value]) => !text.includes(String(value))).map(([key]) => key),
    ...(issued && ![item['date'], item['dateDecided'], item['dateEnacted']].includes(issued) ? ['issued'] : []),
    ...(item['abstractNote'] ? ['an abstract that is none'] : []), ...(text.replaceAll('Read by Casus', '').includes('Casus') && !JSON.stringify(record).includes('Casus') ? ['Casus is named'] : []),
    ...(item.creators.length > names.length ? ['a name too many'] : []), ...((cslOf(record).note ?? '').split('\n').filter((each) => !text.includes(each))),
  ];
}

test('no source loses anything on its way to Zotero', () => {
  const addresses = [...corpus.source.values()].map(({ id, data }) => ({ id, faults: lost(data, saved(`/sources/${id}/`)) }));
  expect(addresses.length).toBeGreaterThan(200);
  expect(addresses.filter(({ faults }) => faults.length)).toEqual([]);
});
