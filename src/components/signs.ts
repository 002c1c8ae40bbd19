import type { ConflictType } from '../domain/fields.ts';

/** A sign for each type, 10 by 10, so that none is told by its hue alone. */
export const signs: Record<ConflictType, string> = {
  niac: 'M5 0 10 5 5 10 0 5z', iac: 'M0 0h10v10H0z', occupation: 'M5 0 10 10H0z',
  none: 'M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6z', undetermined: 'M0 4h2v2H0zm4 0h2v2H4zm4 0h2v2H8z',
};
