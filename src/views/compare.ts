import type { Corpus } from '../corpus/corpus.ts';
import { classificationRow, classificationsIn, type ClassificationRow } from './classifications.ts';
import { PageMaker, under, type Frame } from './page.ts';

export interface CompareView {
  frame: Frame;
  /** What can be compared: profiles with profiles, classifications with classifications. */
  choices: { group: string; items: { value: string; text: string }[] }[];
  rows: ClassificationRow[];
}

/** Two profiles or two classifications side by side; and all classifications in one table, for readers without scripts. */
export function compareView(corpus: Corpus): CompareView {
  const page = new PageMaker(corpus);
  const path = (href: string) => href.replace(/^\/conflicts\/|\/$/g, '');
  const item = ({ href, text }: { href: string; text: string }) => ({ value: path(href), text });
  const profiles = [...corpus.conflict.keys()].map((id) => page.link('conflict', id));
  return {
    frame: { title: 'Compare', address: '/compare/', description: 'Two profiles or two classifications side by side: sides, findings, evidence, law and the steps that lead to the conclusion.', breadcrumbs: under() },
    choices: [
      { group: 'Profiles', items: profiles.map(item) },
      ...profiles.map((profile, index) => ({ group: `Classifications: ${profile.text}`, items: classificationsIn(corpus, [...corpus.conflict.keys()][index]!).map(({ id }) => item(page.link('classification', id))) })),
    ],
    rows: classificationsIn(corpus).map((each) => classificationRow(page, each)),
  };
}
