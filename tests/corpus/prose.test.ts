import { expect, test } from 'vitest';
import { parseProse } from '../../src/corpus/prose.ts';

const textOf = (text: string) => parseProse('content/x.md', { text, linesBefore: 0 }).text;

test.each([
  ['One. <!-- a remark --> Two.', 'One. Two.'], ['One.\n\n<!-- a remark\nof two lines -->\n\nTwo.', 'One.\n\nTwo.'], ['<!-- a --> <!-- b -->\n\nOne.', 'One.'], ['`<!-- code -->` stays', '`<!-- code -->` stays'],
  ['    <!-- code -->\n\nOne.', '    <!-- code -->\n\nOne.'], ['a <<!-- x -->b>', 'a \\<b>'], ['No remark.\n', 'No remark.'],
])('remarks in comments are not part of the text: %j', (given, text) => expect(textOf(given)).toBe(text));
