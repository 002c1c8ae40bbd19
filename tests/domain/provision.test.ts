import { describe, expect, test } from 'vitest';
import { readCitation, resolutionSymbol, type Citable } from '../../src/domain/provision.ts';

const [gc, ca3, ap1, ap2, hague, rome, custom, res] = [0, 1, 2, 3, 4, 5, 6, 7];
const instruments: Citable[] = [
  { names: ['Geneva Conventions of 12 August 1949', 'GC', 'GC I', 'GC III', 'GC IV', 'Third Geneva Convention', 'Geneva Conventions'], reference: '75 UNTS 31', provisions: ['Common 1', 'Common 3', 'I, 12', 'II, 12', 'III, 13', 'IV, 4'] },
  { names: ['Article 3 common to the Geneva Conventions', 'CA3', 'CA 3'], provisions: ['Opening words', '3(1)', '3(2)'], article: { of: gc, number: '3' } },
  { names: ['AP I', 'Protocol I'], provisions: ['1(3)', '1(4)', '51'] },
  { names: ['AP II', 'Additional Protocol II', 'Protocol II'], reference: '1125 UNTS 609', provisions: ['1(1)', '1(2)', '13'] },
  { names: ['Hague Regulations'], provisions: ['42'] },
  { names: ['Rome Statute'], provisions: ['8(2)(a)', '8(2)(e)', '11'] },
  { names: ['Customary IHL'], provisions: ['Rule 1', 'Rule 14'] },
  { names: ['Resolution 2100'], reference: 'S/RES/2100 (2013)', provisions: ['Preamble'] },
];

describe('a query is read as instrument and article', () => {
  test.for([
    ['AP II art 1', ap2, [0, 1], '1'], ['ap2 article 1(1)', ap2, [0], '1(1)'], ['Protocol 2, art. 1 (2)', ap2, [1], '1(2)'], ['article 13 of Additional Protocol II', ap2, [2], '13'], ['APII 13', ap2, [2], '13'],
    ['AP I art 1(4)', ap1, [1], '1(4)'], ['AP I art 1, para. 4', ap1, [1], '1(4)'], ['AP I art 51(5)(b)', ap1, [2], '51(5)(b)'], ['AP1 art 99', ap1, [], '99'], ['first protocol art. 1.4', ap1, [1], '1(4)'],
    ['GC III art 3', ca3, [], '3'], ['GCIV art 3', ca3, [], '3'], ['GC art 3(1)', ca3, [1], '3(1)'], ['common article 3', ca3, [], '3'], ['article 3 common', ca3, [], '3'], ['article 3 commun', ca3, [], '3'], ['common art 3(2)', ca3, [2], '3(2)'],
    ['GC III art 13', gc, [4], '13'], ['GC III 13', gc, [4], '13'], ['Third Geneva Convention article 13', gc, [4], '13'], ['GC art 12', gc, [2, 3], '12'], ['GC I art 12', gc, [2], '12'], ['GC3 art 4', gc, [], '4'], ['GC IV art 1', gc, [0], '1'], ['common article 1', gc, [0], '1'],
    ['Hague Regulations art 42', hague, [0], '42'], ['Rome Statute art 8', rome, [0, 1], '8'], ['Rome Statute 8(2)(e)', rome, [1], '8(2)(e)'], ['art. 8.2.e of the Rome Statute', rome, [1], '8(2)(e)'], ['Art. 8 Röme Statute', rome, [0, 1], '8'],
    ['rule 14', custom, [1], '14'], ['customary IHL rule 1', custom, [0], '1'], ['customary IHL art 1', custom, [], '1'],
  ] as const)('%s', ([query, instrument, provisions, asked]) => {
    expect(readCitation(query, instruments)).toEqual({ instrument, provisions, asked });
  });
});

test.each(['2100', ' 2100 ', '2100 (2013)', 'Resolution 2100 Mali', 'S/RES/2100', 'S/RES/2100(2013)', 'UNSCR 2100', 'UNSC Res. 2100', 'UN resolution 2100', 'resolution 2100 (2013)', 'Resolution No. 2100', 'Security Council resolution 2100', 'résolution 2100 du Conseil de sécurité'])('“%s” is the resolution', (query) => {
  expect(readCitation(query, instruments)).toEqual({ instrument: res, provisions: [] });
});

test.each(['', '2099', '2018', 'S/RES/9', 'resolution 2368', '2100 Mali', '2100 attack in Boulikessi', '2100 elections', '2100 2013', 'UN 2100 report', 'article 3', 'art 5 of the Oslo Accords', 'common article 9', 'rule 99', 'AP II', 'CA 3', 'Protocol 2', 'ap 1', 'Operation 14', 'JNIM', 'Geneva Conventions 1949', 'article'])('“%s” is no citation of an instrument in the list', (query) => {
  expect(readCitation(query, instruments)).toBeUndefined();
});

test('a resolution in words has a symbol', () => {
  expect(['UNSCR 2640', 'resolution 2640 (2022)', 's/res/2640', '2640', '2013 elections', 'JNIM', 'resolution of 2012'].map(resolutionSymbol)).toEqual([...Array(4).fill('S/RES/2640'), undefined, undefined, undefined]);
});
