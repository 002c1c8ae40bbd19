import { fold } from '../../domain/name.ts';
import type { Source } from '../../domain/source.ts';
import { decoded, doiIn } from './normalise.ts';

type Work = Omit<Source, 'id'>;

/** A source that a record may be: which, by what, and whether it is that work or only seems to be. */
export interface Same {
  id: string;
  by: 'DOI' | 'number' | 'address' | 'title';
  sure: boolean;
}

/** An address in its parts that matter, without what differs between two addresses of one page: the page, and the place on it. A fragment that a page is made of belongs to the page. */
function partsOf(address: string): { page: string; place: string } {
  const { host, pathname, search, hash } = new URL(address);
  const query = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => !name.startsWith('utm_'))).toString();
  const isPage = /^#(?:[!/{[]|%7b|%5b)/i.test(hash);
  return { page: host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + (query && `?${query}`) + (isPage ? decoded(hash) : ''), place: isPage || hash === '#top' ? '' : hash };
}

/** The symbol of a document of the United Nations without spaces and year: `S/RES/2100` of `S/RES/2100 (2013)`. Other numbers are given out by more than one body. */
function symbolOf(number = ''): string | undefined {
  const symbol = number.replace(/\s+|\(\d{4}\)/g, '').toUpperCase();
  return /^(?:A|E|S|ST)\/./.test(symbol) ? symbol : undefined;
}

/** A mark that no two works share: the DOI, also as an address; the symbol of a document; an address. */
interface Mark { by: Same['by']; mark: string; place?: string }

function marksOf({ DOI, number, URL: address, archive }: Work): Mark[] {
  const addresses = [address, archive].filter((each) => each !== undefined);
  const dois = [DOI, ...addresses.map(doiIn)].filter((each) => each !== undefined);
  const symbol = symbolOf(number);
  return [
    ...dois.map((doi): Mark => ({ by: 'DOI', mark: `doi ${doi.toLowerCase()}` })), ...(symbol ? [{ by: 'number', mark: `number ${symbol}` } as const] : []),
    ...addresses.filter((each) => doiIn(each) === undefined).map(partsOf).map(({ page, place }): Mark => ({ by: 'address', mark: `at ${page}`, place })),
  ];
}

/** Yearly reports, introductions and judgments share their titles; what is known of both and differs tells them apart. */
function toldApart(one: Work, other: Work): boolean {
  const maker = ({ author, editor }: Work) => { const [first] = author ?? editor ?? []; return first && fold('family' in first ? first.family : first.literal); };
  const said: ((work: Work) => string | undefined)[] = [({ issued }) => issued?.slice(0, 4), maker, ({ DOI }) => DOI?.toLowerCase(), (work) => work['container-title'] && fold(work['container-title']), ({ volume }) => volume];
  return said.some((of) => of(one) !== undefined && of(other) !== undefined && of(one) !== of(other));
}

/** The sources that are there, to be asked whether a record is one of them. */
export class Shelf {
  readonly #marks = new Map<string, { id: string; place: string }>();
  readonly #titles = new Map<string, Source[]>();

  add(source: Source): void {
    for (const { mark, place = '' } of marksOf(source)) this.#marks.set(mark, { id: source.id, place });
    const title = fold(source.title) || source.title;
    this.#titles.set(title, [...this.#titles.get(title) ?? [], source]);
  }

  find(work: Work): Same | undefined {
    for (const { by, mark, place = '' } of marksOf(work)) {
      const found = this.#marks.get(mark);
      // Two places on one page may be two works.
      if (found) return { id: found.id, by, sure: !place || !found.place || place === found.place };
    }
    const titled = this.#titles.get(fold(work.title) || work.title) ?? [];
    const same = titled.find((each) => !toldApart(work, each));
    return same ? { id: same.id, by: 'title', sure: true } : titled[0] && { id: titled[0].id, by: 'title', sure: false };
  }
}
