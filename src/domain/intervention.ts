import { z } from 'zod';
import { count, country, date, evidence, period, ref, sourced, text } from './fields.ts';

const basis = sourced(z.strictObject({
  /** `not-established`: the record names none. */
  kind: z.enum(['consent', 'security-council', 'self-defence-claim', 'none', 'not-established']),
  /** Whose consent. */
  giver: ref('party').optional(),
  /** The resolution or agreement. */
  instrument: ref('instrument').optional(),
  period: period().optional(),
  note: text(),
  ...evidence,
}));

/** Whether the intervener is a party to a conflict, with the reason, or why that is not concluded. */
const status = sourced(z.strictObject({
  is: z.enum(['party', 'not-party', 'not-concluded']),
  /** The classifications that it is about. */
  in: z.array(ref('classification')).optional(),
  period: period().optional(),
  because: text(),
  ...evidence,
}));

/** `interventions/<id>.md`: one outside involvement. */
export const interventionSchema = z.strictObject({
  title: text(),
  short: text().optional(),
  /** One to three plain sentences. */
  summary: text(),
  /** Who intervenes: States or organisations. */
  by: z.array(ref('party')).min(1),
  /** The mission, force or company through which they do, where it has an entry of its own. */
  through: ref('party').optional(),
  /** Where, ISO 3166-1. */
  in: z.array(country()).min(1),
  beside: z.array(ref('party')).default([]),
  against: z.array(ref('party')).default([]),
  /** The profiles it belongs to. */
  conflicts: z.array(ref('conflict')).min(1),
  period: period(),
  /** What is known and unknown of its beginning and end. */
  periodNote: text().optional(),
  /** What it was to do, with sources in the body or here. */
  mandate: sourced(z.strictObject({ note: text(), ...evidence })),
  basis: z.array(basis).default([]),
  strength: z.array(sourced(z.strictObject({ date: date(), personnel: count(), note: text().optional(), ...evidence }))).default([]),
  status: z.array(status).min(1, 'say whether it is a party to a conflict, or why that is not concluded'),
  /** The intervention that it took over from. */
  follows: ref('intervention').optional(),
});
export type Intervention = z.infer<typeof interventionSchema>;
