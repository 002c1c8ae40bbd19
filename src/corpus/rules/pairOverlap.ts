import { overlaps } from '../../domain/date.ts';
import { open } from './beside.ts';
import { error, type CorpusRule } from './rule.ts';

export const pairOverlap: CorpusRule = {
  id: 'pair-overlap',
  sentence: 'One pair of sides has one classification at a time.',
  why: 'Two answers to one question at one time contradict each other, or say the same twice.',
  example: { file: 'conflicts/mali/jnim-before-2017.md', right: 'period: 2015/2016', wrong: 'period: 2015/2017', beside: { 'conflicts/mali/jnim-before-2017.md': open } },
  check: (corpus) => {
    const all = [...corpus.classification.values()].map((entry) => ({ entry, pair: [entry.profile, ...entry.data.sides.map((side) => side.filter(({ role }) => role === 'party').map(({ party }) => party).sort().join('+')).sort()].join(' ') }));
    return all.flatMap(({ entry, pair }, index) => all.slice(0, index).filter((other) => other.pair === pair && overlaps(other.entry.data.period, entry.data.period)).map(({ entry: other }) =>
      error(entry.at(['period']), 'pair-overlap', `${entry.data.period} overlaps ${other.data.period} of "${other.id}", which has the same sides`, 'end one before the other begins, or make them one')));
  },
};
