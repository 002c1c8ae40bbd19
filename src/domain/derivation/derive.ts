import { daysOf } from '../date.ts';
import { authorities, type Authority, type Doctrine } from '../doctrine.ts';
import { covers, isMet, membersOn, type Case } from './case.ts';
import { step, type Conclusion, type Step } from './conclusion.ts';
import { interventions, standings } from './interveners.ts';
import { sidesOn, type Sides } from './sides.ts';
import { internationalTest, nonInternationalTest, type Outcome } from './tests.ts';

/**
 * Derives what follows from the findings of a classification on a day, under a doctrine: its type, who is a party, and
 * the steps that lead there. Nothing is computed from factors, incidents or figures.
 */
export function derive(facts: Case, day: string, doctrine: Doctrine): Conclusion {
  const { from, to } = daysOf(facts.classification.period)!;
  if (from !== null && day < from) return outside('before', step('period', 'The day lies before the period of this classification.', authorities.definition));
  const late = to !== null && day > to;
  // After the end, findings stand as they stood on the last day, for views under which the conflict goes on.
  const at = late ? to : day;
  const present = membersOn(facts, at);
  const empty = ([0, 1] as const).filter((side) => !present.some((member) => member.side === side && member.role === 'party'));
  if (empty.length) {
    return outside(late || empty.some((side) => hasLeft(facts, side, day)) ? 'after' : 'before', step('period', 'On this day nobody stands on one of the sides.', authorities.definition));
  }
  const sides = sidesOn(facts, present, at, doctrine);
  const outcome = test(facts, sides, at);
  const time = ending(facts, outcome, day, late, doctrine);
  if (time.over) return outside('after', time.step);

  const intervening = interventions(facts, sides, at, doctrine);
  const { parties, steps } = standings(facts, sides, outcome, at, doctrine);
  return {
    type: outcome.type, phase: 'during', parties, missing: outcome.missing, alongside: intervening.alongside,
    steps: [...(time.step ? [time.step] : []), ...sides.steps, ...outcome.steps, ...intervening.steps, ...steps],
  };
}

/** Whether everybody who ever stood on a side has left it by a day. */
const hasLeft = ({ classification }: Case, side: 0 | 1, day: string): boolean =>
  classification.sides[side].every(({ role, period = classification.period }) => role !== 'party' || (daysOf(period)!.to ?? day) < day);

const outside = (phase: 'before' | 'after', reason: Step): Conclusion => ({ type: null, phase, parties: [], steps: [reason], missing: [], alongside: [] });

function test(facts: Case, sides: Sides, day: string): Outcome {
  const { selfDetermination } = facts.classification;
  if (sides.international === 'yes') return internationalTest(facts);
  if (sides.international === 'open') {
    const [one, other] = [internationalTest(facts), nonInternationalTest(facts, sides, day)];
    const steps = [...one.steps, ...other.steps];
    if (one.type === 'none' && other.type === 'none') return { type: 'none', steps, missing: [] };
    steps.push(step('type', 'Which of the two tests decides hangs on the control of a group, so the type stays undetermined.', authorities.definition, 'not-assessed'));
    return { type: 'undetermined', steps, missing: ['whether a State controls the group', ...one.missing, ...other.missing] };
  }
  if (!selfDetermination) return nonInternationalTest(facts, sides, day);
  const say = (text: string) => step('self-determination', text, authorities.selfDetermination, selfDetermination.finding);
  if (isMet(selfDetermination.finding)) {
    return { type: 'iac', steps: [say('A people fights in the exercise of its right of self-determination, which Additional Protocol I treats as an international armed conflict for the States that it binds.')], missing: [] };
  }
  const ordinary = nonInternationalTest(facts, sides, day);
  if (selfDetermination.finding === 'not-met') return { ...ordinary, steps: [say('It is not a fight for self-determination in the sense of Additional Protocol I.'), ...ordinary.steps] };
  const missing = ['whether a people fights for its self-determination in the sense of Additional Protocol I', ...ordinary.missing];
  const close = step('type', 'If it is a fight for self-determination, this is an international armed conflict, so the type stays undetermined.', authorities.selfDetermination, 'not-assessed');
  return { type: 'undetermined', steps: [say('Whether it is a fight for self-determination in the sense of Additional Protocol I is open.'), ...ordinary.steps, close], missing };
}

/** Rule 6: whether the conflict is over on the day. A peace agreement alone ends nothing. */
function ending({ classification }: Case, { type }: Outcome, day: string, late: boolean, doctrine: Doctrine): { over: true; step: Step } | { over: false; step: Step | null } {
  const { ended, settlement } = classification;
  const settles = type === 'niac' && doctrine['end-of-niac'] === 'peaceful-settlement';
  if (settles && settlement && isMet(settlement.finding) && daysOf(settlement.date)!.to! < day) {
    return { over: true, step: step('end', 'A peaceful settlement was achieved, which under this view ends the conflict.', authorities.peacefulSettlement, settlement.finding) };
  }
  if (!late) return { over: false, step: null };
  if (settles && ended?.ground === 'lasting-cessation') {
    return { over: false, step: step('end', 'Confrontations have ceased for good, but no peaceful settlement is recorded, so under this view the law still applies.', authorities.peacefulSettlement, 'not-met') };
  }
  return { over: true, step: step('end', ended ? endWords[ended.ground] : 'The period of this classification is over.', endAuthority(ended?.ground), 'met') };
}

const endAuthority = (ground: string | undefined): readonly Authority[] => (ground === 'lasting-cessation' ? authorities.lastingCessation
  : ground === 'general-close' || ground === 'end-of-occupation' ? authorities.generalClose : authorities.definition);

const endWords = {
  'lasting-cessation': 'Armed confrontations have ceased for good, without real risk that they resume.', 'party-ceased': 'One of the parties has ceased to exist.',
  'peaceful-settlement': 'The conflict was settled.', 'general-close': 'Military operations have come to a general close.', 'end-of-occupation': 'The occupation has ended.',
  superseded: 'Another classification takes its place.',
} as const;

/** Every period and date at whose ends something can change for a classification. */
export function periodsOf({ classification, interventions: through, parties }: Case): string[] {
  return [
    classification.period, ...classification.sides.flat().map(({ period }) => period), ...classification.control.map(({ period }) => period), classification.settlement?.date,
    ...Object.values(parties).flatMap(({ organisation }) => organisation.map(({ period }) => period)), ...Object.values(through).flatMap(({ basis }) => basis.map(({ period }) => period)),
  ].filter((period) => period !== undefined);
}

/** The days on which something can change for a classification: the first days of periods, and the days after their ends. */
export function changeDays(facts: Case): string[] {
  const days = periodsOf(facts).flatMap((period) => {
    const { from, to } = daysOf(period)!;
    return [...(from ? [from] : []), ...(to ? [dayAfter(to)] : [])];
  });
  return [...new Set(days)].sort();
}

/** The days within the period on which something changes, its first day among them; of a period without a beginning, a day before any change. */
export function changeDaysWithin(facts: Case): string[] {
  const { period } = facts.classification;
  const days = changeDays(facts);
  return [...(daysOf(period)!.from === null ? [dayBefore(days[0]!)] : []), ...days.filter((day) => covers(period, day))];
}

const shifted = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
export const dayAfter = (day: string): string => shifted(day, 1);
export const dayBefore = (day: string): string => shifted(day, -1);
