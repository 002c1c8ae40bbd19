import type { Classification } from '../../domain/classification.ts';
import { isMet } from '../../domain/derivation/case.ts';
import { isGroup, organisationIn } from '../../domain/status.ts';
import type { Corpus, Entry } from '../corpus.ts';
import { error, type CorpusRule } from './rule.ts';

/** Whether a non-international armed conflict has a group on a side that nobody judged. One under a State's control needs no judgement. */
export function isLeftOut(corpus: Corpus, { data }: Entry<Classification>, id: string): boolean {
  const party = corpus.party.get(id)?.data;
  const member = data.sides.flat().find((each) => each.party === id && each.role === 'party');
  return !!party && !!member && data.type === 'niac' && isGroup(party) && !organisationIn(party, member.period ?? data.period).length
    && !data.control.some(({ group, overall }) => group === id && isMet(overall));
}

export const groupOrganised: CorpusRule = {
  id: 'group-organised',
  sentence: 'Each group that is a side of a non-international armed conflict has a finding on its organisation for the period.',
  why: 'Only an organised group can be a party to such a conflict. Where nobody judged it, the answer has a gap.',
  example: { file: 'parties/jnim.md', right: 'period: 2017-03/..\n    finding: met', wrong: 'period: 2012/2016\n    finding: met' },
  check: (corpus) => [...corpus.classification.values()].flatMap((entry) => entry.data.sides.flatMap((side, index) => side.flatMap(({ party, period = entry.data.period }, place) =>
    (isLeftOut(corpus, entry, party) ? [error(entry.at(['sides', index, place, 'party']), 'group-organised', `"${party}" has no finding on its organisation for ${period}`,
      `add one under organisation: in ${corpus.root}/parties/${party}.md, with a period that overlaps`)] : [])))),
};
