import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBounds, boundsOf, boundsOfToll, noBounds, type Bounds } from '../../src/domain/count.ts';
import type { Count } from '../../src/domain/fields.ts';

describe('a count gives the bounds that its source gives', () => {
  test.for([
    [14, { low: 14, high: 14, about: 0, unfigured: 0 }], [0, { low: 0, high: 0, about: 0, unfigured: 0 }],
    [{ 'at-least': 10 }, { low: 10, high: null, about: 0, unfigured: 0 }], [{ between: [10, 20] }, { low: 10, high: 20, about: 0, unfigured: 0 }],
    [{ about: 100 }, { low: 0, high: 0, about: 100, unfigured: 0 }], [{ stated: 'several' }, { low: 0, high: null, about: 0, unfigured: 1 }],
  ] as [Count, Bounds][])('%j', ([count, bounds]) => {
    expect(boundsOf(count)).toEqual(bounds);
  });
});

test('a toll adds its kinds of persons; one without any is not recorded, and one of none is', () => {
  expect(boundsOfToll({ soldiers: 16, fighters: { 'at-least': 15 }, civilians: { about: 4 }, persons: { stated: 'several' } })).toEqual({ low: 31, high: null, about: 4, unfigured: 1 });
  expect(boundsOfToll({ soldiers: 3, civilians: { between: [2, 5] } })).toEqual({ low: 5, high: 8, about: 0, unfigured: 0 });
  expect(boundsOfToll({ soldiers: 0 })).toEqual(noBounds);
  expect([boundsOfToll(undefined), boundsOfToll({}), boundsOfToll({ soldiers: undefined })]).toEqual([null, null, null]);
});

const number = fc.nat({ max: 1000 });
/** A count with a true number that it may stand for, less what is only about so many. */
const known = fc.oneof(
  number.map((n) => ({ count: n as Count, truth: n })), fc.tuple(number, number).map(([n, more]) => ({ count: { 'at-least': n } as Count, truth: n + more })),
  fc.tuple(number, number, fc.double({ min: 0, max: 1, noNaN: true })).map(([a, more, part]) => ({ count: { between: [a, a + more] } as Count, truth: a + Math.floor(more * part) })),
  number.map((n) => ({ count: { about: n } as Count, truth: 0 })), number.map((n) => ({ count: { stated: 'several' } as Count, truth: n })),
);
const bounds = known.map(({ count }) => boundsOf(count));

test('whatever the true numbers are, their sum lies within the sum of the bounds', () => {
  fc.assert(fc.property(fc.array(known, { minLength: 1, maxLength: 12 }), (all) => {
    const sum = all.map(({ count }) => boundsOf(count)).reduce(addBounds);
    const truth = all.reduce((total, each) => total + each.truth, 0);
    expect(sum.low).toBeLessThanOrEqual(truth);
    expect(sum.high ?? Infinity).toBeGreaterThanOrEqual(truth);
    expect(sum.about).toBe(all.reduce((total, { count }) => total + (typeof count === 'object' && 'about' in count ? count.about : 0), 0));
    expect(sum.unfigured).toBe(all.filter(({ count }) => typeof count === 'object' && 'stated' in count).length);
    expect(sum.high === null).toBe(all.some(({ count }) => typeof count === 'object' && ('stated' in count || 'at-least' in count)));
  }));
});

test('the order of adding changes nothing, and nothing adds nothing', () => {
  fc.assert(fc.property(bounds, bounds, bounds, (a, b, c) => {
    expect(addBounds(a, b)).toEqual(addBounds(b, a));
    expect(addBounds(addBounds(a, b), c)).toEqual(addBounds(a, addBounds(b, c)));
    expect(addBounds(a, noBounds)).toEqual(a);
  }));
});
