import { z } from 'zod';
import { daysOf } from './date.ts';
import { exceptions } from './exception.ts';
import { citation, conflictType, country, date, day, evidence, ref, sourced, text } from './fields.ts';

/** What somebody else says of a classification or of a party's status, beside what Casus says. */
const position = sourced(z.strictObject({
  by: text().describe('Who says it, as readers know them: RULAC, ICRC.'),
  says: z.enum([...conflictType.options, 'ended', 'party', 'not-party']).describe('What they say: a type of conflict, that one is over, or whether somebody is a party.'),
  about: z.array(ref('party')).min(1).describe('The parties it is about: the opponents of the classification, or the party whose status it is.'),
  date: date().optional().describe('When they said it.'),
  note: text().optional().describe('In what words or with what limits, in our own words.'),
  ...evidence,
}));

/** A body of law that applies in the situation, with the reason. */
const applicableLaw = sourced(z.strictObject({
  instrument: ref('instrument').describe('The body of law.'),
  binds: z.array(ref('party')).optional().describe('The parties that it binds here. Left out where it binds every party.'),
  applies: z.enum(['applies', 'depends']).default('applies').describe('Whether it applies. `depends`: on a condition that the reason names.'),
  because: text().describe('Why, in one to three sentences.'),
  ...evidence,
}));

/** The point that marks the situation on the map, in degrees. It marks a place and claims no boundary. */
const mark = sourced(z.strictObject({
  latitude: z.number().min(-90).max(90).describe('Degrees north of the equator.'),
  longitude: z.number().min(-180).max(180).describe('Degrees east of Greenwich.'),
  name: text().describe('The place that stands there: Badme.'),
  ...evidence,
}).describe('The point that marks the situation on the map. It marks a place and claims no boundary.'));

/** `conflicts/<profile>/profile.md`: one situation of violence. Its classifications are the files beside it. */
export const profileSchema = z.strictObject({
  title: text().describe('The title of the page.'),
  short: text().describe('The short name used in lists and breadcrumbs: Mali.'),
  summary: text().describe('One to three plain sentences: lists, search results, the page’s description.'),
  territory: z.array(country()).min(1).describe('Where it takes place: codes of ISO 3166-1. Region and neighbours are derived from it.'),
  at: mark.optional().describe('Where the map marks it, if the middle of the territory would mislead.'),
  reviewed: day().describe('The day up to which facts and law were considered; not the day of the last edit.'),
  nextReview: date().optional().describe('When it is due to be looked at again.'),
  account: citation().optional().describe('The published account whose errors the corrections list.'),
  positions: z.array(position).default([]).describe('What others say of a classification or of a party’s status, beside what Casus says.'),
  law: z.array(applicableLaw).default([]).describe('The bodies of law that apply in the situation, with the reason.'),
  ...exceptions,
}).describe('One situation of violence. Its classifications, chronology, corrections and history are entries of their own.');
export type Profile = z.infer<typeof profileSchema>;
export type Position = z.infer<typeof position>;
export type ApplicableLaw = z.infer<typeof applicableLaw>;

/** By how many days the next review of a profile is overdue; 0 while it is not, or where none is set. */
export function overdueDays({ nextReview }: Pick<Profile, 'nextReview'>, today: string): number {
  const due = nextReview && daysOf(nextReview)?.to;
  return due && due < today ? Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000) : 0;
}
/** Whether the review that was due has not happened by a day. */
export const isStale = (profile: Pick<Profile, 'nextReview'>, today: string): boolean => overdueDays(profile, today) > 0;
