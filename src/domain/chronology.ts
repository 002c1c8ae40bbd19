import { z } from 'zod';
import { count, date, evidence, ref, sourced, text } from './fields.ts';

export const eventKinds = [
  'incident', 'political', 'agreement', 'resolution', 'deployment', 'withdrawal', 'formation', 'sanctions', 'statement',
] as const;

/** Who was hurt. `foreign-soldiers`: of a State other than the territorial one. `commanders`: of an armed group. */
export const victims = ['soldiers', 'foreign-soldiers', 'peacekeepers', 'fighters', 'commanders', 'civilians', 'persons'] as const;

const toll = z.strictObject(Object.fromEntries(victims.map((who) => [who, count().optional()])) as
  Record<(typeof victims)[number], z.ZodOptional<ReturnType<typeof count>>>);

/** A party, or a description where the record names none. */
const actor = z.union([ref('party'), z.strictObject({ unnamed: text() })]);

/** One entry of `conflicts/<profile>/chronology.yaml`: an incident, which is evidence, or another dated event. */
export const incidentSchema = sourced(z.strictObject({
  /** Begins with its date: 2018-01-27-soumpi. */
  id: z.string().regex(/^\d{4}(-[a-z0-9]+)+$/, 'the date, then a name: 2018-01-27-soumpi'),
  date: date(),
  kind: z.enum(eventKinds),
  /** What happened, in one sentence. */
  what: text(),
  /** Where; a name, a region or both. */
  place: z.strictObject({ name: text().optional(), region: text().optional() }).optional(),
  by: z.array(actor).optional(),
  against: z.array(actor).optional(),
  /** Deaths by kind of person, as precisely as the source and no more. */
  killed: toll.optional(),
  wounded: toll.optional(),
  /** With what means: ambush, air strike, improvised explosive device. */
  method: text().optional(),
  /** It stands for many clashes over a time and is not one incident. */
  aggregate: z.literal(true).optional(),
  /** Very likely the same occurrence as another entry; counted once. */
  sameAs: ref('incident').optional(),
  /** The interventions that took part. */
  interventions: z.array(ref('intervention')).optional(),
  /** The instrument adopted, for a resolution or agreement. */
  instrument: ref('instrument').optional(),
  /** What readers should know of the record: who claimed it, which figure differs. */
  note: text().optional(),
  ...evidence,
}));
export type Incident = z.infer<typeof incidentSchema>;
export type Toll = z.infer<typeof toll>;
