import { open } from './beside.ts';
import { error, type CorpusRule } from './rule.ts';

/** Classifications, chronologies and corrections stand beside a profile. */
export const profileExists: CorpusRule = {
  id: 'profile-exists',
  sentence: 'A folder of content/conflicts/ that has classifications, a chronology, corrections or a history has a profile.md.',
  why: 'Classifications, incidents, corrections and changes are parts of a profile and have no page without one. Often the folder is misspelt.',
  example: { file: 'conflicts/mali/before.md', right: 'conflicts/mali/before.md', wrong: 'conflicts/mail/before.md', moved: true, beside: { 'conflicts/mali/before.md': open } },
  check: (corpus) => {
    const blamed = new Set<string>();
    return [...corpus.classification.values(), ...corpus.incident.values(), ...corpus.correction.values(), ...corpus.change.values()].flatMap((entry) => {
      const profile = entry.profile!;
      if (corpus.conflict.has(profile) || blamed.has(profile) || corpus.broken.has(`${corpus.root}/conflicts/${profile}/profile.md`)) return [];
      blamed.add(profile);
      return [error({ file: entry.file, line: 1, column: 1 }, 'profile-exists', `no profile "${profile}"`, `create ${corpus.root}/conflicts/${profile}/profile.md`)];
    });
  },
};
