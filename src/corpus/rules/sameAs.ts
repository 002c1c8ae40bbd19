import { error, type CorpusRule } from './rule.ts';

export const sameAs: CorpusRule = {
  id: 'same-as',
  sentence: 'An entry that is the same as another names one that is itself the same as none, so that one of them is counted.',
  why: 'An occurrence that stands twice in the record is counted once. In a circle, or a chain, nothing says which one is counted.',
  example: { file: 'conflicts/mali/chronology.yaml', right: 'kind: political', wrong: 'kind: political\n  sameAs: 2018-04' },
  check: (corpus) => [...corpus.incident.values()].flatMap((entry) => {
    const same = entry.data.sameAs;
    const beyond = same && corpus.incident.get(same)?.data.sameAs;
    if (!same || !beyond) return [];
    return [error(entry.at(['sameAs']), 'same-as', same === entry.id ? `"${same}" is said to be the same as itself` : `"${same}" is itself said to be the same as "${beyond}"`,
      same === entry.id || beyond === entry.id ? 'remove sameAs: from the entry that is to be counted' : `write "${beyond}", or remove sameAs: there`)];
  }),
};
