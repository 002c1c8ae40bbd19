import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answers, fold } from '../../src/domain/name.ts';

describe('a name is folded to what readers type', () => {
  test.for([
    ['Jama’at Nusrat al-Islam wal-Muslimin', 'jamaat nusrat al islam wal muslimin'], ['Jamāʿat Nuṣrat al-Islām', 'jamaat nusrat al islam'], ["Jama'at", 'jamaat'], ['Jama‘at', 'jamaat'],
    ['État islamique', 'etat islamique'], ['E\u0301tat', 'etat'], ['Côte d’Ivoire', 'cote divoire'], ['Macina (Katiba)', 'macina katiba'], ['  G5   Sahel ', 'g5 sahel'], ['AL-QAEDA', 'al qaeda'],
    ['CM–FPR 2', 'cm fpr 2'], ['Ansar\u00a0Dine', 'ansar dine'], ['القاعدة', 'القاعدة'], ['—', ''],
  ] as const)('%s', ([name, folded]) => {
    expect(fold(name)).toBe(folded);
  });
});

test('folding a folded name changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => { expect(fold(fold(name))).toBe(fold(name)); }));
});

describe('a name answers a query exactly (0), by its beginning (1), by words within it (2) or not', () => {
  test.for([
    ['JNIM', 'jnim', 0], ['al-Qaeda', 'alqaeda', 0], ['al-Qaeda', 'al qaeda', 0], ['Ansar Dine', 'ansardine', 0], ['G5 Sahel', 'G5-Sahel', 0],
    ['Islamic State in the Greater Sahara', 'islamic state', 1], ['Group for the Support of Islam', 'group', 1], ['Islamic State in the Greater Sahara', 'greater sahara', 2], ['Operation Barkhane', 'barkhane', 2],
    ['Operation Barkhane', 'bark', null], ['Operation Barkhane', 'khane', null], ['Islamic State', 'state islamic', null], ['CMA', 'cm', null], ['G5 Sahel', 'g5', null], ['Mali', '', null], ['Mali', ' - ', null], ['Mali', 'Niger', null],
  ] as const)('%s for "%s": %s', ([name, query, how]) => {
    expect(answers(name, query)).toBe(how);
  });
});

test('a name answers itself, in capitals and between spaces too', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-zà-öø-ý' -]*[a-z][a-zà-öø-ý' -]*$/), (name) => {
    expect([name, name.toUpperCase(), ` ${name} `].map((query) => answers(name, query))).toEqual([0, 0, 0]);
  }));
});
