import { isClosed, overlaps } from './date.ts';
import type { Classification } from './classification.ts';
import type { Party } from './party.ts';

export const statuses = ['ongoing', 'ended', 'superseded', 'not-met', 'undetermined'] as const;
/**
 * Where a classification stands: whether a conflict lasts is said by its period, which is open while it does. `superseded`: the period is
 * closed because another classification covers the time after it, which does not say that the conflict ended.
 */
export type Status = (typeof statuses)[number];

/** The status of a classification as of the day its profile was reviewed. */
export function statusOf({ type, period, ended }: Pick<Classification, 'type' | 'period' | 'ended'>): Status {
  if (type === 'none') return 'not-met';
  if (type === 'undetermined') return 'undetermined';
  if (ended?.ground === 'superseded') return 'superseded';
  return isClosed(period) ? 'ended' : 'ongoing';
}

/** The findings on a group's organisation that bear on a period. Groups are judged once, in their own entry. */
export function organisationIn(party: Party, period: string): Party['organisation'] {
  return party.organisation.filter((finding) => overlaps(finding.period, period));
}

/** Whether the organisation of a party is a question at all: the law presumes it of government forces. */
export const isGroup = ({ kind }: Pick<Party, 'kind'>): boolean => ['armed-group', 'umbrella', 'collective'].includes(kind);
