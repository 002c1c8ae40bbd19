import { z } from 'zod';
import { ruleIds } from '../../domain/derivation/conclusion.ts';
import { questions, type Question } from '../../domain/doctrine.ts';
import { day, fieldMeta, conflictType, ref, text } from '../../domain/fields.ts';
import { findingValue } from '../../domain/finding.ts';
import { statuses } from '../../domain/status.ts';

const because = text().describe('Why, in a sentence.');
const span = {
  from: day().nullable().describe('The first day; `null` if it is open.'),
  to: day().nullable().describe('The last day; `null` if it is open.'),
};

const conclusion = z.strictObject({
  day: day().describe('The day for which it is derived: the last of the period, and not after facts and law were reviewed.'),
  type: conflictType.nullable().describe('The type that follows from the findings; `null` on a day outside the period.'),
  parties: z.array(z.strictObject({
    party: ref('party').describe('Who it is.'),
    side: z.union([z.literal(0), z.literal(1)]).describe('The first side, `0`, or the second, `1`.'),
    status: z.enum(['party', 'co-party', 'supporter', 'not-party', 'open']).describe('`co-party`: of an existing conflict. `supporter`: without being a party. `open`: the findings do not decide it.'),
    theory: text().nullable().describe('The theory under which an outside force is or is not a party.'),
    because,
  })).describe('Where everybody named on a side stands.'),
  steps: z.array(z.strictObject({
    rule: z.enum(ruleIds).describe('The rule that the step applies.'),
    finding: findingValue.nullable().describe('The finding that it used.'),
    about: z.array(ref('party')).describe('The parties that it is about.'),
    authority: z.array(z.strictObject({ source: ref('source').describe('The source.'), pinpoint: text().optional().describe('The place in it.') })).describe('The authorities for the rule.'),
    text: text().describe('What follows, in one sentence.'),
  })).describe('The argument, step by step.'),
  missing: z.array(text()).describe('What would have to be known, where the type is undetermined.'),
  alongside: z.array(z.strictObject({
    between: z.tuple([ref('party'), ref('party')]).describe('The two States.'), type: z.literal('iac').describe('An international armed conflict.'), because,
  })).describe('Conflicts between two States that exist beside the one classified.'),
  alternatives: z.array(z.strictObject({
    question: z.enum(Object.keys(questions) as [Question, ...Question[]]).describe('The contested question.'),
    view: z.enum(Object.values(questions).flatMap(({ options }) => Object.keys(options)) as [string, ...string[]]).describe('The other answer to it.'),
    type: conflictType.nullable().describe('The type under that answer.'),
    differs: text().describe('What is different, in one sentence.'),
    ...span,
  })).describe('Other answers to contested questions that change the outcome.'),
});

const law = z.array(z.strictObject({
  instrument: ref('instrument').describe('The instrument.'), party: ref('party').describe('Whom it binds, or does not.'), ...span,
  applies: z.enum(['applies', 'does-not-apply', 'open']).describe('`open`: the findings or the record of participation do not decide it.'), because,
})).describe('Which instrument binds whom, on which days.');

/** What the data of a classification has beside the fields of its file: what follows from them by rule. */
export const derivedFields = {
  status: z.enum(statuses).describe('Where it stands as of the day of review. `not-met`: assessed, below the threshold.'),
  conclusion: conclusion.describe('The conclusion, derived from the findings by rule.'),
  law,
};

/** What the data of every entry has beside the fields of its file. */
export const addedFields = {
  id: z.string().min(1).describe('Its identifier across the corpus; never used again for something else.'),
  entry: z.string().describe('What kind of entry it is.'),
  profile: ref('conflict').describe('The profile that it belongs to.'),
  url: z.string().regex(/^\//).describe('Its address on the site, from the root.').register(fieldMeta, { form: 'address on this site' }),
  text: z.string().describe('The text of its page: Markdown with links between the files of the content, and citations of sources by their identifiers in square brackets.').register(fieldMeta, { form: 'Markdown' }),
};
