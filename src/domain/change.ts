import { z } from 'zod';
import { exceptions } from './exception.ts';
import { day, evidence, identifier, ref, text } from './fields.ts';

export const changeKinds = ['published', 'facts', 'law', 'correction', 'structure', 'wording'] as const;

/** One entry of `conflicts/<profile>/history.yaml`: what of the profile changed on a day, and why. Nothing is overwritten silently. */
export const changeSchema = z.strictObject({
  id: identifier().describe('Its address on the page of the history.'),
  date: day().describe('The day on which the change was published.'),
  kind: z.enum(changeKinds).describe('`published`: the first publication. `facts`: something new happened or became known. `law`: another view of the law. '
    + '`correction`: what was published was wrong. `structure`: entries split, joined or renamed. `wording`: the sense is the same.'),
  about: z.array(ref('classification')).min(1).optional().describe('The classifications that changed. Left out where the whole profile did.'),
  what: text().describe('What is different now, in one or two sentences.'),
  because: text().optional().describe('Why; demanded for a correction or another view of the law.'),
  ...evidence,
  ...exceptions,
}).superRefine(({ kind, because }, context) => {
  if (!because && (kind === 'law' || kind === 'correction')) {
    context.addIssue({ code: 'custom', message: 'does not say why', params: { rule: 'because', help: 'add because: and the reason; readers who cited the earlier text need it' } });
  }
}).describe('What of a profile changed on a day, and why.');
export type Change = z.infer<typeof changeSchema>;
