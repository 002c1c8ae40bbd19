import { distance } from 'fastest-levenshtein';

/** Up to three of the known words that are nearest to a mistaken one, the nearest first. So many letters of it may be wrong. */
export function nearest(word: string, known: Iterable<string>, limit = Math.max(2, Math.ceil(word.length / 2))): string[] {
  // What is far longer than any name is near none, and would take long to compare.
  if (word.length > 200) return [];
  return [...known]
    .map((candidate) => ({ candidate, far: candidate.includes(word) || word.includes(candidate) ? 1 : distance(word, candidate) }))
    .filter(({ far }) => far <= limit)
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
