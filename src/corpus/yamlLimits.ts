import { Lexer, Parser, type CST } from 'yaml';
import { slips } from './yamlSlips.ts';
import { unreadable } from './yamlWords.ts';

/** What a file of YAML may have at most; the parser’s time grows with the square of a group’s keys, and its stack with the depth. */
const most = { depth: 30, open: 500, keys: 200, items: 5000, errors: 1000 };

interface Limit {
  offset: number;
  rule: 'yaml' | 'nesting';
  message: string;
  help: string;
}

/** What YAML has for programs, by the sign that begins it. */
const unused: Record<string, [sign: string, otherwise: string] | undefined> = {
  anchor: ['&', 'remove the sign and its word'], alias: ['*', 'write out the value that is meant'], tag: ['!', 'remove the sign and its word'], directive: ['%', 'remove the line'],
};

const deep = (offset: number): Limit => ({ offset, rule: 'nesting', message: `lists or groups are nested more than ${most.depth} deep`, help: 'compare a blank, which npm run new writes' });

/**
 * What makes a text of YAML more than content needs: depth, length, and what YAML has for programs. Found among the tokens,
 * which need neither stack nor memory beyond the text itself.
 */
export function unbearable(text: string, onNewLine: (offset: number) => void): Limit | undefined {
  const parser = new Parser(onNewLine);
  const tokens: CST.Token[] = [];
  onNewLine(0);
  for (const source of new Lexer().lex(text)) {
    tokens.push(...parser.next(source));
    // The parser closes what is open with one call for each.
    if (parser.stack.length > most.open) return deep(parser.stack[most.depth + 1]!.offset);
  }
  tokens.push(...parser.end());
  const second = tokens.filter(({ type }) => type === 'document')[1];
  if (second) return { offset: second.offset, rule: 'yaml', message: 'a second document begins here', help: 'remove the line of three hyphens or points' };
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  const found: Limit[] = [];
  while (open.length) {
    const { token, depth } = open.pop()!;
    note(token);
    if (token.type === 'document') {
      token.start.forEach(note);
      if (token.value) open.push({ token: token.value, depth });
    }
    if (!('items' in token)) continue;
    if (depth === most.depth) {
      found.push(deep(token.offset));
      continue;
    }
    const limit = token.type === 'block-seq' || token.type === 'flow-collection' && token.start.source === '[' ? most.items : most.keys;
    if (token.items.length > limit) found.push({ offset: token.offset, rule: 'nesting', message: `a list or group has ${token.items.length} items, more than ${limit}`, help: 'divide the file' });
    for (const { start, key, sep, value } of token.items) {
      start.forEach(note);
      sep?.forEach(note);
      for (const inner of [key, value]) if (inner) open.push({ token: inner, depth: depth + 1 });
    }
  }
  const errors = tokens.filter((token) => token.type === 'error');
  // One slip can make an error of every word after it, each of which costs the parser time.
  if (!found.length && errors.length > most.errors) found.push({ rule: 'yaml', ...slips(text)[0] ?? { offset: errors[0]!.offset, ...unreadable } });
  return found.sort((a, b) => a.offset - b.offset)[0];

  function note(token: CST.Token | CST.SourceToken) {
    const [sign, otherwise] = unused[token.type] ?? [];
    if (sign) found.push({ offset: token.offset, rule: 'yaml', message: `what begins with ${sign} is not read as text`, help: `put it in quotation marks if it is text, or ${otherwise}` });
  }
}
