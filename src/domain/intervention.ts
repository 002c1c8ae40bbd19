import { z } from 'zod';
import { exceptions } from './exception.ts';
import { country, evidence, period, ref, sourced, strength, text } from './fields.ts';

const basis = sourced(z.strictObject({
  kind: z.enum(['consent', 'security-council', 'self-defence-claim', 'none', 'not-established'])
    .describe('On what the intervention rested. `self-defence-claim`: the intervener claimed to act in self-defence. `not-established`: the record names no basis.'),
  giver: ref('party').optional().describe('Whose consent.'),
  instrument: ref('instrument').optional().describe('The resolution or agreement.'),
  period: period().optional().describe('For which time, if not for the whole period.'),
  note: text().describe('What is known of it.'),
  ...evidence,
}));

/** Whether the intervener is a party to a conflict, with the reason, or why that is not concluded. */
const status = sourced(z.strictObject({
  is: z.enum(['party', 'not-party', 'not-concluded']).describe('Whether the intervener is a party to a conflict. `not-concluded`: the record does not carry a conclusion.'),
  in: z.array(ref('classification')).optional().describe('The classifications that it is about.'),
  period: period().optional().describe('For which time, if not for the whole period.'),
  because: text().describe('Why, or why that is not concluded.'),
  ...evidence,
}));

/** `interventions/<id>.md`: one outside involvement. */
export const interventionSchema = z.strictObject({
  title: text().describe('Its name, as readers know it.'),
  short: text().optional().describe('The name used in lists and tables, if the full one is long.'),
  summary: text().describe('One to three plain sentences.'),
  by: z.array(ref('party')).min(1).describe('Who intervenes: States or organisations.'),
  through: ref('party').optional().describe('The mission, force or company through which they do, where it has an entry of its own.'),
  in: z.array(country()).min(1).describe('Where: codes of ISO 3166-1.'),
  beside: z.array(ref('party')).default([]).describe('Whom it supports.'),
  against: z.array(ref('party')).default([]).describe('Whom it opposes.'),
  conflicts: z.array(ref('conflict')).min(1).describe('The profiles it belongs to.'),
  period: period().describe('When; open while it lasts.'),
  periodNote: text().optional().describe('What is known and unknown of its beginning and end.'),
  mandate: sourced(z.strictObject({ note: text().describe('The mandate, in one to three sentences.'), ...evidence })).describe('What it was to do.'),
  basis: z.array(basis).default([]).describe('On what it rested: consent, an authorisation, a claim of self-defence.'),
  strength: z.array(strength).default([]).describe('How many persons, at which time.'),
  status: z.array(status).min(1, 'say whether it is a party to a conflict, or why that is not concluded').describe('Whether it is a party to a conflict, with the reason.'),
  follows: ref('intervention').optional().describe('The intervention that it took over from.'),
  ...exceptions,
}).describe('One outside involvement: a mission, an operation, a deployment, an occupation force.');
export type Intervention = z.infer<typeof interventionSchema>;
