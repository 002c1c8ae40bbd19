import { kinds } from '../../domain/entry.ts';
import type { Entry } from '../corpus.ts';
import { aboutOf, exceptionsOf } from '../exceptions.ts';
import { nearest, offer } from '../nearest.ts';
import { error, type CorpusRule } from './rule.ts';

/** Looks at what the other rules left, and so comes after them. */
export const staleException = (rules: CorpusRule[]): CorpusRule => ({
  id: 'stale-exception',
  sentence: 'Every exception names a rule that allows it, and hides something that the rule finds; without on:, one finding.',
  why: 'An exception that hides nothing, or more than was looked at, would hide the next fault, which nobody has looked at.',
  example: {
    file: 'parties/france.md', right: 'summary: A State of Europe.',
    wrong: 'summary: A State of Europe.\nexceptions:\n  - { rule: prose-cited, reason: The text only says where to read on. }',
  },
  check: (corpus) => kinds.flatMap((kind) => [...(corpus[kind] as Map<string, Entry>).values()].flatMap((entry) => exceptionsOf(entry.data).flatMap((exception, index) => {
    const { rule: id, on } = exception;
    const rule = rules.find((each) => each.id === id);
    const at = (key: string) => entry.at(['exceptions', index, key]);
    const stale = (place: ReturnType<typeof at>, message: string, help: string) => [error(place, 'stale-exception', message, help)];
    const allowed = rules.filter(({ exceptable }) => exceptable).map((each) => each.id);
    if (!rule?.exceptable) {
      return stale(at('rule'), `"${id}" is not a rule that has exceptions`, rule ? 'remove the exception, and mend what the rule finds' : offer(id, allowed) || `write one of: ${allowed.join(', ')}`);
    }
    const hidden = corpus.held.get(exception) ?? [];
    const quoted = (words: string[]) => [...new Set(words)].slice(0, 3).map((each) => `"${each}"`).join(', ');
    // One finding that was looked at must not hide another, nor the next.
    if (on === undefined && hidden.length > 1) {
      return stale(at('rule'), `the exception to "${id}" hides ${hidden.length} findings, of which its reason can be for one`, `give it on: with what the finding quotes, one of ${quoted(hidden.map(aboutOf))}; and make another for each that is no fault`);
    }
    // While a file is faulty some findings are not told, so that an exception may only seem to hide nothing.
    if (hidden.length || corpus.broken.size) return [];
    const others = corpus.standing.filter(({ rule: of, fault }) => of === id && fault.entry?.data === entry.data).map(({ fault }) => aboutOf(fault));
    if (on === undefined || !others.length) return stale(at(on === undefined ? 'rule' : 'on'), on === undefined ? `"${id}" finds nothing here` : `"${id}" does not find "${on}" here`, 'remove the exception');
    const near = nearest(on, others);
    return stale(at('on'), `"${id}" does not find "${on}" here`, near.length ? `did you mean "${near[0]}"? or else remove the exception` : `remove the exception, or quote what the finding quotes: ${quoted(others)}`);
  }))),
});
