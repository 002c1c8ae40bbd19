import type { Kind } from '../../domain/entry.ts';
import type { Entry } from '../corpus.ts';
import type { Fault } from '../finding.ts';
import { kindNames, places } from '../places.ts';
import { latestId } from '../registers.ts';
import { error, type Checked, type CorpusRule } from './rule.ts';

const isRetired = (corpus: Checked, kind: Kind, id: string): boolean => corpus.retired.some(({ data }) => data.kind === kind && data.id === id);

/** Whether an entry is there, or the registers say what became of it. */
const accountedFor = (corpus: Checked, kind: Kind, id: string): boolean => corpus[kind].has(id) || latestId(corpus, kind, id) !== id || isRetired(corpus, kind, id);

export const identifierKept: CorpusRule = {
  id: 'identifier-kept',
  sentence: 'Every entry of a release is still there, in its profile if it has one, or a redirect or a tombstone says what became of it.',
  why: 'Its address was published, and readers have cited it. A file that was renamed or removed by hand leaves them nothing.',
  example: { file: 'conflicts/mali/history.yaml', right: '- id: published', wrong: '- id: first-publication', released: true },
  check: (corpus) => {
    const told = new Set<string>();
    return corpus.releases.flatMap((release) => release.entries.flatMap(({ entry, id, profile: former }): Fault[] => {
      const kind = entry as Kind;
      const key = `${kind} ${id}`;
      if (told.has(key)) return [];
      const profile = latestId(corpus, 'conflict', String(former ?? id));
      const file = `${corpus.root}/${kind === 'source' ? 'redirects.yaml' : places[kind].path(id, profile)}`;
      const now = (corpus[kind] as Map<string, Entry>).get(latestId(corpus, kind, id));
      // The page of a profile that is retired says so itself.
      if ((kind === 'incident' || kind === 'correction') && now && now.profile !== profile && !isRetired(corpus, 'conflict', profile)) {
        told.add(key);
        return [error(now.at([]), 'identifier-kept', `the ${kindNames[kind]} "${id}" of release ${release.version} was in the profile "${profile}", and its address leads there still`,
          `move it back to ${file}; if "${now.profile}" is its place, let npm run retire take it out there, and add it here under another identifier`)];
      }
      // What could not be read may hold it.
      if (accountedFor(corpus, kind, id) || corpus.unread.some((text) => !text || text.includes(id.split('/').at(-1)!))) return [];
      told.add(key);
      return [error({ file, line: 1, column: 1 }, 'identifier-kept', `the ${kindNames[kind]} "${id}" of release ${release.version} is gone`,
        'bring it back; then npm run rename gives it another identifier, or npm run retire takes it out, and its address leads on or says why')];
    }));
  },
};
