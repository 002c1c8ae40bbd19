import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { takeBack, writeAll } from '../../src/commands/write.ts';
import { after } from '../../src/corpus/editing/create.ts';
import { rename } from '../../src/corpus/editing/rename.ts';
import { readFolder } from '../../src/corpus/read.ts';

const home = mkdtempSync(join(tmpdir(), 'casus-editing-'));
afterAll(() => { for (const path of [home, ...recordsLeft()]) rmSync(path, { recursive: true, force: true }); });
const content = join(home, 'content');
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/corpus/base', content, { recursive: true });
});
const run = (command: string, ...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...words, '--content', content], { encoding: 'utf8' });
  return { status, out: stdout.replaceAll(content, 'content'), error: stderr.replaceAll(content, 'content') };
};
/** Where commands write down what they are about to do to this content, up to the number of the process. */
const record = resolve('.cache', `unfinished-${createHash('sha256').update(realpathSync(home) + sep + 'content').digest('hex').slice(0, 16)}-`);
const recordsLeft = () => readdirSync('.cache').map((name) => resolve('.cache', name)).filter((path) => path.startsWith(record));
const before = () => JSON.stringify(readFolder('tests/corpus/base'));
const now = () => JSON.stringify(readFolder(content));
const text = (path: string) => readFileSync(join(content, path), 'utf8');

test('new without words lists every kind, and with a word of none offers the nearest', () => {
  const { status, out } = run('new');
  expect(status).toBe(0);
  for (const kind of ['party', 'profile', 'classification', 'intervention', 'instrument', 'concept', 'source', 'incident', 'correction', 'change']) expect(out).toContain(kind);
  expect(run('new', 'partie', 'x')).toMatchObject({ status: 1, error: 'There is no kind "partie": did you mean "party"?\n' });
  expect(run('new', 'party')).toMatchObject({ status: 2, error: expect.stringContaining('What is the identifier of the party?') as string });
  expect(run('new', 'party', 'x', '--colour').status).toBe(2);
  expect(now()).toBe(before());
});

test('new writes a blank, tells what is next, and refuses to write it again', () => {
  expect(run('new', 'profile', 'chad')).toMatchObject({ status: 0, out: 'Wrote content/conflicts/chad/profile.md\nWrote content/conflicts/chad/chronology.yaml\nWrote content/conflicts/chad/history.yaml\nFill in what is empty, then run npm run check. A profile needs a classification: npm run new -- classification chad/<id>\n' });
  const after = now();
  expect(run('new', 'profile', 'chad')).toMatchObject({ status: 1, out: '' });
  expect(run('new', 'incident', 'mali', '2018-02-01-gao').out).toContain('Added to content/conflicts/mali/chronology.yaml');
  expect(now()).not.toBe(after);
});

test('rename tells each file, and refusals change nothing', () => {
  expect(run('rename', 'party', 'france', 'mali')).toMatchObject({ status: 1, error: 'There is a party "mali" already, in content/parties/mali.md.\n' });
  expect(run('rename', 'party', 'france').status).toBe(2);
  expect(now()).toBe(before());
  const { status, out } = run('rename', 'party', 'france', 'republic');
  expect(status).toBe(0);
  expect(out).toContain('content/parties/france.md → content/parties/republic.md\n');
  expect(out).toMatch(/Renamed "france" to "republic": \d+ mentions in \d+ files\.\n$/);
  expect(existsSync(join(content, 'parties/france.md'))).toBe(false);
  expect(run('check')).toMatchObject({ status: 0 });
});

test('retire needs a reason, and is refused while an entry is named', () => {
  expect(run('retire', 'party', 'france').status).toBe(2);
  expect(run('retire', 'party', 'france', '--reason', 'It left.')).toMatchObject({ status: 1, error: expect.stringMatching(/^The party "france" is still named in \d+ places; take it out there first:\n {2}content\//) as string });
  expect(now()).toBe(before());
  writeFileSync(join(content, 'conflicts/mali/profile.md'), text('conflicts/mali/profile.md').replace('[another day](corrections.yaml#day-of-soumpi)', 'another day'));
  expect(run('retire', 'correction', 'day-of-soumpi', '--reason', 'Settled.', '--on', '2999-01-02')).toMatchObject({ status: 1, out: '', error: '2999-01-02 is still to come; --on is the day on which the entry is retired, today at the latest.\n' });
  writeFileSync(join(content, 'conflicts/mali/corrections.yaml'), `# Asked for by a reader.\n${text('conflicts/mali/corrections.yaml')}`);
  expect(run('retire', 'correction', 'day-of-soumpi', '--reason', 'Settled.', '--on', '2024-01-02')).toMatchObject({ status: 0, out: expect.stringContaining('Removed with it from content/conflicts/mali/corrections.yaml: # Asked for by a reader.\nRetired "day-of-soumpi". It was a place on a page; links to it lead to the head of that page now. The reason is kept in content/retired.yaml, and its identifier is never used again.\n') as string });
  expect(text('retired.yaml')).toContain("- kind: correction\n  id: day-of-soumpi\n  title: Attack on Soumpi\n  on: 2024-01-02\n  reason: Settled.\n");
  expect(existsSync(join(content, 'conflicts/mali/corrections.yaml'))).toBe(false);
});

test('stale lists what is past its review, from the day that is asked for', () => {
  expect(run('stale', 'mali')).toMatchObject({ status: 2, error: expect.stringContaining('"mali" is one word too many') as string });
  expect(run('stale', '--on', '2023-09-30')).toMatchObject({ status: 0, out: 'On 2023-09-30, none of 1 profiles are past the next review.\n' });
  expect(run('stale', '--on', '2023-10-01').out).toBe('content/conflicts/mali/profile.md:7 mali: due 2023-09, 1 day ago; reviewed 2023-03-02\nOn 2023-10-01, 1 of 1 profiles is past the next review.\n');
  expect(JSON.parse(run('stale', '--on', '2023-10-02', '--json').out)).toMatchObject({ on: '2023-10-02', stale: [{ id: 'mali', overdueDays: 2, line: 7 }], withoutReview: [] });
  expect(run('stale', '--on', '2024-02-31')).toMatchObject({ status: 1, error: '"2024-02-31" is not a day; write one such as 2026-12-01.\n' });
});

test('import-sources adds, refuses and tells; a dry run and a broken file write nothing', () => {
  const file = (name: string, words: string) => { writeFileSync(join(home, name), words); return join(home, name); };
  const bib = file('a.bib', '@book{a, title={A new book}, author={Doe, Jane}, year=2020, isbn={1}}\n@misc{b, title={Attack on an Army Base}}\n');
  expect(run('importSources', bib, '--dry-run').out).toContain('Would add doe-2020: A new book (record 1 (a))\nThere already as news, by its title: Attack on an Army Base (record 2 (b))\nNot taken over from record 1 (a): isbn\n');
  expect(run('importSources', file('b.ris', 'TY  - BOOK\nTI  - x\n'))).toMatchObject({ status: 1, out: '', error: 'The file cannot be read: the record that begins on line 1 has no end (ER). Nothing was added.\n' });
  expect(run('importSources', file('c.txt', 'x'))).toMatchObject({ status: 1 });
  expect(run('importSources', join(home, 'nowhere.bib'))).toMatchObject({ status: 1, error: expect.stringContaining('There is no file') as string });
  expect(now()).toBe(before());
  expect(run('importSources', bib)).toMatchObject({ status: 0 });
  expect(text('sources/further.yaml')).toBe("- id: doe-2020\n  type: book\n  title: A new book\n  author: [{ family: Doe, given: Jane }]\n  issued: 2020\n");
});

test('files are written all or none, with the line ends that they have', () => {
  const folder = join(home, 'files');
  mkdirSync(join(folder, 'old'), { recursive: true });
  writeFileSync(join(folder, 'a.txt'), '\uFEFFone\r\ntwo\r\n');
  writeFileSync(join(folder, 'old/b.txt'), 'b');
  mkdirSync(join(folder, 'c.txt'));
  const as = () => [readdirSync(folder), readFileSync(join(folder, 'a.txt'), 'utf8'), readFileSync(join(folder, 'old/b.txt'), 'utf8')];
  const write = (changes: [string, string | null][]) => writeAll(folder, new Map(changes), readFolder(folder), 'files');
  const before = as();
  // A folder stands where the last file is to be put; a file stands where the last folder is to be made.
  for (const last of ['c.txt', 'a.txt/d.txt']) {
    expect(() => write([['a.txt', 'changed\n'], ['new/deep/x.txt', 'x'], ['old/b.txt', null], [last, 'c']])).toThrow(/^files\/(?:c\.txt is a folder where a file should be; rename or remove it|a\.txt is a file where a folder should be; rename or remove it)\. Then run the command again; nothing was written\.$/);
    expect(as()).toEqual(before);
  }
  write([['a.txt', 'one\ntwo\nthree\n'], ['old/b.txt', null]]);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('\uFEFFone\r\ntwo\r\nthree\r\n');
  expect(readdirSync(folder)).toEqual(['a.txt', 'c.txt']);
});

test('a file keeps its rights, also when it moves, and each line its own end', () => {
  const folder = join(home, 'mixed');
  mkdirSync(folder);
  const put = (name: string, words: string, mode: number) => { writeFileSync(join(folder, name), words); chmodSync(join(folder, name), mode); };
  const as = (name: string) => [readFileSync(join(folder, name), 'utf8'), (statSync(join(folder, name)).mode & 0o777).toString(8)];
  put('a.txt', 'one\r\ntwo\nthree\rfour\r\n', 0o664);
  put('b.txt', '\uFEFFone\r\ntwo\n', 0o600);
  writeAll(folder, new Map([['a.txt', 'one\n2\nthree\nand\nfour\n'], ['b.txt', null], ['c.txt', 'one\n2\n']]), readFolder(folder), 'files', new Map([['c.txt', 'b.txt']]));
  expect([as('a.txt'), as('c.txt')]).toEqual([['one\r\n2\nthree\rand\r\nfour\r\n', '664'], ['\uFEFFone\r\n2\n', '600']]);
  writeAll(folder, new Map([['a.txt', '2\nand\nfour\n']]), readFolder(folder), 'files');
  expect(as('a.txt')[0]).toBe('2\r\nand\r\nfour\r\n');
  expect(existsSync(join(folder, 'b.txt'))).toBe(false);
  expect(() => writeAll(folder, new Map([['c.txt', null], ['a.txt', 'x'], ['a.txt/d.txt', 'x']]), readFolder(folder), 'files')).toThrow();
  expect(as('c.txt')).toEqual(['\uFEFFone\r\n2\n', '600']);
});

test('nothing is written over what changed while a command was at work', () => {
  const read = readFolder(content);
  const write = () => writeAll(content, new Map([['parties/mali.md', 'new'], ['parties/new.md', 'new']]), read, 'content');
  const mali = text('parties/mali.md');
  const asChanged = (path: string, words: string | null) => {
    if (words === null) rmSync(join(content, path));
    else writeFileSync(join(content, path), words);
    const there = now();
    expect(write).toThrow(`content/${path} changed while the command was at work; run it again. Nothing was written.`);
    expect(now()).toBe(there);
  };
  asChanged('parties/mali.md', `${mali}\nAn hour of work.\n`);
  asChanged('parties/mali.md', null);
  writeFileSync(join(content, 'parties/mali.md'), mali);
  asChanged('parties/new.md', 'another');
  rmSync(join(content, 'parties/new.md'));
  asChanged('parties/france.md', null);
  expect([readdirSync(content).filter((name) => name.startsWith('.')), recordsLeft()]).toEqual([[], []]);
});

test('of two commands that write at once, one does', () => {
  const other = `${record}${process.ppid}`;
  mkdirSync(other, { recursive: true });
  expect(() => writeAll(content, new Map([['parties/new.md', 'new']]), readFolder(content), 'content')).toThrow('Another command is at work in content; run this one again. Nothing was written.');
  expect(now()).toBe(before());
  expect(recordsLeft()).toEqual([other]);
  rmSync(other, { recursive: true });
});

/** Runs a command that is killed at the so-manieth thing that it does on the disk, in the middle of it if it writes. */
function killedAt(step: number, ...words: string[]): boolean {
  const fatal = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
let step = 0;
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync']) {
  const real = fs[name];
  fs[name] = (...given) => {
    if (step++ < ${step}) return real(...given);
    if (name === 'writeFileSync') real(given[0], given[1].slice(0, given[1].length / 2));
    process.kill(process.pid, 'SIGKILL');
  };
}
syncBuiltinESMExports();`;
  return spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(fatal)}`, ...words]).signal === 'SIGKILL';
}

test('what is written is wholly there or wholly not, whenever the command is killed', () => {
  const { changes } = rename(readFolder(content), 'conflict', 'mali', 'the-sahel');
  const old = before();
  const whole = JSON.stringify(after(readFolder(content), changes).sort((a, b) => (a.path < b.path ? -1 : 1)));
  const writing = `const { writeAll } = await import(${JSON.stringify(resolve('src/commands/write.ts'))}); const { readFolder } = await import(${JSON.stringify(resolve('src/corpus/read.ts'))});
writeAll(${JSON.stringify(content)}, new Map(${JSON.stringify([...changes])}), readFolder(${JSON.stringify(content)}), 'content');`;
  let mixed = 0;
  for (let step = 0; killedAt(step, '--input-type=module', '--eval', writing); step++) {
    const left = now();
    if (left !== old && left !== whole) mixed++;
    const told = takeBack(content, 'content');
    expect(now(), `killed at step ${step}`).toBe(told || left !== whole ? old : whole);
    expect(told !== undefined, `killed at step ${step}`).toBe(left !== now());
    expect(readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => /(?:^|\/)\./.test(path) || now() === old && path.includes('sahel'))).toEqual([]);
    expect(recordsLeft()).toEqual([]);
    rmSync(content, { recursive: true });
    cpSync('tests/corpus/base', content, { recursive: true });
  }
  expect(now()).toBe(whole);
  expect(mixed).toBeGreaterThan(5);
});

test('a record that came with the content has no power over it, and a broken one of this project none', () => {
  const there = now();
  const steps = (path: string, before: unknown) => JSON.stringify([{ path, before, after: text('parties/mali.md'), mode: null }]);
  for (const place of ['.unfinished-99999999', '.cache/unfinished-99999999']) {
    mkdirSync(join(content, place), { recursive: true });
    writeFileSync(join(content, place, 'steps.json'), steps('parties/mali.md', 'theirs'));
  }
  expect(takeBack(content, 'content')).toBeUndefined();
  expect(run('check')).toMatchObject({ status: 0, error: '' });
  expect(now()).toBe(there);
  for (const words of ['', '{', '{}', '[1]', 'null', steps('parties/mali.md', 1)]) {
    mkdirSync(`${record}99999999`, { recursive: true });
    writeFileSync(`${record}99999999/steps.json`, words);
    expect(takeBack(content, 'content')).toBeUndefined();
    expect([recordsLeft(), now()]).toEqual([[], there]);
  }
});

test('a folder in the place of a file that a killed command wrote is told in words', () => {
  mkdirSync(`${record}99999999`, { recursive: true });
  writeFileSync(`${record}99999999/steps.json`, JSON.stringify([{ path: 'parties', before: 'x', after: null, mode: null }]));
  expect(run('check')).toMatchObject({ status: 1, error: 'content/parties is a folder where a file should be; rename or remove it. Then run the command again; a command that was killed has left it half done.\n' });
  for (const name of recordsLeft()) rmSync(name, { recursive: true });
});

test('what a killed command has left is put back by whatever reads the content next, but never over later work', () => {
  const middle = () => { expect(killedAt(22, 'src/commands/rename.ts', 'profile', 'mali', 'the-sahel', '--content', content)).toBe(true); };
  const told = 'A command was killed while it wrote to content. All is as it was before that command; run it again.\n';
  for (const command of ['check', 'stale']) {
    middle();
    expect(now()).not.toBe(before());
    expect(run(command)).toMatchObject({ status: 0, error: told });
    expect(now()).toBe(before());
    expect(run(command)).toMatchObject({ status: 0, error: '' });
  }
  middle();
  const changed = readFolder(content).find(({ path, text: words }) => !readFolder('tests/corpus/base').some((each) => each.path === path && each.text === words))!.path;
  writeFileSync(join(content, changed), 'later work');
  const left = now();
  const refused = run('check');
  expect(refused).toMatchObject({ status: 1, out: '', error: expect.stringMatching(new RegExp(`^A command was killed while it wrote to content, and content/${changed} has changed since, .* or remove the folder \\.cache/unfinished-\\w+-\\d+, which leaves every file as it is now\\.\n$`)) as string });
  expect(now()).toBe(left);
  rmSync(/\.cache\/unfinished-\w+-\d+/.exec(refused.error)![0], { recursive: true });
  expect(run('check').error).toBe('');
  expect(now()).toBe(left);
});
