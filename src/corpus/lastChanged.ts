import type { Corpus } from './corpus.ts';

/**
 * The day of the newest recorded change of a profile or a classification: `2026-11-24`. A change that names no
 * classification concerns each of its profile. Of other entries no history is kept, so no day is known.
 */
export function lastChanged({ change, classification }: Corpus, kind: 'conflict' | 'classification', id: string): string | undefined {
  const profile = kind === 'conflict' ? id : classification.get(id)?.profile;
  return [...change.values()].filter((each) => each.profile === profile && (kind === 'conflict' || !each.data.about || each.data.about.includes(id)))
    .map(({ data }) => data.date).sort().at(-1);
}
