import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { lastChanged } from '../../src/corpus/lastChanged.ts';
import { overlay } from './golden.ts';

const { corpus } = check(overlay([
  { path: 'conflicts/mali/history.yaml', text: `
- { id: published, date: 2023-04-01, kind: published, what: The profile is published. }
- { id: jnim-sooner, date: 2023-06-01, kind: wording, about: [mali/jnim], what: The text is clearer. }
- { id: other-later, date: 2023-07-01, kind: wording, about: [mali/other], what: The text is clearer. }
` },
]));

test('a profile changes with any of its classifications', () => {
  expect(lastChanged(corpus, 'conflict', 'mali')).toBe('2023-07-01');
});

test('a classification changes with what names it, or names none', () => {
  expect(lastChanged(corpus, 'classification', 'mali/jnim')).toBe('2023-06-01');
  corpus.change.delete('mali/jnim-sooner');
  expect(lastChanged(corpus, 'classification', 'mali/jnim')).toBe('2023-04-01');
});

test('the whole changes with anything, and of entries without a history no day is known', () => {
  expect(lastChanged(corpus)).toBe('2023-07-01');
  expect(lastChanged(corpus, 'party', 'mali')).toBeUndefined();
});

test('where no change is recorded no day is given', () => {
  expect(lastChanged(corpus, 'conflict', 'nowhere')).toBeUndefined();
});
