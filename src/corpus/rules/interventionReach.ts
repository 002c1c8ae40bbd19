import { niger } from './beside.ts';
import { error, type CorpusRule } from './rule.ts';

export const interventionReach: CorpusRule = {
  id: 'intervention-reach',
  sentence: 'An intervention speaks only of classifications of its own profiles.',
  why: 'An intervention is listed on the profiles that it belongs to; a status for another profile would be shown nowhere.',
  example: { file: 'interventions/barkhane.md', right: 'in: [mali/jnim]', wrong: 'in: [niger/open]', beside: niger },
  check: (corpus) => [...corpus.intervention.values()].filter(({ data }) => data.conflicts.every((id) => corpus.conflict.has(id))).flatMap((entry) => entry.data.status.flatMap((status, index) => (status.in ?? []).flatMap((id, place) => {
    const profile = corpus.classification.get(id)?.profile;
    if (!profile || entry.data.conflicts.includes(profile)) return [];
    return [error(entry.at(['status', index, 'in', place]), 'intervention-reach', `"${id}" belongs to another profile than the intervention, which belongs to ${entry.data.conflicts.join(', ')}`, `add ${profile} to conflicts:, or remove "${id}"`)];
  }))),
};
