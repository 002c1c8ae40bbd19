import { cpSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { readReleases, readSums, releasesFolder, releasesOf, sumOf, sumsFile } from '../../src/corpus/releases.ts';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync('.cache/releases-');
const archives = readdirSync(releasesFolder).filter((name) => name.endsWith('.zip'));
const first = archives[0]!;
beforeEach(() => cpSync(releasesFolder, folder, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every archive is the one that was released', () => {
  expect(Object.fromEntries(archives.map((name) => [name, sumOf(readFileSync(join(releasesFolder, name)))]))).toEqual(Object.fromEntries(readSums(releasesFolder)));
  expect(readReleases(folder).map(({ version }) => `casus-${version}.zip`).toSorted()).toEqual(archives.toSorted());
});

test('a changed, a missing and an unlisted archive are refused, each with what to do', () => {
  const archive = readFileSync(join(folder, first));
  archive[archive.length - 1] = archive[archive.length - 1]! ^ 1;
  writeFileSync(join(folder, first), archive);
  expect(() => readReleases(folder)).toThrow(/casus-.*\.zip is not the archive that was released.*restore the file/);
  rmSync(join(folder, first));
  expect(() => readReleases(folder)).toThrow(/is listed in SHA256SUMS and is missing.*restore the file/);
  cpSync(join(releasesFolder, first), join(folder, first));
  writeFileSync(join(folder, sumsFile), '');
  expect(() => readReleases(folder)).toThrow(/is not listed in SHA256SUMS/);
});

test.each([['a file outside its folder', '2027.1.0', '../../escaped.txt'], ['an absolute file', '2027.1.0', '/tmp/x'], ['another version', '../2027.1.0', 'index.html']])('an archive with %s is refused, though it is listed', (_what, version, file) => {
  const manifest = strToU8(JSON.stringify({ version, date: '2027-01-01', pages: [] }));
  const archive = zipSync({ 'release.json': manifest, 'corpus.json': strToU8('{"entries":[]}'), [file]: strToU8('x') });
  writeFileSync(join(folder, 'casus-2027.1.0.zip'), archive);
  onTestFinished(() => rmSync(join(folder, 'casus-2027.1.0.zip')));
  writeFileSync(join(folder, sumsFile), `${readFileSync(join(folder, sumsFile), 'utf8')}${sumOf(archive)}  casus-2027.1.0.zip\n`);
  expect(() => readReleases(folder)).toThrow(/casus-2027\.1\.0\.zip is no archive that npm run release has made/);
});

test('the releases are those of the content of the project, and of no other', () => {
  expect(releasesOf('./content/')).toHaveLength(archives.length);
  expect(releasesOf('tests/corpus/base')).toEqual([]);
});
