import { error, type CorpusRule } from './rule.ts';

export const sameAs: CorpusRule = {
  id: 'same-as',
  sentence: 'An entry that is the same as another names one that is itself the same as none, so that one of them is counted.',
  check: (corpus) => [...corpus.incident.values()].flatMap((entry) => {
    const same = entry.data.sameAs;
    const beyond = same && corpus.incident.get(same)?.data.sameAs;
    if (!same || !beyond) return [];
    return [error(entry.at(['sameAs']), 'same-as', same === entry.id ? `"${same}" is said to be the same as itself` : `"${same}" is itself said to be the same as "${beyond}"`,
      same === entry.id || beyond === entry.id ? 'remove sameAs: from the entry that is to be counted' : `write "${beyond}", or remove sameAs: there`)];
  }),
};
