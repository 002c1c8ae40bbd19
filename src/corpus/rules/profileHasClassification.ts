import { niger } from './beside.ts';
import { error, type CorpusRule } from './rule.ts';

export const profileHasClassification: CorpusRule = {
  id: 'profile-has-classification',
  sentence: 'A profile has at least one classification.',
  why: 'A profile answers what kind of conflict there is. Without a classification it answers nothing.',
  example: { file: 'conflicts/niger/open.md', right: 'conflicts/niger/open.md', wrong: 'conflicts/mali/open.md', moved: true, beside: niger },
  check: (corpus) => [...corpus.conflict.values()].flatMap((profile) => {
    const folder = `${corpus.root}/conflicts/${profile.id}/`;
    const classified = [...corpus.classification.values()].some((each) => each.profile === profile.id) || [...corpus.broken].some((file) => file.startsWith(folder) && file.endsWith('.md'));
    return classified ? [] : [error(profile.at([]), 'profile-has-classification', `"${profile.id}" classifies nothing`, `create a classification beside it, such as ${folder}ID.md; one of the type undetermined says what is missing`)];
  }),
};
