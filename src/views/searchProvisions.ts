import type { Corpus } from '../corpus/corpus.ts';
import type { Citable } from '../domain/provision.ts';
import { slug } from '../markdown/render.ts';
import { addresses } from './addresses.ts';
import { nameOf } from './page.ts';

/** The address of a provision on the page of its instrument. */
export const provisionId = (number: string): string => `provision-${slug(number)}`;

/** An instrument as the search reads citations of it. */
export interface CitableInstrument extends Citable {
  href: string;
  short: string;
  /** What its provisions say, and their places on the page, in the order of `provisions`. */
  says: string[];
  places: string[];
}

export function searchProvisions(corpus: Corpus): CitableInstrument[] {
  const href = addresses(corpus);
  const entries = [...corpus.instrument.values()];
  return entries.map(({ id, data }) => {
    const number = data.partOf && /\barticle (\d+)/i.exec(data.title)?.[1];
    return {
      href: href('instrument', id), short: nameOf(corpus, 'instrument', id), names: [data.title, ...(data.short ? [data.short] : []), ...data.searchNames], ...(data.reference ? { reference: data.reference } : {}),
      provisions: data.provisions.map((each) => each.number), says: data.provisions.map(({ says }) => says), places: data.provisions.map((each) => provisionId(each.number)),
      ...(number ? { article: { of: entries.findIndex((each) => each.id === data.partOf), number } } : {}),
    };
  });
}
