import { expect, test } from 'vitest';
import { codesMeant } from '../../src/domain/countryCode.ts';

test('a code that is in use for a country stands for that one, and any other for those that begin alike', () => {
  expect(codesMeant('UK')).toEqual(['GB']);
  expect(codesMeant('ZZ').sort()).toEqual(['ZA', 'ZM', 'ZW']);
});
