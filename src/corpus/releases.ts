import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
}

export const releaseFile = (version: string): string => `casus-${version}.zip`;

/** The file within an archive that tells what it is. */
export const manifest = 'release.json';

/** Reads one archive of a release. */
export function readRelease(archive: Uint8Array): Release {
  const files = unzipSync(archive, { filter: ({ name }) => name === manifest || name === 'corpus.json' });
  const { version, date, pages } = JSON.parse(strFromU8(files[manifest]!)) as { version: string; date: string; pages: string[] };
  const { entries } = JSON.parse(strFromU8(files['corpus.json']!)) as { entries: DataEntry[] };
  return { version, date, pages: new Set(pages), entries };
}

/** The releases whose archives lie in a folder, the newest first. */
export function readReleases(folder: string): Release[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => /^casus-.+\.zip$/.test(name)).map((name) => readRelease(readFileSync(join(folder, name))))
    .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
}
