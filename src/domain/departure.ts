import { z } from 'zod';
import { idForm, idPattern, kinds, longestId, reserved, type Kind } from './entry.ts';
import { day, text } from './fields.ts';

const kind = z.enum(kinds).describe('The kind of the entry.');

/** What an identifier of a kind must be, if this is none that an entry could have had: of a classification or a change it has the profile before it. */
function wanted(kind: Kind, id: string): string | undefined {
  const within = kind === 'classification' || kind === 'change';
  const parts = id.split('/');
  if (parts.length !== (within ? 2 : 1) || !parts.every((part) => part.length <= longestId && idPattern.test(part))) return `${idForm}${within ? ', after its profile: mali/jnim' : ''}, ${longestId} at most`;
  return reserved[kind]?.includes(parts.at(-1)!) ? 'another identifier: this one is the address of another page' : undefined;
}

/** Reports identifiers that an entry of the kind cannot have had: each becomes an address. */
const possible = (...keys: string[]) => (item: { kind: Kind } & Record<string, unknown>, context: z.RefinementCtx) => {
  for (const key of keys) {
    const message = typeof item[key] === 'string' && wanted(item.kind, item[key]);
    if (message) context.addIssue({ code: 'custom', path: [key], message });
  }
};

/** One item of `redirects.yaml`: an identifier that an entry no longer has. Its address leads on, and is never used again. */
export const redirectSchema = z.strictObject({
  kind, from: text().describe('The identifier that the entry had.'), to: text().describe('The identifier that it has now.'),
}).superRefine(possible('from', 'to')).describe('The former identifier of an entry, whose address leads on to where the entry is now.');
export type Redirect = z.infer<typeof redirectSchema>;

/** One item of `retired.yaml`: an entry that is no longer kept. Its address says so, and is never used again. */
export const retiredSchema = z.strictObject({
  kind, id: text().describe('The identifier that the entry had.'), title: text().describe('The name or title that it had.'),
  on: day().describe('The day on which it was retired.'),
  reason: text().describe('Why, for readers who cited it.'),
  instead: text().optional().describe('The entry of the same kind that stands in its place.'),
}).superRefine(possible('id', 'instead')).describe('An entry that is no longer kept. Its address says so, and why.');
export type Retired = z.infer<typeof retiredSchema>;
