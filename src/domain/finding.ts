import { z } from 'zod';
import { evidence, ref, sourced, text } from './fields.ts';

/** Factors that courts look at for the intensity of violence: indicative, neither cumulative nor weighted. */
export const intensityFactors = {
  confrontations: 'Number and seriousness of armed confrontations',
  duration: 'Duration of the violence',
  weapons: 'Types of weapons and military equipment',
  forces: 'Number of fighters and types of forces',
  casualties: 'Number of casualties',
  destruction: 'Extent of material destruction',
  displacement: 'Number of civilians who fled',
  territory: 'Spread over territory and control of places',
  'security-council': 'Involvement of the United Nations Security Council',
} as const;

/** Factors that courts look at for the organisation of a group: indicative, neither cumulative nor weighted. */
export const organisationFactors = {
  command: 'Command structure',
  discipline: 'Disciplinary rules and mechanisms',
  logistics: 'Ability to procure, transport and distribute arms',
  operations: 'Ability to plan, coordinate and carry out military operations',
  territory: 'Control of territory',
  agreements: 'Ability to negotiate and conclude agreements',
  'one-voice': 'Ability to speak with one voice',
} as const;

/** A judgement on a criterion. */
export const findingValue = z.enum(['met', 'not-met', 'presumed', 'disputed', 'not-assessed'])
  .describe('`presumed`: the law presumes it, as for government forces.');
export type FindingValue = z.infer<typeof findingValue>;

const factor = <T extends Record<string, string>>(factors: T) => sourced(z.strictObject({
  factor: z.enum(Object.keys(factors) as [keyof T & string, ...(keyof T & string)[]])
    .describe(`Which sign of the criterion this is. ${Object.entries(factors).map(([key, words]) => `\`${key}\`: ${words[0]!.toLowerCase()}${words.slice(1)}.`).join(' ')}`),
  note: text().describe('What the sources show, in one or two sentences.'),
  incidents: z.array(ref('incident')).optional().describe('The incidents of this profile that show it.'),
  ...evidence,
}));

const finding = <T extends Record<string, string>>(factors: T) => z.strictObject({
  finding: findingValue.describe(`The editor’s judgement; nothing is computed from the factors. ${findingValue.description}`),
  reason: text().describe('Why, in one to three sentences for readers.'),
  factors: z.array(factor(factors)).default([]).describe('The signs it rests on: indicative, neither cumulative nor weighted.'),
});

/** The judgement whether violence between the sides is intense enough for a non-international armed conflict. */
export const intensityFinding = finding(intensityFactors);
/** The judgement whether a group is organised enough to be a party. */
export const organisationFinding = finding(organisationFactors);
/** The judgement on a criterion without a list of factors: resort to force between States, elements of occupation. */
export const plainFinding = sourced(z.strictObject({
  finding: findingValue.describe(`The editor’s judgement. ${findingValue.description}`),
  reason: text().describe('Why, in one to three sentences for readers.'),
  incidents: z.array(ref('incident')).optional().describe('The incidents of this profile that show it.'),
  ...evidence,
}));

export type Factor = z.infer<typeof intensityFinding>['factors'][number] | z.infer<typeof organisationFinding>['factors'][number];
export type Finding = z.infer<typeof intensityFinding> | z.infer<typeof organisationFinding>;
