import type { Kind } from '../../domain/entry.ts';
import type { Example } from '../finding.ts';
import { offer } from '../nearest.ts';
import { related } from './beside.ts';
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

/** The kinds that a field or a citation can name, each with an example for the handbook. */
const examples: Partial<Record<Kind, Example>> = {
  conflict: { file: 'interventions/barkhane.md', right: 'conflicts: [mali]', wrong: 'conflicts: [mail]' },
  classification: { file: 'interventions/barkhane.md', right: 'in: [mali/jnim]', wrong: 'in: [mali/jnin]' },
  party: { file: 'parties/jnim.md', right: 'to: mali', wrong: 'to: maly' },
  intervention: { file: 'conflicts/mali/jnim.md', right: 'by: barkhane', wrong: 'by: barkhan' },
  incident: { file: 'conflicts/mali/jnim.md', right: 'incidents: [2018-01-27-soumpi]', wrong: 'incidents: [2018-01-27-soumpy]' },
  instrument: { file: 'conflicts/mali/profile.md', right: 'instrument: common-article-3', wrong: 'instrument: article-3' },
  concept: { file: 'concepts/intensity.md', right: 'related: [organisation]', wrong: 'related: [organization]', beside: { 'concepts/intensity.md': related } },
  source: { file: 'conflicts/mali/chronology.yaml', right: 'sources: [news]', wrong: 'sources: [newz]' },
};

/** `party-exists`, `source-exists`, …: every identifier in a field or citation names an entry. */
export const knownIds = Object.entries(examples).map(([kind, example]): CorpusRule => ({
  id: `${kind}-exists`,
  sentence: `Every identifier of ${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind} in a field or a citation names one that exists.`,
  why: 'An identifier is how one entry leads to another. One that names nothing is misspelt, or its entry is still to be written.',
  example,
  check: (corpus) => corpus.references
    .filter(({ via, kind: named, id }) => via !== 'link' && named === kind && !corpus[named].has(id) && !maybeBroken(corpus, named, id))
    .map(({ kind: named, id, place }) => {
      const create = folders[named] ? `create ${home(corpus, named, id)}` : named === 'source'
        ? `add it to a file of ${corpus.root}/sources/` : `add it to the chronology of its profile`;
      return error(place, `${named}-exists`, `no ${named} "${id}"`, [offer(id, corpus[named].keys()), create].filter(Boolean).join(' or else '));
    }),
}));
