import { z } from 'zod';
import { text } from './fields.ts';

const exception = z.strictObject({
  rule: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'the identifier of a rule, such as prose-cited').describe('The rule that is not followed, by its identifier.'),
  on: text().optional().describe('What the finding quotes first, word for word. May be left out where the rule finds one thing in the entry.'),
  reason: text().describe('Why it is right as it is, in a sentence.'),
});
/** A finding of the checker that an editor has looked at and found to be no fault. */
export type Exception = z.infer<typeof exception>;

/** What every kind of entry may have beside its own fields. */
export const exceptions = {
  exceptions: z.array(exception).min(1, 'name at least one exception').optional()
    .describe('Findings of the checker that are no fault here, each with the reason. One that no longer hides anything is itself a fault.'),
};
