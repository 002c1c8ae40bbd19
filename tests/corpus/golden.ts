import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { File } from '../../src/corpus/corpus.ts';
import { readFolder } from '../../src/corpus/read.ts';

const folder = import.meta.dirname;

/** A small content folder without faults, over which each golden case lays its own files. */
export const base: File[] = readFolder(join(folder, 'base'));

/** One folder of `rules/`: content with planted faults, and the report that they must give. */
export interface Golden {
  title: string;
  files: File[];
  expected: string;
}

/** The base with files of the same path replaced, others added, and those that are listed dropped. */
export function overlay(files: File[], drop: string[] = []): File[] {
  const all = new Map([...base, ...files].map((file) => [file.path, file]));
  for (const path of drop) if (!all.delete(path)) throw new Error(`There is no file ${path} to drop.`);
  return [...all.values()];
}

const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : '');

export const goldens: Golden[] = readdirSync(join(folder, 'rules')).sort().map((name) => {
  const at = join(folder, 'rules', name);
  const files = existsSync(join(at, 'content')) ? readFolder(join(at, 'content')) : [];
  return { title: name.replaceAll('-', ' '), files: overlay(files, text(join(at, 'drop.txt')).split('\n').filter(Boolean)), expected: text(join(at, 'expected.txt')) };
});
