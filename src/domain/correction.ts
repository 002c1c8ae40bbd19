import { z } from 'zod';
import { exceptions } from './exception.ts';
import { evidence, identifier, sourced, text } from './fields.ts';

/** One entry of `conflicts/<profile>/corrections.yaml`: where a cited account is wrong, incomplete or inconsistent: what it says, what is used here, and why. */
export const correctionSchema = sourced(z.strictObject({
  id: identifier().describe('Its address on the page.'),
  where: text().describe('What it concerns, in a few words.'),
  said: text().describe('What the account says, in our own words.'),
  used: text().describe('What this profile uses instead.'),
  because: text().describe('Why.'),
  checked: z.enum(['verified', 'partly', 'unverified', 'editorial']).describe('`verified` against other sources, `partly`, `unverified`, or `editorial`: a choice of wording, order or scope.'),
  ...evidence,
  ...exceptions,
})).describe('Where a cited account is wrong, incomplete or inconsistent: what it says, what is used here, and why.');

export type Correction = z.infer<typeof correctionSchema>;
