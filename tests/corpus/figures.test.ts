import { expect, test } from 'vitest';
import { agrees, figuresIn, numbersIn } from '../../src/corpus/figures.ts';
import { sentences } from '../../src/corpus/passages.ts';

const told = (text: string) => figuresIn(text).map(({ number, of, at }) => [number, of, ...(at ? [at] : [])]);

test('numbers of victims are read in figures and in words, with what happened to them', () => {
  expect(told('JNIM attacked the camp and killed 14 Malian soldiers.')).toEqual([[14, 'killed']]);
  expect(told('Twenty-two soldiers died, and 1,200 civilians were hurt.')).toEqual([[22, 'killed'], [1200, 'wounded']]);
  expect(told('It cost the lives of at least a hundred civilians; 24 more were wounded.')).toEqual([[100, 'killed'], [24, 'wounded']]);
  expect(told('Ten were killed and 25 wounded.')).toEqual([[10, 'killed'], [25, 'wounded']]);
  expect(told('At least 25 soldiers and 12 attackers died.')).toEqual([[25, 'either'], [12, 'killed']]);
  expect(told('Soldiers killed in single attacks: 14 at Soumpi, 22 at Dioura.')).toEqual([[14, 'either', 'Soumpi'], [22, 'either', 'Dioura']]);
});

test('other numbers are not', () => {
  for (const text of ['There were 300 fighters.', 'More than 200 attackers came; nobody was killed.', 'On 27 January soldiers were killed.', 'In 2018 several soldiers died.', 'It was killed 45 km away.', 'He was wounded 3 days later.', 'Two attacks killed soldiers.']) {
    expect(told(text).map(([number]) => number), text).toEqual([]);
  }
});

test('a figure agrees with one kind of person, with all, or with all incidents together', () => {
  const one = { killed: { soldiers: 14, civilians: { 'at-least': 6 } }, wounded: { soldiers: { between: [3, 5] as [number, number] } } };
  const holds = (number: number, of: 'killed' | 'wounded' | 'either', ...incidents: object[]) => agrees({ number, of }, incidents);
  expect([14, 6, 20, 4].map((number) => holds(number, 'either', one))).toEqual([true, true, true, true]);
  expect([7, 13, 15, 21].map((number) => holds(number, 'killed', one))).toEqual([false, false, false, false]);
  expect([2, 3, 5, 6, 14].map((number) => holds(number, 'wounded', one))).toEqual([false, true, true, false, false]);
  expect([22, 2, 23].map((number) => holds(number, 'killed', one, { killed: { fighters: 2 } }))).toEqual([true, true, false]);
  expect(holds(9, 'killed', { killed: { civilians: { stated: 'several' } } })).toBe(true);
  expect([100, 101].map((number) => holds(number, 'killed', { killed: { persons: { about: 100 } } }))).toEqual([true, false]);
  // Nothing recorded is nothing to differ from.
  expect([holds(9, 'wounded', { killed: { soldiers: 1 } }), holds(9, 'either', {}), holds(9, 'either')]).toEqual([null, null, null]);
});

test('numbers of any sort are found, and sentences end where the next begins', () => {
  expect(numbersIn('Reports have twelve, 1,300 or twenty-six dead of 28 January 2018.')).toEqual([12, 1300, 26, 28]);
  const text = 'Nine died at St. Louis on 3 February. 2018 was worse. ‘So it was.’ The end';
  expect(sentences(text).map(({ from, to }) => text.slice(from, to).trim())).toEqual(['Nine died at St.', 'Louis on 3 February.', '2018 was worse.', '‘So it was.’', 'The end']);
});
