import { describe, expect, test } from 'vitest';
import { eventKinds, victims } from '../../src/domain/chronology.ts';
import { conflictType } from '../../src/domain/fields.ts';
import { findingValue } from '../../src/domain/finding.ts';
import { partyKinds, relationKinds } from '../../src/domain/party.ts';
import { sourceSchema } from '../../src/domain/source.ts';
import { statuses } from '../../src/domain/status.ts';
import { sourceLine } from '../../src/views/citation.ts';
import { countryName, eventWords, findingWords, partyWords, readCount, readToll, relationWords, sourceGroup, statusWords, typeWords } from '../../src/views/words.ts';

test('every value of the model has a word', () => {
  for (const [values, words] of [[conflictType.options, typeWords], [findingValue.options, findingWords], [statuses, statusWords], [partyKinds, partyWords], [relationKinds, relationWords], [eventKinds, eventWords]] as const) {
    expect([...values].sort()).toEqual(Object.keys(words).sort());
  }
  expect(sourceSchema.shape.type.options.filter((type) => sourceGroup({ type }) === 'Other')).toEqual([]);
});

describe('a count is read as precisely as it was given', () => {
  test.for([
    [14, '14'], [0, '0'], [4000, '4,000'], [{ 'at-least': 10 }, 'at least 10'], [{ about: 1000 }, 'about 1,000'], [{ between: [1000, 2000] }, '1,000 to 2,000'], [{ stated: 'several' }, 'several'],
  ] as const)('%j is %s', ([count, words]) => {
    expect(readCount(count as never)).toBe(words);
  });
});

test('a toll joins its kinds, with one and many told apart', () => {
  expect(readToll({ soldiers: 14 })).toBe('14 soldiers');
  expect(readToll({ soldiers: 1, civilians: { 'at-least': 4 } })).toBe('1 soldier and at least 4 civilians');
  expect(readToll({ peacekeepers: 3, fighters: { about: 20 }, persons: 1 })).toBe('3 peacekeepers, about 20 fighters and 1 person');
  expect(readToll({ 'foreign-soldiers': 2 })).toBe('2 foreign soldiers');
  expect([readToll(undefined), readToll({})]).toEqual(['', '']);
});

test('every kind of victim can be read', () => {
  for (const who of victims) expect(readToll({ [who]: 2 })).toMatch(/^2 [a-z ]+s$/);
});

test('a country is called by its English name', () => {
  expect(['ML', 'BF', 'CI'].map(countryName)).toEqual(['Mali', 'Burkina Faso', 'Côte d’Ivoire']);
});

const line = (record: object) => {
  const { before, title, after } = sourceLine(sourceSchema.parse({ id: 'x', type: 'report', title: 'Title', ...record }));
  return before + title + after;
};

describe('a source is one line in the house style', () => {
  test.for([
    [{ author: [{ literal: 'ICG' }], issued: '2017-12-12' }, 'ICG, Title, 12 December 2017'],
    [{ author: [{ literal: 'ICG' }], publisher: 'ICG', number: '258' }, 'ICG, Title, no. 258, undated'],
    [{ type: 'article-newspaper', author: [{ family: 'Doe', given: 'Jane' }, { family: 'Roe' }], 'container-title': 'The Paper', issued: '2018-04' }, 'Jane Doe and Roe, ‘Title’, The Paper, April 2018'],
    [{ type: 'article-journal', author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }], 'container-title': 'Journal', volume: '12', issue: '3', issued: 2018, page: '1–20' }, 'A, B and C, ‘Title’, Journal, 12 (3), 2018, pp. 1–20'],
    [{ type: 'book', edition: '2', publisher: 'Press', issued: 2018, page: '7' }, 'Title, 2nd edn, Press, 2018, p. 7'], [{ type: 'book', edition: 'revised edition', issued: 2018 }, 'Title, revised edition, 2018'],
    [{ type: 'chapter', editor: [{ family: 'Ed' }], 'container-title': 'Book', publisher: 'Press', issued: 2018 }, '‘Title’, Ed (ed.), Book, Press, 2018'],
    [{ type: 'webpage', author: [{ literal: 'RULAC' }], 'container-title': 'RULAC', issued: '2023-03-02' }, 'RULAC, ‘Title’, 2 March 2023'],
    [{ type: 'article-newspaper', title: 'Top jihadist killed in French ‘opportunistic hit’', 'container-title': 'The Paper', issued: 2018 }, '‘Top jihadist killed in French “opportunistic hit”’, The Paper, 2018'],
    [{ type: 'treaty', citation: 'The Treaty (1949) 75 UNTS 31', author: [{ literal: 'Nobody' }] }, 'The Treaty (1949) 75 UNTS 31'],
  ] as const)('%j', ([record, words]) => {
    expect(line(record)).toBe(words);
  });
});
