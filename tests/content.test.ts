import { expect, test } from 'vitest';
import { check } from '../src/corpus/check.ts';
import { readFolder } from '../src/corpus/read.ts';
import { line } from '../src/corpus/report.ts';

test('the content of the site has no faults', () => {
  expect(check(readFolder('content')).findings.map(line)).toEqual([]);
});
