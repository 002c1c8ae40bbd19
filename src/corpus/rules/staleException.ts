import { kinds } from '../../domain/entry.ts';
import type { Entry } from '../corpus.ts';
import { exceptionsOf } from '../exceptions.ts';
import { offer } from '../nearest.ts';
import { error, type CorpusRule } from './rule.ts';

/** Looks at what the other rules left, and so comes after them. */
export const staleException = (others: CorpusRule[]): CorpusRule => ({
  id: 'stale-exception',
  sentence: 'Every exception names a rule that allows it, and hides something that the rule finds.',
  why: 'An exception that hides nothing would hide the next fault, which nobody has looked at.',
  example: {
    file: 'parties/france.md', right: 'summary: A State of Europe.',
    wrong: 'summary: A State of Europe.\nexceptions:\n  - { rule: prose-cited, reason: The text only says where to read on. }',
  },
  check: (corpus) => kinds.flatMap((kind) => [...(corpus[kind] as Map<string, Entry>).values()].flatMap((entry) => exceptionsOf(entry.data).flatMap((exception, index) => {
    const { rule: id, on } = exception;
    const rule = others.find((each) => each.id === id);
    const at = (key: string) => entry.at(['exceptions', index, key]);
    const stale = (place: ReturnType<typeof at>, message: string, help: string) => [error(place, 'stale-exception', message, help)];
    const allowed = others.filter(({ exceptable }) => exceptable).map((each) => each.id);
    if (!rule?.exceptable) {
      return stale(at('rule'), `"${id}" is not a rule that has exceptions`, rule ? 'remove the exception, and mend what the rule finds' : offer(id, allowed) || `write one of: ${allowed.join(', ')}`);
    }
    // While a file is faulty some rules do not look, so that an exception may only seem to hide nothing.
    if (corpus.held.has(exception) || corpus.broken.size) return [];
    return stale(at(on === undefined ? 'rule' : 'on'), on === undefined ? `"${id}" finds nothing here` : `"${id}" does not find "${on}" here`,
      on === undefined ? 'remove the exception' : 'remove the exception, or quote what the finding quotes, word for word');
  }))),
});
