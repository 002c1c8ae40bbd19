import { expect, test } from 'vitest';
import { check } from '../../src/corpus/check.ts';
import { changesOf, historyView, siteChangesView } from '../../src/views/history.ts';
import { overlay } from '../corpus/golden.ts';
import { corpus } from './real.ts';

const changed = check(overlay([{ path: 'conflicts/mali/history.yaml', text: `
- { id: published, date: 2023-04-01, kind: published, what: The profile is published. }
- { id: jnim-sooner, date: 2023-06-01, kind: correction, about: [mali/jnim], what: The conflict begins sooner., because: A report was overlooked., sources: [rulac] }
- { id: same-day, date: 2023-06-01, kind: wording, what: The text is clearer. }
` }])).corpus;

test('the newest change comes first, and those of one day keep their order', () => {
  expect(changesOf(changed, 'mali').map(({ id }) => id)).toEqual(['mali/jnim-sooner', 'mali/same-day', 'mali/published']);
});

test('a change says what, about what and why, with its address and its sources', () => {
  const { changes, notes, frame } = historyView(changed, 'mali');
  expect(changes[0]).toMatchObject({ id: 'jnim-sooner', href: '/conflicts/mali/history/#jnim-sooner', date: '1 June 2023', kind: 'Correction', what: 'The conflict begins sooner.', because: 'A report was overlooked.' });
  expect(changes[0]!.about.map(({ href }) => href)).toEqual(['/conflicts/mali/jnim/']);
  expect(notes.map(({ source }) => source)).toEqual(['/sources/rulac/']);
  expect(frame.address).toBe('/conflicts/mali/history/');
});

test('the changes of the site are those of all profiles', () => {
  expect(siteChangesView(corpus).changes).toHaveLength(corpus.change.size);
  expect(new Set(siteChangesView(corpus).changes.map(({ profile }) => profile.href)).size).toBe(corpus.conflict.size);
});
