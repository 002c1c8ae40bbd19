import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Finding } from '../../src/corpus/finding.ts';
import { inOrder } from '../../src/corpus/finding.ts';
import { line, report } from '../../src/corpus/report.ts';

const fault = (more: Partial<Finding> = {}): Finding =>
  ({ file: 'content/parties/jnim.md', line: 5, column: 15, rule: 'party-exists', severity: 'error', message: 'no party "nosuch"', help: 'create it', ...more });

test('a fault is one line with its place, rule and message, and one of help', () => {
  expect(line(fault())).toBe('content/parties/jnim.md:5:15 party-exists: no party "nosuch"\n  help: create it');
  expect(line(fault({ severity: 'warning' }))).toBe('content/parties/jnim.md:5:15 warning party-exists: no party "nosuch"\n  help: create it');
});

test('a report ends with the number of faults and of files that have them', () => {
  const last = (...findings: Finding[]) => report(findings).split('\n').at(-1);
  expect(last()).toBe('No faults found.');
  expect(last(fault())).toBe('1 error in 1 file.');
  expect(last(fault(), fault({ line: 6 }), fault({ file: 'content/parties/mali.md' }))).toBe('3 errors in 2 files.');
  expect(last(fault({ severity: 'warning' }))).toBe('1 warning in 1 file.');
  expect(last(fault(), fault({ severity: 'warning' }), fault({ severity: 'warning', line: 7 }))).toBe('1 error and 2 warnings in 1 file.');
});

test('faults stand in the order of files, lines, columns and rules, and none stands twice', () => {
  const sorted = [fault({ file: 'content/a.md', line: 9 }), fault({ line: 2, column: 3 }), fault({ line: 2, column: 10 }), fault({ line: 10, column: 1, rule: 'date' }), fault({ line: 10, column: 1, rule: 'value' })];
  expect(inOrder([...sorted, ...sorted].reverse())).toEqual(sorted);
});

const empty = mkdtempSync(join(tmpdir(), 'casus-'));
afterAll(() => rmSync(empty, { recursive: true }));

function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/check.ts', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}
const faulty = 'tests/corpus/rules/an-unknown-key-is-reported-where-it-stands/content';

test('the command ends well on content without faults', () => {
  expect(command('--content', 'tests/corpus/base')).toEqual({ status: 0, stdout: 'No faults found.\n', stderr: '' });
  expect(command('--content', empty)).toEqual({ status: 0, stdout: 'No faults found.\n', stderr: '' });
});

test('the command ends with 1 on a fault, and names files by the folder that it was given', () => {
  const { status, stdout, stderr } = command('--content', faulty);
  expect(status).toBe(1);
  expect(stdout).toContain(`${faulty}/parties/jnim.md:4:1 unknown-key: unknown key "founded"\n  help: `);
  expect(stdout).toMatch(/\n1 error in 1 file\.\n$/);
  expect(stderr).toBe('');
});

test('a stroke at the end of the folder changes nothing', () => {
  expect(command('--content', `${faulty}/`)).toEqual(command('--content', faulty));
});

test('with --json the command prints the findings and nothing else', () => {
  const { status, stdout } = command('--json', '--content', faulty);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual([{
    file: `${faulty}/parties/jnim.md`, line: 4, column: 1, rule: 'unknown-key', severity: 'error', message: 'unknown key "founded"',
    help: 'remove it or correct its spelling; the keys of each kind are listed in content/README.md',
  }]);
  expect(command('--json', '--content', 'tests/corpus/base')).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
});

test('the command refuses an option that it does not know and a folder that is not there', () => {
  expect(command('--contents', 'x').status).not.toBe(0);
  expect(command('--content', join(empty, 'nosuch')).status).not.toBe(0);
});
