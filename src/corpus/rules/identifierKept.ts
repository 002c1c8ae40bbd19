import type { Kind } from '../../domain/entry.ts';
import { kindNames, places } from '../places.ts';
import { error, type Checked, type CorpusRule } from './rule.ts';

/** Whether an entry is there, or the registers say what became of it. */
const accountedFor = (corpus: Checked, kind: Kind, id: string): boolean =>
  corpus[kind].has(id) || corpus.redirects.some(({ data }) => data.kind === kind && data.from === id) || corpus.retired.some(({ data }) => data.kind === kind && data.id === id);

export const identifierKept: CorpusRule = {
  id: 'identifier-kept',
  sentence: 'Every entry of a release is still there, or a redirect or a tombstone says what became of it.',
  why: 'Its address was published, and readers have cited it. A file that was renamed or removed by hand leaves them nothing.',
  example: { file: 'conflicts/mali/history.yaml', right: '- id: published', wrong: '- id: first-publication', released: true },
  check: (corpus) => {
    const told = new Set<string>();
    return corpus.releases.flatMap((release) => release.entries.flatMap(({ entry, id, profile }) => {
      const kind = entry as Kind;
      const key = `${kind} ${id}`;
      // What could not be read may hold it.
      if (told.has(key) || accountedFor(corpus, kind, id) || corpus.unread.some((text) => !text || text.includes(id.split('/').at(-1)!))) return [];
      told.add(key);
      const file = kind === 'source' ? 'redirects.yaml' : places[kind].path(id, String(profile ?? id));
      return [error({ file: `${corpus.root}/${file}`, line: 1, column: 1 }, 'identifier-kept', `the ${kindNames[kind]} "${id}" of release ${release.version} is gone`,
        'bring it back; then npm run rename gives it another identifier, or npm run retire takes it out, and its address leads on or says why')];
    }));
  },
};
