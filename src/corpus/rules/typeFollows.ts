import { caseOf } from '../case.ts';
import { isMet, type Case } from '../../domain/derivation/case.ts';
import type { RuleId, Step } from '../../domain/derivation/conclusion.ts';
import { changeDaysWithin, derive } from '../../domain/derivation/derive.ts';
import { ourDoctrine } from '../../domain/doctrine.ts';
import type { ConflictType } from '../../domain/fields.ts';
import type { Fault } from '../finding.ts';
import { isLeftOut } from './groupOrganised.ts';
import { typeNames } from './typeNames.ts';
import { error, type CorpusRule } from './rule.ts';

/** The stated type is held against what follows from the findings, on every day on which something changes; the first day is told. */
export const typeFollows: CorpusRule = {
  id: 'type-follows',
  sentence: 'The type of a classification follows from its findings on every day of its period.',
  why: 'The page shows the steps from findings to the type. An answer that its own findings do not carry would be a bare assertion.',
  example: { file: 'conflicts/mali/jnim.md', right: 'type: niac', wrong: 'type: iac' },
  check: (corpus) => [...corpus.classification.values()].flatMap((entry): Fault[] => {
    const facts = caseOf(corpus, entry);
    if (!facts) return [];
    const stated = entry.data.type;
    for (const day of changeDaysWithin(facts)) {
      const { type, steps } = derive(facts, day, ourDoctrine);
      if (type === stated) continue;
      const about = breaking(facts, stated, steps);
      // A group without any finding is reported once, as that.
      if (about.rule === 'organisation' && isLeftOut(corpus, entry, about.about[0]!)) return [];
      return [error(entry.at(['type']), 'type-follows', `"${stated}" does not follow on ${day}: ${chain(steps)} → ${type === null ? 'no conclusion' : typeNames[type]}`,
        `it breaks at ${nameOf(about)}: ${about.text} ${wayOut(stated, about, steps)}${type === null ? '' : `, or write type: ${type}`}`)];
    }
    return [];
  }),
};

/** `organisation of jnim`, `intensity`. */
const nameOf = ({ rule, about }: Step): string => (about.length ? `${rule} of ${(rule === 'control' ? about.slice(0, 1) : about).join(' and ')}` : rule);

/** What an editor who holds on to the type would have to do. */
function wayOut(stated: ConflictType, { rule, finding }: Step, steps: Step[]): string {
  if (rule === 'period') return 'Correct the sides or the period';
  if (rule === 'sides') return 'Correct the sides';
  if (stated === 'occupation' && !steps.some((each) => each.rule === 'occupation')) return 'Add occupation:';
  if (rule === 'type') return 'Correct the findings';
  return finding === 'not-assessed' ? 'Add or correct the finding' : 'Correct the finding';
}

/** The steps that lead to a type, each with its finding: `sides → intensity not-met`. */
const chain = (steps: Step[]): string => steps.filter(({ rule }) => !['type', 'consent', 'support'].includes(rule))
  .map((each) => `${nameOf(each)}${each.finding ? ` ${each.finding}` : ''}`).join(' → ');

/** The rules that a type rests on: first those that choose its test, then those of the test. */
const restsOn: Partial<Record<ConflictType, { test: RuleId; rules: RuleId[] }>> = {
  iac: { test: 'force', rules: ['force'] }, occupation: { test: 'force', rules: ['occupation'] }, niac: { test: 'intensity', rules: ['intensity', 'organisation'] },
};

/** The first step at which the way to a type is closed; for a type that asks for nothing to be met, the last step. */
function breaking(facts: Case, stated: ConflictType, steps: Step[]): Step {
  const wanted = restsOn[stated];
  const last = steps.findLast(({ rule }) => rule !== 'consent' && rule !== 'support')!;
  if (!wanted) return last;
  const asked = steps.some(({ rule }) => rule === wanted.test || wanted.rules.includes(rule));
  if (!asked) return steps.find(({ rule }) => rule === 'control' || rule === 'self-determination') ?? steps.find(({ rule }) => rule === 'sides') ?? last;
  return steps.find((each) => wanted.rules.includes(each.rule) && !isMet(each.finding) && !besideAnother(facts, each, steps)) ?? last;
}

/** Whether a group that is not organised has an organised one beside it, so that nothing hangs on it. */
function besideAnother(facts: Case, { rule, about }: Step, steps: Step[]): boolean {
  const side = facts.classification.sides.find((members) => members.some(({ party }) => party === about[0]));
  return rule === 'organisation' && steps.some((each) => each.rule === 'organisation' && isMet(each.finding) && each.about.some((party) => side?.some((member) => member.party === party)));
}
