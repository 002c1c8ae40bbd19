import { isClosed } from '../../domain/date.ts';
import { error, type CorpusRule } from './rule.ts';

/** The ground on which each type usually ends. */
const usual = { iac: 'general-close', occupation: 'end-of-occupation', niac: 'lasting-cessation' } as const;

export const endGround: CorpusRule = {
  id: 'end-ground',
  sentence: 'A conflict with a closed period says on which ground it ended, and nothing with an open period does.',
  why: 'When and why a conflict ends in law is contested; a reader must see on which ground this one is held to be over.',
  example: { file: 'conflicts/mali/jnim.md', right: 'period: 2017-03/..\nsides:', wrong: 'period: 2017-03/2022\nsides:' },
  check: (corpus) => [...corpus.classification.values()].flatMap((entry) => {
    const { period, ended, type } = entry.data;
    if (ended && !isClosed(period)) return [error(entry.at(['ended']), 'end-ground', `a ground for the end stands with the open period ${period}`, 'close the period, or remove ended:')];
    if (ended || !isClosed(period) || type === 'none' || type === 'undetermined') return [];
    return [error(entry.at(['period']), 'end-ground', `the period ${period} is closed without a ground`, `add ended: with the ground, such as ${usual[type]}, a note and its sources; or open the period`)];
  }),
};
