import { fold } from '../../domain/name.ts';
import type { Source } from '../../domain/source.ts';
import { bareDoi } from './normalise.ts';

type Work = Omit<Source, 'id'>;

/** A source that a record may be: which, by what, and whether it is that work or only seems to be. */
export interface Same {
  id: string;
  by: 'DOI' | 'number' | 'address' | 'title';
  sure: boolean;
}

const resolver = /^https?:\/\/(?:dx\.)?doi\.org\//i;

/** An address without what differs between two addresses of one page. A fragment that a page is made of belongs to it. */
function plainAddress(address: string): string {
  const { host, pathname, search, hash } = new URL(address);
  const query = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !name.startsWith('utm_'))).toString();
  const place = /^#(?:[!/{[]|%7b|%5b)/i.test(hash) ? decodeURIComponent(hash) : '';
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + (query && `?${query}`) + place;
}

/** The symbol of a document of the United Nations without its year: `S/RES/2100` of `S/RES/2100 (2013)`. */
const symbolOf = (number: string): string | undefined => /^(?:[ASE]|[A-Z]{2,})\/[\w./-]+/.exec(number.replace(/\s+(?=[/.])|(?<=[/.])\s+/g, ''))?.[0];

/** What no two works share: the DOI, also as an address, the symbol of a document, and the addresses. */
function marksOf({ DOI, number, URL: address, archive }: Work): { by: Same['by']; mark: string }[] {
  const addresses = [address, archive].filter((each) => each !== undefined);
  const dois = [...(DOI ? [DOI] : []), ...addresses.filter((each) => resolver.test(each)).map((each) => bareDoi(decodeURI(each)))];
  const symbol = number && symbolOf(number);
  return [...dois.map((doi) => ({ by: 'DOI' as const, mark: `doi ${doi.toLowerCase()}` })), ...(symbol ? [{ by: 'number' as const, mark: `number ${symbol}` }] : []), ...addresses.filter((each) => !resolver.test(each)).map((each) => ({ by: 'address' as const, mark: `at ${plainAddress(each)}` }))];
}

/** Yearly reports and judgments share their titles; years, makers or DOIs that are known tell them apart. */
function toldApart(one: Work, other: Work): boolean {
  const year = ({ issued }: Work) => issued?.slice(0, 4);
  const maker = ({ author, editor }: Work) => { const [first] = author ?? editor ?? []; return first && fold('family' in first ? first.family : first.literal); };
  const doi = ({ DOI }: Work) => DOI?.toLowerCase();
  return [year, maker, doi].some((of) => of(one) !== undefined && of(other) !== undefined && of(one) !== of(other));
}

/** The sources that are there, to be asked whether a record is one of them. */
export class Shelf {
  readonly #marks = new Map<string, string>();
  readonly #titles = new Map<string, Source[]>();

  add(source: Source): void {
    for (const { mark } of marksOf(source)) this.#marks.set(mark, source.id);
    const title = fold(source.title) || source.title;
    this.#titles.set(title, [...this.#titles.get(title) ?? [], source]);
  }

  find(work: Work): Same | undefined {
    const found = marksOf(work).find(({ mark }) => this.#marks.has(mark));
    if (found) return { id: this.#marks.get(found.mark)!, by: found.by, sure: true };
    const titled = this.#titles.get(fold(work.title) || work.title) ?? [];
    const same = titled.find((each) => !toldApart(work, each));
    return same ? { id: same.id, by: 'title', sure: true } : titled[0] && { id: titled[0].id, by: 'title', sure: false };
  }
}
