import type { Change } from '../domain/change.ts';
import type { Incident } from '../domain/chronology.ts';
import type { Classification } from '../domain/classification.ts';
import type { Correction } from '../domain/correction.ts';
import type { Kind } from '../domain/entry.ts';
import type { ConflictType, Count } from '../domain/fields.ts';
import { intensityFactors, organisationFactors, type FindingValue } from '../domain/finding.ts';
import type { Instrument } from '../domain/instrument.ts';
import type { Intervention } from '../domain/intervention.ts';
import type { PartyKind, Relation } from '../domain/party.ts';
import type { Position } from '../domain/profile.ts';
import type { Source } from '../domain/source.ts';
import type { Status } from '../domain/status.ts';

/** The words that readers see for the values of the model. */
export const typeWords: Record<ConflictType, { short: string; long: string }> = {
  iac: { short: 'International', long: 'International armed conflict' },
  occupation: { short: 'Occupation', long: 'Military occupation' },
  niac: { short: 'Non-international', long: 'Non-international armed conflict' },
  none: { short: 'Threshold not met', long: 'Assessed: not an armed conflict' },
  undetermined: { short: 'Undetermined', long: 'Undetermined' },
};
/** What each type means, in a sentence. */
export const typeMeanings: Record<ConflictType, string> = {
  iac: 'Armed force between States, however short or weak.',
  occupation: 'A foreign force holds territory without the consent of its government and can exercise authority there in its place.',
  niac: 'Violence of a certain intensity between a government and an organised armed group, or between such groups.',
  none: 'Assessed, and the threshold was not met on the information available.',
  undetermined: 'A decisive finding is disputed or was not assessed. It says what is missing.',
};
export const statusWords: Record<Status, string> = {
  ongoing: 'Ongoing', ended: 'Ended', superseded: 'Continued in another classification', 'not-met': 'Threshold not met', undetermined: 'Undetermined',
};
export const findingWords: Record<FindingValue, string> = {
  met: 'Met', 'not-met': 'Not met', presumed: 'Presumed', disputed: 'Disputed', 'not-assessed': 'Not assessed',
};
export const partyWords: Record<PartyKind, { one: string; many: string }> = {
  state: { one: 'State', many: 'States' },
  'armed-group': { one: 'Armed group', many: 'Armed groups' },
  umbrella: { one: 'Coalition of groups', many: 'Coalitions of groups' },
  collective: { one: 'Groups not told apart', many: 'Groups not told apart' },
  organisation: { one: 'International organisation', many: 'International organisations' },
  mission: { one: 'International mission', many: 'International missions' },
  'multinational-force': { one: 'Multinational force', many: 'Multinational forces' },
  'private-military-company': { one: 'Private military company', many: 'Private military companies' },
};
/** A relation read from the party that states it, and from the other. */
export const relationWords: Record<Relation['is'], { of: string; inverse: string }> = {
  'member-of': { of: 'Member of', inverse: 'Member' },
  'merger-of': { of: 'Formed by the merger of', inverse: 'Merged into' },
  'splinter-of': { of: 'Split from', inverse: 'Group that split from it' },
  'sub-group-of': { of: 'Sub-group of', inverse: 'Sub-group' },
  'affiliated-with': { of: 'Affiliated with', inverse: 'Affiliated group' },
  'allegiance-to': { of: 'Pledged allegiance to', inverse: 'Received the allegiance of' },
  'allied-with': { of: 'Allied with', inverse: 'Allied with' },
  'created-by': { of: 'Created by', inverse: 'Created' },
  'based-in': { of: 'Based in', inverse: 'Company based there' },
};
export const roleWords = { party: 'Party', 'co-party': 'Co-party', supporter: 'Support, status not concluded' } as const;
export const eventWords: Record<Incident['kind'], string> = {
  incident: 'Incident', political: 'Political event', agreement: 'Agreement', resolution: 'Resolution', deployment: 'Deployment',
  withdrawal: 'Withdrawal', formation: 'Formation or allegiance', sanctions: 'Sanctions', statement: 'Statement or report',
};
export const instrumentWords: Record<Instrument['kind'], { one: string; many: string }> = {
  treaty: { one: 'Treaty', many: 'Treaties' }, provision: { one: 'Provision', many: 'Provisions' },
  'body-of-law': { one: 'Body of law', many: 'Bodies of law' }, statute: { one: 'Statute', many: 'Statutes' },
  resolution: { one: 'Resolution', many: 'Resolutions of the Security Council' }, agreement: { one: 'Agreement', many: 'Agreements' },
};
export const conceptWords = { type: 'Type of conflict', criterion: 'Criterion', question: 'Contested question' } as const;
export const basisWords: Record<Intervention['basis'][number]['kind'], string> = {
  consent: 'Consent', 'security-council': 'Security Council', 'self-defence-claim': 'Claim of self-defence', none: 'None', 'not-established': 'Not established by the record',
};
export const interventionStatusWords = { party: 'Party to the conflict', 'not-party': 'Not a party to the conflict', 'not-concluded': 'Not concluded' } as const;
export const groundWords: Record<NonNullable<Classification['ended']>['ground'], string> = {
  'lasting-cessation': 'Lasting cessation of armed confrontations without real risk of resumption', 'party-ceased': 'A party ceased to exist',
  'peaceful-settlement': 'Peaceful settlement', 'general-close': 'General close of military operations', 'end-of-occupation': 'End of the occupation', superseded: 'Superseded by another classification',
};
export const changeWords: Record<Change['kind'], string> = {
  published: 'First published', facts: 'New facts', law: 'Another view of the law', correction: 'Correction', structure: 'Entries moved', wording: 'Wording',
};
export const checkedWords: Record<Correction['checked'], string> = {
  verified: 'Verified', partly: 'Partly verified', unverified: 'Not verified', editorial: 'Editorial choice',
};
export const positionWords: Record<Position['says'], string> = {
  iac: 'International armed conflict', occupation: 'Occupation', niac: 'Non-international armed conflict', none: 'Not an armed conflict',
  undetermined: 'Leaves it open', ended: 'Conflict over', party: 'Party to the conflict', 'not-party': 'Not a party to the conflict',
};
export const sourceWords: Record<string, string> = {
  report: 'Reports', 'article-journal': 'Journal articles', 'article-newspaper': 'News', 'article-magazine': 'News', article: 'Papers', webpage: 'Web pages',
  'post-weblog': 'Posts', chapter: 'Books and chapters', book: 'Books and chapters', dataset: 'Data and databases', entry: 'Data and databases',
  treaty: 'Treaties and resolutions', legislation: 'Treaties and resolutions', legal_case: 'Cases', document: 'Documents', speech: 'Statements',
};
export const kindWords: Record<Kind, { one: string; many: string }> = {
  conflict: { one: 'Conflict profile', many: 'Conflicts' }, classification: { one: 'Classification', many: 'Classifications' },
  party: { one: 'Party', many: 'Parties' }, intervention: { one: 'Intervention', many: 'Interventions' }, incident: { one: 'Incident', many: 'Chronology' },
  correction: { one: 'Correction', many: 'Corrections' }, change: { one: 'Change', many: 'Changes' }, instrument: { one: 'Instrument', many: 'Instruments' }, concept: { one: 'Concept', many: 'Concepts' },
  source: { one: 'Source', many: 'Sources' },
};
export const factorWords: Record<string, string> = { ...intensityFactors, ...organisationFactors };

const countries = new Intl.DisplayNames('en-GB', { type: 'region' });
/** A country's name from its ISO 3166-1 code. */
export const countryName = (code: string): string => countries.of(code) ?? code;

/** `14`, `at least 10`, `about 100`, `1,000 to 2,000`, `several`. */
export function readCount(count: Count): string {
  const number = (value: number) => value.toLocaleString('en-GB');
  if (typeof count === 'number') return number(count);
  if ('at-least' in count) return `at least ${number(count['at-least'])}`;
  if ('about' in count) return `about ${number(count.about)}`;
  if ('between' in count) return `${number(count.between[0])} to ${number(count.between[1])}`;
  return count.stated;
}

const victimWords: Record<string, [string, string]> = {
  soldiers: ['soldier', 'soldiers'], 'foreign-soldiers': ['foreign soldier', 'foreign soldiers'], peacekeepers: ['peacekeeper', 'peacekeepers'],
  fighters: ['fighter', 'fighters'], commanders: ['commander', 'commanders'], civilians: ['civilian', 'civilians'], persons: ['person', 'persons'],
};
/** `14 soldiers and at least 4 civilians`; empty if nothing is recorded. */
export function readToll(toll: Incident['killed']): string {
  const parts = Object.entries(toll ?? {}).filter(([, count]) => count !== undefined)
    .map(([who, count]) => `${readCount(count as Count)} ${victimWords[who]![count === 1 ? 0 : 1]}`);
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
}

/** `Source`, readable: used for lists of kinds of sources. */
export const sourceGroup = ({ type }: Pick<Source, 'type'>): string => sourceWords[type] ?? 'Other';
