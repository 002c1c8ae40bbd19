import { kinds, reserved } from '../../domain/entry.ts';
import type { Entry } from '../corpus.ts';
import { error, type CorpusRule } from './rule.ts';

export const reservedId: CorpusRule = {
  id: 'reserved-id',
  sentence: 'No entry has an identifier that is the address of another page of its section.',
  why: 'A list of the section has this address already, and a page can be only one of the two.',
  example: { file: 'instruments/accession.md', right: 'instruments/accession.md', wrong: 'instruments/participation.md', moved: true, beside: { 'instruments/accession.md': '---\ntitle: Instrument of accession\nkind: agreement\nsummary: An act by which a State became bound.\n---\n' } },
  check: (corpus) => kinds.flatMap((kind) => [...(corpus[kind] as Map<string, Entry>).values()].filter(({ id }) => reserved[kind]?.includes(id.split('/').at(-1)!))
    .map((entry) => error(kind === 'source' ? entry.at(['id']) : { file: entry.file, line: 1, column: 1 }, 'reserved-id', `"${entry.id}" is the address of another page`, 'give the entry another identifier'))),
};
