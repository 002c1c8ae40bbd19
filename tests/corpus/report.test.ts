import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { Finding } from '../../src/corpus/finding.ts';
import { findingSchema, inOrder } from '../../src/corpus/finding.ts';
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
});

test('the command ends with 1 on a fault, and names files by the folder that it was given', () => {
  const { status, stdout, stderr } = command('--content', faulty);
  expect(status).toBe(1);
  expect(stdout).toContain(`\n${faulty}/parties/jnim.md:4:1 unknown-key: unknown key "founded"\n    3 | short: JNIM\n  > 4 | founded: 2017\n      | ^\n`);
  expect(stdout).toContain('\n  rule: /handbook/rules/unknown-key/\n');
  expect(stdout).toMatch(/\n1 error in 1 file\.\nWhat else these entries say is looked at once the faults of form are mended\.\n$/);
  expect(stderr).toBe('');
});

test('a stroke at the end of the folder changes nothing', () => {
  expect(command('--content', `${faulty}/`)).toEqual(command('--content', faulty));
});

test('content without any entry is a fault', () => {
  expect(command('--content', empty)).toMatchObject({ status: 1, stdout: expect.stringContaining(`${empty}:1:1 empty: `), stderr: '' });
});

test('with --json the command prints the findings and nothing else', () => {
  const { status, stdout } = command('--json', '--content', faulty);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual([{ file: `${faulty}/parties/jnim.md`, line: 4, column: 1, rule: 'unknown-key', severity: 'error', message: 'unknown key "founded"', help: expect.stringContaining('the keys here: name, short, ') }]);
  expect(findingSchema.array().safeParse(JSON.parse(stdout)).success).toBe(true);
  expect(command('--format=json', '--content', faulty).stdout).toBe(stdout);
  expect(command('--json', '--content', 'tests/corpus/base')).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
});

test('with a format of a forge the command prints that', () => {
  expect(command('--format=github', '--content', faulty)).toMatchObject({ status: 1, stdout: expect.stringMatching(/^::error file=\S+\/parties\/jnim\.md,line=4,col=1,title=unknown-key::unknown key "founded"%0A.+\n1 error in 1 file\.\n$/) });
  expect(JSON.parse(command('--format=gitlab', '--content', faulty).stdout)).toMatchObject([{ check_name: 'unknown-key', severity: 'major', location: { path: `${faulty}/parties/jnim.md`, lines: { begin: 4 } } }]);
});

test('what a command does not know it refuses in one line, with 2', () => {
  const refusals: [string, string[], RegExp][] = [
    ['check', ['--contents', 'x'], /^npm run check: there is no option --contents; did you mean "--content"\?$/], ['check', ['--content'], /^npm run check: .*argument missing$/],
    ['check', ['mali'], /^npm run check: "mali" is not expected; the options are --json, --format, --content$/],
    ['check', ['--format', 'xml'], /^npm run check: there is no format "xml"; there are text, json, github, gitlab$/], ['check', ['--content', 'nosuch'], /^npm run check: there is no folder "nosuch"$/],
    ['new', ['source', 'x', '--fle', 'news'], /^npm run new: there is no option --fle; did you mean "--file"\?$/],
    ['build', ['--pfd'], /^npm run build: there is no option --pfd; did you mean "--pdf"\?$/],
  ];
  for (const [name, args, words] of refusals) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${name}.ts`, ...args], { encoding: 'utf8' });
    expect([status, stdout], stderr).toEqual([2, '']);
    expect(stderr.trimEnd()).toMatch(words);
  }
});

test.each(['check', 'build', 'release', 'dev', 'serve', 'new', 'rename', 'retire', 'stale', 'importSources'])('%s tells with --help how it is used, and does nothing', (name) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${name}.ts`, '--help'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(new RegExp(`^npm run ${name.replace('S', '-s')} `));
});

test('without its packages a command says in one line what to run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('package.json', join(folder, 'package.json'));
  cpSync('src', join(folder, 'src'), { recursive: true });
  const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
  for (const name of ['check', 'build', 'release']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, scripts[name]!.split(' ').slice(1), { cwd: folder, encoding: 'utf8' });
    expect([status, stdout, stderr], name).toEqual([1, '', 'The packages are not installed. Run npm ci, or npm start, which also builds and serves the site.\n']);
  }
});
