import { kindNamed } from '../corpus/editing/names.ts';
import { rename } from '../corpus/editing/rename.ts';
import { command, Misunderstood } from './editing.ts';

const usage = `npm run rename -- <kind> <old> <new>     gives an entry another identifier wherever it is named

  npm run rename -- party mnla azawad-movement
  npm run rename -- classification mali/cma mali/coordination

Kinds: party, profile, classification (profile/id), intervention, instrument, concept, source, incident, correction,
change (profile/id). The former address leads to the new one from then on, and so does the former place on a page. No identifier
is used again.`;

const times = (count: number) => `${count} mention${count === 1 ? '' : 's'}`;

await command(usage, {}, ({ words: [word, from, to, ...more] }, { files, root, write }) => {
  if (word === undefined || from === undefined || to === undefined || more.length) throw new Misunderstood('Name a kind, the identifier that the entry has, and the one that it is to have.');
  const kind = kindNamed(word);
  const { changes, counts, redirects } = rename(files, kind, from, to, root);
  write(changes, new Map(counts.flatMap(({ path, movedTo }) => (movedTo ? [[movedTo, path]] : []))));
  for (const { path, count, movedTo } of counts) console.log(`${root}/${path}${movedTo ? ` → ${root}/${movedTo}` : ''}${count ? `: ${times(count)}` : ''}`);
  for (const each of redirects) console.log(`${root}/redirects.yaml: "${each.from}" leads to "${each.to}"`);
  const [profile] = kind === 'conflict' ? [to] : kind === 'classification' ? to.split('/') : [];
  console.log(`Renamed "${from}" to "${to}": ${times(counts.reduce((sum, { count }) => sum + count, 0))} in ${counts.length} file${counts.length === 1 ? '' : 's'}.${profile ? ` Tell readers of it: npm run new -- change ${profile}` : ''}`);
  return 0;
});
