import { expect, test } from 'vitest';
import { nearest } from '../../src/corpus/nearest.ts';

test.each([
  ['GDP', ['AFP', 'FDD', 'GC1', 'GDA'], []],
  ['ICJ', ['IC', 'ICJS', 'CICJ'], []],
  ['JNMI', ['JNIM', 'JNIL'], ['JNIM']],
  ['MNLAA', ['MNLA', 'MINUSMA'], ['MNLA']],
  ['ECOWS', ['ECOWAS', 'ECCAS'], ['ECOWAS']],
  ['MINSUMA', ['MINUSMA', 'MISMA'], ['MINUSMA']],
  ['jnim', ['aqim', 'mnla'], []],
  ['jmin', ['jnim', 'aqim'], ['jnim']],
  ['partie', ['party', 'pair', 'change'], ['party']],
  ['maly', ['mali', 'malta'], ['mali']],
  ['2018-01-27-soumpi', ['2012-03-22-coup', '2018-01-27-soumpy', '2018-01-07-soumpi'], ['2018-01-07-soumpi', '2018-01-27-soumpy']],
  ['soumpi', ['2012-03-22-coup', '2018-01-27-soumpi'], ['2018-01-27-soumpi']],
  ['rulac-2023', ['rulac', 'icg'], ['rulac']],
  ['ion', ['organisation', 'mission'], []],
  ['orgnaisatoin', ['organisation'], ['organisation']],
])('near %s of %j is %j', (word, known, near) => expect(nearest(word, known)).toEqual(near));

test('a limit of its own lets more be wrong', () => {
  expect([nearest('langauge', ['lang', 'name'], 4), nearest('--contnet', ['--content'], 2)]).toEqual([['lang'], ['--content']]);
});
