import { fold } from '../../domain/name.ts';
import { intensity, organisation } from './beside.ts';
import { error, type CorpusRule } from './rule.ts';

export const duplicateTerm: CorpusRule = {
  id: 'duplicate-term',
  sentence: 'No term belongs to two concepts, and none stands twice with one.',
  why: 'The first use of a term on a page becomes a link to its explanation, and that can be one only.',
  example: { file: 'concepts/intensity.md', right: 'terms: [intensity]', wrong: 'terms: [intensity, organised group]', beside: { 'concepts/intensity.md': intensity, 'concepts/organisation.md': organisation } },
  check: (corpus) => {
    const owners = new Map<string, { id: string; file: string }>();
    return [...corpus.concept.values()].flatMap((concept) => concept.data.terms.flatMap((term, index) => {
      const owner = owners.get(fold(term));
      owners.set(fold(term), owner ?? { id: concept.id, file: concept.file });
      if (!owner) return [];
      return [error(concept.at(['terms', index]), 'duplicate-term', owner.id === concept.id ? `"${term}" stands twice` : `"${term}" is also a term of "${owner.id}"`,
        owner.id === concept.id ? 'keep one of the two' : `remove it here or from ${owner.file}; its first use on a page can lead to one of them only`)];
    }));
  },
};
