import type { Source } from '../../domain/source.ts';
import { fault, type CorpusRule } from './rule.ts';

/** What lawyers cite in a form of its own: treaties, judgments, and documents of the United Nations by their symbols. */
const isLegal = ({ type, number }: Source): boolean => type === 'treaty' || type === 'legal_case' || type === 'document' && /^[ASE]\/\S/.test(number ?? '');

export const legalCitation: CorpusRule = {
  id: 'legal-citation',
  sentence: 'A treaty, a judgment and a document of the United Nations has the citation that lawyers write.',
  why: 'No rule makes it of the fields: what is named, in which order, and by which reporter or series differs from case to case.',
  example: { file: 'sources/sources.yaml', right: '  type: article-newspaper\n  title: Attack on an army base', wrong: '  type: legal_case\n  title: Attack on an army base' },
  severity: 'warning',
  exceptable: true,
  check: (corpus) => [...corpus.source.values()].filter(({ data }) => isLegal(data) && !data.citation)
    .map((entry) => fault(entry, entry.at(['id']), `"${entry.id}" has no citation as lawyers write it`, 'add citation: with the whole reference, such as UNSC Res 2085 (20 December 2012) UN Doc S/RES/2085')),
};
