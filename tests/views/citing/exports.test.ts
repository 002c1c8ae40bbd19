import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse } from '@retorquere/bibtex-parser';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/domain/source.ts';
import { bibtex } from '../../../src/views/citing/bibtex.ts';
import { citationStrings, citedItem, paragraphItem, quoted } from '../../../src/views/citing/cite.ts';
import { cslDate, cslOf, type CslItem } from '../../../src/views/citing/csl.ts';
import { ris } from '../../../src/views/citing/ris.ts';
import { corpus } from '../real.ts';

const sources = [...corpus.source.values()].map(({ data }) => data);
const items = sources.map(cslOf);
const cited = { id: 'conflicts-mali', title: 'Mali v JNIM', version: '2026.11.0', day: '2026-11-24', reviewed: '2 March 2023', address: 'https://casus.example/conflicts/mali/jnim/', kept: false, file: '/cite/conflicts/mali/jnim' };

const awkward: Source = {
  id: 'awkward-key-2', type: 'article-journal', title: 'Ménaka & “Gao”: 100% of $5 {braces} #1 under_score ~tilde \\ back', author: [{ family: 'Côté', given: 'Éric' }, { literal: 'Bureau of War, Peace and Records' }],
  'container-title': 'Revue d’histoire & droit', issued: '2018-04', volume: '3', issue: '2', page: '10-20', DOI: '10.1000/a_b%20', URL: 'https://example.org/a_b?c=%20&d={x}#e', language: 'fr',
};

test('dates are no more precise than their source', () => {
  expect(cslDate('2018-01-27')).toEqual({ 'date-parts': [[2018, 1, 27]] });
  expect(cslDate('2018-04')).toEqual({ 'date-parts': [[2018, 4]] });
  expect(cslDate('2012~')).toEqual({ 'date-parts': [[2012]], circa: true });
  expect(cslDate('2018-33')).toEqual({ 'date-parts': [[2018]] });
  expect(cslDate('2013/2015-02')).toEqual({ 'date-parts': [[2013], [2015, 2]] });
  expect(cslDate('2017-03/..')).toEqual({ 'date-parts': [[2017, 3]] });
});

test('every field of every source is in its CSL record', () => {
  const lost = sources.flatMap((source) => {
    const item = cslOf(source);
    const text = JSON.stringify(item);
    return Object.entries(source).filter(([name, value]) => !(name in item) && !(typeof value === 'string' && text.includes(JSON.stringify(value).slice(1, -1))) && name !== 'partisan' && !(source.type === 'legal_case' && name === 'author' && item['authority'])).map(([name]) => `${source.id} ${name}`);
  });
  expect(lost).toEqual([]);
  expect(cslOf({ ...awkward, partisan: true }).note).toBe('Published by one side of the conflict.');
});

interface Read { key: string; type: string; fields: Record<string, unknown> }
const readBibtex = (text: string) => parse(text, { english: false, sentenceCase: { guess: false } } as never) as unknown as { entries: Read[]; errors: unknown[] };
const said = (value: unknown) => JSON.stringify(value).replace(/<[^>]+>/g, '');

/** A name in one line, as the record has it and as another program read it. */
const printed = (name: NonNullable<CslItem['author']>[number] & { suffix?: string }) => ('literal' in name ? name.literal : [name.given, name.family, name.suffix].filter(Boolean).join(' '));
const people = (list: unknown) => ((list ?? []) as { name?: string; firstName?: string; lastName?: string; prefix?: string; suffix?: string }[])
  .map((each) => each.name ?? [each.firstName, each.prefix, each.lastName, each.suffix].filter(Boolean).join(' '));

test('another program reads every source from BibTeX with its key, title, year and names', () => {
  const { entries, errors } = readBibtex(bibtex(items));
  expect(errors).toEqual([]);
  expect(entries.map(({ key }) => key)).toEqual(sources.map(({ id }) => id));
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const wrong = entries.flatMap(({ key, fields }, index) => {
    const item = items[index]!;
    return [
      plain(String(fields['title'])) === plain(item.title) ? '' : `${key} title: ${String(fields['title'])}`,
      item.issued && String(fields['year']) !== String(item.issued['date-parts'][0]![0]) ? `${key} year` : '',
      people(fields['author']).join('; ') === (item['authority'] ? String(item['authority']) : (item.author ?? []).map(printed).join('; ')) ? '' : `${key} authors: ${said(fields['author'])}`,
      item['number'] && item['volume'] === undefined && !JSON.stringify(fields).includes(String(item['number'])) ? `${key} number` : '',
      item['URL'] && fields['url'] !== item['URL'] ? `${key} url: ${String(fields['url'])}` : '',
    ].filter(Boolean);
  });
  expect(wrong).toEqual([]);
});

test('signs that TeX obeys, corporate names and diacritics come through BibTeX', () => {
  const [entry] = readBibtex(bibtex([cslOf(awkward)])).entries;
  expect(entry!.key).toBe('awkward-key-2');
  expect(entry!.fields['title']).toBe(awkward.title);
  expect(entry!.fields['author']).toMatchObject([{ lastName: 'Côté', firstName: 'Éric' }, { name: 'Bureau of War, Peace and Records' }]);
  expect(entry!.fields['journal']).toBe('Revue d’histoire & droit');
  expect(bibtex([cslOf(awkward)])).toContain('month = apr,');
});

const readRis = (text: string) => (plugins.input as { chain(text: string, options: object): CslItem[] }).chain(text, { forceType: '@ris/file', generateGraph: false });

test('another program reads every source from RIS with its title, date, names and address', () => {
  const read = readRis(ris(items));
  expect(read).toHaveLength(items.length);
  const wrong = read.flatMap((record, index) => {
    const item = items[index]!;
    return [
      record.title === item.title.replace(/\s+/g, ' ') ? '' : `${item.id} title: ${record.title}`,
      // For some types of record that program takes the year alone, and it knows no author of a law.
      record.issued?.['date-parts'][0]![0] === item.issued?.['date-parts'][0]![0] ? '' : `${item.id} date: ${JSON.stringify(record.issued)}`,
      // That program keeps one reporter of a newspaper, as a text. RIS has no comma within a name; the name of an institution that has one stands in a note.
      ...(['legislation', 'treaty', 'article-newspaper'].includes(item.type) ? [] : item.author ?? []).map((name) => ((record.author ?? []).map(printed).includes(printed(name).replace(/, /g, ' – ')) ? '' : `${item.id} author ${JSON.stringify(record.author)}`)),
      record['URL'] === item['URL'] ? '' : `${item.id} address: ${String(record['URL'])}`,
    ].filter(Boolean);
  });
  expect(wrong).toEqual([]);
});

test('RIS keeps the whole date and every author on lines of their own', () => {
  const [text] = [ris([cslOf({ ...awkward, issued: '2018-04-09' })])];
  expect(text.split('\r\n')).toEqual(expect.arrayContaining(['PY  - 2018', 'DA  - 2018/04/09/', 'AU  - Côté, Éric', 'AU  - Bureau of War – Peace and Records', 'SP  - 10', 'EP  - 20', 'ID  - awkward-key-2']));
  expect(ris([cslOf(awkward)])).toContain('DA  - 2018/04//\r\n');
});

const lines = (source: Partial<Source>) => ris([cslOf({ id: 'x', type: 'report', title: 'X', ...source } as Source)]).split('\r\n');

test('RIS says what a number is of, so that programs file it: of a report, a document, a case, a law', () => {
  expect(lines({ number: '7', 'collection-title': 'Series' })).toEqual(expect.arrayContaining(['TY  - RPRT', 'SN  - 7', 'T2  - Series']));
  expect(lines({ type: 'document', number: 'S/RES/2085 (2012)', genre: 'Security Council resolution' })).toEqual(expect.arrayContaining(['TY  - RPRT', 'SN  - S/RES/2085 (2012)', 'M3  - Security Council resolution']));
  expect(lines({ type: 'legal_case', number: 'IT-94-1-A', author: [{ literal: 'ICTY Appeals Chamber' }] })).toEqual(expect.arrayContaining(['TY  - CASE', 'SV  - IT-94-1-A', 'PB  - ICTY Appeals Chamber']));
  expect(lines({ type: 'treaty', 'container-title': 'United Nations Treaty Series', volume: '1125', page: '609' })).toEqual(expect.arrayContaining(['TY  - STAT', 'T2  - United Nations Treaty Series', 'VL  - 1125', 'SP  - 609']));
  expect(lines({ type: 'article-journal', genre: 'Editorial' }).filter((line) => line.startsWith('M3'))).toEqual([]);
  expect(ris(items)).not.toContain('TY  - GEN');
});

test('what a format has no form for is told in a note: dates, names and pages', () => {
  for (const issued of ['2013/2015-02', '../2015', '2012~', '2018-33']) {
    expect(lines({ issued })).toContain(`N1  - Date: ${issued} (EDTF)`);
    expect(bibtex([cslOf({ id: 'x', type: 'book', title: 'X', issued } as Source)])).toMatch(/annotation = \{Date: [^}]/);
  }
  expect(lines({ issued: '2018-04-09' }).filter((line) => line.startsWith('N1'))).toEqual([]);
  expect(lines({ author: [{ literal: 'Court, Office of the Prosecutor' }, { family: 'Bermudez Jr.', given: 'J. S.' }] })).toEqual(expect.arrayContaining(['AU  - Court – Office of the Prosecutor', 'N1  - Name in full: Court, Office of the Prosecutor', 'AU  - Bermudez, J. S., Jr.']));
  expect(lines({ page: '10-20, 30-40' })).toContain('SP  - 10-20, 30-40');
});

test('BibTeX prints where a treaty or a document is found, and no remark of the editors', () => {
  const [un, treaty, entry, person] = [
    { type: 'document', number: 'S/RES/2085 (2012)', note: 'A remark.' }, { type: 'treaty', 'container-title': 'United Nations Treaty Series', volume: '1125', page: '609' }, { type: 'entry' }, { type: 'book', edition: '13', author: [{ family: 'Bermudez Jr.', given: 'J. S.' }] },
  ].map((source) => bibtex([cslOf({ id: 'x', title: 'X', ...source } as Source)]));
  expect(un).toContain('howpublished = {{S/RES/2085 (2012)}}');
  expect(un).toContain('annotation = {A remark.}');
  expect(treaty).toContain('howpublished = {{United Nations Treaty Series, vol. 1125, p. 609}}');
  expect(entry).toMatch(/^@misc\{x,/);
  expect(person).toContain('author = {Bermudez, Jr., J. S.}');
  expect(bibtex(items)).not.toMatch(/^ {2}note = /m);
});

test('RIS folds no line and ends each record', () => {
  const text = ris(items);
  for (const line of text.split('\r\n')) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*|)$/);
  expect(text.match(/^ER {2}- $/gm)).toHaveLength(items.length);
});

test('a page is cited in four styles, with the version, the day, the review and the address', () => {
  const strings = Object.fromEntries(citationStrings(cited).map(({ style, pieces }) => [style, pieces.filter(({ is }) => is !== 'paragraph').map(({ text }) => text).join('')]));
  expect(strings).toEqual({
    APA: 'Casus. (2026, November 24). Mali v JNIM (Version 2026.11.0; facts and law as of 2 March 2023). https://casus.example/conflicts/mali/jnim/',
    Chicago: '“Mali v JNIM,” Casus: The Legal Classification of Armed Conflicts, version 2026.11.0, facts and law as of 2 March 2023, last modified November 24, 2026, https://casus.example/conflicts/mali/jnim/.',
    OSCOLA: 'Casus, ‘Mali v JNIM’ (Casus: The Legal Classification of Armed Conflicts, version 2026.11.0, 24 November 2026, facts and law as of 2 March 2023) <https://casus.example/conflicts/mali/jnim/>',
    Bluebook: 'Mali v JNIM, Casus (Nov. 24, 2026) (version 2026.11.0, facts and law as of 2 March 2023), https://casus.example/conflicts/mali/jnim/.',
  });
  const { reviewed: _, ...without } = cited;
  expect(citationStrings(without)[2]!.pieces.slice(0, 3).map(({ text }) => text).join('')).toBe('Casus, ‘Mali v JNIM’ (Casus: The Legal Classification of Armed Conflicts, version 2026.11.0, 24 November 2026)');
});

test('a paragraph is cited by its number and its place', () => {
  const strings = citationStrings(cited).map(({ pieces }) => pieces.map(({ text, is }) => (is === 'paragraph' ? text.replace(/#(?=$|\))/, '3') : text)).join(''));
  // In the author–date style the list has the whole, and the text the paragraph.
  expect(strings[0]).toMatch(/\. https:\/\/casus\.example\/conflicts\/mali\/jnim\/$/);
  expect(citationStrings(cited).map(({ inText }) => inText)).toEqual(['(Casus, 2026, para. #)', undefined, undefined, undefined]);
  expect(strings[2]).toBe('Casus, ‘Mali v JNIM’ (Casus: The Legal Classification of Armed Conflicts, version 2026.11.0, 24 November 2026, facts and law as of 2 March 2023) para 3 <https://casus.example/conflicts/mali/jnim/#p3>');
  expect(strings[3]).toContain('Casus ¶ 3 (Nov. 24, 2026)');
});

test('a paragraph is a record of its own, with its number and its place, in every format', () => {
  const item = paragraphItem(citedItem(cited), 12);
  expect(item).toEqual({ ...citedItem(cited), id: 'conflicts-mali-p12', title: 'Mali v JNIM, ¶ 12', URL: 'https://casus.example/conflicts/mali/jnim/#p12' });
  const [entry] = readBibtex(bibtex([item])).entries;
  expect(entry).toMatchObject({ key: 'conflicts-mali-p12', fields: { title: 'Mali v JNIM, ¶ 12', url: item['URL'] } });
  expect(readRis(ris([item]))[0]).toMatchObject({ title: 'Mali v JNIM, ¶ 12', URL: item['URL'] });
});

test('the data set is cited as one, in four styles and as a record', () => {
  const { reviewed: _reviewed, ...bare } = cited;
  const data = { ...bare, id: 'casus-data', as: 'dataset' as const, title: 'Casus: data set on the legal classification of armed conflicts', address: 'https://casus.example/data/' };
  expect(citationStrings(data).map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual([
    'Casus. (2026, November 24). Casus: data set on the legal classification of armed conflicts (Version 2026.11.0) [Data set]. https://casus.example/data/',
    'Casus. Casus: data set on the legal classification of armed conflicts. Data set, version 2026.11.0, last modified November 24, 2026. https://casus.example/data/.',
    'Casus, ‘Casus: data set on the legal classification of armed conflicts’ (data set, version 2026.11.0, 24 November 2026) <https://casus.example/data/>',
    'Casus, Casus: data set on the legal classification of armed conflicts (Nov. 24, 2026) (data set, version 2026.11.0), https://casus.example/data/.',
  ]);
  const item = citedItem(data);
  expect(item).toMatchObject({ type: 'dataset', version: '2026.11.0' });
  expect(item).not.toHaveProperty('container-title');
  expect(readBibtex(bibtex([item])).entries[0]).toMatchObject({ key: 'casus-data', fields: { title: data.title, version: '2026.11.0', url: data.address } });
  expect(ris([item])).toMatch(/^TY {2}- DATA\r\n[\s\S]*ET {2}- 2026\.11\.0\r\n/);
});

test('quotation marks within quotation marks are the other ones, and an apostrophe is none', () => {
  expect(quoted('French ‘opportunistic hit’ in Mali’s north', 'single')).toBe('‘French “opportunistic hit” in Mali’s north’');
  expect(quoted('L’accord ‘de paix’ signé', 'single')).toBe('‘L’accord “de paix” signé’');
  expect(quoted('‘Serval’s end’ and Jama’at', 'single')).toBe('‘“Serval’s end” and Jama’at’');
  expect(quoted('A “hybrid” war,', 'double')).toBe('“A ‘hybrid’ war,”');
  expect(quoted('The ‘war’ on “terror”', 'double')).toBe('“The ‘war’ on ‘terror’”');
});

test('a page is a record of an encyclopaedia entry for reference managers', () => {
  const item = citedItem(cited);
  expect(item).toMatchObject({ type: 'entry-encyclopedia', title: 'Mali v JNIM', edition: '2026.11.0', issued: { 'date-parts': [[2026, 11, 24]] }, URL: cited.address });
  const [entry] = readBibtex(bibtex([item])).entries;
  expect(entry!.fields).toMatchObject({ title: 'Mali v JNIM', edition: '2026.11.0', booktitle: 'Casus: The Legal Classification of Armed Conflicts', url: cited.address });
  expect(readRis(ris([item]))[0]).toMatchObject({ title: 'Mali v JNIM', 'container-title': 'Casus: The Legal Classification of Armed Conflicts' });
});
