import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, fold, likeness, oneSlip, remoteness } from '../../src/domain/name.ts';

describe('a name is folded to what readers type', () => {
  test.for([
    ['Jama’at Nusrat al-Islam wal-Muslimin', 'jamaat nusrat al islam wal muslimin'], ['Jamāʿat Nuṣrat al-Islām', 'jamaat nusrat al islam'], ["Jama'at", 'jamaat'], ['Jama‘at', 'jamaat'],
    ['État islamique', 'etat islamique'], ['E\u0301tat', 'etat'], ['Côte d’Ivoire', 'cote divoire'], ['Macina (Katiba)', 'macina katiba'], ['  G5   Sahel ', 'g5 sahel'], ['AL-QAEDA', 'al qaeda'],
    ['CM–FPR 2', 'cm fpr 2'], ['Ansar\u00a0Dine', 'ansar dine'], ['القاعدة', 'القاعدة'], ['—', ''],
    ['Łódź', 'lodz'], ['Ørsted Đakovica', 'orsted dakovica'], ['Diyarbakır İzmir', 'diyarbakir izmir'], ['Straße', 'strasse'], ['Æthelœuvre', 'aetheloeuvre'],
  ] as const)('%s', ([name, folded]) => {
    expect(fold(name)).toBe(folded);
  });
});

test('folding a folded name changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => { expect(fold(fold(name))).toBe(fold(name)); }));
});

describe('a name answers a query exactly (0), by its beginning (1), by words within it (2), by words of which the last is unfinished (3), but for a slip (4) or not', () => {
  test.for([
    ['JNIM', 'jnim', 0], ['al-Qaeda', 'alqaeda', 0], ['al-Qaeda', 'al qaeda', 0], ['Ansar Dine', 'ansardine', 0], ['G5 Sahel', 'G5-Sahel', 0],
    ['Islamic State in the Greater Sahara', 'islamic state', 1], ['Group for the Support of Islam', 'group', 1], ['Islamic State in the Greater Sahara', 'greater sahara', 2], ['Operation Barkhane', 'barkhane', 2],
    ['Operation Barkhane', 'bark', 3], ['Operation Barkhane', 'Operation Bark', 3], ['Operation Barkhane', 'bar', null], ['Operation Barkhane', 'khane', null],
    ['Operation Barkhane', 'Operaton Barkhane', 4], ['Operation Barkhane', 'barkane', 4], ['Operation Barkhane', 'barkhnae', 4], ['Operation Barkhane', 'barkhanne', 4], ['Operation Barkhane', 'barkhame', 4], ['Operation Barkhane', 'barkahme', null],
    ['Al-Mourabitoun', 'Mourabitun', 4], ['Al-Mourabitoun', 'almourabitun', 4], ['Islamic State in the Greater Sahara', 'the graeter sahara', 4], ['Niger', 'Nigre', null], ['Takuba Task Force', 'Takuab', 4], ['Takuba Task Force', 'Takba', 4], ['Operation Serval', 'Servl', 4], ['Wagner', 'Wager', 4], ['Mali', 'Malis', null], ['Niger', 'Nigerr', null], ['Takuba', 'Takuba Task', null], ['Islamic State', 'state islamic', null], ['CMA', 'cm', null], ['G5 Sahel', 'g5', null], ['Mali', '', null], ['Mali', ' - ', null], ['Mali', 'Niger', null],
  ] as const)('%s for "%s": %s', ([name, query, how]) => {
    expect(likeness(fold(name), fold(query))).toBe(how);
  });
});

test('a name answers itself, in capitals and between spaces too', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-zà-öø-ý' -]*[a-z][a-zà-öø-ý' -]*$/), (name) => {
    expect([name, name.toUpperCase(), ` ${name} `].map((query) => likeness(fold(name), fold(query)))).toEqual([0, 0, 0]);
  }));
});

describe('one slip: a letter left out, put in or changed, or two exchanged', () => {
  test.for([['barkhane', 'barkhan', true], ['barkhan', 'barkhane', true], ['barkhane', 'xbarkhane', true], ['barkhane', 'berkhane', true], ['barkhane', 'brakhane', true], ['barkhane', 'barkhaen', true],
    ['barkhane', 'barkhane', false], ['barkhane', 'barkha', false], ['barkhane', 'rabkhane', false], ['barkhane', 'bxrkhxne', false], ['abcd', 'badc', false], ['', 'a', true]] as const)('%s, %s: %s', ([a, b, one]) => {
    expect(oneSlip(a, b)).toBe(one);
  });
  const word = fc.stringMatching(/^[abc]{0,6}$/);
  test('it is a distance of one', () => {
    fc.assert(fc.property(word, word, (a, b) => { expect(oneSlip(a, b)).toBe(distance(a, b) === 1); }), { numRuns: 2000 });
  });
  test('a distance is the same from both ends, and none only from a word to itself', () => {
    fc.assert(fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
    }));
  });
});

test('the distance counts every slip', () => {
  expect([['barkhane', 'barkhane'], ['', 'abc'], ['serval', 'sreval'], ['gatia', 'gtai'], ['jnim', 'isgs']].map(([a, b]) => distance(a!, b!))).toEqual([0, 3, 1, 2, 4]);
});

test('a near name is near by itself or by a word of it', () => {
  expect(remoteness('operation barkhane', 'barcane')).toBeCloseTo(2 / 7);
  expect(remoteness('al mourabitoun', 'almorabitun')).toBeCloseTo(3 / 11);
  expect(remoteness('operation barkhane', 'zzzqqq')).toBeNull();
  expect(remoteness('al fa', 'alfa')).toBeCloseTo(1 / 4);
  expect(likeness('mali', '')).toBeNull();
});
