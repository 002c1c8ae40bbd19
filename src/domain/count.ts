import type { Toll } from './chronology.ts';
import type { Count } from './fields.ts';

/**
 * What counts of different precision say together. The true number, less that part of it which the sources give only as
 * about so many, is at least `low` and at most `high`.
 */
export interface Bounds {
  low: number;
  /** `null`: no upper bound is known. */
  high: number | null;
  /** The sum of the figures that are given as about so many, for which no bounds are known. */
  about: number;
  /** How many counts are a word and no figure: several. */
  unfigured: number;
}

/** The bounds of nothing, which add nothing to others. */
export const noBounds: Bounds = { low: 0, high: 0, about: 0, unfigured: 0 };

/** What one count says. */
export function boundsOf(count: Count): Bounds {
  if (typeof count === 'number') return { ...noBounds, low: count, high: count };
  if ('at-least' in count) return { ...noBounds, low: count['at-least'], high: null };
  if ('about' in count) return { ...noBounds, about: count.about };
  if ('between' in count) return { ...noBounds, low: count.between[0], high: count.between[1] };
  return { ...noBounds, high: null, unfigured: 1 };
}

/** What two counts of different things say together. */
export const addBounds = (a: Bounds, b: Bounds): Bounds => ({
  low: a.low + b.low, high: a.high === null || b.high === null ? null : a.high + b.high, about: a.about + b.about, unfigured: a.unfigured + b.unfigured,
});

/** What a toll says of all kinds of persons together; `null` if it is not recorded, which is not the same as none. */
export function boundsOfToll(toll: Toll | undefined): Bounds | null {
  const counts = Object.values(toll ?? {}).filter((count) => count !== undefined);
  return counts.length ? counts.map(boundsOf).reduce(addBounds) : null;
}
