import type { Classification, Member } from '../classification.ts';
import { daysOf } from '../date.ts';
import type { FindingValue } from '../finding.ts';
import type { Intervention } from '../intervention.ts';
import type { Party } from '../party.ts';

/** A classification with everything that its derivation looks at. Casualties and other figures are not among it. */
export interface Case {
  classification: Classification;
  /** The parties on its sides, by identifier. */
  parties: Record<string, Pick<Party, 'name' | 'short' | 'kind' | 'organisation'> & { country?: Party['country'] }>;
  /** The interventions through which members take part, by identifier. */
  interventions: Record<string, Pick<Intervention, 'basis' | 'in'>>;
  /** The States on whose territory it takes place. */
  territorialStates: string[];
}

/** A member that is there on the day, with the side it is on. */
export interface Present extends Member {
  side: 0 | 1;
}

/** Whether a period holds a day; a thing without a period always does. */
export function covers(period: string | undefined, day: string): boolean {
  if (period === undefined) return true;
  const { from, to } = daysOf(period)!;
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The members of both sides on a day. */
export const membersOn = ({ classification }: Case, day: string): Present[] =>
  classification.sides.flatMap((side, index) => side.filter(({ period }) => covers(period, day)).map((member) => ({ ...member, side: index as 0 | 1 })));

/** Whether a finding lets its rule apply. The law presumes some findings. */
export const isMet = (value: FindingValue | null): boolean => value === 'met' || value === 'presumed';
/** Whether a finding leaves its rule open. */
export const isOpen = (value: FindingValue): boolean => value === 'disputed' || value === 'not-assessed';

/** The finding on a group's organisation on a day: the one whose period began last; two that began together and differ are a dispute. */
export function organisationOn(facts: Case, party: string, day: string): FindingValue {
  const held = facts.parties[party]!.organisation.filter(({ period }) => covers(period, day)).map(({ period, finding }) => ({ from: daysOf(period)!.from ?? '', finding }));
  const last = held.map(({ from }) => from).sort().at(-1);
  const [value = 'not-assessed', ...others] = new Set(held.filter(({ from }) => from === last).map(({ finding }) => finding));
  return others.length ? 'disputed' : value;
}

const stateLike = new Set(['state', 'organisation', 'mission', 'multinational-force']);
/** States and those who act for States; an international organisation is treated as one for this test. */
export const isStateLike = (facts: Case, party: string): boolean => stateLike.has(facts.parties[party]!.kind);

/** The name that sentences use. */
export const nameOf = (facts: Case, party: string): string => facts.parties[party]!.short ?? facts.parties[party]!.name;

/** `A`, `A and B`, `A, B and C`. */
export const list = (names: string[]): string => (names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join(''));
