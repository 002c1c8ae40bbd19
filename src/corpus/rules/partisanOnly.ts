import { kinds } from '../../domain/entry.ts';
import { claims } from '../claims.ts';
import type { Entry } from '../corpus.ts';
import { passages } from '../passages.ts';
import { withProse } from './prose.ts';
import { fault, type CorpusRule } from './rule.ts';

export const partisanOnly: CorpusRule = {
  id: 'partisan-only',
  sentence: 'No claim rests on partisan sources alone.',
  why: 'What one side of a conflict says of it may be true, but readers should not have to take its word for it.',
  example: { file: 'sources/sources.yaml', right: '  issued: 2018-01-29', wrong: '  issued: 2018-01-29\n  partisan: true' },
  exceptable: true,
  check: (corpus) => {
    const partisan = new Set([...corpus.source.values()].filter(({ data }) => data.partisan).map(({ id }) => id));
    const alone = (ids: string[]) => ids.length > 0 && ids.every((id) => partisan.has(id));
    const help = 'add a source of another standpoint, or an exception to partisan-only with the reason';
    const quoted = (ids: string[]) => [...new Set(ids)].map((id) => `"${id}"`).join(', ');
    return !partisan.size ? [] : [
      ...kinds.flatMap((kind) => [...(corpus[kind] as Map<string, Entry>).values()].flatMap((entry) => claims(entry).flatMap(({ sources, own }) => {
        const ids = sources.map(({ id }) => id);
        return own && alone(ids) ? [fault(entry, entry.at(sources[0]!.path), `the claim rests on ${quoted(ids)} alone, published by one side of the conflict`, help)] : [];
      }))),
      ...[...withProse(corpus)].flatMap((entry) => passages(entry.file, entry.prose).flatMap(({ citations, place }) => {
        const ids = citations.map(({ source }) => source);
        return alone(ids) ? [fault(entry, place(0), `the paragraph rests on ${quoted(ids)} alone, published by one side of the conflict`, help)] : [];
      })),
    ];
  },
};
