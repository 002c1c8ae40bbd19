import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { placeholder, releaseFile, releasesFolder, sumsFile, type Release } from '../corpus/releases.ts';
import { forms } from '../views/headers.ts';

const isText = (file: string): boolean => /\.(?:html|css|svg|json|md|csv|bib|ris|txt)$/.test(file);
/** The placeholder as a whole host: not the beginning of a longer one. */
const named = new RegExp(`${placeholder.replaceAll('.', '\\.')}(?![\\w-]|\\.\\w)`, 'g');

/** A file of an archive as this site lays it out: an archive does not know where its site is. `address` is that of the site, without a slash at its end. */
export function withAddress(file: string, bytes: Uint8Array, address: string): Uint8Array {
  if (address === placeholder || !isText(file)) return bytes;
  const text = strFromU8(bytes);
  return text.includes(placeholder) ? strToU8(text.replace(named, () => address)) : bytes;
}

/**
 * Lays the pages of releases beside those of the site. Every build copies the archives with the public files; those of
 * other content than this are taken away.
 */
export function layReleases(folder: string, releases: Release[], address: string) {
  const own = releases.map(({ version }) => releaseFile(version));
  for (const name of readdirSync(join(folder, 'releases')).filter((each) => each.endsWith('.zip') && !own.includes(each))) rmSync(join(folder, 'releases', name));
  if (!own.length) rmSync(join(folder, 'releases', sumsFile), { force: true });
  for (const { version } of releases) {
    for (const [file, bytes] of Object.entries(unzipSync(readFileSync(join(releasesFolder, releaseFile(version)))))) {
      // The headers of a site are those of today, for every page of it; release 2026.11.1 kept some of its day.
      if (Object.hasOwn(forms(), file)) continue;
      const to = join(folder, 'releases', version, file);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, withAddress(file, bytes, address));
    }
  }
}
