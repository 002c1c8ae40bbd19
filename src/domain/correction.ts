import { z } from 'zod';
import { idForm, idPattern } from './entry.ts';
import { evidence, sourced, text } from './fields.ts';

/** One entry of `conflicts/<profile>/corrections.yaml`: where a cited account is wrong, incomplete or inconsistent: what it says, what is used here, and why. */
export const correctionSchema = sourced(z.strictObject({
  /** Its address on the page. */
  id: z.string().regex(idPattern, idForm),
  /** What it concerns, in a few words. */
  where: text(),
  /** What the account says, in our own words. */
  said: text(),
  /** What this profile uses instead. */
  used: text(),
  because: text(),
  /** `verified` against other sources, `partly`, `unverified`, or `editorial`: a choice of wording, order or scope. */
  checked: z.enum(['verified', 'partly', 'unverified', 'editorial']),
  ...evidence,
}));

export type Correction = z.infer<typeof correctionSchema>;
