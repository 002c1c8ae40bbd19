import type { Kind } from '../../domain/entry.ts';
import type { Corpus, Entry } from '../corpus.ts';
import type { Prose } from '../prose.ts';

/** The kinds of entries that have prose. */
export const proseKinds = ['conflict', 'classification', 'party', 'intervention', 'instrument', 'concept'] as const satisfies Kind[];

/** Every entry with prose, of some kinds or of all that have it. */
export function* withProse(corpus: Corpus, kinds: readonly (typeof proseKinds)[number][] = proseKinds): Generator<Entry & { prose: Prose }> {
  for (const kind of kinds) for (const entry of corpus[kind].values()) if (entry.prose) yield entry as Entry & { prose: Prose };
}

/** What was meant as a citation or a note in the prose of an entry and is none. */
export const strayCitations = ({ source }: Pick<Corpus, 'source'>, { strays, doubts }: Prose): Prose['strays'] => [...strays, ...doubts.filter(({ id }) => source.has(id))];
