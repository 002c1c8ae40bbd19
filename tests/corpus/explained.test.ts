import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import type { File } from '../../src/corpus/corpus.ts';
import type { Example } from '../../src/corpus/finding.ts';
import { line, report } from '../../src/corpus/report.ts';
import { explained } from '../../src/corpus/rules/explained.ts';
import { goldens, overlay, released } from './golden.ts';

/** The content that an example is about, as it should be and as it should not. */
function filesOf({ file, right, wrong, moved, unread, beside = {} }: Example, rule: string): { right: File[]; wrong: File[] } {
  const all = overlay(Object.entries(beside).map(([path, text]) => ({ path, text })));
  if (!file) return { right: all, wrong: [] };
  const own = all.find(({ path }) => path === file);
  if (!own) throw new Error(`There is no file ${file}.`);
  if (unread) return { right: all, wrong: all.map((each) => (each === own ? { path: file, text: '', fault: { rule, ...unread } } : each)) };
  if (!moved && own.text.split(right).length !== 2) throw new Error(`"${right}" does not stand once in ${file}.`);
  const changed = moved ? { path: wrong, text: own.text } : { path: file, text: own.text.replace(right, () => wrong) };
  return { right: all, wrong: all.map((each) => (each === own ? changed : each)) };
}

/** The findings of an example; what is right may have been released. */
function findingsOf(example: Example, id: string, is: 'right' | 'wrong') {
  const files = filesOf(example, id);
  return check(files[is], 'content', undefined, example.released ? [released(files.right, '2026.11.0', '2026-11-24')] : []).findings;
}

describe.each(explained)('the example of $id', ({ id, example }) => {
  test('breaks no rule as it should be', () => {
    expect(report(findingsOf(example, id, 'right'))).toBe('No faults found.');
  });
  test('breaks this rule alone as it should not be', () => {
    const findings = findingsOf(example, id, 'wrong');
    expect([...new Set(findings.map(({ rule }) => rule))], report(findings)).toEqual([id]);
  });
});

test('the messages that the handbook shows are those that the examples give', async () => {
  const messages = Object.fromEntries(explained.map(({ id, example }) => [id, findingsOf(example, id, 'wrong').map(line)]));
  await expect(`${JSON.stringify(messages, null, 2)}\n`).toMatchFileSnapshot('../../src/corpus/rules/messages.json');
});

test('every rule says in a sentence what it demands, and why, in plain words', () => {
  expect(explained.filter(({ sentence, why }) => ![sentence, why].every((text) => /^[A-Z].{20,300}\.$/.test(text))).map(({ id }) => id)).toEqual([]);
  expect(new Set(explained.map(({ id }) => id)).size).toBe(explained.length);
});

const known = new Set(explained.map(({ id }) => id));

test('every rule under which any file of the checker reports is explained', () => {
  const files = ['src/corpus', 'src/corpus/rules', 'src/domain'].flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => join(folder, name)));
  const used = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\brule: '([a-z-]+)'|\b(?:error|warning)\(\s*'([a-z-]+)'|\b(?:error|warning)\((?:[^()]|\([^()]*\))*?, '([a-z]+(?:-[a-z]+)+|link|citation|markup|history)',/g)].map((match) => match[1] ?? match[2] ?? match[3]!));
  expect(new Set(used).size).toBeGreaterThan(25);
  expect([...new Set(used)].filter((id) => !known.has(id))).toEqual([]);
});

test('every rule that a golden case reports is explained, and every rule is shown in one', () => {
  const shown = new Set(goldens.flatMap(({ expected }) => [...expected.matchAll(/^\S+:\d+:\d+ (?:warning )?([a-z-]+): /gm)].map((match) => match[1]!)));
  expect([...shown].filter((id) => !known.has(id))).toEqual([]);
  expect([...known].filter((id) => !shown.has(id))).toEqual([]);
});

test('the handbook in the content folder names every rule once, and those that warn apart', () => {
  const [errors = '', warnings = ''] = readFileSync('content/README.md', 'utf8').split('These warn, and stop nothing:').map((text) => text.match(/^\| `.*$/gm)!.join('\n'));
  const named = (rows: string) => rows.split('\n').flatMap((row) => [...row.split(' | ')[0]!.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id!)).filter((id) => known.has(id)).sort();
  const warns = (rule: object) => 'severity' in rule && rule.severity === 'warning';
  expect(named(errors)).toEqual(explained.filter((rule) => !warns(rule)).map(({ id }) => id).sort());
  expect(named(warnings)).toEqual(explained.filter(warns).map(({ id }) => id).sort());
});
