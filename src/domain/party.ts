import { z } from 'zod';
import { exceptions } from './exception.ts';
import { country, date, evidence, language, period, ref, sourced, strength, text } from './fields.ts';
import { organisationFinding } from './finding.ts';

export const partyKinds = [
  'state', 'armed-group', 'umbrella', 'collective', 'organisation', 'mission', 'multinational-force', 'private-military-company',
] as const;

export const relationKinds = [
  'member-of', 'merger-of', 'splinter-of', 'sub-group-of', 'affiliated-with', 'allegiance-to', 'allied-with', 'created-by', 'based-in',
] as const;

/** Another name of a party: a translation, acronym, spelling or former name. */
const alias = sourced(z.strictObject({
  name: text().describe('The name.'),
  lang: language().optional().describe('BCP 47, where the name belongs to one language: en, fr, ar-Latn.'),
  is: z.enum(['acronym', 'translation', 'spelling', 'former-name', 'other-name', 'misspelling']).describe('What kind of name it is. `misspelling`: wrong, but found in sources and searched for.'),
  ...evidence,
}));

const relation = sourced(z.strictObject({
  to: ref('party').describe('The other party.'),
  is: z.enum(relationKinds).describe('This party is a member of, a merger of, a splinter of … the other.'),
  date: date().optional().describe('When it came about, or while it lasted.'),
  note: text().optional().describe('With what limits: factions only.'),
  ...evidence,
}));

/** `parties/<id>.md`: a participant in violence. Whether it is a party to a conflict is a conclusion, not a kind. */
export const partySchema = z.strictObject({
  name: text().describe('The name most used in the sources.'),
  short: text().optional().describe('The name used in lists and tables, if the full one is long.'),
  kind: z.enum(partyKinds).describe('What it is. `umbrella`: a coalition of groups. `collective`: groups that the record does not tell apart; never itself a party.'),
  country: country().optional().describe('ISO 3166-1 code, for a State.'),
  summary: text().describe('What it is, in one or two plain sentences.'),
  aliases: z.array(alias).default([]).describe('Its other names: translations, acronyms, spellings, former names.'),
  relations: z.array(relation).default([]).describe('How it stands to other parties.'),
  strength: z.array(strength).default([]).describe('How many persons it had, at which time.'),
  organisation: z.array(organisationFinding.extend({ period: period().describe('The time for which it is judged.') })).default([])
    .describe('Whether the group is organised enough to be a party. Judged once, used by every classification that the group is in.'),
  sameAs: z.strictObject({
    wikidata: z.string().regex(/^Q\d+$/, 'the identifier of an item, such as Q42').optional().describe('The item of Wikidata.'),
    ucdp: z.int().optional().describe('The actor’s number at the Uppsala Conflict Data Program.'),
  }).optional().describe('Identifiers elsewhere, only where verified.'),
  ...exceptions,
}).describe('A participant in violence: a State, an armed group, an organisation, a mission. Whether it is a party to a conflict is a conclusion, not a kind.');
export type Party = z.infer<typeof partySchema>;
export type PartyKind = Party['kind'];
export type Relation = Party['relations'][number];
export type Alias = Party['aliases'][number];
