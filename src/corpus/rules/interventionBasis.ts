import { error, type CorpusRule } from './rule.ts';

export const interventionBasis: CorpusRule = {
  id: 'intervention-basis',
  sentence: 'An intervention states its legal basis, or that the record establishes none.',
  check: (corpus) => [...corpus.intervention.values()].filter(({ data }) => !data.basis.length).map((entry) =>
    error(entry.at(['basis']), 'intervention-basis', `"${entry.id}" names no legal basis`, 'add basis: with its kind and a note; not-established where the record names none')),
};
