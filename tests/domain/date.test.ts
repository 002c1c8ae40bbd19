import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOrder, daysOf, endsBeforeItBegins, isClosed, overlaps, readDate } from '../../src/domain/date.ts';

describe('a date covers the days that it names', () => {
  test.for([
    ['2018-01-27', '2018-01-27', '2018-01-27'], ['2018-04', '2018-04-01', '2018-04-30'], ['2018', '2018-01-01', '2018-12-31'],
    ['2018-33', '2018-01-01', '2018-03-31'], ['2018-34', '2018-04-01', '2018-06-30'], ['2018-35', '2018-07-01', '2018-09-30'], ['2018-36', '2018-10-01', '2018-12-31'],
    ['2012~', '2012-01-01', '2012-12-31'], ['2012-06?', '2012-06-01', '2012-06-30'], ['2012-06-05%', '2012-06-05', '2012-06-05'],
    ['2013/2022-08-15', '2013-01-01', '2022-08-15'], ['2017-03/2018', '2017-03-01', '2018-12-31'], ['2018-33/2018-34', '2018-01-01', '2018-06-30'],
    ['2016-02', '2016-02-01', '2016-02-29'], ['2018-02', '2018-02-01', '2018-02-28'], ['1900-02', '1900-02-01', '1900-02-28'], ['2000-02', '2000-02-01', '2000-02-29'],
    ['2016-02-29', '2016-02-29', '2016-02-29'], ['2000-02-29~', '2000-02-29', '2000-02-29'],
    ['2017-03/..', '2017-03-01', null], ['../2018-04', null, '2018-04-30'],
  ] as const)('%s: from %s to %s', ([edtf, from, to]) => {
    expect(daysOf(edtf)).toEqual({ from, to });
  });
});

describe('a text that is no date covers nothing', () => {
  test.for([
    '', ' ', '..', '../..', '/', '2018/', '/2018', '2018/2019/2020', '2018-02-30', '2018-04-31', '2018-02-29', '1900-02-29', '2018-02-29~', '2018-02-29/2018-03', '2018-13', '2018-00', '2018-01-00', '2018-01-32',
    '27/01/2018', '27.01.2018', '1/2018', '2018-1-27', '20180127', '201', '20', '12018', '-2018', '2018-', '2018-01-', '2018-01-27T10:00', '2018-01-27 ', '27 January 2018', 'January 2018', 'c. 2018', '~2018',
    '2018-21', '2018-32', '2018-33~', '2018-37', '201X', '2018-XX', '2018-XX-27', '{2018,2019}', 'Y17000', 'today',
  ])('"%s"', (text) => {
    expect(daysOf(text)).toBeNull();
  });
});

test('an interval ends before it begins if its last day lies before its first', () => {
  expect(['2018/2017', '2018-04/2018-03', '2018-01-27/2018-01-26', '2017-03/2016'].filter(endsBeforeItBegins)).toHaveLength(4);
  expect(['2018', '2018/2018', '2018-04/2018', '2017-03/..', '../2018', '2018-01-27/2018-01-27', 'nonsense'].filter(endsBeforeItBegins)).toEqual([]);
});

test('a period is closed if its last day is known, even roughly', () => {
  expect(['2018', '2017-03/2022-08-15', '../2018', '2017/2018~'].filter((period) => !isClosed(period))).toEqual([]);
  expect(['2017-03/..', '2012~/..'].filter(isClosed)).toEqual([]);
});

describe('two periods overlap if they share a day', () => {
  test.for([
    ['2018', '2018-12-31', true], ['2018', '2019', false], ['2017-03/..', '2016/2017-03-01', true], ['2017-03/..', '2016/2017-02', false], ['../2018-01', '2018-01-31/2019', true],
    ['../2018-01', '2018-02', false], ['2012/..', '2017-03/..', true], ['../2012', '../1990', true], ['2018-33', '2018-03', true], ['2018-33', '2018-04', false], ['2012~', '2012-05', true], ['2018', 'nonsense', false],
  ] as const)('%s and %s: %s', ([a, b, shared]) => {
    expect(overlaps(a, b)).toBe(shared);
  });
});

describe('readers see a date in words, as precisely as it was given', () => {
  test.for([
    ['2018-01-27', '27 January 2018'], ['2018-01-01', '1 January 2018'], ['2018-12-31', '31 December 2018'], ['2018-04', 'April 2018'], ['2018', '2018'], ['1949-08-12', '12 August 1949'],
    ['2018-33', 'first quarter of 2018'], ['2018-34', 'second quarter of 2018'], ['2018-35', 'third quarter of 2018'], ['2018-36', 'fourth quarter of 2018'],
    ['2012~', 'about 2012'], ['2012?', 'perhaps 2012'], ['2012%', 'perhaps about 2012'], ['2012-06~', 'about June 2012'], ['2012-06-05?', 'perhaps 5 June 2012'],
    ['2017-03/..', 'since March 2017'], ['2012~/..', 'since about 2012'], ['../2018', 'until 2018'], ['../2018-01-27', 'until 27 January 2018'],
    ['2013/2022', '2013–2022'], ['2018-03/2018-06', 'March–June 2018'], ['2018-01-27/2018-01-29', '27–29 January 2018'],
    ['2013/2022-08-15', '2013 to 15 August 2022'], ['2017-12/2018-01', 'December 2017 to January 2018'], ['2018-01-27/2018-02-03', '27 January 2018 to 3 February 2018'],
    ['2017-12-30/2018-01-02', '30 December 2017 to 2 January 2018'], ['2014-08-01/2022-08-15', '1 August 2014 to 15 August 2022'], ['2018/2018-06', '2018 to June 2018'],
    ['2012~/2013', 'about 2012 to 2013'], ['2018-01-27?/2018-01-29', 'perhaps 27 January 2018 to 29 January 2018'],
    ['2018-33/2018-34', 'first quarter of 2018 to second quarter of 2018'], ['2018-33/2018-06', 'first quarter of 2018 to June 2018'],
    ['2018-01-27/2018-01-27', '27 January 2018'], ['2018-04/2018-04', 'April 2018'], ['2018/2018', '2018'],
  ] as const)('%s is read as %s', ([edtf, words]) => {
    expect(readDate(edtf)).toBe(words);
  });
});

test('dates sort by their first day, the longer before the shorter, open ends first', () => {
  const sorted = ['../2011', '2012/..', '2012', '2012-33/2012-34', '2012-01', '2012-01-01', '2012-01-02', '2012-02', '2018/..', '2018', '2018-33', '2018-01', '2018-01-27/2018-01-29', '2018-01-27', '2018-02'];
  expect(sorted.toReversed().sort((a, b) => (dateOrder(a) < dateOrder(b) ? -1 : 1))).toEqual(sorted);
});

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const plain = fc.oneof(day, day.map((each) => each.slice(0, 7)), day.map((each) => each.slice(0, 4)));
const quarter = fc.tuple(day, fc.integer({ min: 33, max: 36 })).map(([each, number]) => `${each.slice(0, 4)}-${number}`);
const single = fc.oneof(quarter, fc.tuple(plain, fc.constantFrom('', '', '~', '?', '%')).map(([edtf, sign]) => edtf + sign));
const interval = fc.tuple(single, single).map(([a, b]) => (daysOf(a)!.from! <= daysOf(b)!.from! ? [a, b] : [b, a])).filter(([a, b]) => daysOf(a!)!.from! <= daysOf(b!)!.to!).map((ends) => ends.join('/'));
const period = fc.oneof(single, interval, single.map((each) => `${each}/..`), single.map((each) => `../${each}`));

test('every date that can be written covers at least one day, and its first is not after its last', () => {
  fc.assert(fc.property(period, (edtf) => {
    const days = daysOf(edtf)!;
    expect(days).not.toBeNull();
    expect((days.from ?? '0000') <= (days.to ?? '9999')).toBe(true);
    expect(endsBeforeItBegins(edtf)).toBe(false);
  }));
});

test('overlapping is mutual, and every period overlaps itself', () => {
  fc.assert(fc.property(period, period, (a, b) => {
    expect(overlaps(a, b)).toBe(overlaps(b, a));
    expect(overlaps(a, a)).toBe(true);
  }));
});

test('two periods overlap if and only if some day lies in both', () => {
  const within = (each: string, period: string) => overlaps(each, period);
  fc.assert(fc.property(period, period, (a, b) => {
    const ends = [a, b].flatMap((each) => Object.values(daysOf(each)!)).filter((end): end is string => end !== null);
    const shared = ends.some((end) => within(end, a) && within(end, b)) || [a, b].every((each) => each.startsWith('../')) || [a, b].every((each) => each.endsWith('/..'));
    expect(overlaps(a, b)).toBe(shared);
  }));
});

test('the order of dates agrees with their first days', () => {
  fc.assert(fc.property(single, single, (a, b) => {
    const [x, y] = [daysOf(a)!.from!, daysOf(b)!.from!];
    if (x !== y) expect(dateOrder(a) < dateOrder(b)).toBe(x < y);
  }));
});

test('a date in words has no trace of a missing part', () => {
  fc.assert(fc.property(period, (edtf) => {
    expect(readDate(edtf)).not.toMatch(/undefined|NaN|null|\.\.|[~?%/]|^ | $| {2}/);
    expect(readDate(edtf)).toContain(/\d{4}/.exec(edtf)![0]);
  }));
});
