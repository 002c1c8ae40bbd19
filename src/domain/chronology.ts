import { z } from 'zod';
import { daysOf } from './date.ts';
import { longestId } from './entry.ts';
import { exceptions } from './exception.ts';
import { count, date, evidence, ref, sourced, text } from './fields.ts';

export const eventKinds = [
  'incident', 'political', 'agreement', 'resolution', 'deployment', 'withdrawal', 'formation', 'sanctions', 'statement',
] as const;

/** Who was hurt, each with what the figure counts. */
const victimMeanings = {
  soldiers: 'Soldiers of the territorial State.', 'foreign-soldiers': 'Soldiers of a State other than the territorial one.', peacekeepers: 'Members of a peacekeeping mission.',
  fighters: 'Fighters of an armed group.', commanders: 'Commanders of an armed group.', civilians: 'Civilians.', persons: 'Persons, where the source does not say of which kind.',
} as const;
export const victims = Object.keys(victimMeanings) as (keyof typeof victimMeanings)[];

const toll = z.strictObject(Object.fromEntries(victims.map((who) => [who, count().optional().describe(victimMeanings[who])])) as
  Record<(typeof victims)[number], z.ZodOptional<ReturnType<typeof count>>>);

/** A party, or a description where the record names none. */
const actor = z.union([ref('party'), z.strictObject({ unnamed: text().describe('Who it was, where the record names nobody.') })]);

/** One entry of `conflicts/<profile>/chronology.yaml`: an incident, which is evidence, or another dated event. */
export const incidentSchema = sourced(z.strictObject({
  id: z.string().max(longestId, `is longer than ${longestId} characters`).regex(/^\d{4}(-[a-z0-9]+)+$/, 'the date, then a name: 2018-01-27-soumpi').describe('Begins with its date: 2018-01-27-soumpi.'),
  date: date().refine((value) => daysOf(value)?.from !== null, {
    error: 'an incident has a beginning', params: { rule: 'date', help: 'write the day, month or year in which it began, such as 2015 or 2014~/2015' },
  }).describe('When it happened; a span where it lasted or the source does not date it to a day.'),
  kind: z.enum(eventKinds).describe('`incident`: violence, which is evidence for findings. The others are events of other kinds.'),
  what: text().describe('What happened, in one sentence.'),
  place: z.strictObject({
    name: text().optional().describe('The name of the place.'), region: text().optional().describe('The region in which it lies.'),
  }).optional().describe('Where; a name, a region or both.'),
  by: z.array(actor).optional().describe('Who did it or took part: parties, or a description where the record names none.'),
  against: z.array(actor).optional().describe('Against whom it was directed.'),
  killed: toll.optional().describe('Deaths by kind of person, as precisely as the source and no more.'),
  wounded: toll.optional().describe('Wounded by kind of person, in the same way.'),
  method: text().optional().describe('With what means: ambush, air strike, improvised explosive device.'),
  aggregate: z.literal(true).optional().describe('It stands for many clashes over a time and is not one incident.'),
  sameAs: ref('incident').optional().describe('Very likely the same occurrence as another entry; counted once.'),
  interventions: z.array(ref('intervention')).optional().describe('The interventions that took part.'),
  instrument: ref('instrument').optional().describe('The instrument adopted, for a resolution or agreement.'),
  note: text().optional().describe('What readers should know of the record: who claimed it, which figure differs.'),
  ...evidence,
  ...exceptions,
})).describe('An incident, which is evidence for findings, or another dated event. The record is a selection: its figures are no total of the violence.');
export type Incident = z.infer<typeof incidentSchema>;
export type Toll = z.infer<typeof toll>;

/** The date that the identifier of an incident begins with: `2018-01-27` of `2018-01-27-soumpi`, `2014` of `2014-2015-coalitions`. */
export const dateOfId = (id: string): string | undefined => [/^\d{4}-\d\d-\d\d(?!\d)/, /^\d{4}-\d\d(?!\d)/, /^\d{4}/].flatMap((form) => form.exec(id) ?? []).find((text) => daysOf(text));
