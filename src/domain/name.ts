/** Letters that Unicode does not take apart, as they are typed without their marks. */
const whole: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/**
 * A name as readers type it: without diacritics, apostrophes, ayn, hamza, hyphens or capitals. `Jama’at Nusrat al-Islam`
 * and `jamaat nusrat al islam` fold to the same.
 */
export const fold = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘'`´ʼʻʿʾ]/g, '').toLowerCase().replace(/[łøđıßæœ]/g, (letter) => whole[letter]!).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/**
 * How well a name answers a query: 0 exactly, 1 it begins with it, 2 it holds its words in that order, 3 it does so but the
 * last word is unfinished, 4 one slip of typing away from six letters or more of it; `null` not at all.
 */
export type Likeness = 0 | 1 | 2 | 3 | 4;

const compact = (folded: string) => folded.replaceAll(' ', '');

/** The same for a name and a query that are folded already. */
export function likeness(name: string, query: string): Likeness | null {
  if (!query) return null;
  if (name === query || compact(name) === compact(query)) return 0;
  if (query.length < 4) return null;
  if (name.startsWith(`${query} `)) return 1;
  if (` ${name} `.includes(` ${query} `)) return 2;
  if (` ${name}`.includes(` ${query}`)) return 3;
  return mistyped(name, query) ? 4 : null;
}

/** Whether the query is one slip away from the name, or from as many of its words as the query has, if these have six letters or more. */
function mistyped(name: string, query: string): boolean {
  const [words, count] = [name.split(' '), query.split(' ').length];
  const parts = words.flatMap((_, at) => (at + count <= words.length ? [words.slice(at, at + count).join(' ')] : []));
  const long = (text: string) => compact(text).length >= 6;
  return long(name) && oneSlip(compact(name), compact(query)) || parts.some((part) => long(part) && oneSlip(part, query));
}

/** Whether one letter left out, put in or changed, or two exchanged, makes one text of the other. */
export function oneSlip(a: string, b: string): boolean {
  const [long, short] = a.length < b.length ? [b, a] : [a, b];
  if (long.length - short.length > 1 || long === short) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  return long.slice(at + 1) === short.slice(at + 1)
    || long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2);
}

/** How many letters must be left out, put in, changed or exchanged with the next to make one text of the other. */
export function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}

/**
 * How far a folded name, or the word of it that comes nearest, is from a folded query, as a share of the query's letters;
 * `null` if more than two in five letters differ, so that it is no near name.
 */
export function remoteness(name: string, query: string): number | null {
  const parts = [name, ...name.split(' ').filter((word) => word.length > 3)];
  const share = Math.min(...parts.map((part) => distance(part, query))) / query.length;
  return share <= 0.4 ? share : null;
}
