import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { File } from '../../src/corpus/corpus.ts';
import { check } from '../../src/corpus/check.ts';
import { readFolder } from '../../src/corpus/read.ts';
import type { Release } from '../../src/corpus/releases.ts';
import { entriesOf } from '../../src/views/differences.ts';

const folder = import.meta.dirname;

/** A small content folder without faults, over which each golden case lays its own files. */
export const base: File[] = readFolder(join(folder, 'base'));

/** One folder of `rules/`: content with planted faults, and the report that they must give. */
export interface Golden {
  title: string;
  files: File[];
  /** The base as it was released, where the case says so: `release.txt` has the version and the day. */
  releases: Release[];
  expected: string;
}

/** The base with files of the same path replaced, others added, and those that are listed dropped. */
export function overlay(files: File[], drop: string[] = []): File[] {
  const all = new Map([...base, ...files].map((file) => [file.path, file]));
  for (const path of drop) if (!all.delete(path)) throw new Error(`There is no file ${path} to drop.`);
  return [...all.values()];
}

/** A release of some content, as it is read from an archive. */
export const released = (files: File[], version: string, date: string, pages: string[] = []): Release =>
  ({ version, date, pages: new Set(pages), entries: entriesOf(check(files).corpus), files: [], size: 0 });

const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');

export const goldens: Golden[] = readdirSync(join(folder, 'rules')).sort().map((name) => {
  const at = join(folder, 'rules', name);
  const files = existsSync(join(at, 'content')) ? readFolder(join(at, 'content')) : [];
  const [version, date] = text(join(at, 'release.txt')).split(' ') as [string, string];
  return { title: name.replaceAll('-', ' '), files: overlay(files, text(join(at, 'drop.txt')).split('\n').filter(Boolean)), releases: version ? [released(base, version, date)] : [], expected: text(join(at, 'expected.txt')) };
});
