import { describe, expect, test } from 'vitest';
import { keywords, wordBag } from '../../src/domain/question.ts';

describe('a question is read by the words that say what is sought', () => {
  test.for([
    ['What is a NIAC?', 'niac'], ['when does a war end', 'war end'], ['Who is who', 'who is who'], ['what happened in 2018', '2018'], ['common article 3', 'common article 3'],
    ['Qu’est-ce que le DIH', 'quest ce dih'], ['Agreement on Peace and Reconciliation', 'agreement peace reconciliation'], ['', ''], ['IS', 'is'],
  ] as const)('%s', ([question, words]) => {
    expect(keywords(question)).toBe(words);
  });
});

test.each([['Mali v JNIM', 'JNIM vs. Mali'], ['end of the war', 'when does the war end'], ['Mali v Mali', 'mali'], ['Mali v JNIM', 'the armed conflict between JNIM and Mali'], ['armed conflict', 'an armed conflict']])('“%s” and “%s” have the same words', (a, b) => {
  expect(wordBag(a)).toBe(wordBag(b));
  expect(wordBag(a)).not.toBe(wordBag(`${b} today`));
});
