import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readBibtex } from '../../../src/commands/importing/bibtex.ts';
import { readCsl } from '../../../src/commands/importing/csl.ts';
import { edtfOf } from '../../../src/commands/importing/dates.ts';
import { bareDoi, clean, languageOf, normalise, type Normalised } from '../../../src/commands/importing/normalise.ts';
import { decode, type ImportedRecord } from '../../../src/commands/importing/record.ts';
import { readRis } from '../../../src/commands/importing/ris.ts';
import { idFor, importSources, itemOf } from '../../../src/commands/importing/sources.ts';
import { check } from '../../../src/corpus/check.ts';
import { after } from '../../../src/corpus/editing/create.ts';
import { insertItem } from '../../../src/corpus/editing/insert.ts';
import type { Source } from '../../../src/domain/source.ts';
import { bibtex } from '../../../src/views/citing/bibtex.ts';
import { cslOf } from '../../../src/views/citing/csl.ts';
import { ris } from '../../../src/views/citing/ris.ts';
import { base, overlay } from '../../corpus/golden.ts';
import { corpus } from '../../views/real.ts';

const read = (result: Normalised) => { if ('refused' in result) throw new Error(result.refused); return result; };
const one = (records: ImportedRecord[]) => read(normalise(records[0]!));

describe('dates become EDTF, no more precise than given', () => {
  test.each([
    ['2018', '2018'], ['2018-4', '2018-04'], ['2018/04/09/', '2018-04-09'], ['2018/04//', '2018-04'], ['2018///', '2018'], ['9 April 2018', '2018-04-09'], ['April 9, 2018', '2018-04-09'], ['Apr 2018', '2018-04'],
    ['2018-04/2019', '2018-04/2019'], ['2012~', '2012~'], ['ca. 2012', '2012~'], ['2018-04-09T10:00:00Z', '2018-04-09'], ['2017-03/..', '2017-03/..'],
    [{ 'date-parts': [[2018, 4, 9]] }, '2018-04-09'], [{ 'date-parts': [['2018', '4']] }, '2018-04'], [{ 'date-parts': [[2013], [2015, 2]] }, '2013/2015-02'], [{ 'date-parts': [[2012]], circa: true }, '2012~'], [{ raw: '2018-04-09' }, '2018-04-09'], [{ literal: 'May 2018' }, '2018-05'],
  ])('%j is %s', (given, date) => expect(edtfOf(given)).toEqual({ date }));
  test.each(['2018-02-30', 'n.d.', 'forthcoming', '18-04-09', { 'date-parts': [[2018, 13]] }, { 'date-parts': [[]] }, {}])('%j is none, and is told', (given) => {
    expect(edtfOf(given).date).toBeUndefined();
    expect(edtfOf(given).lost).toBeTruthy();
  });
  test.each([['2015//Summer', { date: '2015', lost: '"Summer"' }], ['2015/04//Easter issue', { date: '2015-04', lost: '"Easter issue"' }], ['2015///Summer', { date: '2015', lost: '"Summer"' }]])('words after the strokes of RIS are told: %s', (given, read) => expect(edtfOf(given)).toEqual(read));
  test('a season is told', () => expect(edtfOf({ 'date-parts': [[2018]], season: 2 })).toEqual({ date: '2018', lost: 'season 2' }));
});

test('languages, DOIs and texts are made plain', () => {
  expect(['English', 'eng', 'EN', 'en-US', 'french', 'ngerman', 'fr_FR', 'Französisch', 'xx'].map(languageOf)).toEqual(['en', 'en', 'en', 'en-US', 'fr', 'de', 'fr-FR', undefined, undefined]);
  expect(['https://doi.org/10.1/A', 'http://dx.doi.org/10.1/A', 'doi: 10.1/A', '10.1/A'].map(bareDoi)).toEqual(Array(4).fill('10.1/A'));
  expect(clean(' <i>A</i>\n b\u200b\u202e <span class="nocase">E\u0301</span>\u0000 1 < 2')).toBe('A b É 1 < 2');
  expect([[0xc9, 0x74], [0xff, 0xfe, 0xc9, 0, 0x74, 0], [0xfe, 0xff, 0, 0xc9, 0, 0x74]].map((bytes) => decode(new Uint8Array(bytes)))).toEqual(['Ét', 'Ét', 'Ét']);

});

test('BibTeX: escapes, corporate authors, particles, pages and addresses', async () => {
  const { source, lost } = one(await readBibtex(String.raw`@article{m1, author={M{\'e}naka, {\'E}ric and {Bureau of War and Peace} and van der Berg, Jan and Smith, Jr., Al and others}, title={{The} {\"U}ber <i>Title</i> of \emph{x} \& y}, subtitle={A tale}, journal={Revue}, year=2018, month=apr, pages={10--20}, number={3}, volume={12}, doi={https://doi.org/10.1000/a_B}, url={https://x.example/a\_b}, abstract={x}, isbn={1}, langid={french}}`));
  expect(source).toEqual({
    type: 'article-journal', title: 'The Über Title of x & y: A tale', author: [{ family: 'Ménaka', given: 'Éric' }, { literal: 'Bureau of War and Peace' }, { family: 'van der Berg', given: 'Jan' }, { family: 'Smith Jr.', given: 'Al' }],
    'container-title': 'Revue', issued: '2018-04', page: '10–20', issue: '3', volume: '12', DOI: '10.1000/a_B', URL: 'https://x.example/a_b', language: 'fr',
  });
  expect(lost).toEqual(['abstract', 'isbn', '“and others” of author']);
});

test('BibTeX: what a record has from another is taken over, and told where the other is missing', async () => {
  const records = await readBibtex('@book{whole, title={The Whole}, publisher={P}, year=2015}\n@incollection{part, title={Part}, author={Li, Bo}, crossref={whole}}\n@incollection{orphan, title={Orphan}, crossref={nosuch}}');
  expect(records.slice(1).map((each) => { const { source: { title, publisher }, lost } = read(normalise(each)); return [title, publisher, lost]; })).toEqual([['Part', 'P', []], ['Orphan', undefined, ['crossref']]]);
});

test('BibTeX: the symbol of a document of the United Nations is its number', async () => {
  const { source } = one(await readBibtex('@misc{un, author={{UN Secretary-General}}, title={Situation in Mali}, howpublished={UN Doc S/2023/236}, date={2023-03-30}, url={https://undocs.example/S/2023/236}}'));
  expect(source).toEqual({ type: 'document', title: 'Situation in Mali', author: [{ literal: 'UN Secretary-General' }], number: 'S/2023/236', issued: '2023-03-30', URL: 'https://undocs.example/S/2023/236' });
  expect(idFor(source, () => false)).toBe('un-secretary-general-2023');
});

test('RIS: continued lines, several authors, corporate names, and tags that have no place', () => {
  const { source, lost } = one(readRis('\r\nTY  - NEWS\r\nAU  - Côté, Éric\r\nAU  - Bureau of War\r\nTI  - A title\r\n  that goes on\r\nT2  - The Daily\r\nDA  - 2018/04/09/\r\nPY  - 2018\r\nSP  - 3\r\nEP  - 5\r\nSN  - 1234\r\nKW  - a\r\nKW  - b\r\nUR  - https://one.example/x\r\nUR  - https://two.example/x\r\nLA  - fr\r\nER  - \r\n'));
  expect(source).toEqual({ type: 'article-newspaper', title: 'A title that goes on', author: [{ family: 'Côté', given: 'Éric' }, { literal: 'Bureau of War' }], 'container-title': 'The Daily', issued: '2018-04-09', page: '3–5', URL: 'https://one.example/x', language: 'fr' });
  expect(lost).toEqual(['SN', 'KW', 'UR']);
});

test('RIS: a day that cannot be read gives way to the year, and is told', () => {
  expect(one(readRis('TY  - BOOK\nTI  - T\nPY  - 2018\nDA  - Spring\nER  - \n'))).toEqual({ source: { type: 'book', title: 'T', issued: '2018' }, lost: ['DA "Spring"'] });
});

test('CSL-JSON: particles, an address that is the DOI again, an unknown type, and variables that have no place', () => {
  const { source, lost } = one(readCsl(JSON.stringify([{ id: 'a', type: 'thesis', title: 'T', author: [{ family: 'Gogh', given: 'V.', 'non-dropping-particle': 'van' }, { literal: '' }], issued: { 'date-parts': [[2018]] }, accessed: { 'date-parts': [[2020, 1]] }, URL: 'https://doi.org/10.1000/x', DOI: '10.1000/X', note: 'mine', ISBN: '1', volume: 3 }])));
  expect(source).toEqual({ type: 'document', title: 'T', author: [{ family: 'van Gogh', given: 'V.' }], volume: '3', issued: '2018', DOI: '10.1000/X' });
  expect(lost).toEqual(['note', 'ISBN', 'type "thesis", which became document', 'accessed "2020-01", which is not a day', 'a name of author that is empty']);
});

test('CSL-JSON: people that are no list of names are told', () => {
  const { source, lost } = one(readCsl(JSON.stringify([{ type: 'book', title: 'T', author: 'Someone', editor: [{ family: 'Doe' }, 'x'] }])));
  expect(source).toEqual({ type: 'book', title: 'T', editor: [{ family: 'Doe' }] });
  expect(lost).toEqual(['author', 'editor']);
});

test.each([
  ['javascript:alert(1)', 'address "javascript:alert(1)"'], ['ftp://x.example/', 'address "ftp://x.example/"'], ['https://', 'address "https://"'],
])('the address %s is not taken over, and that is told', (URL, told) => {
  const { source, lost } = one(readCsl(JSON.stringify([{ type: 'book', title: 'T', URL }])));
  expect('URL' in source).toBe(false);
  expect(lost).toEqual([told]);
});

describe('a broken file is refused with its place, and gives no record', () => {
  test.each<[string, () => unknown, string]>([
    ['BibTeX without an end', () => readBibtex('@book{a, title={Broken\n@misc{b, title={x}}'), 'near line 2 a brace or quotation mark is not closed'], ['JSON', () => readCsl('[{'), 'it is not JSON'], ['JSON of another kind', () => readCsl('{"a": 1}'), 'it is not a list of records'], ['a record that is a word', () => readCsl('["x"]'), 'record 1 is not a group of fields'],
    ['RIS without an end', () => readRis('TY  - BOOK\nTI  - x\n'), 'the record that begins on line 1 has no end'], ['RIS that begins twice', () => readRis('TY  - BOOK\nTY  - BOOK\nER  - \n'), 'the record that begins on line 1 has no end'],
    ['RIS without a beginning', () => readRis('ER  - \n'), 'on line 1 a record ends that has not begun'], ['another text', () => readRis('hello\n'), 'line 1 belongs to no record: "hello"'],
  ])('%s', async (_name, run, message) => {
    await expect((async () => { await run(); })()).rejects.toThrow(message);
  });
});

const source = (more: Partial<Source> & { title: string }): Omit<Source, 'id'> => ({ type: 'book', ...more });
test.each([
  [source({ title: 'T', author: [{ family: 'Łoś-Øre', given: 'Z.' }], issued: '2018-04' }), 'los-ore-2018'], [source({ title: 'T', author: [{ literal: 'International Committee of the Red Cross' }], issued: '2016' }), 'icrc-2016'],
  [source({ title: 'T', author: [{ literal: 'Rule of Law in Armed Conflicts (RULAC)' }], issued: '2023' }), 'rulac-2023'], [source({ title: 'T', type: 'article-newspaper', 'container-title': 'The Defense Post', issued: '2018-01-27' }), 'defense-post-2018-01-27'],
  [source({ title: 'The war in the north', author: [{ family: 'Doe' }] }), 'doe-north'], [source({ title: 'The war in the north' }), 'war-north'], [source({ title: 'الحرب', issued: '2018' }), 'source-2018'], [source({ title: 'T', type: 'webpage', publisher: 'X', issued: '2012~' }), 'x-2012'],
] as const)('%j is called %s', (given, id) => {
  const made = idFor(given, () => false);
  expect(made.startsWith(id)).toBe(true);
});

test('an identifier that is taken gets a word of the title, and then a number', () => {
  const given = source({ title: 'Consent to intervention', author: [{ family: 'Doe' }], issued: '2018' });
  expect(idFor(given, (id) => id === 'doe-2018')).toBe('doe-2018-consent');
  expect(idFor(given, (id) => /^doe-2018(-[a-z]+)?$/.test(id))).toBe('doe-2018-2');
});

const csl = (...items: object[]) => readCsl(JSON.stringify(items.map((item) => ({ type: 'book', ...item }))));
const has = overlay([{ path: 'sources/sources.yaml', text: `${base.find(({ path }) => path === 'sources/sources.yaml')!.text}- id: doi-2018\n  type: book\n  title: Élan & war\n  DOI: 10.1000/AbC\n  archive: https://web.example/kept\n` }]);

test('a record that is there already is refused by its DOI, address or title, however spelt, also within the file', () => {
  const { added, known, refused, changes } = importSources(has, csl(
    { title: 'One', DOI: 'https://doi.org/10.1000/ABC' }, { title: 'Two', URL: 'http://www.news.example/1/#top' }, { title: 'Three', URL: 'https://web.example/kept/' }, { title: 'elan and war' }, { title: 'ELAN, & “War”' },
    { title: 'New', DOI: '10.1000/new' }, { title: 'New again', DOI: 'doi:10.1000/NEW' }, { author: [{ literal: 'No title' }] },
  ), 'more');
  expect(known.map(({ where, id, by }) => [where, id, by])).toEqual([['record 1', 'doi-2018', 'DOI'], ['record 2', 'news', 'address'], ['record 3', 'doi-2018', 'address'], ['record 5', 'doi-2018', 'title'], ['record 7', added[1]!.source.id, 'DOI']]);
  expect(added.map(({ source: { title } }) => title)).toEqual(['elan and war', 'New']);
  expect(refused).toEqual([{ where: 'record 8', why: 'it has no title' }]);
  expect([...changes.keys()]).toEqual(['sources/more.yaml']);
});

test('what is added stands at the end of the list, passes the check but for citations, and is there the next time', () => {
  const first = importSources(has, csl({ title: 'Yes: "no" # {x}', author: [{ family: 'A', given: 'B' }, { literal: 'C' }], issued: { 'date-parts': [[2018]] }, volume: '12' }), 'sources');
  const files = after(has, first.changes);
  expect(first.changes.get('sources/sources.yaml')!.startsWith(has.find(({ path }) => path === 'sources/sources.yaml')!.text)).toBe(true);
  const own = first.added[0]!.source;
  expect(check(files).corpus.source.get(own.id)!.data).toEqual(own);
  expect(check(files).findings.filter(({ rule }) => rule !== 'source-cited')).toEqual([]);
  expect(importSources(files, csl({ title: own.title }), 'sources')).toMatchObject({ added: [], known: [{ id: own.id, by: 'title' }] });
  expect(importSources(files, csl({ title: own.title }), 'sources').changes.size).toBe(0);
});

test.each<[string, object[], object, 'asked' | 'known' | 'added']>([
  ['a yearly report of another year', [{ title: 'World Report', issued: { 'date-parts': [[2019]] } }], { title: 'World Report', issued: { 'date-parts': [[2020]] } }, 'asked'],
  ['a title by another maker', [{ title: 'Final Report', author: [{ literal: 'A' }] }], { title: 'Final report', author: [{ literal: 'B' }] }, 'asked'],
  ['the same title and year', [{ title: 'World Report', issued: { 'date-parts': [[2019]] } }], { title: 'World Report', issued: { 'date-parts': [[2019, 2]] }, author: [{ literal: 'B' }] }, 'known'],
  ['a page that is told by its fragment', [{ title: 'One', URL: 'https://hudoc.example/eng#{"itemid":["1"]}' }], { title: 'Two', URL: 'https://hudoc.example/eng#%7B%22itemid%22:[%222%22]%7D' }, 'added'],
  ['the same page by its fragment', [{ title: 'One', URL: 'https://hudoc.example/eng#{"itemid":["1"]}' }], { title: 'Two', URL: 'https://hudoc.example/eng#%7B%22itemid%22:[%221%22]%7D' }, 'known'],
  ['a path that differs by case', [{ title: 'One', URL: 'https://short.example/AbCd' }], { title: 'Two', URL: 'https://short.example/aBcD' }, 'added'],
  ['a host that differs by case, and marks of a campaign', [{ title: 'One', URL: 'https://short.example/a?x=1' }], { title: 'Two', URL: 'http://WWW.Short.Example/a/?utm_source=x&x=1' }, 'known'],
  ['a title with another DOI', [{ title: 'Editorial', DOI: '10.1000/aaa' }], { title: 'Editorial', DOI: '10.1000/bbb' }, 'asked'],
  ['a document by its symbol', [{ title: 'Resolution 2100 (2013)', number: 'S/RES/2100 (2013)' }], { title: 'Resolution 2100', number: 'S/RES/2100' }, 'known'],
  ['a number of another body', [{ title: 'One', number: 'WP/18/12', author: [{ literal: 'A' }] }], { title: 'Two', number: 'WP/18/12', author: [{ literal: 'B' }] }, 'added'],
  ['an addendum', [{ title: 'One', number: 'A/HRC/22/33' }], { title: 'Two', number: 'A/HRC/22/33 Add. 1' }, 'added'], ['a resumption', [{ title: 'One', number: 'S/PV.7048' }], { title: 'Two', number: 'S/PV.7048 (Resumption 1)' }, 'added'],
  ['an introduction to another book', [{ title: 'Introduction', 'container-title': 'Book two' }], { title: 'Introduction', 'container-title': 'Book three' }, 'asked'],
  ['another place on one page', [{ title: 'One', URL: 'https://a.example/#section-2' }], { title: 'Two', URL: 'https://a.example/#section-3' }, 'asked'], ['an address that cannot be read', [{ title: 'One' }], { title: 'Two', URL: 'https://doi.org/10.1000/100%zz' }, 'added'],
  ['a document with another symbol', [{ title: 'Report', number: 'S/2023/236' }], { title: 'Another report', number: 'S/2023/23' }, 'added'],
])('%s', (_name, before, record, becomes) => {
  const result = importSources(base, csl(...before, record), 'more');
  expect(result.refused).toEqual([]);
  expect({ asked: result.asked.length, known: result.known.length, added: result.added.length - before.length }).toEqual({ asked: 0, known: 0, added: 0, [becomes]: 1 });
});

test('a work that only shares its title is added where the editor says so, by number or key; a DOI is never two works', () => {
  const records = csl({ title: 'World Report', issued: { 'date-parts': [[2019]] } }, { id: 'hrw', title: 'World Report', issued: { 'date-parts': [[2020]] } }, { title: 'A', DOI: '10.1000/x' }, { title: 'B', URL: 'https://doi.org/10.1000/X' });
  expect(importSources(base, records, 'more', { also: ['2', '4'] })).toMatchObject({ added: [{}, {}, {}], asked: [], known: [{ by: 'DOI' }] });
  expect(importSources(base, records, 'more', { also: ['hrw'] }).asked).toEqual([]);
  expect(importSources(base, records, 'more', { also: ['1'] }).asked).toMatchObject([{ where: 'record 2 (hrw)', by: 'title' }]);
  expect(() => importSources(base, records, 'more', { also: ['1', 'hr'] })).toThrow('There is no record "hr" in the file');
});

test('a record that the check would refuse is refused by itself', () => {
  const { added, refused } = importSources(base, csl({ title: '\u0391bc of war' }, { title: 'Sound' }), 'more');
  expect(added.map(({ source: { title } }) => title)).toEqual(['Sound']);
  expect(refused).toMatchObject([{ where: 'record 1', why: expect.stringContaining('letters of two alphabets') as string }]);
});

test('what is refused leaves its place and its identifier to the next, and every fault is told', () => {
  const { added, refused } = importSources(base, csl({ title: '\u0391bc of war', DOI: '10.1000/x', publisher: 'P' }, { title: 'Sound', DOI: '10.1000/X', publisher: 'P' }, { title: '\u0391bc of peace' }, { title: 'Sound too', publisher: 'Q' }), 'more');
  expect(added.map(({ where, source: { id } }) => [where, id])).toEqual([['record 2', 'p-sound'], ['record 4', 'q-sound']]);
  expect(refused.map(({ where }) => where)).toEqual(['record 1', 'record 3']);
});

test('five hundred records are added as one after the other would be', () => {
  const { added, changes } = importSources(base, csl(...Array.from({ length: 500 }, (_, index) => ({ title: `Study ${index}`, publisher: `Press ${index}` }))), 'sources');
  expect(added).toHaveLength(500);
  const there = base.find(({ path }) => path === 'sources/sources.yaml')!.text;
  const three = added.slice(0, 3).map(({ source }) => itemOf(source));
  expect(changes.get('sources/sources.yaml')!.startsWith(three.reduce((text, item) => insertItem('sources/sources.yaml', text, item), there))).toBe(true);
});

test('a list with a fault is left alone', () => {
  expect(() => importSources(overlay([{ path: 'sources/more.yaml', text: '- id: [' }]), csl({ title: 'T' }), 'more')).toThrow('content/sources/more.yaml:1 has a fault');
  expect(() => importSources(base, csl({ title: 'T' }), '../x')).toThrow('cannot be the name of a list');
  expect(() => importSources(overlay([{ path: 'retired.yaml', text: '- kind: source\n' }]), csl({ title: 'T' }), 'more')).toThrow('content/retired.yaml:1 has a fault, so that it cannot be told which identifiers were used before');
});

test('an item is written in the form of those that are there', () => {
  expect(itemOf({ id: 'a', type: 'book', title: 'Mali: war', author: [{ literal: 'X' }], issued: '2018', volume: '12' })).toBe("- id: a\n  type: book\n  title: 'Mali: war'\n  author: [{ literal: X }]\n  volume: '12'\n  issued: 2018\n");
});

test('the edition of a book comes in from every format, and goes out to every one', async () => {
  const book = { id: 'x', type: 'book' as const, title: 'T', edition: '2' };
  for (const records of [readCsl(JSON.stringify([cslOf(book)])), await readBibtex(bibtex([cslOf(book)])), readRis(ris([cslOf(book)]))]) expect(one(records)).toEqual({ source: { type: 'book', title: 'T', edition: '2' }, lost: [] });
});

/** The sources of the site, as reference managers would give them back. */
const own = [...corpus.source.values()].map(({ data }) => data);
describe('what the site exports comes back', () => {
  test.each<[string, () => ImportedRecord[] | Promise<ImportedRecord[]>]>([['CSL-JSON', () => readCsl(JSON.stringify(own.map(cslOf)))], ['BibTeX', () => readBibtex(bibtex(own.map(cslOf)))], ['RIS', () => readRis(ris(own.map(cslOf)))]])('%s', async (format, records) => {
    const back = (await records()).map((each) => read(normalise(each)).source);
    expect(back).toHaveLength(own.length);
    const wrong = back.flatMap((each, index) => {
      const was = own[index]!;
      const same = (['title', 'URL', 'DOI', 'language'] as const).filter((key) => (each[key] ?? '') !== (was[key] ?? '').replace(/\s+/g, ' '));
      const date = was.issued?.includes('~') || /-3[3-6]/.test(was.issued ?? '') || was.issued?.includes('/') ? [] : each.issued === was.issued ? [] : ['issued'];
      // RIS knows no institution: a name with a comma is that of a person.
      const names = format === 'RIS' && (was.type === 'legal_case' || was.author?.some((name) => 'literal' in name && name.literal.includes(','))) || JSON.stringify(each.author ?? []).replace(/\s+/g, ' ') === JSON.stringify(was.author ?? []) ? [] : ['author'];
      return [...same, ...date, ...names].map((key) => `${was.id} ${key}: ${JSON.stringify(each[key as 'title'])} was ${JSON.stringify(was[key as 'title'])}`);
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test('and is known again, each as itself', () => {
    const files = [{ path: 'sources/all.yaml', text: own.map((each) => itemOf(each)).join('\n') }];
    expect([...check(files).corpus.source.values()].map(({ data }) => data)).toEqual(own);
    const { added, known } = importSources(files, readCsl(JSON.stringify(own.map(cslOf))), 'more');
    expect(added).toEqual([]);
    expect(known).toHaveLength(own.length);
  });
});

test('every item that is written reads back as it was', () => {
  expect(parse(own.map(itemOf).join('\n'), { version: '1.2' })).toHaveLength(own.length);
});
