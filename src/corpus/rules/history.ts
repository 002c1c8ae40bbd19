import { error, type CorpusRule } from './rule.ts';

/** Every profile says what changed in it and when. */
export const history: CorpusRule = {
  id: 'history',
  sentence: 'A profile has a history, which begins with its publication and reaches to its last review.',
  why: 'Readers who cite a profile must be able to see what changed since, and when facts and law were last considered.',
  example: { file: 'conflicts/mali/profile.md', right: 'reviewed: 2023-03-02', wrong: 'reviewed: 2023-06-01' },
  check: (corpus) => [...corpus.conflict.values()].flatMap((profile) => {
    const file = `${corpus.root}/conflicts/${profile.id}/history.yaml`;
    if (corpus.broken.has(file)) return [];
    const changes = [...corpus.change.values()].filter((change) => change.profile === profile.id).sort((a, b) => (a.data.date < b.data.date ? -1 : 1));
    const [first, last] = [changes[0], changes.at(-1)];
    if (!first || !last) return [error(profile.at([]), 'history', `nothing says when "${profile.id}" was published`, `create ${file} with a first entry of the kind published`)];
    return [
      ...(first.data.kind === 'published' ? [] : [error(first.at(['kind']), 'history', `the history of "${profile.id}" begins with a change of something that was not yet published`, 'begin with an entry of the kind published')]),
      ...(profile.data.reviewed <= last.data.date ? [] : [error(profile.at(['reviewed']), 'history', `the review of ${profile.data.reviewed} is not in the history, which ends on ${last.data.date}`, `add an entry to ${file}: what the review changed, or that it changed nothing`)]),
      ...changes.flatMap((change) => (change.data.about ?? []).flatMap((id, index) => (id.startsWith(`${profile.id}/`) ? []
        : [error(change.at(['about', index]), 'history', `"${id}" is not a classification of "${profile.id}"`, `name one of ${profile.id}/…, or leave about: out where the whole profile changed`)]))),
    ];
  }),
};
