import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Kind } from '../domain/entry.ts';
import { classificationsIn } from './classifications.ts';
import { inOrder } from './interventions.ts';
import type { Link, PageMaker } from './page.ts';
import { conceptWords, instrumentWords, kindWords, partyWords } from './words.ts';

/** The entry before or after another, with what it is. */
export interface Neighbour extends Link {
  kind: string;
}
/** The entries beside one in the order of its section; at either end of the section one is missing. */
export interface Neighbours {
  previous?: Neighbour;
  next?: Neighbour;
}

/** Entries by the place of a word among others; those with the same word keep their order. */
const byWord = <T>(entries: Map<string, Entry<T>>, words: string[], word: (data: T) => string): string[] =>
  words.flatMap((each) => [...entries.values()].filter(({ data }) => word(data) === each)).map(({ id }) => id);

/** The identifiers of a section in the order of its list; of a classification those of its profile, of a party those of its kind. */
function orderOf(corpus: Corpus, kind: Kind, id: string): string[] {
  switch (kind) {
    case 'conflict': return [...corpus.conflict.keys()];
    case 'classification': return classificationsIn(corpus, corpus.classification.get(id)!.profile!).map((each) => each.id);
    case 'party': return byWord(corpus.party, [corpus.party.get(id)!.data.kind], ({ kind: is }) => is);
    case 'instrument': return byWord(corpus.instrument, Object.keys(instrumentWords), ({ kind: is }) => is);
    case 'concept': return byWord(corpus.concept, Object.keys(conceptWords), ({ is }) => is);
    case 'intervention': return inOrder(corpus).map((each) => each.id);
    default: return [];
  }
}

/** What an entry is, as narrowly as its section tells it. */
function kindOf(corpus: Corpus, kind: Kind, id: string): string {
  switch (kind) {
    case 'party': return partyWords[corpus.party.get(id)!.data.kind].one;
    case 'instrument': return instrumentWords[corpus.instrument.get(id)!.data.kind].one;
    case 'concept': return conceptWords[corpus.concept.get(id)!.data.is];
    default: return kindWords[kind].one;
  }
}

/** The entries before and after one in its section. */
export function neighboursOf(page: PageMaker, kind: Kind, id: string): Neighbours {
  const order = orderOf(page.corpus, kind, id);
  const at = (index: number): Neighbour | undefined => {
    const other = order[index];
    return other === undefined ? undefined : { ...page.link(kind, other), kind: kindOf(page.corpus, kind, other) };
  };
  const [previous, next] = [at(order.indexOf(id) - 1), at(order.indexOf(id) + 1)];
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) };
}
