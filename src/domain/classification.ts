import { z } from 'zod';
import { conflictType, date, evidence, period, ref, sourced, text } from './fields.ts';
import { findingValue, intensityFinding, plainFinding } from './finding.ts';

/** One member of a side. */
const member = z.strictObject({
  party: ref('party'),
  /**
   * `party`: a principal of the side. `co-party`: an outside force that is a party too. `supporter`: helps the side, and
   * Casus does not conclude that it is a party.
   */
  role: z.enum(['party', 'co-party', 'supporter']).default('party'),
  /** The intervention through which an outside force takes part. */
  by: ref('intervention').optional(),
  /** When it takes part, if not for the whole period. */
  period: period().optional(),
  /** Whether an outside force, by decision of its State or organisation, takes a direct part in the hostilities in support of the side. */
  support: plainFinding.optional(),
  /** Whether its own fighting with the other side reaches the threshold of intensity. */
  ownIntensity: plainFinding.optional(),
});

/** A State's control over a group, under either test. */
const control = sourced(z.strictObject({
  group: ref('party'),
  state: ref('party'),
  /** Organising, coordinating or planning the group's military action, beyond arming and paying it. */
  overall: findingValue,
  /** Directing the very operations. */
  effective: findingValue,
  period: period().optional(),
  reason: text(),
  ...evidence,
}));

/** Whether a peaceful settlement was achieved, which some hold to be the end of a non-international armed conflict. */
const settlement = sourced(z.strictObject({ finding: findingValue, date: date(), reason: text(), ...evidence }));

/** The threshold of Additional Protocol II, article 1(1), element by element. */
const ap2 = sourced(z.strictObject({
  responsibleCommand: findingValue,
  territorialControl: findingValue,
  sustainedOperations: findingValue,
  implementation: findingValue,
  note: text(),
  ...evidence,
}));

/** Why a conflict is over. */
const end = sourced(z.strictObject({
  /** `lasting-cessation` without real risk of resumption; other grounds are held by other views or other types. */
  ground: z.enum(['lasting-cessation', 'party-ceased', 'peaceful-settlement', 'general-close', 'end-of-occupation', 'superseded']),
  note: text(),
  ...evidence,
}));

/** `conflicts/<profile>/<classification>.md`: the reasoned answer for one pair of sides over one period. */
export const classificationSchema = z.strictObject({
  title: text(),
  /** One to three plain sentences that give the answer. */
  summary: text(),
  /** The editor's conclusion; it must follow from the findings. */
  type: conflictType,
  /** What the answer covers; open while it lasts. */
  period: period(),
  /** Why the period begins, and ends if it does, where it does; shown beside it. */
  periodNote: text().optional(),
  /** The two opposing sides. */
  sides: z.tuple([z.array(member).min(1), z.array(member).min(1)]),
  /** Intensity of the violence between the sides. The organisation of each group is judged in the group's own entry. */
  intensity: intensityFinding.optional(),
  /** Resort to armed force between States. */
  force: plainFinding.optional(),
  /** The three elements of occupation. */
  occupation: z.strictObject({ presence: plainFinding, authority: plainFinding, displacement: plainFinding }).optional(),
  /** Control of States over groups on the sides. */
  control: z.array(control).default([]),
  /** Whether a people fights for its self-determination in the sense of Additional Protocol I, article 1(4), and the State is bound by it. */
  selfDetermination: plainFinding.optional(),
  ap2: ap2.optional(),
  settlement: settlement.optional(),
  ended: end.optional(),
});
export type Classification = z.infer<typeof classificationSchema>;
export type Member = z.infer<typeof member>;
