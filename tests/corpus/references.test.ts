import { expect, test } from 'vitest';
import { z } from 'zod';
import { check } from '../../src/corpus/check.ts';
import { slotOf, targetOf } from '../../src/corpus/corpus.ts';
import { nearest, offer } from '../../src/corpus/nearest.ts';
import { parseProse } from '../../src/corpus/prose.ts';
import { references, splitCitation } from '../../src/corpus/references.ts';
import { evidence, period, ref, sourced } from '../../src/domain/fields.ts';
import { base } from './golden.ts';

const { corpus } = check(base);
const from = (kind: string, id: string) => corpus.references.filter((each) => each.from.kind === kind && each.from.id === id).map(({ kind: to, id: name, via, place }) => `${to} ${name} ${via} ${place.line}:${place.column}`);

test('every mention of another entry is found, with how and where it is made', () => {
  expect(from('conflict', 'mali')).toEqual([
    'source rulac citation 8:10', 'party jnim field 10:38', 'source rulac citation 10:73', 'instrument common-article-3 field 12:19', 'party mali field 12:45', 'party jnim field 12:51', 'source rulac citation 12:93',
    'source news citation 15:86', 'source rulac citation 17:64', 'source news citation 17:72', 'party jnim link 15:8', 'incident 2018-01-27-soumpi link 15:49', 'correction day-of-soumpi link 17:30',
  ]);
  expect(from('classification', 'mali/jnim')).toEqual([
    'party mali field 7:14', 'party france field 8:16', 'intervention barkhane field 8:44', 'source rulac citation 8:149', 'party jnim field 9:14', 'incident 2018-01-27-soumpi field 16:19', 'source news citation 17:17',
    'source rulac citation 20:53', 'concept organisation link 20:12',
  ]);
  expect(from('incident', '2018-01-27-soumpi')).toEqual(['party jnim field 5:8', 'party mali field 6:13', 'source news citation 8:13']);
});

test('a pinpoint is kept with the mention', () => {
  expect(corpus.references.filter(({ pinpoint }) => pinpoint).map(({ from: { id }, id: source, pinpoint }) => [id, source, pinpoint])).toEqual([['mali/jnim', 'news', 'p. 2'], ['mali', 'news', 'p. 2']]);
});

test('mentions are found through optional, default, list, pair, choice and checked fields', () => {
  const inner = sourced(z.strictObject({ who: ref('party'), when: period().optional(), ...evidence }));
  const schema = z.strictObject({
    one: ref('party').optional(), list: z.array(inner).default([]), pair: z.tuple([ref('concept'), z.array(ref('instrument'))]).optional(),
    choice: z.union([ref('party'), z.strictObject({ unnamed: z.string(), near: ref('party') })]).nullable(), other: z.string(),
  });
  expect(references(schema, { one: 'a', list: [{ who: 'b', when: '2018', sources: ['s', 't, p. 2'] }], pair: ['c', ['d', 'e']], choice: { unnamed: 'x', near: 'f' }, other: 'a' })).toEqual([
    { kind: 'party', id: 'a', path: ['one'] }, { kind: 'party', id: 'b', path: ['list', 0, 'who'] }, { kind: 'source', id: 's', path: ['list', 0, 'sources', 0] }, { kind: 'source', id: 't', pinpoint: 'p. 2', path: ['list', 0, 'sources', 1] },
    { kind: 'concept', id: 'c', path: ['pair', 0] }, { kind: 'instrument', id: 'd', path: ['pair', 1, 0] }, { kind: 'instrument', id: 'e', path: ['pair', 1, 1] }, { kind: 'party', id: 'f', path: ['choice', 'near'] },
  ]);
  expect(references(schema, { choice: 'g', other: 'x' })).toEqual([{ kind: 'party', id: 'g', path: ['choice'] }]);
  expect(references(schema, { choice: null, other: 'x' })).toEqual([]);
});

test('a description in place of a party is not a mention', () => {
  const text = '- { id: 2018-x, date: 2018, kind: incident, what: A raid., by: [{ unnamed: bandits }, jnim], sources: [rulac] }\n';
  const { corpus: small } = check([{ path: 'conflicts/mali/chronology.yaml', text }]);
  expect(small.references.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['party jnim', 'source rulac']);
});

test('a citation is parted at its first comma', () => {
  expect(splitCitation('icg-2017')).toEqual({ id: 'icg-2017' });
  expect(splitCitation('icg-2017, paras 70, 84')).toEqual({ id: 'icg-2017', pinpoint: 'paras 70, 84' });
});

test('a relative link leads to the entry of the file, or of its place in a list', () => {
  const at = (url: string, file = 'content/conflicts/mali/profile.md') => targetOf(url, file);
  expect(at('../../parties/jnim.md')).toEqual({ kind: 'party', id: 'jnim', file: 'content/parties/jnim.md' });
  expect(at('jnim.md')).toEqual({ kind: 'classification', id: 'mali/jnim', file: 'content/conflicts/mali/jnim.md' });
  expect(at('./chronology.yaml#2018-x')).toEqual({ kind: 'incident', id: '2018-x', file: 'content/conflicts/mali/chronology.yaml' });
  expect(at('../niger/history.yaml#published')).toEqual({ kind: 'change', id: 'niger/published', file: 'content/conflicts/niger/history.yaml' });
  expect(at('../../sources/news.yaml#bbc')).toEqual({ kind: 'source', id: 'bbc', file: 'content/sources/news.yaml' });
  expect(['https://example.org', 'http://example.org/x.md', 'mailto:a@example.org', '#p3'].map((url) => at(url))).toEqual([null, null, null, null]);
  expect(['chronology.yaml', 'chronology.yaml#', '../../parties/jnim.md#organisation', '../../parties/jnim.md#', '../../../jnim.md', '../../../../../x.md', '/parties/jnim.md', 'javascript:alert(1)', 'ftp://x', '../../README.md', '../../parties', 'jnim', ''].map((url) => at(url)).filter((target) => target !== 'broken')).toEqual([]);
});

test('what a file holds follows from its place', () => {
  expect(slotOf('conflicts/mali/profile.md')).toEqual({ kind: 'conflict', list: false, id: 'mali', profile: 'mali' });
  expect(slotOf('conflicts/mali/corrections.yaml')).toMatchObject({ kind: 'correction', list: true, profile: 'mali' });
  expect(slotOf('sources/law.yaml')).toMatchObject({ kind: 'source', list: true, profile: null });
  expect(slotOf('README.md')).toBeUndefined();
  expect(['parties/jnim.yaml', 'parties/a/b.md', 'sources/law.md', 'conflicts/mali.md', 'conflicts/mali/a/b.md', 'conflicts/mali/notes.yaml', 'jnim.md', 'constructor/x.md', 'conflicts/mali/constructor.yaml', 'parties/.md'].map(slotOf).filter((slot) => slot !== null)).toEqual([]);
});

test('the nearest words come first, three at most, and far ones not at all', () => {
  expect(nearest('jnin', ['mali', 'jnim', 'isgs'])).toEqual(['jnim']);
  expect(nearest('barkhane', ['operation-barkhane', 'barkhan', 'serval'])).toEqual(['barkhan', 'operation-barkhane']);
  expect(nearest('aaaa', ['aaab', 'aaac', 'aaad', 'aaae'])).toEqual(['aaab', 'aaac', 'aaad']);
  expect(nearest('nosuch-anywhere', ['mali'])).toEqual([]);
  expect([offer('jnin', ['jnim']), offer('zzzzzz', ['mali'])]).toEqual(['did you mean "jnim"?', '']);
});

const prose = (text: string, linesBefore = 0) => parseProse('content/parties/x.md', { text, linesBefore });
const spot = ({ place }: { place: { line: number; column: number } }) => `${place.line}:${place.column}`;

test('citations and links in prose have their own line and column in the file', () => {
  const { citations, links } = prose('A [b](c.md). [@d, p. 1; @e]\n\n- f [@d]\n  [@g]\n', 10);
  expect(citations.map((each) => `${each.source} ${each.pinpoint ?? ''} ${spot(each)}`)).toEqual(['d p. 1 11:15', 'e  11:25', 'd  13:6', 'g  14:4']);
  expect(links.map((each) => `${each.url} ${each.text} ${spot(each)}`)).toEqual(['c.md b 11:7']);
});

test('escapes and entities before a citation do not move its place', () => {
  expect(prose('Fewer \\< 5 &amp; \\* more. [@a]').citations.map(spot)).toEqual(['1:28']);
});

test('a bracket in code is no citation, and none is left over', () => {
  const { citations, strays } = prose('`[@x]`\n\n    [@y]\n\n```\n[@z] [^1]\n```\n');
  expect([citations, strays]).toEqual([[], []]);
});

test('what looks like a citation and is none is found wherever it stands, once', () => {
  const { citations, strays } = prose('One [@Bad]. Two [@a]. Three [@a p. 2] four [^1] five [@open\n\nSix [@b; c] [@] [@a;]');
  expect(citations.map(({ source }) => source)).toEqual(['a']);
  expect(strays.map((each) => `${each.text} ${spot(each)}`)).toEqual(['[@Bad] 1:5', '[@a p. 2] 1:29', '[^1] five [@open 1:44', '[@open 1:54', '[@b; c] 3:5', '[@] 3:13', '[@a;] 3:17']);
});
