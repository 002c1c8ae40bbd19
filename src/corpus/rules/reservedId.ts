import { kinds, reserved } from '../../domain/entry.ts';
import type { Entry } from '../corpus.ts';
import { error, type CorpusRule } from './rule.ts';

export const reservedId: CorpusRule = {
  id: 'reserved-id',
  sentence: 'No entry has an identifier that is the address of another page of its section.',
  check: (corpus) => kinds.flatMap((kind) => [...(corpus[kind] as Map<string, Entry>).values()].filter(({ id }) => reserved[kind]?.includes(id.split('/').at(-1)!))
    .map((entry) => error(kind === 'source' ? entry.at(['id']) : { file: entry.file, line: 1, column: 1 }, 'reserved-id', `"${entry.id}" is the address of another page`, 'give the entry another identifier'))),
};
