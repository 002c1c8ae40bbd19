import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { citation, count, country, date, day, evidence, fieldMeta, ref, sourced, text } from '../../src/domain/fields.ts';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
const messages = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a count is a number or one of four forms', () => {
  test.for([14, 0, { 'at-least': 10 }, { about: 100 }, { between: [1000, 2000] }, { stated: 'several' }])('%j is one', (value) => {
    expect(count().parse(value)).toEqual(value);
  });
  test.for([-1, 1.5, '14', 'several', null, {}, [14], { 'at-least': -1 }, { about: 1.5 }, { about: '100' }, { between: [1000] }, { between: [1, 2, 3] }, { stated: '' }, { stated: 3 }, { atLeast: 10 }, { about: 1, stated: 'one' }])('%j is none', (value) => {
    expect(takes(count(), value)).toBe(false);
  });
});

const claim = sourced(z.strictObject({ note: text(), ...evidence }));

test('a claim has sources, or says why it has none', () => {
  expect(claim.parse({ note: 'x', sources: ['a', 'b, p. 2'] })).toEqual({ note: 'x', sources: ['a', 'b, p. 2'] });
  expect(claim.parse({ note: 'x', unsourced: 'In general use' })).toEqual({ note: 'x', unsourced: 'In general use' });
});

test('a claim with neither, with both or with an empty list is refused', () => {
  expect(messages(claim, { note: 'x' })).toEqual(['has no source']);
  expect(messages(claim, { note: 'x', sources: ['a'], unsourced: 'none' })).toEqual(['has sources and says that it has none']);
  expect(messages(claim, { note: 'x', sources: [] })).toEqual(['name at least one source']);
  expect(takes(claim, { note: 'x', unsourced: ' ' })).toBe(false);
});

test('a claim is checked for its source even where other keys of it are sound', () => {
  expect(z.array(claim).safeParse([{ note: 'x', sources: ['a'] }, { note: 'y' }]).error?.issues.map(({ path }) => path)).toEqual([[1]]);
});

test('a citation is a source, then perhaps a comma and a pinpoint', () => {
  expect(['icg-g5-2017', 'icg-g5-2017, p. 2', 'a, paras 70, 84–90'].filter((value) => !takes(citation(), value))).toEqual([]);
  expect(['', 'Icg', 'icg g5', 'icg,p. 2', 'icg, ', '@icg', 'icg--g5', '-icg'].filter((value) => takes(citation(), value))).toEqual([]);
});

test('an identifier has lower-case letters, digits and single hyphens; that of a classification its profile too', () => {
  expect(['mali', 'sc-resolution-2100', '2018-01-27-soumpi'].filter((value) => !takes(ref('party'), value))).toEqual([]);
  expect(['', 'Mali', 'a_b', 'a--b', 'a-', 'mali/jnim', 'é'].filter((value) => takes(ref('party'), value))).toEqual([]);
  expect(takes(ref('classification'), 'mali/jnim')).toBe(true);
  expect(['jnim', 'mali/', 'mali/jnim/x'].filter((value) => takes(ref('classification'), value))).toEqual([]);
});

test('what a field names is known to the checker', () => {
  expect(fieldMeta.get(ref('incident'))).toEqual({ ref: 'incident' });
  expect(fieldMeta.get(citation())).toEqual({ citation: true });
  expect(fieldMeta.get(ref('party').describe('Who it is.'))).toEqual({ ref: 'party' });
});

test('a year that YAML reads as a number is a date', () => {
  expect(date().parse(2018)).toBe('2018');
  expect(date().parse('2017-03/..')).toBe('2017-03/..');
  expect(messages(date(), 18)).toEqual(['"18" is not a date']);
  expect(messages(date(), '2018/2017')).toEqual(['"2018/2017" ends before it begins']);
  expect(takes(date(), null)).toBe(false);
});

test('a whole day is neither a month nor a period, and a fault of it is told once', () => {
  expect(takes(day(), '2023-03-02')).toBe(true);
  expect(['2023-03', 2023, '2023-03-02/..', '2023-03-02~'].filter((value) => takes(day(), value))).toEqual([]);
  expect(messages(day(), '02/03/2023')).toEqual(['"02/03/2023" is not a date']);
});

test('text is trimmed and not empty, and a country is two capitals', () => {
  expect(text().parse(' Mali\n')).toBe('Mali');
  expect(takes(text(), ' \n')).toBe(false);
  expect(takes(country(), 'ML')).toBe(true);
  expect(['ml', 'MLI', 'Mali', ''].filter((value) => takes(country(), value))).toEqual([]);
});
