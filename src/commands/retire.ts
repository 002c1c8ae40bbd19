import { kindNamed } from '../corpus/editing/names.ts';
import { Refusal } from '../corpus/editing/refusal.ts';
import { retire } from '../corpus/editing/retire.ts';
import { buildDay } from '../corpus/current.ts';
import { places } from '../corpus/places.ts';
import { line } from '../corpus/report.ts';
import { command, Misunderstood } from './editing.ts';

const usage = `npm run retire -- <kind> <id> --reason "…" [--instead <id>] [--on 2026-12-01]

  npm run retire -- party azawad-front --reason "It never existed under this name." --instead mnla

The entry is taken out of the content; its address says that it was retired, when and why, and what stands in its place. An
incident, correction or change is a place on a page: links to it lead to the head of that page, and retired.yaml keeps the reason.
Refused while another entry names it. Its identifier is never used again. --on is today where it is left out, and no later day.`;

await command(usage, { reason: { type: 'string' }, instead: { type: 'string' }, on: { type: 'string' } }, ({ words: [word, id, ...more], options: { reason, instead, on } }, { files, root, write }) => {
  if (word === undefined || id === undefined || more.length) throw new Misunderstood('Name a kind and the identifier of an entry.');
  if (typeof reason !== 'string') throw new Misunderstood('Say why: --reason "…"');
  const kind = kindNamed(word);
  const today = buildDay();
  const day = String(on ?? today);
  const { changes, retired, remarks, left } = retire(files, kind, id, { reason, on: day, instead: instead as string | undefined }, root);
  if (day > today) throw new Refusal(`${day} is still to come; --on is the day on which the entry is retired, today at the latest.`);
  write(changes);
  for (const [path, text] of changes) console.log(`${text === null ? 'Removed' : 'Changed'} ${root}/${path}`);
  for (const { path, remark } of remarks) console.log(`Removed with it from ${root}/${path}: ${remark}`);
  console.log(`Retired "${id}"${retired.length > 1 ? ` with ${retired.length - 1} entries that belong to it` : ''}. ${places[kind].list && kind !== 'source' ? `It was a place on a page; links to it lead to the head of that page now. The reason is kept in ${root}/retired.yaml, and its identifier is never used again.` : 'Its address tells why.'}`);
  if (left.length) console.log(`The check will ask for more:\n${left.map(line).join('\n')}`);
  return 0;
});
