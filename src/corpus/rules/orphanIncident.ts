import { hidden } from './reached.ts';
import { fault, type CorpusRule } from './rule.ts';

export const orphanIncident: CorpusRule = {
  id: 'orphan-incident',
  sentence: 'Something points to every incident: a factor, a finding, a correction or the text.',
  why: 'An incident is evidence. One that nothing points to is evidence for nothing, and readers find it in the chronology alone.',
  example: { file: 'conflicts/mali/chronology.yaml', right: '- id: 2018-04\n  date: 2018-04\n  kind: political', wrong: '- id: 2018-04\n  date: 2018-04\n  kind: incident' },
  severity: 'warning',
  exceptable: true,
  check: (corpus) => {
    const pointed = new Set(corpus.references.filter(({ kind, from }) => kind === 'incident' && from.kind !== 'incident').map(({ id }) => id));
    const orphans = [...corpus.incident.values()].filter(({ id, data }) => data.kind === 'incident' && !data.sameAs && !pointed.has(id));
    const doubtful = hidden(corpus, 'incident', orphans.map(({ id }) => id));
    return orphans.filter(({ id }) => !doubtful.has(id))
      .map((entry) => fault(entry, entry.at(['id']), `nothing points to "${entry.id}"`, 'let a factor (incidents:) or a link in the text point to it, or remove it'));
  },
};
