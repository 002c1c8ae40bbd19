import { distance } from 'fastest-levenshtein';

/** How many letters are wrong, too few or too many; two that changed places count as one. */
function edits(word: string, other: string): number {
  const swapped = Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2));
  return Math.min(distance(word, other), ...swapped.map((each) => 1 + distance(each, other)), letters(word) === letters(other) ? 1 : Infinity);
}

const letters = (word: string): string => [...word].sort().join('');
const isPart = (word: string, whole: string): boolean => word.length > 2 && `-${whole.replace('/', '-')}`.includes(`-${word}`);

/** How far a word is from one that may be meant; infinite where nobody would take the one for the other: where more than a quarter of it differs, or a third after the same beginning. */
function farness(word: string, known: string, limit?: number): number {
  // In a short acronym every letter stands for a word; one letter more or less makes another name, as another letter does.
  const isAcronym = limit === undefined && /^\p{Lu}{1,4}$/u.test(word);
  if (isAcronym && word.length !== known.length) return Infinity;
  if (isPart(word, known) || isPart(known, word)) return 1;
  const longest = Math.max(word.length, known.length);
  const most = limit ?? Math.max(1, Math.floor(longest / (/^\p{L}{4}/u.test(word) && word.slice(0, 4) === known.slice(0, 4) ? 3 : 4)));
  if (Math.abs(word.length - known.length) > most) return Infinity;
  const far = edits(word, known);
  const isOther = far === 1 && word.length === known.length && letters(word) !== letters(known) && (isAcronym || longest < 4);
  return far > most || limit === undefined && isOther ? Infinity : far;
}

/** Up to three of the known words that are nearest to a mistaken one, the nearest first. A limit says how many letters may be wrong. */
export function nearest(word: string, known: Iterable<string>, limit?: number): string[] {
  // What is far longer than any name is near none, and would take long to compare.
  if (word.length > 200) return [];
  return [...known]
    .map((candidate) => ({ candidate, far: farness(word, candidate, limit) }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `did you mean "a" or "b"?` or, when nothing is near, an empty string. */
export const offer = (word: string, known: Iterable<string>): string => offered(nearest(word, known));

/** The same of words that are found to be near. */
export function offered(near: string[]): string {
  return near.length ? `did you mean ${near.map((each) => `"${each}"`).join(' or ')}?` : '';
}
