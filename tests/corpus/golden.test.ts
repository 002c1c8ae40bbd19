import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { check } from '../../src/corpus/check.ts';
import { schemas } from '../../src/corpus/corpus.ts';
import { report } from '../../src/corpus/report.ts';
import { rules } from '../../src/corpus/rules/index.ts';
import { kinds } from '../../src/domain/entry.ts';
import { fieldMeta } from '../../src/domain/fields.ts';
import { base, goldens } from './golden.ts';

describe('each golden case gives its report, word for word', () => {
  for (const { title, files, expected } of goldens) {
    test(title, () => {
      expect(expected, 'expected.txt is missing or empty').not.toBe('');
      expect(report(check(files).findings)).toBe(expected);
    });
  }
});

test('at least a hundred cases are run, each with a fault', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(100);
  expect(goldens.filter(({ expected }) => !/ errors? in \d+ files?\.$/.test(expected)).map(({ title }) => title)).toEqual([]);
});

test('the base that the cases share has no faults', () => {
  expect(report(check(base).findings)).toBe('No faults found.');
});

/** The kinds of entries that a field of a schema can name. */
function named(schema: z.ZodType): string[] {
  const { ref, citation } = fieldMeta.get(schema) ?? {};
  if (ref) return [ref];
  if (citation) return ['source'];
  const { shape = {}, element, innerType, options = [], items = [], out } = schema.def as never as
    { shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType; options?: z.ZodType[]; items?: z.ZodType[]; out?: z.ZodType };
  return [...Object.values(shape), ...options, ...items, element, innerType, out].flatMap((inner) => (inner ? named(inner) : []));
}
const nameable = new Set(Object.values(schemas).flatMap(named));

const shown = new Set(goldens.flatMap(({ expected }) => [...expected.matchAll(/^\S+:\d+:\d+ (?:warning )?([a-z-]+): /gm)].map((match) => match[1]!)));

test('every kind but corrections and changes can be named in a field, and an unknown one of each is shown', () => {
  expect(kinds.filter((kind) => !nameable.has(kind))).toEqual(['correction', 'change']);
  expect([...nameable].filter((kind) => !shown.has(`${kind}-exists`))).toEqual([]);
});

test('every rule across entries is shown', () => {
  // known-id reports under the name of what is missing: party-exists, source-exists.
  expect(rules.map(({ id }) => id).filter((id) => id !== 'known-id' && !shown.has(id))).toEqual([]);
});

const within = ['yaml', 'frontmatter', 'file-place', 'unknown-key', 'missing-key', 'value', 'date', 'period', 'sourced', 'because', 'duplicate-id'];

test('every rule within an entry is shown', () => {
  expect(within.filter((id) => !shown.has(id))).toEqual([]);
});

test('no file of the checker reports under a rule that is not known here', () => {
  const files = ['src/corpus', 'src/corpus/rules', 'src/domain'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)));
  const used = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\brule: '([a-z-]+)'|\berror\('([a-z-]+)'/g)].map((match) => match[1] ?? match[2]!));
  expect(used.length).toBeGreaterThan(10);
  expect([...new Set(used)].filter((id) => !within.includes(id))).toEqual([]);
});

test('a report is the same in whatever order the files are read', () => {
  const { files, expected } = goldens.find(({ title }) => title.startsWith('faults of several files'))!;
  expect(report(check(files.toReversed()).findings)).toBe(expected);
});

test('every help line says something, and none leaves a message of a library standing', () => {
  const all = goldens.map(({ expected }) => expected).join('\n');
  expect(all).not.toMatch(/help: *$/m);
  expect(all).not.toMatch(/Invalid|Too small|Too big|must match pattern|undefined|\[object/);
});
