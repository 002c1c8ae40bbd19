import { authorities } from '../doctrine.ts';
import type { ConflictType } from '../fields.ts';
import type { FindingValue } from '../finding.ts';
import { isMet, isOpen, isStateLike, list, nameOf, organisationOn, type Case } from './case.ts';
import { step, type Step } from './conclusion.ts';
import type { Sides } from './sides.ts';

/** The outcome of a test: a type, how it was reached, and what is missing. */
export interface Outcome {
  type: ConflictType;
  steps: Step[];
  missing: string[];
}

const elements = {
  presence: 'a foreign force present without the consent of the effective local government',
  authority: 'its ability to exercise authority over the territory',
  displacement: 'the inability of the ousted authority to exercise authority there',
} as const;

/** Rules 2 and 3: occupation, even unresisted; else resort to armed force between States, however short or weak. */
export function internationalTest({ classification: { occupation, force } }: Case): Outcome {
  const steps: Step[] = [];
  let held: FindingValue = 'not-met';
  if (occupation) {
    const parts = Object.entries(elements).map(([key, words]) => ({ words, value: occupation[key as keyof typeof elements].finding }));
    const absent = parts.filter(({ value }) => value === 'not-met');
    const open = parts.filter(({ value }) => isOpen(value));
    held = absent.length ? 'not-met' : open.length ? 'not-assessed' : 'met';
    steps.push(held === 'met'
      ? step('occupation', 'All three elements of occupation are there: a foreign force present without consent, able to exercise authority in place of the one it ousted. It makes no difference whether the occupation meets resistance.', [...authorities.occupation, ...authorities.occupationWithoutResistance], held)
      : step('occupation', held === 'not-met' ? `There is no occupation, for want of ${list(absent.map(({ words }) => words))}.` : `Whether there is an occupation is open: ${list(open.map(({ words }) => words))}.`, authorities.occupation, held));
    if (held === 'met') return { type: 'occupation', steps, missing: [] };
  }
  const value = force?.finding ?? 'not-assessed';
  if (isMet(value)) {
    steps.push(step('force', 'There is resort to armed force between States. It suffices however short or weak.', [...authorities.commonArticle2, ...authorities.definition], value));
    return { type: 'iac', steps, missing: [] };
  }
  const missing = [...(isOpen(held) ? ['whether there is an occupation'] : []), ...(isOpen(value) ? ['whether there was resort to armed force between the States'] : [])];
  steps.push(step('force', isOpen(value) ? 'Whether armed force was used between the States is open.' : 'No armed force was used between the States.', authorities.commonArticle2, value));
  return { type: missing.length ? 'undetermined' : 'none', steps, missing };
}

/** Rule 4: violence intense enough between the sides, and an organised force on each. */
export function nonInternationalTest(facts: Case, sides: Sides, day: string): Outcome {
  const intensity = facts.classification.intensity?.finding ?? 'not-assessed';
  const steps = [step('intensity', intensitySentence(intensity), [...authorities.nonInternational, ...authorities.indicators], intensity)];
  const missing = isOpen(intensity) ? ['whether the violence between the sides is intense enough'] : [];
  const lacking: string[] = [];
  for (const side of [0, 1] as const) {
    const principals = sides.present.filter((member) => member.side === side && member.role === 'party').map(({ party }) => party);
    const forces = principals.filter((party) => isStateLike(facts, party) || sides.controlled.has(party));
    const groups = principals.filter((party) => !forces.includes(party));
    const found = groups.map((party) => ({ party, name: nameOf(facts, party), value: organisationOn(facts, party, day) }));
    if (forces.length) steps.push(step('organisation', `${list(forces.map((party) => nameOf(facts, party)))}: government forces are presumed to be organised.`, authorities.nonInternational, 'presumed', forces));
    for (const { party, name, value } of found) steps.push(step('organisation', organisationSentence(name, value), authorities.indicators, value, [party]));
    if (forces.length || found.some(({ value }) => isMet(value))) continue;
    const open = found.filter(({ value }) => isOpen(value)).map(({ name }) => name);
    if (open.length) missing.push(`whether the organisation of ${list(open)} is enough`);
    else lacking.push(list(found.map(({ name }) => name)));
  }
  const none = [...(intensity === 'not-met' ? ['intensity'] : []), ...(lacking.length ? [`the organisation of ${list(lacking)}`] : [])];
  if (none.length) {
    steps.push(step('type', `The threshold of a non-international armed conflict is not reached, for want of ${list(none)}. What is left are internal disturbances and tensions, outside the law of armed conflict.`, [...authorities.definition, ...authorities.disturbances], 'not-met'));
    return { type: 'none', steps, missing: [] };
  }
  if (missing.length) {
    steps.push(step('type', `The type stays undetermined until it is known ${list(missing)}.`, authorities.definition, 'not-assessed'));
    return { type: 'undetermined', steps, missing };
  }
  steps.push(step('type', 'Both criteria are met, so this is a non-international armed conflict.', [...authorities.commonArticle3, ...authorities.definition], 'met'));
  return { type: 'niac', steps, missing };
}

const intensitySentence = (value: FindingValue): string => (isMet(value) ? 'The violence between the sides is intense enough.'
  : value === 'not-met' ? 'The violence between the sides is not intense enough.'
  : value === 'disputed' ? 'Whether the violence is intense enough is disputed.' : 'Whether the violence is intense enough was not assessed.');

const organisationSentence = (name: string, value: FindingValue): string => (isMet(value) ? `The organisation of ${name} is enough for a party.`
  : value === 'not-met' ? `The organisation of ${name} is not enough for a party.`
  : value === 'disputed' ? `Whether the organisation of ${name} is enough is disputed.` : `Whether the organisation of ${name} is enough was not assessed.`);
