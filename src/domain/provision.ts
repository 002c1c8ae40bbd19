import { fold } from './name.ts';
import { keywords } from './question.ts';

/** An instrument as citations know it. */
export interface Citable {
  names: string[];
  /** Its official symbol: S/RES/2100 (2013). */
  reference?: string | undefined;
  /** The numbers of its provisions as its page lists them: `1(1)`, `Common 3`, `III, 13`, `Rule 14`. */
  provisions: string[];
  /** The article of another instrument that it is: of the first in the list, article 3. */
  article?: { of: number; number: string } | undefined;
}

/** What a citation leads to: an instrument and, if an article was named, those of its provisions that it means. */
export interface CitationFound {
  instrument: number;
  /** Indexes among its provisions: those of the article, or else the one that the paragraph is part of. */
  provisions: number[];
  /** The article as asked, if one was: `1(4)`. */
  asked?: string;
}

const roman: Record<string, string> = {
  1: 'i', 2: 'ii', 3: 'iii', 4: 'iv', first: 'i', second: 'ii', third: 'iii', fourth: 'iv', '1st': 'i', '2nd': 'ii', '3rd': 'iii', '4th': 'iv',
  premier: 'i', premiere: 'i', deuxieme: 'ii', troisieme: 'iii', quatrieme: 'iv', ire: 'i', iie: 'ii', iiie: 'iii', ive: 'iv',
};
const numerals = /^(?:i{1,3}|iv)$/;

/** The words of an instrument’s name in one order and form, so that `Protocol 2`, `PROTOCOL II` and `Second Protocol` are alike. */
const wordsOf = (name: string): string[] => keywords(name).split(' ')
  .flatMap((word) => { const joined = /^(ap|pa|gc|cg|protocol)(i{1,3}|iv|[1-4])$/.exec(word); return joined ? [joined[1]!, joined[2]!] : [word]; })
  .map((word) => roman[word] ?? (word.length > 5 ? word.replace(/s$/, '') : word)).sort();
const keyOf = (words: string[]) => [...new Set(words)].join(' ');

const part = String.raw`((?:\s*[.(]\s*[a-z0-9]{1,4}\b\s*\)?)*)`;
const withWord = new RegExp(String.raw`\b(articles?|arts?|rules?|regle)\b\.?\s*(\d{1,3})(?!\d)${part}(?:,?\s*(?:paragraph|para|par)\b\.?\s*(\d+))?`);
const withoutWord = new RegExp(String.raw`^(.*\S)\s+(\d{1,3})(?!\d)${part}$`);
const resolution = /^(?:(?:un|unsc|sc|security council|united nations|onu) )*(?:s res|unscr|scr|unsc|sc|res|resolution|resolution no) ?(\d{3,4})(?: .*)?$/;
/** A number alone, or with its year in brackets. One with words after it is as good as always a year: `2018 Mali`. */
const bareNumber = /^\s*(\d{3,4})(?:\s*\(\d{4}\))?\s*$/;

/** The symbol of the resolution of the Security Council that a query names in words: `UNSCR 2640` → `S/RES/2640`. */
export function resolutionSymbol(query: string): string | undefined {
  const number = (bareNumber.exec(query) ?? resolution.exec(fold(query)))?.[1];
  return number ? `S/RES/${number}` : undefined;
}

interface Article {
  unit: 'article' | 'rule';
  path: string[];
}
const pathOf = (number: string, parts: string, paragraph?: string) => [number, ...(parts.match(/[a-z0-9]+/g) ?? []), ...(paragraph ? [paragraph] : [])];

/** Takes a query apart into the name of an instrument and the article. */
function split(query: string): { name: string; article: Article; bare: boolean } | undefined {
  const text = query.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
  const named = withWord.exec(text);
  if (named) {
    const [whole, unit, number, parts, paragraph] = named;
    return { name: text.replace(whole, ' '), article: { unit: /^r/.test(unit!) ? 'rule' : 'article', path: pathOf(number!, parts!, paragraph) }, bare: false };
  }
  const trailing = withoutWord.exec(text);
  return trailing ? { name: trailing[1]!, article: { unit: 'article', path: pathOf(trailing[2]!, trailing[3]!) }, bare: true } : undefined;
}

const begins = (long: string[], short: string[]) => short.every((each, index) => long[index] === each);

/** The provisions that an article means: those within it, or else the nearest one that it is within. */
function provisionsOf(provisions: string[], { unit, path }: Article, numeral: string | undefined): number[] {
  const listed = provisions.flatMap((number, index) => {
    const [, of, own, parts] = /^(?:(i{1,3}|iv|common|rule)[ ,]+)?(\d+)((?:\(\w+\))*)$/.exec(number.toLowerCase()) ?? [];
    if (!own || (of === 'rule') !== (unit === 'rule') || (of && numerals.test(of) && numeral && of !== numeral)) return [];
    return [{ index, path: pathOf(own, parts!) }];
  });
  const within = listed.filter((each) => begins(each.path, path));
  const around = listed.filter((each) => begins(path, each.path)).sort((a, b) => b.path.length - a.path.length).slice(0, 1);
  return (within.length ? within : around).map(({ index }) => index);
}

/**
 * Reads a query as a citation: `AP II art 1(4)`, `article 8 of the Rome Statute`, `GC III 13`, `common article 3`, `rule 14`,
 * `S/RES/2100`, `resolution 2100 (2013)`. Nothing if it names no instrument of the list.
 */
export function readCitation(query: string, instruments: Citable[]): CitationFound | undefined {
  const symbol = resolutionSymbol(query);
  const resolved = symbol ? instruments.findIndex(({ reference }) => reference?.split(' ')[0] === symbol) : -1;
  if (resolved >= 0) return { instrument: resolved, provisions: [] };
  const taken = split(query);
  if (!taken) return undefined;
  const { article } = taken;
  const words = wordsOf(taken.name).filter((word) => word && word !== 'common' && word !== 'commun');
  const called = (key: string) => instruments.findIndex(({ names }) => names.some((name) => keyOf(wordsOf(name)) === key));
  // `Protocol 2` and `CA 3` end in a number too, and are names as they stand.
  if (taken.bare && called(keyOf(wordsOf(query))) >= 0) return undefined;
  const numeral = words.find((word) => numerals.test(word));
  const holds = (prefix: string) => instruments.findIndex(({ provisions }) => provisions.some((each) => each.toLowerCase() === `${prefix} ${article.path[0]!}`));
  const common = wordsOf(taken.name).some((word) => word === 'common' || word === 'commun');
  const instrument = words.length ? called(keyOf(words)) : article.unit === 'rule' ? holds('rule') : common ? holds('common') : -1;
  if (instrument < 0) return undefined;
  const asked = article.path[0]! + article.path.slice(1).map((each) => `(${each})`).join('');
  // An article that is treated by itself answers in place of the treaty, and only its parts are provisions of its own.
  const itself = instruments.findIndex((each) => each.article?.of === instrument && each.article.number === article.path[0]);
  if (itself >= 0) return { instrument: itself, provisions: article.path.length > 1 ? provisionsOf(instruments[itself]!.provisions, article, undefined) : [], asked };
  return { instrument, provisions: provisionsOf(instruments[instrument]!.provisions, article, numeral), asked };
}
