import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { check } from '../../src/corpus/check.ts';
import { currentCorpus } from '../../src/corpus/current.ts';
import { readMarkdown, readYaml } from '../../src/corpus/document.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { validate } from '../../src/corpus/validate.ts';
import { base, overlay } from './golden.ts';

const faults = (schema: z.ZodType, text: string) => validate(schema, readYaml('x.yaml', text)).findings.map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);

test('sound data comes back as the schema makes it, without findings', () => {
  expect(validate(z.strictObject({ name: z.string().trim(), list: z.array(z.string()).default([]) }), readYaml('x.yaml', 'name: " Mali "'))).toEqual({ data: { name: 'Mali', list: [] }, findings: [] });
});

test('data with a fault does not come back', () => {
  expect(validate(z.strictObject({ name: z.string() }), readYaml('x.yaml', 'name: 3'))).not.toHaveProperty('data');
});

test('an item of a list of lists is called by both its numbers', () => {
  expect(faults(z.strictObject({ sides: z.array(z.array(z.string())) }), 'sides:\n  - [a, b]\n  - [c, [d]]\n')).toEqual(['3:9 value: item 2 of item 2 of "sides" is not text']);
});

test('an item under a base is "the entry", and its own keys are named as such', () => {
  const document = readYaml('x.yaml', '- a: 1\n- b: 2\n- 3\n');
  const schema = z.strictObject({ a: z.int() });
  const at = (index: number) => validate(schema, document, [index]).findings.map(({ line, column, message }) => `${line}:${column} ${message}`);
  expect([at(0), at(1), at(2)]).toEqual([[], ['2:3 "a" is missing', '2:3 unknown key "b"'], ['3:3 the entry is not a group of keys']]);
});

const form = z.union([z.int(), z.strictObject({ about: z.int() }), z.strictObject({ from: z.int(), to: z.int() })]);

test('of several forms the one is blamed whose keys are there', () => {
  const of = (text: string) => faults(z.strictObject({ n: form }), `n: ${text}`);
  expect(of('{ about: x }')).toEqual(['1:13 value: "about" is not a number']);
  expect(of('{ from: 1 }')).toEqual(['1:4 missing-key: "to" is missing']);
  expect(of('{ from: 1, to: x }')).toEqual(['1:19 value: "to" is not a number']);
  expect(of('{ from: 1, too: 2 }')).toEqual(['1:15 unknown-key: unknown key "too"']);
  expect(of('{ abuot: 1 }')).toEqual(['1:6 unknown-key: unknown key "abuot"']);
  expect(of('x')).toEqual(['1:4 value: "n" has none of the forms it may have']);
});

test('too little and too much are told apart, of items and of numbers', () => {
  expect(faults(z.strictObject({ a: z.array(z.int()).min(2), b: z.array(z.int()).max(1), c: z.number().min(3), d: z.number().max(3) }), 'a: [1]\nb: [1, 2]\nc: 1\nd: 4\n')).toEqual([
    '1:4 value: "a" has fewer than 2 items', '2:4 value: "b" has more than 1 item', '3:4 value: "c" is less than 3', '4:4 value: "d" is more than 3',
  ]);
});

test('a text that YAML reads as something else is to be put in quotes', () => {
  const help = (text: string) => validate(z.strictObject({ name: z.string() }), readYaml('x.yaml', text)).findings.map((each) => each.help);
  expect([help('name: 2018'), help('name: true'), help('name: [a]')]).toEqual([['put it in quotes'], ['put it in quotes'], ['write text there']]);
});

test('words that YAML 1.1 took for true and days are text', () => {
  expect(readYaml('x.yaml', '[yes, no, on, 2001-02-30, 0777, ~]').data).toEqual(['yes', 'no', 'on', '2001-02-30', 777, null]);
});

const told = (text: string) => readYaml('x.yaml', text).findings.map(({ line, column, message }) => `${line}:${column} ${message}`);

test('of a file that cannot be read the first slip of each part is told, of repeated keys each', () => {
  expect(told('a: 1\n\tb: [\nc: {{\nd: 1\n')).toEqual(['2:1 a tab stands at the beginning of this line', '3:5 the bracket { that opens here does not close']);
  expect(told('a: 1\na: 2\nb: 1\nb: 2\n')).toEqual(['2:1 the key "a" stands twice', '4:1 the key "b" stands twice']);
});

test('what stands in a block of text or between quotation marks is text, whatever it looks like', () => {
  const text = ['a: >-', '  - x: y: z', '  -w', '  [u', "  \"v' #1", '  <<<<<<< HEAD', 'b: |', '  k:v', '   - deeper', '', '    \tand a tab', 'c: "x: y #1 [z \'"', "d: 'x: y #1 [z \"'", 'e: [x, "y: #1 ]",', '  z]', 'f: "one', '  - two: three: #4', '', '  five"', 'g: x#1  # a comment: of: [two', ''].join('\n');
  expect(told(text)).toEqual([]);
  expect(told(`${text}h: x: y\n`)).toEqual([expect.stringMatching(/^21:5 a second colon/)]);
});

test('a slip in a list of some hundred lines, and in one line of thousands of signs, is told at once', () => {
  const since = performance.now();
  const list = Array.from({ length: 400 }, (_, index) => `  - { a: ${index}, b: [c, d] }`).join('\n');
  expect(told(`list:\n${list}\n  - x: y: z\n`)).toEqual([expect.stringMatching(/^402:9 a second colon/)]);
  expect(told(`text: ${'a: '.repeat(5000)}\n`)).toHaveLength(1);
  expect(told(`text: [${'a, '.repeat(4000)}\n`)).toEqual([expect.stringMatching(/^1:7 the bracket/)]);
  expect(performance.now() - since).toBeLessThan(5000);
});

test('places in frontmatter and in the text after it count from the top of the file', () => {
  const document = readMarkdown('x.md', '---\na:\n  b: [1, 2]\n---\n\nText\n---\nMore\n');
  expect([document.at(['a', 'b', 1]), document.atKey(['a'], 'b'), document.at(['a', 'nosuch']), document.at([])]).toMatchObject([{ line: 3, column: 10 }, { line: 3, column: 3 }, { line: 3, column: 3 }, { line: 2, column: 1 }]);
  expect(document.body).toEqual({ text: '\nText\n---\nMore\n', linesBefore: 4 });
  expect([document.has(['a', 'b', 1]), document.has(['a', 'c'])]).toEqual([true, false]);
});

test('files are read whatever their line ends and marks, and those that begin with a dot are passed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'parties'));
  writeFileSync(join(folder, 'parties', 'mali.md'), '\uFEFF---\r\nname: Mali\r\nkind: sate\r\nsummary: A State.\r\n---\r\n');
  writeFileSync(join(folder, '.DS_Store'), 'x');
  expect(readFolder(folder)).toEqual([{ path: 'parties/mali.md', text: '---\nname: Mali\nkind: sate\nsummary: A State.\n---\n' }]);
  expect(check(readFolder(folder)).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['3:7 value']);
});

test('entries stand in the order of their identifiers, incidents in that of their file', () => {
  const path = 'conflicts/mali/chronology.yaml';
  const { corpus } = check(overlay([{ path, text: '- { id: 2018-b, date: 2018, kind: political, what: B., sources: [news] }\n- { id: 2018-a, date: 2017, kind: political, what: A., sources: [rulac] }\n' }]));
  expect([...check(base.toReversed()).corpus.party.keys()]).toEqual(['france', 'jnim', 'mali']);
  expect([...corpus.incident.keys()]).toEqual(['2018-b', '2018-a']);
});

test('a faulty entry is missing from the corpus, and those beside it in its file are there', () => {
  const text = '- { id: news, type: web, title: A }\n- { id: rulac, type: webpage, title: B }\n';
  expect([...check(overlay([{ path: 'sources/sources.yaml', text }])).corpus.source.keys()]).toEqual(['rulac']);
});

test('the site is not made of content that has an error, and the whole report says why', () => {
  process.env['CASUS_CONTENT'] = 'tests/corpus/rules/several-faults-of-one-entry-are-reported-together/content';
  onTestFinished(() => { delete process.env['CASUS_CONTENT']; });
  expect(() => currentCorpus()).toThrow(/^The content has faults\.\n[\s\S]*parties\/jnim\.md:4:7 value: [\s\S]*4 errors in 1 file\.$/);
});
