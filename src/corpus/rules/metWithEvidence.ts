import type { Path } from '../document.ts';
import { error, type CorpusRule } from './rule.ts';

/** `presumed` needs none: the law itself presumes it. */
export const metWithEvidence: CorpusRule = {
  id: 'met-with-evidence',
  sentence: 'A finding “met” on intensity or organisation names at least one factor.',
  why: 'A judgement that a criterion is met must show the signs that it rests on.',
  example: { file: 'conflicts/mali/jnim.md', right: '  finding: met\n  reason: There were many clashes.\n  factors:\n    - factor: confrontations\n      note: JNIM attacked an army base.\n      incidents: [2018-01-27-soumpi]\n      sources: ["news, p. 2"]', wrong: '  finding: met\n  reason: There were many clashes.' },
  check: (corpus) => {
    const intensity = [...corpus.classification.values()].map((entry) => ({ entry, path: ['intensity'] as Path, finding: entry.data.intensity }));
    const organisation = [...corpus.party.values()].flatMap((entry) => entry.data.organisation.map((finding, index) => ({ entry, path: ['organisation', index] as Path, finding })));
    return [...intensity, ...organisation].filter(({ finding }) => finding?.finding === 'met' && !finding.factors.length).map(({ entry, path }) =>
      error(entry.at([...path, 'finding']), 'met-with-evidence', '"met" stands without evidence', 'add factors: with notes and sources, or write disputed or not-assessed'));
  },
};
