import { readDate } from '../domain/date.ts';
import type { Classification } from '../domain/classification.ts';
import type { Finding, FindingValue } from '../domain/finding.ts';
import { isGroup, organisationIn } from '../domain/status.ts';
import type { Claim, Link, PageMaker } from './page.ts';
import { factorWords, findingWords } from './words.ts';

/** One sign of a factor: what the record shows, and the incidents that show it. */
export interface SignView extends Claim {
  note: string;
  incidents: Link[];
}

/** A factor with everything that the record shows of it. */
export interface FactorView {
  factor: string;
  signs: SignView[];
}

/** A finding on one criterion, ready to read. */
export interface FindingView {
  /** The criterion, and whose it is for the organisation of a group. */
  criterion: Link;
  about?: Link;
  period?: string;
  value: FindingValue;
  word: string;
  reason: string;
  factors: FactorView[];
  /** The evidence of a criterion that is not judged by factors. */
  sign?: Omit<SignView, 'note'>;
  incidentCount: number;
}

export function findingView(page: PageMaker, finding: Finding, criterion: Link, more: { about?: Link; period?: string } = {}): FindingView {
  const kinds = [...new Set(finding.factors.map((each) => each.factor as string))];
  const factors = kinds.map((factor): FactorView => ({
    factor: factorWords[factor] ?? factor,
    signs: finding.factors.filter((each) => each.factor === factor).map((each) => ({
      note: each.note, incidents: (each.incidents ?? []).map((id) => ({ href: page.href('incident', id), text: shortIncident(page, id) })), ...page.claim(each),
    })),
  }));
  return {
    criterion, ...more, value: finding.finding, word: findingWords[finding.finding], reason: finding.reason, factors,
    incidentCount: new Set(finding.factors.flatMap((factor) => factor.incidents ?? [])).size,
  };
}

/** The criteria between States, which are judged without a list of factors. */
const plainCriteria = {
  force: { href: '/concepts/international-armed-conflict/', text: 'Resort to armed force between States' },
  presence: { href: '/concepts/occupation/', text: 'Foreign presence without consent' },
  authority: { href: '/concepts/occupation/', text: 'Ability to exercise authority' },
  displacement: { href: '/concepts/occupation/', text: 'Displacement of the former authority' },
  selfDetermination: { href: '/concepts/international-armed-conflict/', text: 'Self-determination' },
} as const;

/** The findings between States that a classification states, in the order in which they are asked. */
function plainFindings({ force, occupation, selfDetermination }: Classification) {
  return Object.entries({ ...occupation, force, selfDetermination }).flatMap(([key, finding]) => (finding ? [{ criterion: plainCriteria[key as keyof typeof plainCriteria], finding }] : []));
}

function plainView(page: PageMaker, { criterion, finding }: ReturnType<typeof plainFindings>[number]): FindingView {
  const incidents = finding.incidents ?? [];
  return {
    criterion, value: finding.finding, word: findingWords[finding.finding], reason: finding.reason, factors: [], incidentCount: incidents.length,
    sign: { incidents: incidents.map((id) => ({ href: page.href('incident', id), text: shortIncident(page, id) })), ...page.claim(finding) },
  };
}

/** An incident in a few words: its date and place. */
export function shortIncident(page: PageMaker, id: string): string {
  const incident = page.corpus.incident.get(id)?.data;
  return incident ? [readDate(incident.date), incident.place?.name ?? incident.place?.region].filter(Boolean).join(', ') : id;
}

/** The findings that a classification rests on: those between States, intensity, then the organisation of each group on either side. */
export function findingsOf(page: PageMaker, data: Classification): FindingView[] {
  const intensity = data.intensity ? [findingView(page, data.intensity, { href: '/concepts/intensity/', text: 'Intensity' })] : [];
  const organisation = data.sides.flat().filter(({ role }) => role !== 'supporter').flatMap(({ party: id }) => {
    const party = page.corpus.party.get(id)?.data;
    if (!party || !isGroup(party)) return [];
    return organisationIn(party, data.period).map((finding) => findingView(page, finding,
      { href: '/concepts/organisation/', text: 'Organisation' }, { about: page.link('party', id) }));
  });
  return [...plainFindings(data).map((each) => plainView(page, each)), ...intensity, ...organisation];
}

/** The same findings without their factors, for a table at a glance. */
export function findingWordsOf(page: PageMaker, data: Classification): { criterion: string; value: FindingValue; word: string }[] {
  const groups = data.sides.flat().filter(({ role }) => role !== 'supporter').flatMap(({ party: id }) => {
    const party = page.corpus.party.get(id)?.data;
    return party && isGroup(party) ? organisationIn(party, data.period).slice(0, 1).map(({ finding }) =>
      ({ criterion: `Organisation of ${page.link('party', id).text}`, value: finding, word: findingWords[finding] })) : [];
  });
  const plain = plainFindings(data).map(({ criterion, finding }) => ({ criterion: criterion.text, value: finding.finding, word: findingWords[finding.finding] }));
  return [...plain, ...(data.intensity ? [{ criterion: 'Intensity', value: data.intensity.finding, word: findingWords[data.intensity.finding] }] : []), ...groups];
}
