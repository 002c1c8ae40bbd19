import { fold } from '../domain/name.ts';
import type { Chosen, Hit } from './searchMemory.ts';

/** How many pages each value of each facet has. */
export type Counts = Record<string, Record<string, number>>;
interface Fragment { url: string; content: string; excerpt: string; plain_excerpt: string; meta: Record<string, string>; locations: number[] }
type Result = { id: string; score: number; data(): Promise<Fragment> };
/** The part of Pagefind’s interface that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Counts>;
  search(term: string | null, options: { filters: object; sort?: object }): Promise<{ results: Result[]; filters: Counts }>;
}

/** What the index answers: how many, the counts of the facets, and the hits from one to another, loaded when asked for. */
export interface Found {
  total: number;
  counts: Counts;
  hits(from: number, to: number): Promise<Hit[]>;
}

/** Of equal texts an entry stands before an incident, and that before a source. */
const weights: Record<string, number> = { Incident: 0.3, Source: 0.12 };

/**
 * Whether a page holds words like those sought. For a word that no page has, Pagefind answers with the longest beginning
 * that some page has, down to `in` for `Inates`.
 */
function holds(term: string, { content, meta, locations }: Fragment): boolean {
  const text = content.split(/\s+/);
  const words = fold([...locations.map((at) => text[at] ?? ''), ...Object.values(meta)].join(' ')).split(' ');
  return fold(term).split(' ').filter((word) => word.length > 3).every((word) => { const stem = word.slice(0, Math.max(3, word.length - 3)); return words.some((each) => each.startsWith(stem)); });
}

/** The text of all pages, incidents and sources. */
export class SearchIndex {
  readonly #pagefind: Pagefind;
  /** All facets with their counts before anything is asked. */
  readonly all: Counts;

  private constructor(pagefind: Pagefind, all: Counts) {
    this.#pagefind = pagefind;
    this.all = all;
  }

  static async load(): Promise<SearchIndex> {
    const address = '/pagefind/pagefind.js';
    const pagefind = await import(/* @vite-ignore */ address) as Pagefind;
    // The policy of the site lets no text name a script, and so no worker; the index is small enough for the page itself.
    await pagefind.options({ noWorker: true, excerptLength: 26, ranking: { metaWeights: { title: 5, aliases: 8, is: 0.1, summary: 1 } } });
    return new SearchIndex(pagefind, await pagefind.filters());
  }

  /** Pages that hold the words, or all if there are none, in which the chosen values hold; without the pages shown already. */
  async find(term: string | null, chosen: Chosen, without: string[]): Promise<Found> {
    const wanted = Object.entries(chosen).flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
    const ask = (...more: object[]) => this.#pagefind.search(term, {
      filters: { all: [...wanted, ...more], ...(without.length ? { none: without.map((page) => ({ page })) } : {}) }, ...(term === null ? { sort: { order: 'asc' } } : {}),
    });
    const kinds = term === null || chosen['kind'] ? [] : Object.keys(weights);
    const [found, ...lighter] = await Promise.all([ask(), ...kinds.map((kind) => ask({ kind }))]);
    const weight = new Map(lighter.flatMap(({ results }, index) => results.map(({ id }) => [id, weights[kinds[index]!]!] as const)));
    const score = (result: Result) => result.score * (weight.get(result.id) ?? 1);
    const results = kinds.length ? found.results.toSorted((a, b) => score(b) - score(a)) : found.results;
    const leading = term === null ? [] : await Promise.all(results.slice(0, 3).map((result) => result.data()));
    if (leading.length && !leading.some((fragment) => holds(term!, fragment))) return { total: 0, counts: {}, hits: () => Promise.resolve([]) };
    return {
      total: results.length, counts: found.filters,
      hits: (from, to) => Promise.all(results.slice(from, to).map(async (result) => {
        const { url, excerpt, plain_excerpt: plain, meta } = await result.data();
        const { title = url, is = '', summary = '' } = meta;
        // A record is told by its summary, unless what was found stands elsewhere.
        const told = fold(`${title} ${summary}`);
        const adds = /#|^\/sources\//.test(url) ? [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].some(([, word]) => !told.includes(fold(word!))) : !summary.includes(plain.trim().replace(/\.$/, ''));
        return { href: url, title, is, summary, ...(term !== null && adds ? { excerpt } : {}) };
      })),
    };
  }
}
