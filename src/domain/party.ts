import { z } from 'zod';
import { count, country, date, evidence, period, ref, sourced, text } from './fields.ts';
import { organisationFinding } from './finding.ts';

export const partyKinds = [
  'state', 'armed-group', 'umbrella', 'collective', 'organisation', 'mission', 'multinational-force', 'private-military-company',
] as const;

export const relationKinds = [
  'member-of', 'merger-of', 'splinter-of', 'sub-group-of', 'affiliated-with', 'allegiance-to', 'allied-with', 'created-by', 'based-in',
] as const;

/** Another name of a party: a translation, acronym, spelling or former name. */
const alias = sourced(z.strictObject({
  name: text(),
  /** BCP 47, where the name belongs to one language: en, fr, ar-Latn. */
  lang: z.string().optional(),
  is: z.enum(['acronym', 'translation', 'spelling', 'former-name', 'other-name', 'misspelling']),
  ...evidence,
}));

const relation = sourced(z.strictObject({
  to: ref('party'),
  /** This party is a member of, a merger of, a splinter of … the other. */
  is: z.enum(relationKinds),
  /** When it came about, or while it lasted. */
  date: date().optional(),
  /** With what limits: "factions only". */
  note: text().optional(),
  ...evidence,
}));

const strength = sourced(z.strictObject({ date: date(), personnel: count(), note: text().optional(), ...evidence }));

/** `parties/<id>.md`: a participant in violence. Whether it is a party to a conflict is a conclusion, not a kind. */
export const partySchema = z.strictObject({
  name: text(),
  /** The name used in lists and tables, if the full one is long. */
  short: text().optional(),
  /** `umbrella`: a coalition of groups. `collective`: groups that the record does not tell apart; never itself a party. */
  kind: z.enum(partyKinds),
  /** ISO 3166-1 code, for a State. */
  country: country().optional(),
  /** What it is, in one or two plain sentences. */
  summary: text(),
  aliases: z.array(alias).default([]),
  relations: z.array(relation).default([]),
  strength: z.array(strength).default([]),
  /** Judged once, used by every classification that the group is in. */
  organisation: z.array(organisationFinding.extend({ period: period() })).default([]),
  /** Identifiers elsewhere, only where verified. */
  sameAs: z.strictObject({ wikidata: z.string().regex(/^Q\d+$/, 'the identifier of an item, such as Q42').optional(), ucdp: z.int().optional() }).optional(),
});
export type Party = z.infer<typeof partySchema>;
export type PartyKind = Party['kind'];
export type Relation = Party['relations'][number];
export type Alias = Party['aliases'][number];
