import { expect, test } from 'vitest';
import { passages } from '../../src/corpus/passages.ts';
import { parseProse } from '../../src/corpus/prose.ts';
import { readFolder } from '../../src/corpus/read.ts';

/** Where the last XQZW of a paragraph stands. */
function last(text: string): string {
  const [passage] = passages('x.md', parseProse('x.md', { text, linesBefore: 3 }));
  const { line, column } = passage!.place(passage!.text.lastIndexOf('XQZW'));
  return `${line}:${column}`;
}

test('a word is placed where it stands itself, and not where it stands in what is left out', () => {
  expect(last('It <!-- XQZW note --> says XQZW here.')).toBe('4:28');
  expect(last('It says. [@rulac-mali-2023, XQZW] and XQZW.')).toBe('4:39');
  expect(last('See [it](XQZW.md) and XQZW.')).toBe('4:23');
  expect(last('See [XQZW](XQZW.md "XQZW") and\nmore [@a-b; @c-d, XQZW]\nand **bold XQZW**.')).toBe('6:12');
  expect(last('One <!-- XQZW\nXQZW -->\ntwo  \nthree XQZW.')).toBe('7:7');
});

test('escapes, entities, indentation, quotations and bare addresses move no place', () => {
  expect(last('A \\* B &amp; C &lt;D XQZW.')).toBe('4:22');
  expect(last('> One\n> two XQZW.')).toBe('5:7');
  expect(last('- One\n  two XQZW.')).toBe('5:7');
  expect(last('See https://XQZW.example/XQZW and `XQZW` or XQZW. [@a-b]')).toBe('4:45');
});

test('every word of the content is placed at itself', () => {
  const wrong = readFolder('content').filter(({ path }) => path.endsWith('.md') && path !== 'README.md').flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return passages(path, parseProse(path, { text, linesBefore: 0 })).flatMap((passage) => [...passage.text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
      const { line, column } = passage.place(index);
      return lines[line - 1]!.startsWith(word, column - 1) ? [] : [`${path}:${line}:${column} ${word}`];
    }));
  });
  expect(wrong).toEqual([]);
});
