import type { Authority } from '../doctrine.ts';
import type { ConflictType } from '../fields.ts';
import type { FindingValue } from '../finding.ts';

export const ruleIds = [
  'period', 'end', 'sides', 'control', 'self-determination', 'occupation', 'force', 'intensity', 'organisation', 'type', 'consent', 'support',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** One step of the argument: the rule, the finding that it used, the authority for it, and what follows. */
export interface Step {
  rule: RuleId;
  finding: FindingValue | null;
  /** The parties that it is about. */
  about: string[];
  authority: readonly Authority[];
  /** The consequence, in one sentence. */
  text: string;
}

/**
 * Where somebody named on a side stands: `party`, `co-party` of an existing conflict, `supporter` without being a party,
 * `not-party`, or `open` where the findings do not decide it.
 */
export interface Standing {
  party: string;
  side: 0 | 1;
  status: 'party' | 'co-party' | 'supporter' | 'not-party' | 'open';
  /** The theory under which an outside force is or is not a party. */
  theory: string | null;
  because: string;
}

/** A conflict between two States that exists beside the one classified. */
export interface Alongside {
  between: [string, string];
  type: 'iac';
  because: string;
}

export interface Conclusion {
  /** `null` on a day outside the period. */
  type: ConflictType | null;
  phase: 'before' | 'during' | 'after';
  parties: Standing[];
  steps: Step[];
  /** What would have to be known, where the type is undetermined. */
  missing: string[];
  alongside: Alongside[];
}

export const step = (rule: RuleId, text: string, authority: readonly Authority[], finding: FindingValue | null = null, about: string[] = []): Step =>
  ({ rule, finding, about, authority, text });
