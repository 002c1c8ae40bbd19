import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import * as pagefind from 'pagefind';
import { check } from '../corpus/check.ts';
import { isFolder, readFolder } from '../corpus/read.ts';
import { readReleases, releaseFile } from '../corpus/releases.ts';
import { report } from '../corpus/report.ts';
import { printProfiles } from './pdf.ts';

const { values } = parseArgs({
  // --pdf alone means every profile.
  args: process.argv.slice(2).map((each) => (each === '--pdf' ? '--pdf=' : each)),
  options: { content: { type: 'string', default: 'content' }, out: { type: 'string', default: 'dist' }, pdf: { type: 'string' } },
});
const out = resolve(values.out);
const made = resolve('.cache', `build-${process.pid}`);
const lock = resolve('.cache', 'build.lock');

/** Whether another build is at work; two in one folder would spoil each other's files. */
function takeLock(): boolean {
  mkdirSync(resolve('.cache'), { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const owner = Number(readFileSync(lock, 'utf8'));
    try { process.kill(owner, 0); return false; } catch { rmSync(lock, { force: true }); return takeLock(); }
  }
}

/** What stands on pages and is not prose, so that excerpts are. */
const notProse = ['.pilcrow', '.marks', '.permalink', '.contents', '.facts', '.events', '.spans', '.kind', 'form', 'button', 'caption', 'table.cards', '[aria-label="Data"]', '.incident-links', '.back'];

/** Between cells and terms there are no spaces in the file, though there are on the screen. */
const spaced = (html: string) => html.replace(/<\/(?:dt|dd|td|th|li|b|span|div|summary)>/g, '$& ');

/** Makes the search index: of the pages that say that they are to be in it, and of the records that are no pages. */
async function index(folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: notProse });
  if (!index) throw new Error(errors.join('\n'));
  const records = `${folder}/search/records.json`;
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();
  const faults: string[] = [];
  for (const sourcePath of pages) {
    const content = readFileSync(`${folder}/${sourcePath}`, 'utf8');
    if (content.includes('data-pagefind-body')) faults.push(...(await index.addHTMLFile({ sourcePath, content: spaced(content) })).errors);
  }
  for (const record of JSON.parse(readFileSync(records, 'utf8')) as Parameters<typeof index.addCustomRecord>[0][]) faults.push(...(await index.addCustomRecord(record)).errors);
  if (faults.length) throw new Error(faults.join('\n'));
  rmSync(records);
  await index.writeFiles({ outputPath: `${folder}/pagefind` });
  await pagefind.close();
  return pages.length;
}

/** Lays the pages of the releases beside those of the site. */
function unpackReleases(folder: string) {
  for (const { version } of readReleases('public/releases')) {
    for (const [file, bytes] of Object.entries(unzipSync(readFileSync(join('public/releases', releaseFile(version)))))) {
      const to = join(folder, 'releases', version, file);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
    }
  }
}

/** Puts the finished site in the place of the last one. */
function publish() {
  const last = `${made}-last`;
  if (existsSync(out)) renameSync(out, last);
  renameSync(made, out);
  rmSync(last, { recursive: true, force: true });
}

async function build(): Promise<number> {
  if (!isFolder(values.content)) {
    console.error(`There is no folder "${values.content}".`);
    return 2;
  }
  const { findings } = check(readFolder(resolve(values.content)), values.content.replace(/\/+$/, ''));
  if (findings.length) console.log(report(findings));
  if (findings.some(({ severity }) => severity === 'error')) {
    console.error(`Nothing was published${existsSync(out) ? `; ${values.out}/ is as it was` : ''}.`);
    return 1;
  }
  if (!takeLock()) {
    console.error('Another build is at work in this folder. Wait for it to end.');
    return 1;
  }
  try {
    const astro = spawnSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
      stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CASUS_OUT: made, CASUS_CONTENT: values.content, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (astro.status !== 0) throw new Error('The pages could not be made.');
    const pages = await index(made);
    const printed = values.pdf === undefined ? 0 : await printProfiles(made, values.pdf);
    unpackReleases(made);
    publish();
    console.log(`Published ${values.out}/ with ${pages} pages${printed ? ` and ${printed} as PDF` : ''}.`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Nothing was published.');
    return 1;
  } finally {
    rmSync(made, { recursive: true, force: true });
    rmSync(lock, { force: true });
  }
}

process.exitCode = await build();
