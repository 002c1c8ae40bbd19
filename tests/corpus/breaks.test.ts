import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import type { Known } from '../../src/corpus/corpus.ts';
import { line as written } from '../../src/corpus/report.ts';
import { readFolder } from '../../src/corpus/read.ts';
import { breaksOf, type Break } from './breaks.ts';

const files = readFolder('content');
const known: Known = new Map();
const breaks = breaksOf(files, 30);
const families = [...new Set(breaks.map(({ family }) => family))];

beforeAll(() => { check(files, 'content', known); });

/** What is wrong with the report of a break, if anything. */
function fault({ file, line, rule, files, family }: Break): string | null {
  const { findings } = check(files, 'content', known);
  const blamed = findings.filter((finding) => finding.file !== `content/${file}`);
  if (blamed.length) return `${family} at ${file}:${line} is blamed on another file:\n${blamed.map(written).join('\n')}`;
  return findings.some((finding) => finding.line === line && rule.test(finding.rule)) ? null
    : `${family} at ${file}:${line} is not reported there:\n${findings.map(written).join('\n')}`;
}

test('more than five hundred places of the content are broken, in more than twenty ways', () => {
  expect(breaks.length).toBeGreaterThan(500);
  expect(families.length).toBeGreaterThan(20);
  expect(new Set(breaks.map(({ file }) => file)).size).toBeGreaterThan(80);
});

describe('the content broken in one place is reported at that place, and no other file is blamed', () => {
  for (const family of families) {
    test(family, () => {
      expect(breaks.filter((each) => each.family === family).map(fault).filter(Boolean)).toEqual([]);
    });
  }
});
