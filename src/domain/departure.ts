import { z } from 'zod';
import { kinds } from './entry.ts';
import { day, text } from './fields.ts';

const kind = z.enum(kinds).describe('The kind of the entry.');

/** One item of `redirects.yaml`: an identifier that an entry no longer has. Its address leads on, and is never used again. */
export const redirectSchema = z.strictObject({
  kind, from: text().describe('The identifier that the entry had.'), to: text().describe('The identifier that it has now.'),
}).describe('The former identifier of an entry, whose address leads on to where the entry is now.');
export type Redirect = z.infer<typeof redirectSchema>;

/** One item of `retired.yaml`: an entry that is no longer kept. Its address says so, and is never used again. */
export const retiredSchema = z.strictObject({
  kind, id: text().describe('The identifier that the entry had.'), title: text().describe('The name or title that it had.'),
  on: day().describe('The day on which it was retired.'),
  reason: text().describe('Why, for readers who cited it.'),
  instead: text().optional().describe('The entry of the same kind that stands in its place.'),
}).describe('An entry that is no longer kept. Its address says so, and why.');
export type Retired = z.infer<typeof retiredSchema>;
