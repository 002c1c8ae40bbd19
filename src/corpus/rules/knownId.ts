import type { Kind } from '../../domain/entry.ts';
import { offer } from '../nearest.ts';
import { error, type Checked, type CorpusRule } from './rule.ts';

const folders: Partial<Record<Kind, string>> = {
  conflict: 'conflicts/ID/profile.md', classification: 'conflicts/ID.md', party: 'parties/ID.md', intervention: 'interventions/ID.md',
  instrument: 'instruments/ID.md', concept: 'concepts/ID.md',
};

/** Where an entry would live if it existed. */
function home({ root }: Checked, kind: Kind, id: string): string {
  return `${root}/${(folders[kind] ?? '').replace('ID', id)}`;
}

const listFiles: Partial<Record<Kind, RegExp>> = {
  source: /\/sources\/[^/]+\.yaml$/, incident: /\/chronology\.yaml$/, correction: /\/corrections\.yaml$/, change: /\/history\.yaml$/,
};

/** Whether the entry may be missing only because its own file is faulty, which is reported there. */
export function maybeBroken(corpus: Checked, kind: Kind, id: string): boolean {
  const list = listFiles[kind];
  return list ? [...corpus.broken].some((file) => list.test(file)) : corpus.broken.has(home(corpus, kind, id));
}

/** `party-exists`, `source-exists`, …: every identifier in a field or citation names an entry. */
export const knownId: CorpusRule = {
  id: 'known-id',
  sentence: 'Every identifier in a field or a citation names an entry that exists.',
  check: (corpus) => corpus.references
    .filter(({ via, kind, id }) => via !== 'link' && !corpus[kind].has(id) && !maybeBroken(corpus, kind, id))
    .map(({ kind, id, place }) => {
      const create = folders[kind] ? `create ${home(corpus, kind, id)}` : kind === 'source'
        ? `add it to a file of ${corpus.root}/sources/` : `add it to the ${kind === 'incident' ? 'chronology' : kind === 'change' ? 'history' : 'corrections'} of its profile`;
      return error(place, `${kind}-exists`, `no ${kind} "${id}"`, [offer(id, corpus[kind].keys()), create].filter(Boolean).join(' or else '));
    }),
};
