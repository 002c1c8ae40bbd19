import { caseOf, treatiesOf } from '../case.ts';
import { isMet } from '../../domain/derivation/case.ts';
import { changeDaysWithin } from '../../domain/derivation/derive.ts';
import { boundOn, lawInstruments } from '../../domain/derivation/law.ts';
import { notBound, protocolTwoCase } from './beside.ts';
import { error, type CorpusRule } from './rule.ts';

export const protocolTwo: CorpusRule = {
  id: 'protocol-two-bound',
  sentence: 'The threshold of Additional Protocol II is said to be met only where the territorial State fights and is bound.',
  why: 'The Protocol applies between the forces of a State that is bound and a group on its territory, and nowhere else.',
  example: { file: 'conflicts/mali/jnim.md', right: 'territorialControl: not-met', wrong: 'territorialControl: met', beside: { 'conflicts/mali/jnim.md': protocolTwoCase, 'instruments/additional-protocol-ii.md': notBound } },
  check: (corpus) => [...corpus.classification.values()].flatMap((entry) => {
    const { ap2 } = entry.data;
    const facts = caseOf(corpus, entry);
    if (!ap2 || !facts || ![ap2.responsibleCommand, ap2.territorialControl, ap2.sustainedOperations, ap2.implementation].every(isMet)) return [];
    const principals = entry.data.sides.flat().filter(({ role }) => role === 'party').map(({ party }) => party);
    const states = facts.territorialStates.filter((each) => principals.includes(each));
    if (!states.length) return [error(entry.at(['ap2']), 'protocol-two-bound', 'the threshold is said to be met, but no territorial State is a party on either side', 'correct ap2:, or name the State on a side')];
    const day = changeDaysWithin(facts).find((each) => states.every((state) => boundOn(treatiesOf(corpus), lawInstruments.protocol2, state, each).bound === 'no'));
    return day ? [error(entry.at(['ap2']), 'protocol-two-bound', `the threshold is said to be met, but on ${day} Additional Protocol II does not bind ${states.map((state) => `"${state}"`).join(', ')}`, `correct ap2:, the period, or ${corpus.root}/instruments/${lawInstruments.protocol2}.md`)] : [];
  }),
};
