import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { DataEntry } from '../domain/difference.ts';

/** A dated state of the whole site, kept for ever. */
export interface Release {
  version: string;
  /** The day on which it was made, `2026-11-24`. */
  date: string;
  /** The addresses of its pages, as they were on the site. */
  pages: Set<string>;
  /** All its entries, as the data files had them. */
  entries: DataEntry[];
  /** The names of all files of its archive, and the size of the archive in bytes. */
  files: string[];
  size: number;
}

/** Where the releases of this project’s content lie. */
export const releasesFolder = 'public/releases';
export const releaseFile = (version: string): string => `casus-${version}.zip`;

/** The file within an archive that tells what it is. */
export const manifest = 'release.json';

/** The host that no one can have, which stands for that of the site in every archive and where none is known. */
export const placeholder = 'https://casus.example';

/** The file beside the archives that lists their SHA-256, in the form of `sha256sum`. */
export const sumsFile = 'SHA256SUMS';

export const sumOf = (archive: Uint8Array): string => createHash('sha256').update(archive).digest('hex');

/** The sums of a folder by the names of its archives. */
export function readSums(folder: string): Map<string, string> {
  const file = join(folder, sumsFile);
  return new Map(existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/^([0-9a-f]{64})  (.+)$/gm)].map(([, sum, name]) => [name!, sum!]) : []);
}

/** Reads one archive of a release. */
export function readRelease(archive: Uint8Array): Release {
  const names: string[] = [];
  const files = unzipSync(archive, { filter: ({ name }) => { names.push(name); return name === manifest || name === 'corpus.json'; } });
  const { version, date, pages } = JSON.parse(strFromU8(files[manifest]!)) as { version: string; date: string; pages: string[] };
  const { entries } = JSON.parse(strFromU8(files['corpus.json']!)) as { entries: DataEntry[] };
  return { version, date, pages: new Set(pages), entries, files: names.sort(), size: archive.length };
}

/** The releases whose archives lie in a folder, the newest first. Throws if an archive is not the one that was released. */
export function readReleases(folder: string): Release[] {
  const sums = readSums(folder);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^casus-.+\.zip$/.test(name)) : [];
  const gone = [...sums.keys()].find((name) => !names.includes(name));
  if (gone) throw new Error(`${folder}/${gone} is listed in ${sumsFile} and is missing. A release is kept for ever: restore the file.`);
  return names.map((name) => {
    const archive = readFileSync(join(folder, name));
    const sum = sums.get(name);
    if (!sum) throw new Error(`${folder}/${name} is not listed in ${sumsFile}. If npm run release was interrupted, remove the file and run it again.`);
    if (sum !== sumOf(archive)) throw new Error(`${folder}/${name} is not the archive that was released: its SHA-256 is not the one in ${sumsFile}. A release is never written again: restore the file.`);
    const release = readRelease(archive);
    const outside = release.files.find((file) => posix.normalize(file) !== file || /^(?:\.\.(?:\/|$)|\/)|\\/.test(file));
    if (releaseFile(release.version) !== name || outside !== undefined) throw new Error(`${folder}/${name} is no archive that npm run release has made: ${outside === undefined ? `it is of version ${release.version}` : `it has a file outside its folder, "${outside}"`}. Restore the file.`);
    return release;
  }).sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
}

/** The releases of a content folder. They belong to the project’s own content; another has none. */
export const releasesOf = (content: string): Release[] => (resolve(content) === resolve('content') ? readReleases(releasesFolder) : []);
