import { fold, likeness, remoteness, type Likeness } from '../domain/name.ts';
import { readCitation } from '../domain/provision.ts';
import { keywords, wordBag } from '../domain/question.ts';
import type { NamedEntry } from '../views/searchNames.ts';
import type { CitableInstrument } from '../views/searchProvisions.ts';

/** Facets and the values chosen of each. */
export type Chosen = Record<string, string[]>;

/** One result, from memory or from the index. */
export interface Hit {
  href: string;
  title: string;
  /** What it is, in a few words. */
  is: string;
  summary: string;
  /** Why it is found, if its title does not say so: `Also known as GSIM`. */
  why?: string;
  /** The provisions that the query cites. */
  provisions?: { number: string; says: string }[];
  /** Text around the words found, these between <mark> and </mark>; the rest with its < and > escaped. */
  excerpt?: string;
}

/** A result by name. */
export interface NamedHit extends Hit {
  likeness: Likeness;
  /** The name that answers. */
  name: string;
  /** The shortest of its own names, under which texts speak of it. */
  usual: string;
  page: string;
  /** The query cites an article of it. */
  cites?: true;
  facets: Chosen;
}

interface Name { text: string; how: keyof NamedEntry['names']; folded: string; bag: string }

const whys: Record<Name['how'], (name: string) => string | undefined> = {
  own: () => undefined, also: (name) => `Also known as ${name}`, former: (name) => `Former name: ${name}`, misspelt: (name) => `Listed as a misspelling: ${name}`, under: (name) => `Found under “${name}”`,
};
const order = Object.keys(whys);
/** More of these in front of what the text answers would hide it. */
const most = 5;

export const keeps = (facets: Chosen, chosen: Chosen): boolean => Object.entries(chosen).every(([name, values]) => values.every((value) => facets[name]?.includes(value)));

/** All names, held in memory and asked without the index. */
export class SearchMemory {
  readonly #entries: { entry: NamedEntry; names: Name[] }[];
  readonly #instruments: CitableInstrument[];

  constructor(entries: NamedEntry[], instruments: CitableInstrument[]) {
    this.#instruments = instruments;
    this.#entries = entries.map((entry) => ({
      entry, names: Object.entries({ ...entry.names, own: [entry.title, ...(entry.names.own ?? [])] })
        .flatMap(([how, list]) => list.map((text) => ({ text, how: how as Name['how'], folded: fold(text), bag: wordBag(text) }))),
    }));
  }

  /** What answers by name or as a citation, best first. */
  find(query: string, chosen: Chosen): NamedHit[] {
    const term = query.replace(/["“”]/g, '');
    const cited = this.#cite(term);
    const hits = [...(cited ? [cited] : []), ...this.#named(term).filter(({ page }) => page !== cited?.page)];
    return hits.filter(({ facets }) => keeps(facets, chosen)).slice(0, most);
  }

  #named(term: string): NamedHit[] {
    const [wanted, telling, bag] = [fold(term), keywords(term), wordBag(term)];
    if (!wanted) return [];
    const rank = (name: Name): number => Math.min(likeness(name.folded, wanted) ?? 9, telling === wanted ? 9 : likeness(name.folded, telling) ?? 9, name.bag === bag ? 1 : 9);
    const found = this.#entries.flatMap(({ entry, names }) => {
      const [best] = names.map((name) => ({ name, rank: rank(name) })).filter((each) => each.rank < 9)
        .sort((a, b) => a.rank - b.rank || order.indexOf(a.name.how) - order.indexOf(b.name.how) || a.name.folded.length - b.name.folded.length);
      return best ? [{ entry, ...best }] : [];
    }).sort((a, b) => a.rank - b.rank || order.indexOf(a.name.how) - order.indexOf(b.name.how) || (a.rank ? a.name.folded.length - b.name.folded.length : 0));
    // A slip is supposed only where nothing is called so.
    return found.filter(({ rank: each }) => each < 4 || found[0]!.rank === 4).map(({ entry, name, rank: each }) => {
      const why = whys[name.how](name.text);
      return { ...hitOf(entry), likeness: each as Likeness, name: name.text, ...(why && !fold(entry.title).includes(name.folded) ? { why } : {}) };
    });
  }

  #cite(term: string): NamedHit | undefined {
    const found = readCitation(term, this.#instruments);
    const instrument = found && this.#instruments[found.instrument]!;
    const entry = instrument && this.#entries.find((each) => each.entry.href === instrument.href)?.entry;
    if (!found || !instrument || !entry) return undefined;
    const [first] = found.provisions;
    const hit = { ...hitOf(entry), likeness: 0 as const, name: instrument.short };
    if (first === undefined) {
      const missing = found.asked && !instrument.article ? { cites: true as const, why: `Article ${found.asked} is not among the provisions listed on its page` } : {};
      return { ...hit, ...missing };
    }
    const unit = /^\d/.test(instrument.provisions[first]!) ? 'article ' : '';
    const numbers = found.provisions.length > 1 ? `${unit}${found.asked ?? ''}` : `${unit}${instrument.provisions[first]!}`;
    return {
      ...hit, cites: true, href: `${instrument.href}#${instrument.places[first]!}`, title: `${instrument.short}, ${numbers}`, summary: entry.title,
      provisions: found.provisions.map((index) => ({ number: instrument.provisions[index]!, says: instrument.says[index]! })),
    };
  }

  /** The entries whose names come nearest to a query that nothing answers. */
  nearest(query: string): { href: string; title: string }[] {
    const wanted = fold(query);
    return this.#entries.flatMap(({ entry, names }) => {
      const [best] = names.map(({ folded }) => ({ share: remoteness(folded, wanted) ?? 1, length: folded.length })).sort((a, b) => a.share - b.share || a.length - b.length);
      return best && best.share < 1 ? [{ href: entry.href, title: entry.title, ...best }] : [];
    }).sort((a, b) => a.share - b.share || a.length - b.length).slice(0, most);
  }
}

const hitOf = ({ href, title, is, summary, facets, names }: NamedEntry) =>
  ({ href, page: href, title, is, summary, facets, usual: [title, ...(names.own ?? [])].reduce((a, b) => (b.length < a.length ? b : a)) });
