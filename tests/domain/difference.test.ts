import { expect, test } from 'vitest';
import { difference, type DataEntry } from '../../src/domain/difference.ts';

const entry = (fields: Partial<DataEntry> = {}): DataEntry => ({ id: 'mali/jnim', entry: 'classification', type: 'niac', ...fields } as DataEntry);

test('what is the same does not differ', () => {
  expect(difference([entry({ sides: [{ party: 'mali' }] })], [entry({ sides: [{ party: 'mali' }] })])).toEqual([]);
});

test('entries come and go, of each kind by itself', () => {
  const party: DataEntry = { id: 'mali', entry: 'party' };
  const profile: DataEntry = { id: 'mali', entry: 'conflict' };
  expect(difference([party], [profile])).toEqual([
    { id: 'mali', kind: 'conflict', is: 'added', fields: [] }, { id: 'mali', kind: 'party', is: 'removed', fields: [] },
  ]);
});

test('a field tells its path, what went and what came', () => {
  const [changed] = difference([entry({ intensity: { finding: 'met', reason: 'x' }, gone: 1 })], [entry({ intensity: { finding: 'disputed', reason: 'x' }, type: 'undetermined', come: true })]);
  expect(changed).toEqual({ id: 'mali/jnim', kind: 'classification', is: 'changed', fields: [
    { path: ['type'], before: ['niac'], after: ['undetermined'] }, { path: ['intensity', 'finding'], before: ['met'], after: ['disputed'] },
    { path: ['gone'], before: [1], after: [] }, { path: ['come'], before: [], after: [true] },
  ] });
});

test('of a list, only the values that went and came are told, each as often', () => {
  const [changed] = difference([entry({ sources: ['a', 'b', 'b'] })], [entry({ sources: ['b', 'c', 'a'] })]);
  expect(changed!.fields).toEqual([{ path: ['sources'], before: ['b'], after: ['c'] }]);
});

test('another order of the same values is a difference of the whole', () => {
  expect(difference([entry({ sources: ['a', 'b'] })], [entry({ sources: ['b', 'a'] })])[0]!.fields).toEqual([{ path: ['sources'], before: [['a', 'b']], after: [['b', 'a']] }]);
});

test('prose is compared by paragraphs, whatever its lines', () => {
  const before = entry({ text: 'One paragraph\nof two lines.\n\nThe second.\n' });
  expect(difference([before], [entry({ text: 'One paragraph of two\nlines.\n\n\nThe second.' })])).toEqual([]);
  expect(difference([before], [entry({ text: 'One paragraph of two lines.\n\nAnother.' })])[0]!.fields).toEqual([{ path: ['text'], before: ['The second.'], after: ['Another.'] }]);
  expect(difference([entry({})], [entry({ text: 'New.' })])[0]!.fields).toEqual([{ path: ['text'], before: [], after: ['New.'] }]);
});

test('a null, a value and a list are told apart', () => {
  expect(difference([entry({ x: null })], [entry({ x: [] })])[0]!.fields).toEqual([{ path: ['x'], before: [null], after: [[]] }]);
  expect(difference([entry({})], [entry({ x: [] })])[0]!.fields).toEqual([{ path: ['x'], before: [], after: [[]] }]);
  expect(difference([entry({ x: ['a', 'b'] })], [entry({})])[0]!.fields).toEqual([{ path: ['x'], before: ['a', 'b'], after: [] }]);
  expect(difference([entry({ x: { a: 1 } })], [entry({ x: ['a'] })])[0]!.fields).toEqual([{ path: ['x'], before: [{ a: 1 }], after: [['a']] }]);
});
