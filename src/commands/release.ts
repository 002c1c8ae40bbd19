import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { buildDay } from '../corpus/current.ts';
import { manifest, releaseFile } from '../corpus/releases.ts';
import { readDate } from '../domain/date.ts';
import { readArguments } from './arguments.ts';
import { freeze } from './freeze.ts';
import { isRedirect } from './redirects.ts';

readArguments('npm run release', {});
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const archive = resolve('public/releases', releaseFile(version));
const made = resolve('.cache', `release-${process.pid}`);
const site = (process.env['CASUS_SITE'] ?? 'https://casus.example').replace(/\/$/, '');

/** Parts of the site that are tools or are about the living site, and that a release does not keep. */
const living = /^(?:search|data|changes|releases|pagefind|schema|compare|previews|handbook)\/|^404\.html$|\.(?:json|xml|atom|txt|bib|ris|zip|md|csv|jsonld|cff|webmanifest|js)$/;

const filesIn = (folder: string, under = ''): string[] => readdirSync(join(folder, under)).sort().flatMap((name) => {
  const path = under ? `${under}/${name}` : name;
  return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
});

/** Builds the site and keeps it as an archive of pages that refer to each other. */
function release(): number {
  if (existsSync(archive)) {
    console.error(`Release ${version} exists and is never written again. Raise "version" in package.json for a new one.`);
    return 1;
  }
  const built = spawnSync(process.execPath, ['src/commands/build.ts', '--out', made], { stdio: 'inherit' });
  if (built.status !== 0) return 1;
  try {
    const files = filesIn(made).filter((file) => !living.test(file) && !(file.endsWith('.html') && isRedirect(readFileSync(join(made, file), 'utf8'))));
    const kept = new Set(files);
    const date = buildDay();
    const pages = files.filter((file) => file.endsWith('.html')).map((file) => `/${file.replace(/index\.html$/, '')}`);
    const contents: Zippable = { [manifest]: strToU8(JSON.stringify({ version, date, pages })), 'corpus.json': readFileSync(join(made, 'data/v1/corpus.json')) };
    for (const file of files) {
      const address = `/${file.replace(/index\.html$/, '')}`;
      contents[file] = file.endsWith('.html')
        ? strToU8(freeze(readFileSync(join(made, file), 'utf8'), address, { version, date: readDate(date), site }, (each) => kept.has(each)))
        // Fonts are kept beside the style sheet.
        : file.endsWith('.css') ? strToU8(readFileSync(join(made, file), 'utf8').replaceAll('url(/assets/', 'url(')) : readFileSync(join(made, file));
    }
    mkdirSync(resolve('public/releases'), { recursive: true });
    // A fixed time, so that the same content makes the same archive; written whole or not at all.
    const bytes = zipSync(contents, { level: 9, mtime: '1980-01-01T00:00:00' });
    writeFileSync(`${archive}.part`, bytes);
    renameSync(`${archive}.part`, archive);
    console.log(`Kept ${pages.length} pages in public/releases/${releaseFile(version)} (${Math.round(bytes.length / 1024)} kB).`);
    return 0;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

process.exitCode = release();
