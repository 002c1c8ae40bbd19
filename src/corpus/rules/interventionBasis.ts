import { error, type CorpusRule } from './rule.ts';

export const interventionBasis: CorpusRule = {
  id: 'intervention-basis',
  sentence: 'An intervention states its legal basis, or that the record establishes none.',
  why: 'Whether a foreign force is there with consent decides on the type of the conflict. That the record is silent is itself an answer.',
  example: { file: 'interventions/barkhane.md', right: 'basis:\n  - { kind: consent, giver: mali, instrument: common-article-3, note: By letter., sources: [rulac] }\nstrength:', wrong: 'strength:' },
  check: (corpus) => [...corpus.intervention.values()].filter(({ data }) => !data.basis.length).map((entry) =>
    error(entry.at(['basis']), 'intervention-basis', `"${entry.id}" names no legal basis`, 'add basis: with its kind and a note; not-established where the record names none')),
};
