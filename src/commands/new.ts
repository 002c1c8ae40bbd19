import { create } from '../corpus/editing/create.ts';
import { kindNamed } from '../corpus/editing/names.ts';
import { kinds } from '../domain/entry.ts';
import { command, Misunderstood } from './editing.ts';

const usage = `npm run new -- <kind> <id>     writes a blank that explains every field

  party, intervention, instrument, concept <id>    one file: npm run new -- party azawad-front
  profile <id>                                     its folder, with profile, chronology and history
  classification <profile>/<id>                    beside its profile: npm run new -- classification mali/jnim
  source <id>                                      at the end of sources/further.yaml, or of --file <name>
  incident <profile> [<id>]                        in the chronology, in order of date: npm run new -- incident mali 2018-01-27-soumpi
  correction <profile> [<id>]                      at the end of the corrections
  change <profile> [<id>]                          at the end of the history

Nothing that is there is written over. --content DIR writes into another folder.`;

/** What is still to be done for an entry of a kind, so that the check finds no fault. */
const next: Partial<Record<(typeof kinds)[number], (name: string) => string>> = {
  conflict: (name) => `A profile needs a classification: npm run new -- classification ${name}/<id>`,
  party: () => 'Name it in another entry, so that a page leads to it.', source: () => 'Cite it, so that a page leads to it.',
};

await command(usage, { file: { type: 'string' } }, ({ words: [word, name, own, ...more], options }, { files, root, write }) => {
  if (word === undefined) {
    console.log(usage);
    return 0;
  }
  const kind = kindNamed(word);
  if (name === undefined) throw new Misunderstood(`What is the ${['incident', 'correction', 'change'].includes(kind) ? 'profile' : 'identifier'} of the ${word}?`);
  if (more.length) throw new Misunderstood(`"${more[0]}" is one word too many`);
  if (options['file'] !== undefined && kind !== 'source') throw new Misunderstood('--file is for sources alone');
  const changes = create(files, { kind, name, own, file: options['file'] as string | undefined }, root);
  write(changes);
  for (const path of changes.keys()) console.log(`${files.some((file) => file.path === path) ? 'Added to' : 'Wrote'} ${root}/${path}`);
  console.log(`Fill in what is empty, then run npm run check.${next[kind] ? ` ${next[kind](name)}` : ''}`);
  return 0;
});
