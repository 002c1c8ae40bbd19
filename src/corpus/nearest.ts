import { distance } from 'fastest-levenshtein';

/** Up to three of the known words that are nearest to a mistaken one, the nearest first. */
export function nearest(word: string, known: Iterable<string>): string[] {
  const limit = Math.max(2, Math.ceil(word.length / 2));
  return [...known]
    .map((candidate) => ({ candidate, far: candidate.includes(word) || word.includes(candidate) ? 1 : distance(word, candidate) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `one of: a, b` or, when nothing is near, an empty string. */
export function offer(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near.length ? `did you mean ${near.map((each) => `"${each}"`).join(' or ')}?` : '';
}
