import { z } from 'zod';
import { citation, conflictType, country, date, day, evidence, ref, sourced, text } from './fields.ts';

/** What somebody else says of a classification or of a party's status, beside what Casus says. */
const position = sourced(z.strictObject({
  /** Who says it, as readers know them: RULAC, ICRC. */
  by: text(),
  /** What they say: a type of conflict, that one is over, or whether somebody is a party. */
  says: z.enum([...conflictType.options, 'ended', 'party', 'not-party']),
  /** The parties it is about: the opponents of the classification, or the party whose status it is. */
  about: z.array(ref('party')).min(1),
  /** When they said it. */
  date: date().optional(),
  /** In what words or with what limits, in our own words. */
  note: text().optional(),
  ...evidence,
}));

/** A body of law that applies in the situation, with the reason. */
const applicableLaw = sourced(z.strictObject({
  instrument: ref('instrument'),
  /** The parties that it binds here. Left out where it binds every party. */
  binds: z.array(ref('party')).optional(),
  /** `applies`; `depends`: on a condition that the reason names. */
  applies: z.enum(['applies', 'depends']).default('applies'),
  /** Why, in one to three sentences. */
  because: text(),
  ...evidence,
}));

/** The point that marks the situation on the map, in degrees. It marks a place and claims no boundary. */
const mark = sourced(z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** The place that stands there: Badme. */
  name: text(),
  ...evidence,
}));

/** `conflicts/<profile>/profile.md`: one situation of violence. Its classifications are the files beside it. */
export const profileSchema = z.strictObject({
  title: text(),
  /** The short name used in lists and breadcrumbs: Mali. */
  short: text(),
  /** One to three plain sentences: lists, search results, the page's description. */
  summary: text(),
  /** Where it takes place. Region and neighbours are derived from it. */
  territory: z.array(country()).min(1),
  /** Where the map marks it, if the middle of the territory would mislead. */
  at: mark.optional(),
  /** The day up to which facts and law were considered; not the day of the last edit. */
  reviewed: day(),
  /** When it is due to be looked at again. */
  nextReview: date().optional(),
  /** The published account whose errors `corrections.yaml` lists. */
  account: citation().optional(),
  positions: z.array(position).default([]),
  law: z.array(applicableLaw).default([]),
});
export type Profile = z.infer<typeof profileSchema>;
export type Position = z.infer<typeof position>;
export type ApplicableLaw = z.infer<typeof applicableLaw>;
