import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Refusal } from '../corpus/editing/refusal.ts';
import { command, Misunderstood } from './editing.ts';
import { readBibtex } from './importing/bibtex.ts';
import { readCsl } from './importing/csl.ts';
import { decode, type ImportedRecord } from './importing/record.ts';
import { readRis } from './importing/ris.ts';
import { importSources } from './importing/sources.ts';

const usage = `npm run import-sources -- <file.bib | file.ris | file.json> [--file further] [--also <record>] [--dry-run]

Takes the export of a reference manager (BibTeX, BibLaTeX, RIS or CSL-JSON) into sources/further.yaml, or another list.
A record that is there already, by its DOI, address or title, is not added again. What has no place in a source is told.
One that shares a title or page with a source that is there, and differs otherwise, is asked about. Where it is another work, say so with
its number or key, --also 3,smith2019; that helps wherever a record is taken for another, but not with a DOI. --dry-run tells what would be done and writes nothing.
It ends with 0 if each record was added or is there already.`;

const readers: Record<string, (text: string) => ImportedRecord[] | Promise<ImportedRecord[]>> = { '.bib': readBibtex, '.ris': readRis, '.json': readCsl };

await command(usage, { file: { type: 'string', default: 'further' }, also: { type: 'string', default: '' }, 'dry-run': { type: 'boolean' } }, async ({ words: [path, ...more], options }, { files, root, write }) => {
  if (path === undefined || more.length) throw new Misunderstood('Name one file.');
  const read = readers[extname(path).toLowerCase()];
  if (!read) throw new Refusal(`"${path}" is not one of the files that can be read: .bib, .ris, .json.`);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Refusal(`There is no file "${path}" that can be read.`);
  }
  const records = await read(decode(bytes).replace(/^\uFEFF/, ''));
  if (!records.length) throw new Refusal(`There is no record in "${path}".`);
  const { added, known, asked, refused, lost, changes } = importSources(files, records, String(options['file']), { root, also: String(options['also']).split(',').map((each) => each.trim()).filter(Boolean) });
  const dry = options['dry-run'] === true;
  if (!dry && added.length) write(changes);
  for (const { where, source } of added) console.log(`${dry ? 'Would add' : 'Added'} ${source.id}: ${source.title} (${where})`);
  for (const { where, title, id, by } of known) console.log(`There already as ${id}, by its ${by}: ${title} (${where})`);
  for (const { where, title, id, by } of asked) console.log(`Not added: ${title} (${where}) has the ${by} of ${id}, and differs otherwise. Where it is another work: --also ${/\((.+)\)$/.exec(where)?.[1] ?? where.split(' ').at(-1)!}`);
  for (const { where, why } of refused) console.log(`Refused ${where}: ${why}`);
  for (const { where, what } of lost) console.log(`Not taken over from ${where}: ${what.join(', ')}`);
  console.log(`${added.length} ${dry ? 'to be added' : 'added'} to ${root}/sources/${String(options['file'])}.yaml, ${known.length} there already, ${asked.length ? `${asked.length} to be decided, ` : ''}${refused.length} refused.${added.length ? ' Cite each, so that a page leads to it.' : ''}`);
  return refused.length || asked.length ? 1 : 0;
});
