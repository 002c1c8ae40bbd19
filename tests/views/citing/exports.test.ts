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
    return Object.entries(source).filter(([name, value]) => !(name in item) && !(typeof value === 'string' && text.includes(JSON.stringify(value).slice(1, -1))) && name !== 'partisan').map(([name]) => `${source.id} ${name}`);
  });
  expect(lost).toEqual([]);
  expect(cslOf({ ...awkward, partisan: true }).note).toBe('Published by one side of the conflict.');
});

interface Read { key: string; type: string; fields: Record<string, unknown> }
const readBibtex = (text: string) => parse(text, { english: false, sentenceCase: { guess: false } } as never) as unknown as { entries: Read[]; errors: unknown[] };
const said = (value: unknown) => JSON.stringify(value).replace(/<[^>]+>/g, '');

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
      (item.author?.length ?? 0) === ((fields['author'] as unknown[] | undefined)?.length ?? 0) ? '' : `${key} authors: ${said(fields['author'])}`,
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
      ...(item.type === 'legislation' ? [] : item.author ?? []).map((name) => (JSON.stringify(record).includes('literal' in name ? name.literal.split(',')[0]! : name.family) ? '' : `${item.id} author ${JSON.stringify(name)}`)),
      record['URL'] === item['URL'] ? '' : `${item.id} address: ${String(record['URL'])}`,
    ].filter(Boolean);
  });
  expect(wrong).toEqual([]);
});

test('RIS keeps the whole date and every author on lines of their own', () => {
  const [text] = [ris([cslOf({ ...awkward, issued: '2018-04-09' })])];
  expect(text.split('\r\n')).toEqual(expect.arrayContaining(['PY  - 2018', 'DA  - 2018/04/09/', 'AU  - Côté, Éric', 'AU  - Bureau of War, Peace and Records', 'SP  - 10', 'EP  - 20', 'ID  - awkward-key-2']));
  expect(ris([cslOf(awkward)])).toContain('DA  - 2018/04//\r\n');
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
    OSCOLA: 'Casus, ‘Mali v JNIM’ (version 2026.11.0, 24 November 2026, facts and law as of 2 March 2023) <https://casus.example/conflicts/mali/jnim/>',
    Bluebook: 'Mali v JNIM, Casus (Nov. 24, 2026) (version 2026.11.0, facts and law as of 2 March 2023), https://casus.example/conflicts/mali/jnim/.',
  });
  const { reviewed: _, ...without } = cited;
  expect(citationStrings(without)[2]!.pieces[0]!.text).toBe('Casus, ‘Mali v JNIM’ (version 2026.11.0, 24 November 2026)');
});

test('a paragraph is cited by its number and its place', () => {
  const strings = citationStrings(cited).map(({ pieces }) => pieces.map(({ text, is }) => (is === 'paragraph' ? text.replace(/#(?=$|\))/, '3') : text)).join(''));
  expect(strings[0]).toContain(' (para. 3). https://casus.example/conflicts/mali/jnim/#p3');
  expect(strings[2]).toBe('Casus, ‘Mali v JNIM’ (version 2026.11.0, 24 November 2026, facts and law as of 2 March 2023) para 3 <https://casus.example/conflicts/mali/jnim/#p3>');
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
