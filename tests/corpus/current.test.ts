import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentCorpus } from '../../src/corpus/current.ts';

const folder = mkdtempSync(join(tmpdir(), 'casus-'));
beforeAll(() => {
  mkdirSync(join(folder, 'parties'));
  writeFileSync(join(folder, 'parties/mali.md'), '---\nname: Mali\nkind: stat\nsummary: A State.\n---\n');
  process.env['CASUS_CONTENT'] = folder;
});
afterAll(() => {
  delete process.env['CASUS_CONTENT'];
  rmSync(folder, { recursive: true });
});

test('a fault of the content is told as one, without the insides of the program', () => {
  let error: unknown;
  try { currentCorpus(); } catch (caught) { error = caught; }
  expect(String((error as Error).message)).toContain('parties/mali.md:3:7 value: "kind" cannot be "stat"');
  expect((error as Error).stack).toBe((error as Error).message);
});
