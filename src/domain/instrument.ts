import { z } from 'zod';
import { questions, type Question } from './doctrine.ts';
import { exceptions } from './exception.ts';
import { conflictType, date, evidence, ref, sourced, text } from './fields.ts';

/** Whether and since when a State is bound. */
const participation = sourced(z.strictObject({
  state: ref('party').describe('The State.'),
  bound: z.boolean().describe('Whether it is bound.'),
  action: z.enum(['ratification', 'accession', 'succession', 'signature']).optional().describe('By what act.'),
  deposited: date().optional().describe('The day of deposit. Left out where it is not verified.'),
  since: date().optional().describe('The day from which it is bound, where that is verified or follows from the deposit by the treaty’s own rule.'),
  by: date().optional().describe('The day by which it is known to have been bound, where `since` is not verified.'),
  note: text().optional().describe('What is not verified, and reservations that matter.'),
  ...evidence,
}));

/** `instruments/<id>.md`: a treaty, a provision treated by itself, a body of law, a statute, a resolution. */
export const instrumentSchema = z.strictObject({
  title: text().describe('Its name.'),
  short: text().optional().describe('The usual short form: AP II.'),
  kind: z.enum(['treaty', 'provision', 'body-of-law', 'statute', 'resolution', 'agreement']).describe('What it is. `provision`: a provision of a treaty, treated by itself.'),
  summary: text().describe('What it is about, in one to three plain sentences.'),
  searchNames: z.array(text()).default([]).describe('Other names and spellings that readers search for; no claim, hence no source.'),
  adopted: date().optional().describe('When it was adopted or signed.'),
  inForce: date().optional().describe('When it entered into force.'),
  reference: text().optional().describe('The official reference or symbol: 1125 UNTS 609; S/RES/2100 (2013).'),
  partOf: ref('instrument').optional().describe('The instrument that it is a part of.'),
  appliesTo: z.array(conflictType.exclude(['none', 'undetermined']).describe('`iac`: an international armed conflict. `niac`: a non-international one.')).default([])
    .describe('The types of conflict that it is about. Left out for a resolution.'),
  provisions: z.array(z.strictObject({
    number: text().describe('The number of the article or paragraph.'), says: text().describe('What it says, in our own words.'),
  })).default([]).describe('Its provisions that matter here.'),
  participation: z.array(participation).default([]).describe('Which States are bound by it, and since when.'),
  // What its own dates and reference rest on.
  ...evidence,
  ...exceptions,
}).describe('A treaty, a provision treated by itself, a body of law, a statute, a resolution or an agreement.');
export type Instrument = z.infer<typeof instrumentSchema>;

/** `concepts/<id>.md`: an explanation of a type, a criterion or a contested question. */
export const conceptSchema = z.strictObject({
  title: text().describe('Its name.'),
  summary: text().describe('What it means, in one to three plain sentences.'),
  searchNames: z.array(text()).default([]).describe('Other names and spellings that readers search for.'),
  is: z.enum(['type', 'criterion', 'question']).describe('`type`: a type of conflict. `criterion`: what a type depends on. `question`: one on which views differ.'),
  question: z.enum(Object.keys(questions) as [Question, ...Question[]]).optional().describe('The contested question that it explains; the page lists the classifications whose outcome hangs on it.'),
  factors: z.enum(['intensity', 'organisation']).optional().describe('The criterion whose factors the page lists.'),
  related: z.array(ref('concept')).default([]).describe('Concepts that belong together with it.'),
  terms: z.array(text()).default([]).describe('The phrases, as prose writes them, whose first use on a page becomes a link to this explanation. No phrase belongs to two concepts.'),
  ...exceptions,
}).describe('An explanation of a type of conflict, a criterion or a contested question.');
export type Concept = z.infer<typeof conceptSchema>;
