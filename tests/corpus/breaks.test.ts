import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import type { Known } from '../../src/corpus/corpus.ts';
import { line as written } from '../../src/corpus/report.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { breaksOf, type Break } from './breaks.ts';

const files = readFolder('content');
const known: Known = new Map();
const breaks = breaksOf(files, 20);
const families = [...new Set(breaks.map(({ family }) => family))];

beforeAll(() => { check(files, 'content', known); });

/** What is wrong with the report of a break, if anything. */
function fault({ file, line, rule, elsewhere, files, family }: Break): string | null {
  const { findings } = check(files, 'content', known);
  const named = findings.filter((finding) => rule.test(finding.rule) && elsewhere?.test(finding.message));
  const blamed = findings.filter((finding) => finding.file !== `content/${file}` && !named.includes(finding));
  if (blamed.length) return `${family} at ${file}:${line} is blamed on another file:\n${blamed.map(written).join('\n')}`;
  const own = findings.filter((finding) => finding.file === `content/${file}` && finding.line === line && rule.test(finding.rule));
  if (own.length + named.length === 0) return `${family} at ${file}:${line} is not reported there:\n${findings.map(written).join('\n')}`;
  return rule.source === '^yaml$' && findings.length > 1 ? `${family} at ${file}:${line} is reported more than once:\n${findings.map(written).join('\n')}` : null;
}

test('more than a thousand places of the content are broken, in more than fifty ways', () => {
  expect(breaks.length).toBeGreaterThan(1000);
  expect(families.length).toBeGreaterThan(50);
  expect(new Set(breaks.map(({ file }) => file)).size).toBeGreaterThan(80);
});

describe('the content broken in one place is reported once at that place, or at the other of two that do not agree with its place named, and no other file is blamed', () => {
  for (const family of families) {
    test(family, () => {
      expect(breaks.filter((each) => each.family === family).map(fault).filter(Boolean)).toEqual([]);
    });
  }
});
