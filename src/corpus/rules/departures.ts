import type { Kind } from '../../domain/entry.ts';
import { offer } from '../nearest.ts';
import { error, type Checked, type CorpusRule } from './rule.ts';

const isRetired = (corpus: Checked, kind: Kind, id: string) => corpus.retired.some(({ data }) => data.kind === kind && data.id === id);

/** A former address leads, in one step, to an entry or to the page that says that it is retired. */
export const redirect: CorpusRule = {
  id: 'redirect',
  sentence: 'A redirect leads from an identifier that no entry has, in one step, to an entry.',
  why: 'Readers who cited an entry under its former address must find it. A redirect is written by npm run rename.',
  example: { file: 'redirects.yaml', right: 'to: organisation', wrong: 'to: organisations' },
  check: (corpus) => corpus.broken.size ? [] : corpus.redirects.flatMap(({ data: { kind, from, to }, at }, index) => {
    const next = corpus.redirects.find(({ data }) => data.kind === kind && data.from === to);
    if (corpus[kind].has(from)) return [error(at(['from']), 'redirect', `"${from}" is an entry, so nothing can lead away from it`, 'remove the redirect, or give the entry another identifier')];
    if (corpus.redirects.findIndex(({ data }) => data.kind === kind && data.from === from) < index) return [error(at(['from']), 'redirect', `"${from}" has two redirects`, 'keep one of them')];
    if (next) return [error(at(['to']), 'redirect', `"${to}" is a former identifier itself`, next.data.to === from ? 'remove one of the two redirects, which lead to each other' : `write "${next.data.to}"`)];
    if (corpus[kind].has(to) || isRetired(corpus, kind, to)) return [];
    return [error(at(['to']), 'redirect', `no ${kind} "${to}"`, offer(to, corpus[kind].keys()) || 'name an entry that exists')];
  }),
};

/** What was retired stays so, and what stands in its place is there. */
export const retired: CorpusRule = {
  id: 'retired',
  sentence: 'The identifier of a retired entry is not used again, and what stands in its place exists.',
  why: 'What was cited under an identifier must never turn into something else.',
  example: { file: 'retired.yaml', right: 'instead: organisation', wrong: 'instead: organisations' },
  check: (corpus) => corpus.broken.size ? [] : corpus.retired.flatMap(({ data: { kind, id, instead }, at }, index) => {
    const again = corpus[kind].get(id);
    if (again) return [error(again.at([]), 'retired', `"${id}" was the identifier of a ${kind} that is retired`, 'give the entry another identifier')];
    if (corpus.retired.findIndex(({ data }) => data.kind === kind && data.id === id) < index) return [error(at(['id']), 'retired', `"${id}" is retired twice`, 'keep one of the two')];
    if (corpus.redirects.some(({ data }) => data.kind === kind && data.from === id)) return [error(at(['id']), 'retired', `"${id}" is retired and has a redirect`, 'keep one of the two')];
    if (!instead || corpus[kind].has(instead)) return [];
    return [error(at(['instead']), 'retired', `no ${kind} "${instead}"`, offer(instead, corpus[kind].keys()) || 'name an entry that exists, or leave instead: out')];
  }),
};
