import type { YAMLError } from 'yaml';
import { tabbed } from './yamlGuesses.ts';

/** What is no text of the fields at all. */
export const unreadable = { message: 'this cannot be read as fields of an entry', help: 'compare an entry of the same kind, or begin with a blank: npm run new' };

const quoted = 'put the text in quotation marks';
const words: Record<YAMLError['code'], [message: string, help: string]> = {
  ALIAS_PROPS: ['a sign * or & stands before this text', quoted],
  BAD_ALIAS: ['a sign * or & stands before this text', quoted],
  BAD_COLLECTION_TYPE: ['a sign ! stands before this', `remove it, or ${quoted}`],
  BAD_DIRECTIVE: ['a sign % stands at the beginning of this line', quoted],
  BAD_DQ_ESCAPE: ['a backslash in double quotation marks stands for a sign that there is not', 'write \\\\ for a backslash, or put the text in single quotation marks'],
  BAD_INDENT: ['this line does not stand under the lines that it belongs with', 'begin it with as many spaces as they do'],
  BAD_PROP_ORDER: ['a sign &, * or ! stands before a dash or a key', `remove it, or ${quoted}`],
  BAD_SCALAR_START: ['a text that begins with such a sign is not read as text', quoted],
  BLOCK_AS_IMPLICIT_KEY: ['a second colon stands in this line, or a list where a key is to be', 'put a text with a colon in quotation marks, and { } round a group of keys'],
  BLOCK_IN_FLOW: ['a second colon stands before the next comma, or a dash within brackets', 'put a comma between keys, a text in quotation marks, and [ ] round a list'],
  DUPLICATE_KEY: ['a key stands twice', 'keep one of the two'],
  IMPOSSIBLE: [unreadable.message, unreadable.help],
  KEY_OVER_1024_CHARS: ['a key is longer than any may be', 'put a text with a colon in quotation marks'],
  MISSING_CHAR: ['this line is neither a key with a colon and a value, nor an item with a dash', 'write "key: value" or "- item"; if it goes on with the text above, indent it more than the key of that'],
  MULTILINE_IMPLICIT_KEY: ['a text of several lines stands before a colon', 'indent each key as those beside it, and put a text with a colon in quotation marks'],
  MULTIPLE_ANCHORS: ['several signs & stand before this text', quoted],
  MULTIPLE_DOCS: ['a second document begins here', 'remove the line of three hyphens or points'],
  MULTIPLE_TAGS: ['several signs ! stand before this text', quoted],
  NON_STRING_KEY: ['a list or group stands where a key is to be', 'write a key, a colon and a value'],
  RESOURCE_EXHAUSTION: ['there is more here than can be read', 'divide the file'],
  TAB_AS_INDENT: [tabbed.message, tabbed.help],
  TAG_RESOLVE_FAILED: ['a sign ! stands before this', `remove it, or ${quoted}`],
  UNEXPECTED_TOKEN: ['something stands here that does not belong to the value before it', 'put a text with quotation marks, brackets or other signs in quotation marks as a whole'],
};

/** What the parser says, in words of an editor: for what no guess explains. */
export function wordsOf({ code, message }: Pick<YAMLError, 'code' | 'message'>): { message: string; help: string } {
  if (code === 'MISSING_CHAR' && message.includes(' , ')) return { message: 'a comma is missing before this', help: 'write a comma between the items and keys in brackets' };
  const [what, help] = words[code];
  return { message: what, help };
}
