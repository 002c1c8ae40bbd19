import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { check } from '../../src/corpus/check.ts';
import { schemas } from '../../src/corpus/corpus.ts';
import { report } from '../../src/corpus/report.ts';
import { kinds } from '../../src/domain/entry.ts';
import { fieldMeta } from '../../src/domain/fields.ts';
import { wordsOf } from '../../src/corpus/yamlWords.ts';
import { base, goldens } from './golden.ts';

describe('each golden case gives its report, word for word', () => {
  for (const { title, files, releases, expected } of goldens) {
    test(title, () => {
      expect(expected, 'expected.txt is missing or empty').not.toBe('');
      expect(report(check(files, 'content', undefined, releases).findings)).toBe(expected);
    });
  }
});

test('at least a hundred cases are run, each with a fault', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(100);
  expect(goldens.filter(({ expected }) => !/(?:error|warning)s? in \d+ files?\.$/.test(expected)).map(({ title }) => title)).toEqual([]);
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

test('a report is the same in whatever order the files are read', () => {
  const { files, expected } = goldens.find(({ title }) => title.startsWith('faults of several files'))!;
  expect(report(check(files.toReversed()).findings)).toBe(expected);
});

test('every help line says something, and none leaves a message of a library standing', () => {
  const all = goldens.map(({ expected }) => expected).join('\n');
  expect(all).not.toMatch(/help: *$/m);
  expect(all).not.toMatch(ofLibraries);
});

/** Words of zod, and of the parser of YAML. */
const ofLibraries = /Invalid|Too small|Too big|must match pattern|undefined|"null"|\[object|Missing|Unexpected|Unresolved|Implicit|Nested|Flow |\b(?:[Mm]appings?|[Ss]calars?|[Ss]equences?|tokens?|indicators?|compact|implicit)\b/;

test('whatever the parser of YAML may say is told in other words', () => {
  const literals = readdirSync('node_modules/yaml/dist/compose').filter((name) => name.endsWith('.js')).flatMap((name) => {
    const text = readFileSync(`node_modules/yaml/dist/compose/${name}`, 'utf8');
    return [...text.matchAll(/'([A-Z]+(?:_[A-Z0-9]+)+)'/g)].map((match) => match[1]!);
  });
  const codes = [...new Set(literals)].filter((code) => !/^(?:BLOCK_|QUOTE_|PLAIN)(?:FOLDED|LITERAL|DOUBLE|SINGLE)?$/.test(code)) as Parameters<typeof wordsOf>[0]['code'][];
  expect(codes.length).toBeGreaterThan(15);
  for (const code of codes) {
    const { message, help } = wordsOf({ code, message: '' });
    expect(`${message} ${help}`).not.toMatch(ofLibraries);
  }
});
