import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const room = resolve('.cache/crash');
const out = join(room, 'site');
const contents = ['tests/corpus/base', join(room, 'other-content')];
const args = (content: string) => ['src/commands/build.ts', '--content', content, '--out', out];
const build = (content: string) => spawnSync(process.execPath, args(content), { encoding: 'utf8' });

const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(folder, file)).isFile()).sort();
/** One word for every byte of a site and the name of every file. */
function print(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) hash.update(`${file}\0`).update(readFileSync(join(folder, file))).update('\0');
  return hash.digest('hex');
}

const whole: string[] = [];
let milliseconds = Infinity;

beforeAll(() => {
  rmSync(room, { recursive: true, force: true });
  mkdirSync(room, { recursive: true });
  cpSync(contents[0]!, contents[1]!, { recursive: true });
  const party = join(contents[1]!, 'parties/mali.md');
  writeFileSync(party, readFileSync(party, 'utf8').replace('name: Mali', 'name: Mali after a change'));
  for (const content of contents) {
    const begun = performance.now();
    expect(build(content).stderr).toBe('');
    milliseconds = Math.min(milliseconds, performance.now() - begun);
    whole.push(print(out));
  }
  expect(whole[0]).not.toBe(whole[1]);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Starts a build and kills it, so that it can clean nothing up. Resolves when it is dead, with whether it had ended before. */
function killed(content: string, when: (kill: () => void) => () => void): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args(content), { stdio: 'ignore' });
    const stop = when(() => child.kill('SIGKILL'));
    child.once('exit', (_code, signal) => { stop(); done(signal !== 'SIGKILL'); });
  });
}

/** The site that readers would get: the last one, which the next command puts back, if the kill fell between two names. */
const standing = () => print(existsSync(out) ? out : join(room, '.site-last'));

test('a build that is killed at any of twenty moments leaves a whole site', async () => {
  let ended = 0;
  for (let round = 0; round < 20; round++) {
    const before = standing();
    const content = round % 2;
    const moment = milliseconds * (0.05 + round * 0.05);
    const late = await killed(contents[content]!, (kill) => { const timer = setTimeout(kill, moment); return () => clearTimeout(timer); });
    if (late) ended++;
    expect([before, whole[content]], `killed after ${Math.round(moment)} ms`).toContain(standing());
  }
  expect(ended, 'most builds were killed in time').toBeLessThan(10);
});

test('a build that is killed while the sites change places leaves a whole site', async () => {
  for (let round = 0; round < 4; round++) {
    const before = standing();
    await killed(contents[round % 2]!, (kill) => { const watcher = watch(room, (_event, name) => name === 'site' && kill()); return () => watcher.close(); });
    expect([before, whole[round % 2]]).toContain(standing());
  }
});

test('the next build mends and clears what the killed ones have left', () => {
  if (existsSync(out)) {
    rmSync(join(room, '.site-last'), { recursive: true, force: true });
    renameSync(out, join(room, '.site-last'));
  }
  const last = print(join(room, '.site-last'));
  const refused = build('tests/corpus/rules/empty-text-is-reported/content');
  expect(refused.status).toBe(1);
  expect(print(out), 'a build that is refused brings the last site back').toBe(last);
  expect(build(contents[0]!).status).toBe(0);
  expect(print(out)).toBe(whole[0]);
  expect(readdirSync(room).sort()).toEqual(['other-content', 'site']);
});

test('nothing but a built site is ever replaced', () => {
  const other = join(room, 'other-content');
  const before = print(other);
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', '--content', contents[0]!, '--out', other], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, `npm run build: ${other} holds something else than a built site, which would be lost; name another place with --out, or empty that one\n`]);
  expect(print(other)).toBe(before);
});

test('two builds at once wait for each other, and a lock of the dead is no lock', async () => {
  try { writeFileSync('.cache/build.lock', '', { flag: 'wx' }); } catch { /* another test builds */ }
  const runs = contents.map((content) => new Promise<[number | null, string]>((done) => {
    const child = spawn(process.execPath, args(content), { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part) => { said += String(part); });
    child.once('exit', (code) => done([code, said]));
  }));
  const ends = await Promise.all(runs);
  expect(ends.map(([code]) => code)).toEqual([0, 0]);
  expect(ends.map(([, said]) => said).join('')).toContain('Another build is at work in this folder (process ');
  expect(whole).toContain(print(out));
  expect(build(contents[0]!).status).toBe(0);
});

test('a build that fails leaves the last site as it was', () => {
  const pages = { ...process.env, CASUS_SITE: 'no address' };
  const { status, stderr } = spawnSync(process.execPath, args(contents[1]!), { encoding: 'utf8', env: pages });
  expect([status, stderr.trim().split('\n').at(-1)]).toEqual([1, 'Nothing was published.']);
  expect(print(out)).toBe(whole[0]);
  expect(readdirSync(room).sort()).toEqual(['other-content', 'site']);
});

test('two builds of the same content are identical byte for byte, in another time zone and language too', () => {
  const { status } = spawnSync(process.execPath, args(contents[1]!), { encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } });
  expect(status).toBe(0);
  expect(print(out)).toBe(whole[1]);
});
