import { daysOf } from '../date.ts';
import { authorities, type Authority, type Doctrine } from '../doctrine.ts';
import type { Instrument } from '../instrument.ts';
import { covers, isMet, isOpen, isStateLike, list, nameOf, type Case } from './case.ts';
import type { Conclusion, RuleId, Standing } from './conclusion.ts';
import { changeDaysWithin, derive } from './derive.ts';

/** Who is bound by which instrument, by the instrument's identifier. */
export type Treaties = Record<string, Instrument['participation']>;

/** The instruments that the rules know by their identifiers. */
export const lawInstruments = {
  article3: 'common-article-3', conventions: 'geneva-conventions', protocol1: 'additional-protocol-i', protocol2: 'additional-protocol-ii',
  custom: 'customary-ihl', hague: 'hague-regulations', rome: 'rome-statute', humanRights: 'human-rights-law',
} as const;

/** Whether an instrument binds somebody on a day, why, and since when a State is bound. */
export interface LawLine {
  instrument: string;
  party: string;
  applies: 'applies' | 'does-not-apply' | 'open';
  /** The day since which the State is bound, where that is verified. */
  since: string | null;
  because: string;
  /** What its own record of participation adds: reservations, what is not verified. */
  note: string | null;
  authority: readonly Authority[];
}

type Answer = Pick<LawLine, 'applies' | 'because'> & Partial<Pick<LawLine, 'since' | 'note' | 'authority'>>;
const line = (instrument: string, party: string, { since = null, note = null, authority = [], ...answer }: Answer): LawLine => ({ instrument, party, since, note, authority, ...answer });

/** Whether a State is bound by a treaty on a day. What is not recorded or not verified for that day is open. */
export function boundOn(treaties: Treaties, instrument: string, state: string, day: string): { bound: 'yes' | 'no' | 'open'; since: string | null; note: string | null } {
  const record = treaties[instrument]?.find((each) => each.state === state);
  if (!record) return { bound: 'open', since: null, note: null };
  const note = record.note ?? null;
  if (!record.bound) return { bound: 'no', since: null, note };
  if (record.since) {
    const { from, to } = daysOf(record.since)!;
    // Where only the month or the year is known in which it began to be bound, the days of it are open.
    return { bound: from! > day ? 'no' : to! <= day ? 'yes' : 'open', since: record.since, note };
  }
  return { bound: record.by && daysOf(record.by)!.to! <= day ? 'yes' : 'open', since: null, note };
}

/** The days within the period on which something changes for the conclusion or for who is bound by a treaty, its first day among them. */
export function lawDaysWithin(facts: Case, treaties: Treaties): string[] {
  const records = Object.values(lawInstruments).flatMap((instrument) => treaties[instrument] ?? []).filter(({ state, bound }) => bound && facts.parties[state]);
  const binding = records.flatMap(({ since, by }) => (since ? [daysOf(since)!.from!, daysOf(since)!.to!] : by ? [daysOf(by)!.to!] : []));
  return [...new Set([...changeDaysWithin(facts), ...binding.filter((day) => covers(facts.classification.period, day))])].sort();
}

/** The law for everybody on the sides of a classification on a day; rule 7. Outside the period there is none to tell. */
export function lawOn(facts: Case, day: string, doctrine: Doctrine, treaties: Treaties): LawLine[] {
  const conclusion = derive(facts, day, doctrine);
  return conclusion.parties.flatMap((standing) => [...conflictLaw(facts, conclusion, standing, day, doctrine, treaties), humanRights(facts, standing)]);
}

function conflictLaw(facts: Case, conclusion: Conclusion, standing: Standing, day: string, doctrine: Doctrine, treaties: Treaties): LawLine[] {
  const { party, status } = standing;
  const besides = conclusion.alongside.filter(({ between }) => between.includes(party)).flatMap(({ between, because }) =>
    conventions(facts, conclusion, { party, status: 'party' }, between.filter((other) => other !== party), day, treaties, because));
  if (status === 'not-party' || status === 'supporter') return besides;
  if (conclusion.type === 'undetermined') return [...undetermined(facts, conclusion, standing, day, treaties), ...besides];
  if (conclusion.type === 'niac') return [...nonInternational(facts, conclusion, standing, day, doctrine, treaties), ...besides];
  return [...international(facts, conclusion, standing, day, treaties), ...besides];
}

/** What would bind if the open findings were known, for each test that was asked. */
function undetermined(facts: Case, conclusion: Conclusion, standing: Standing, day: string, treaties: Treaties): LawLine[] {
  const asked = (...rules: RuleId[]) => conclusion.steps.some(({ rule }) => rules.includes(rule));
  const unknown = `which is undetermined: it is not known ${list(conclusion.missing)}.`;
  return [
    ...(asked('force', 'occupation', 'self-determination') ? conventions(facts, conclusion, standing, opponentsOf(conclusion, standing), day, treaties, `It binds if there is an international armed conflict, ${unknown}`) : []),
    ...(asked('intensity') ? [line(lawInstruments.article3, standing.party, { applies: 'open', because: `It applies if there is a non-international armed conflict, ${unknown}`, authority: authorities.commonArticle3 })] : []),
  ];
}

/** Those on the other side who are parties, or may be. */
const opponentsOf = ({ parties }: Conclusion, { side }: Standing): string[] =>
  parties.filter((each) => each.side !== side && each.status !== 'supporter' && each.status !== 'not-party').map(({ party }) => party);

function nonInternational(facts: Case, conclusion: Conclusion, standing: Standing, day: string, doctrine: Doctrine, treaties: Treaties): LawLine[] {
  const { party, status } = standing;
  const applies = status === 'open' ? 'open' : 'applies';
  const it = status === 'open' ? 'If it is a party, it is bound' : 'It is bound';
  return [
    line(lawInstruments.article3, party, { applies, because: `${it} as a party to a non-international armed conflict: the article binds groups as well as States.`, authority: authorities.commonArticle3 }),
    line(lawInstruments.custom, party, { applies, because: `${it} by the customary rules of non-international armed conflict, whatever treaties it has joined.` }),
    line(lawInstruments.protocol2, party, protocolTwo(facts, conclusion, standing, day, doctrine, treaties)),
    ...warCrimes(facts, party, applies, 'article 8(2)(c) and (e)', day, treaties),
  ];
}

/** Additional Protocol II: who can be bound by it at all, then whether its threshold is reached. */
function protocolTwo(facts: Case, { parties }: Conclusion, { party, side, status }: Standing, day: string, doctrine: Doctrine, treaties: Treaties): Answer {
  const answer = (applies: LawLine['applies'], because: string, more: Partial<Answer> = {}): Answer => ({ applies, because, authority: authorities.protocolTwo, ...more });
  const fighting = parties.filter((each) => facts.territorialStates.includes(each.party) && (each.status === 'party' || each.status === 'co-party'));
  const bound = fighting.find((each) => each.side !== side && boundOn(treaties, lawInstruments.protocol2, each.party, day).bound === 'yes');
  const territorial = fighting.find((each) => each.party === party) ?? bound ?? fighting[0];
  if (!territorial) return answer('does-not-apply', 'No forces of the territorial State fight on either side.');
  const foreign = isStateLike(facts, party) && party !== territorial.party;
  if (foreign && facts.parties[party]!.kind !== 'state') return answer('does-not-apply', `${nameOf(facts, party)} is not a State and cannot join it.`);
  if (foreign && side !== territorial.side) return answer('does-not-apply', `It fights against ${nameOf(facts, territorial.party)}, not beside it.`);
  if (foreign && doctrine['ap2-foreign-forces'] === 'territorial-state') return answer('does-not-apply', 'It covers the armed forces of the territorial State, not foreign forces beside them.');
  if (!isStateLike(facts, party) && side === territorial.side) return answer('open', `It speaks of the State’s armed forces and of groups opposed to them; whether ${nameOf(facts, party)} belongs to either is not concluded.`);
  const threshold = thresholdOfTwo(facts, territorial.party, day, treaties);
  if (threshold.applies !== 'applies') return threshold;
  const applies = status === 'open' ? 'open' : 'applies';
  if (!isStateLike(facts, party)) return { ...threshold, applies, since: null, note: null, because: `${threshold.because} The Protocol binds the group through the law of the State.` };
  if (!foreign) return threshold;
  const own = boundOn(treaties, lawInstruments.protocol2, party, day);
  return answer({ yes: applies, no: 'does-not-apply', open: 'open' }[own.bound] as LawLine['applies'], `${threshold.because} On this reading it extends to foreign forces of a State that is bound.`, { since: own.since, note: own.note });
}

/** The threshold: the territorial State is bound on the day, and every element is met. */
function thresholdOfTwo(facts: Case, territorial: string, day: string, treaties: Treaties): Answer {
  const { bound, since, note } = boundOn(treaties, lawInstruments.protocol2, territorial, day);
  const answer = (applies: LawLine['applies'], because: string): Answer => ({ applies, because, since: applies === 'applies' ? since : null, note, authority: authorities.protocolTwo });
  const name = nameOf(facts, territorial);
  const { ap2 } = facts.classification;
  const values = ap2 ? [ap2.responsibleCommand, ap2.territorialControl, ap2.sustainedOperations, ap2.implementation] : [];
  if (bound === 'no') return answer('does-not-apply', `${name} is not bound by it on this day.`);
  if (values.includes('not-met')) return answer('does-not-apply', 'Not every element of its threshold is met.');
  if (!values.length) return answer('open', 'Its threshold was not assessed.');
  if (values.some(isOpen)) return answer('open', 'Not every element of its threshold was found to be met; some are open.');
  if (bound === 'open') return answer('open', `Whether ${name} is bound by it on this day is not verified.`);
  return answer('applies', `${name} is bound, its forces fight on one side, and every element of the threshold is met.`);
}

function international(facts: Case, conclusion: Conclusion, standing: Standing, day: string, treaties: Treaties): LawLine[] {
  const { party, status } = standing;
  const applies = status === 'open' ? 'open' : 'applies';
  return [
    ...conventions(facts, conclusion, standing, opponentsOf(conclusion, standing), day, treaties, conclusion.type === 'occupation' ? 'There is an occupation, to which they apply even without resistance.' : 'There is an international armed conflict.'),
    line(lawInstruments.custom, party, { applies, because: 'Customary rules of international armed conflict bind all parties, whatever treaties they have joined.' }),
    ...(conclusion.type === 'occupation' ? [line(lawInstruments.hague, party, { applies, because: 'The law of occupation binds as customary law.', authority: authorities.occupation })] : []),
    ...warCrimes(facts, party, applies, 'article 8(2)(a) and (b)', day, treaties),
  ];
}

/** The Geneva Conventions and Additional Protocol I, which States owe each other if both are bound. A group counts as the State that controls it. */
function conventions(facts: Case, { steps, type }: Conclusion, { party, status }: Pick<Standing, 'party' | 'status'>, opponents: string[], day: string, treaties: Treaties, because: string): LawLine[] {
  const stateFor = (other: string) => (facts.parties[other]!.kind === 'state' ? other : steps.find(({ rule, finding, about }) => rule === 'control' && isMet(finding) && about[0] === other)?.about[1]);
  const state = stateFor(party);
  return [lawInstruments.conventions, lawInstruments.protocol1].filter((instrument) => treaties[instrument]).map((instrument) => {
    if (!state) return line(instrument, party, { applies: 'open', because: `${because} ${nameOf(facts, party)} is not a State and cannot join treaties of States as one.`, authority: authorities.commonArticle2 });
    const own = boundOn(treaties, instrument, state, day);
    const others = opponents.map((other) => ({ other, bound: boundOn(treaties, instrument, stateFor(other) ?? other, day).bound }));
    const answer = own.bound === 'no' || others.every(({ bound }) => bound === 'no') ? 'does-not-apply' : own.bound === 'yes' && others.some(({ bound }) => bound === 'yes') && status !== 'open' ? 'applies' : 'open';
    const unsure = status !== 'open' ? ' Whether both sides are bound on this day is not verified.' : type === 'undetermined' ? '' : ` Whether ${nameOf(facts, party)} is a party is open.`;
    const why = { applies: `${because} Both sides are bound.`, 'does-not-apply': `Not bound on this day: ${own.bound === 'no' ? nameOf(facts, state) : list(opponents.map((other) => nameOf(facts, other)))}.`, open: `${because}${unsure}` }[answer];
    return line(instrument, party, { applies: answer, since: own.since, because: why, note: own.note, authority: authorities.commonArticle2 });
  });
}

/** The Rome Statute's war crimes by type of conflict, and jurisdiction through the territorial State. */
function warCrimes(facts: Case, party: string, applies: LawLine['applies'], provision: string, day: string, treaties: Treaties): LawLine[] {
  if (!treaties[lawInstruments.rome]) return [];
  const states = facts.territorialStates.map((state) => ({ state, ...boundOn(treaties, lawInstruments.rome, state, day) }));
  const bound = states.find((each) => each.bound === 'yes');
  // Since when, and with what doubts, is said of the State alone; a group is not a party to the Statute.
  const own = bound?.state === party;
  if (bound) return [line(lawInstruments.rome, party, { applies, since: own ? bound.since : null, because: `War crimes under ${provision} committed on the territory of ${nameOf(facts, bound.state)}, a State party, are within the Court’s jurisdiction.`, note: own ? bound.note : null })];
  const open = states.some((each) => each.bound === 'open');
  return [line(lawInstruments.rome, party, { applies: open ? 'open' : 'does-not-apply', because: open ? 'Whether the territorial State is a party on this day is not verified.' : 'The territorial State is not a party on this day; the nationality of a suspect or a referral may still found jurisdiction.' })];
}

function humanRights(facts: Case, { party }: Standing): LawLine {
  if (facts.parties[party]!.kind === 'state') return line(lawInstruments.humanRights, party, { applies: 'applies', because: 'Human rights law goes on applying during armed conflict, by the treaties to which the State is a party and by custom.' });
  return line(lawInstruments.humanRights, party, { applies: 'open', because: isStateLike(facts, party)
    ? 'Organisations are not parties to the treaties on human rights; how far custom binds them is debated.'
    : 'Whether and how far human rights law binds armed groups is debated; it is said increasingly of groups that control territory.' });
}
