import type { Kind } from '../domain/entry.ts';
import type { Corpus } from './corpus.ts';

/**
 * The day of the newest recorded change of a profile or a classification, or of anything at all: `2026-11-24`. A change
 * that names no classification concerns each of its profile. Of other entries no history is kept, so no day is known.
 */
export function lastChanged({ change, classification }: Corpus, kind?: Kind, id = ''): string | undefined {
  if (kind && kind !== 'conflict' && kind !== 'classification') return undefined;
  const profile = kind === 'classification' ? classification.get(id)?.profile : id;
  return [...change.values()].filter((each) => !kind || each.profile === profile && (kind === 'conflict' || !each.data.about || each.data.about.includes(id)))
    .map(({ data }) => data.date).sort().at(-1);
}
