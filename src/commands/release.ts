import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check } from '../corpus/check.ts';
import { buildDay } from '../corpus/current.ts';
import { placeholder, readSums, releaseFile, releasesFolder, sumOf, sumsFile } from '../corpus/releases.ts';
import { report } from '../corpus/report.ts';
import { archiveOf } from './archive.ts';
import { readArguments } from './arguments.ts';
import { keptReleases } from './keptReleases.ts';
import { readContent } from './readContent.ts';

readArguments(`npm run release     builds the site and keeps it for ever, in public/releases/, under the version of package.json

Refused if the version is there already, or if a profile differs from the last release and its history does not say so.`, {});
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = releaseFile(version);
const archive = join(releasesFolder, name);
const made = resolve('.cache', `release-${process.pid}`);

/** Writes a file whole or not at all. */
function write(file: string, bytes: Uint8Array | string) {
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
}

/** Builds the site and keeps it as an archive of pages that refer to each other. */
function release(): number {
  if (existsSync(archive)) {
    console.error(`Release ${version} exists and is never written again. Raise "version" in package.json for a new one.`);
    return 1;
  }
  const silent = check(readContent('content'), 'content', undefined, keptReleases('content')).findings.filter(({ rule }) => rule === 'change-recorded');
  if (silent.length) {
    console.error(`${report(silent)}\nRelease ${version} was not made: what changed since the last one is not in the histories.`);
    return 1;
  }
  const day = buildDay();
  // An archive does not know where its site will be.
  const built = spawnSync(process.execPath, ['src/commands/build.ts', '--out', made], { stdio: 'inherit', env: { ...process.env, CASUS_SITE: placeholder, CASUS_RELEASE: day } });
  if (built.status !== 0) return 1;
  try {
    const { bytes, pages } = archiveOf(made, version, day);
    mkdirSync(releasesFolder, { recursive: true });
    write(archive, bytes);
    const sums = readSums(releasesFolder).set(name, sumOf(bytes));
    write(join(releasesFolder, sumsFile), [...sums].map(([each, sum]) => `${sum}  ${each}\n`).join(''));
    console.log(`Kept ${pages} pages in ${archive} (${Math.round(bytes.length / 1024)} kB).`);
    return 0;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

process.exitCode = release();
