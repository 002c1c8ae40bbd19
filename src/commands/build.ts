import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as makePages } from 'astro';
import * as pagefind from 'pagefind';
import { check } from '../corpus/check.ts';
import { isFolder } from '../corpus/read.ts';
import { placeholder } from '../corpus/releases.ts';
import { forms } from '../views/headers.ts';
import { readArguments, refuse } from './arguments.ts';
import { keptReleases } from './keptReleases.ts';
import { printProfiles } from './pdf.ts';
import { printed } from './printed.ts';
import { beginSite, lockBuild, mayReplace, publish, recover } from './publish.ts';
import { readContent } from './readContent.ts';
import { layReleases } from './unpack.ts';

const { values } = readArguments(`npm run build     makes the site in dist/, whole or not at all

--content DIR builds another folder, --out DIR into another. --pdf also prints each profile, --pdf=mali that one.
CASUS_SITE=https://casus.org npm run build names the site's own address, for citations and canonical links.`, { content: { type: 'string', default: 'content' }, out: { type: 'string', default: 'dist' }, pdf: { type: 'string' } },
  // --pdf alone means every profile.
  { args: process.argv.slice(2).map((each) => (each === '--pdf' ? '--pdf=' : each)) });
if (!isFolder(values.content)) refuse(`npm run build: there is no folder "${values.content}"`);
const out = resolve(values.out);
if (!mayReplace(out)) refuse(`npm run build: ${values.out} holds something else than a built site, which would be lost; name another place with --out, or empty that one`);

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

async function build(): Promise<number> {
  await recover(out);
  const releases = keptReleases(values.content);
  const root = values.content.replace(/\/+$/, '');
  const files = readContent(root);
  const { findings } = check(files, root, undefined, releases);
  if (findings.length) console.log(printed(findings, files, root));
  if (findings.some(({ severity }) => severity === 'error')) {
    console.error(`Nothing was published${existsSync(out) ? `; ${values.out}/ is as it was` : ''}.`);
    return 1;
  }
  const unlock = await lockBuild((pid) => console.log(`Another build is at work in this folder (process ${pid}); waiting for it to end.`));
  const made = beginSite(out);
  try {
    Object.assign(process.env, { NODE_ENV: 'production', CASUS_OUT: made, CASUS_CONTENT: values.content, CASUS_PDF: values.pdf === '' ? '*' : values.pdf ?? '', ASTRO_TELEMETRY_DISABLED: '1' });
    // What is published is the same whatever the shell says; and in this process, so that nothing goes on writing when it is killed.
    await makePages({ root: process.cwd(), logLevel: 'warn' });
    const pages = await index(made);
    const printed = values.pdf === undefined ? 0 : await printProfiles(made, values.pdf);
    layReleases(made, releases, new URL(process.env['CASUS_SITE'] ?? placeholder).origin);
    for (const [file, text] of Object.entries(forms())) writeFileSync(join(made, file), text);
    publish(made, out);
    if (!process.env['CASUS_SITE']) console.log(`CASUS_SITE is not set: citations and canonical links name ${placeholder}.`);
    console.log(`Published ${values.out}/ with ${pages} pages${printed ? ` and ${printed} as PDF` : ''}.`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Nothing was published.');
    return 1;
  } finally {
    rmSync(made, { recursive: true, force: true });
    unlock();
  }
}

process.exitCode = await build();
// Pages that are still being made when one of them fails would go on writing.
if (process.exitCode) process.exit();
