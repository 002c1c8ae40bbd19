import type { Corpus } from '../../corpus/corpus.ts';
import { PageMaker, type Frame } from '../page.ts';
import { conceptWords } from '../words.ts';
import { grouped, listFrame, wayTo, type Group, type ListItem, type Way } from './list.ts';

const conceptGroups = { type: 'Types of conflict', criterion: 'Criteria', question: 'Contested questions' } as const;

export function conceptsView(corpus: Corpus): { frame: Frame; ways: Way[]; groups: Group<ListItem>[]; count: number } {
  const page = new PageMaker(corpus);
  const groups = grouped(Object.keys(conceptWords).map((is) => conceptGroups[is as keyof typeof conceptGroups]), [...corpus.concept.values()].map(({ id, data }) => ({
    ...page.link('concept', id), summary: data.summary, group: conceptGroups[data.is],
  })));
  return {
    frame: listFrame('/concepts/', 'Concepts', 'The types of conflict, the criteria and the contested questions on which classifications rest, explained with their authorities.'),
    ways: [wayTo('Kind', groups)], groups, count: corpus.concept.size,
  };
}
