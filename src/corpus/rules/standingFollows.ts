import { caseOf } from '../case.ts';
import { covers } from '../../domain/derivation/case.ts';
import { changeDaysWithin, derive } from '../../domain/derivation/derive.ts';
import { ourDoctrine } from '../../domain/doctrine.ts';
import type { Fault } from '../finding.ts';
import { error, type CorpusRule } from './rule.ts';

/** Days on which the type itself does not follow are the matter of `type-follows`. */
export const standingFollows: CorpusRule = {
  id: 'standing-follows',
  sentence: 'Whoever is called a co-party is found to be one, and whoever is found to be one is called so.',
  why: 'Whether a supporting force is itself a party decides whom the law binds. It must follow from the findings on its support.',
  example: { file: 'conflicts/mali/jnim.md', right: 'role: co-party, by: barkhane, period: 2017-03/2022-08-15, support: { finding: met', wrong: 'role: co-party, by: barkhane, period: 2017-03/2022-08-15, support: { finding: not-met' },
  check: (corpus) => [...corpus.classification.values()].flatMap((entry) => {
    const facts = caseOf(corpus, entry);
    if (!facts) return [];
    const days = changeDaysWithin(facts).map((day) => ({ day, ...derive(facts, day, ourDoctrine) })).filter(({ type }) => type === entry.data.type);
    return entry.data.sides.flatMap((side, index) => side.flatMap((member, place): Fault[] => {
      const called = member.role === 'co-party';
      const [wrong] = member.role === 'party' ? [] : days.filter(({ day }) => covers(member.period, day)).flatMap(({ day, type, parties }) => parties
        .filter((each) => each.party === member.party && each.side === index && called !== (each.status === 'co-party')).map((held) => ({ day, type, held })));
      if (!wrong) return [];
      const { day, type, held } = wrong;
      const help = !called ? 'write role: co-party, or correct support:' : type === 'none' || type === 'undetermined' ? 'write role: supporter'
        : `${member.support ? 'correct support:' : 'add support: with the finding and its sources'}, or write role: supporter`;
      return [error(entry.at(['sides', index, place, 'role']), 'standing-follows', `"${member.party}" is called ${member.role}, which does not follow on ${day}. ${held.because}`, help)];
    }));
  }),
};
