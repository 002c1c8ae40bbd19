import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { manifest, placeholder } from '../corpus/releases.ts';
import { readDate } from '../domain/date.ts';
import { forms } from '../views/headers.ts';
import { addressOf, freeze, withPermalinks } from './freeze.ts';
import { isRedirect } from './redirects.ts';

/** Parts of the site that are tools or are about the living site, and that a release does not keep. */
const living = /^(?:search|data|changes|releases|pagefind|schema|compare|handbook|previews)\/|^404\.html$|\.(?:json|xml|atom|txt|bib|ris|zip|md|csv|jsonld|cff|webmanifest|js)$/;
/** Of the files that are no pages, those that it keeps: pages as data and as Markdown, records for reference managers, the tables and the licence. */
const data = /^(?:conflicts|parties|interventions|instruments|concepts|sources)\/.+\.(?:json|md)$|^cite\/|^data\/v1\/(?:.+\.csv|datapackage\.json)$|^licence\.txt$/;

export const keeps = (file: string): boolean => data.test(file) || !living.test(file) && !Object.hasOwn(forms(), file);

const filesIn = (folder: string, under = ''): string[] => readdirSync(join(folder, under)).sort().flatMap((name) => {
  const path = under ? `${under}/${name}` : name;
  return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
});

/** The archive of a site that was built for the placeholder’s address: pages that refer to each other, and the data. The same site makes the same bytes. */
export function archiveOf(folder: string, version: string, date: string): { bytes: Uint8Array; pages: number } {
  const files = filesIn(folder).filter((file) => keeps(file) && !(file.endsWith('.html') && isRedirect(readFileSync(join(folder, file), 'utf8'))));
  const kept = new Set(files);
  const has = (file: string) => kept.has(file);
  const release = { version, date: readDate(date), site: placeholder };
  const pages = files.filter((file) => file.endsWith('.html')).map(addressOf);
  const contents: Zippable = { [manifest]: strToU8(JSON.stringify({ version, date, pages })), 'corpus.json': readFileSync(join(folder, 'data/v1/corpus.json')) };
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    contents[file] = file.endsWith('.html') ? strToU8(freeze(bytes.toString(), addressOf(file), release, has))
      // Fonts are kept beside the style sheet.
      : file.endsWith('.css') ? strToU8(bytes.toString().replaceAll('url(/assets/', 'url('))
      : /\.(?:md|bib|ris|json)$/.test(file) ? strToU8(withPermalinks(bytes.toString(), release, has)) : bytes;
  }
  // A fixed time, so that the same content makes the same archive.
  return { bytes: zipSync(contents, { level: 9, mtime: '1980-01-01T00:00:00' }), pages: pages.length };
}
