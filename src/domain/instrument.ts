import { z } from 'zod';
import { questions, type Question } from './doctrine.ts';
import { conflictType, date, evidence, ref, sourced, text } from './fields.ts';

/** Whether and since when a State is bound. */
const participation = sourced(z.strictObject({
  state: ref('party'),
  bound: z.boolean(),
  action: z.enum(['ratification', 'accession', 'succession', 'signature']).optional(),
  /** The day of deposit. Left out where it is not verified. */
  deposited: date().optional(),
  /** The day from which it is bound, where that is verified or follows from the deposit by the treaty's own rule. */
  since: date().optional(),
  /** The day by which it is known to have been bound, where `since` is not verified. */
  by: date().optional(),
  /** What is not verified, and reservations that matter. */
  note: text().optional(),
  ...evidence,
}));

/** `instruments/<id>.md`: a treaty, a provision treated by itself, a body of law, a statute, a resolution. */
export const instrumentSchema = z.strictObject({
  title: text(),
  /** The usual short form: AP II. */
  short: text().optional(),
  kind: z.enum(['treaty', 'provision', 'body-of-law', 'statute', 'resolution', 'agreement']),
  summary: text(),
  /** Other names and spellings that readers search for; no claim, hence no source. */
  searchNames: z.array(text()).default([]),
  adopted: date().optional(),
  inForce: date().optional(),
  /** The official reference or symbol: 1125 UNTS 609; S/RES/2100 (2013). */
  reference: text().optional(),
  /** The instrument that it is a part of. */
  partOf: ref('instrument').optional(),
  /** The types of conflict that it is about. Left out for a resolution. */
  appliesTo: z.array(conflictType.exclude(['none', 'undetermined'])).default([]),
  /** Its provisions that matter here, in our own words. */
  provisions: z.array(z.strictObject({ number: text(), says: text() })).default([]),
  participation: z.array(participation).default([]),
  /** What its own dates and reference rest on. */
  ...evidence,
});
export type Instrument = z.infer<typeof instrumentSchema>;

/** `concepts/<id>.md`: an explanation of a type, a criterion or a contested question. */
export const conceptSchema = z.strictObject({
  title: text(),
  summary: text(),
  searchNames: z.array(text()).default([]),
  is: z.enum(['type', 'criterion', 'question']),
  /** The contested question that it explains; the page lists the classifications whose outcome hangs on it. */
  question: z.enum(Object.keys(questions) as [Question, ...Question[]]).optional(),
  /** The criterion whose factors the page lists. */
  factors: z.enum(['intensity', 'organisation']).optional(),
  related: z.array(ref('concept')).default([]),
  /** The phrases, as prose writes them, whose first use on a page becomes a link to this explanation. No phrase belongs to two concepts. */
  terms: z.array(text()).default([]),
});
export type Concept = z.infer<typeof conceptSchema>;
