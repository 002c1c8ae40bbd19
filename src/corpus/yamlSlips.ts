import { parseDocument, visit, type YAMLError } from 'yaml';

/** What a hand has done to a file of YAML so that it cannot be read, where it did so, and how to mend it. */
export interface Slip {
  offset: number;
  message: string;
  help: string;
}

/** A slip that one line may have, and the lines as they would be without it. */
interface Guess {
  line: number;
  column: number;
  message: string;
  help: string;
  mended: string[];
}
type Look = (lines: string[], line: number, failing: number) => Iterable<Guess>;

/** No file is told of more slips than these; what follows them is told when they are mended. What is read for trial has an end too. */
const most = { slips: 3, read: 1_000_000, part: 50_000 };

const parsed = (text: string) => parseDocument(text, { version: '1.2', prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
const read = (text: string) => parsed(text).errors;
const isSound = (lines: string[]) => !read(lines.join('\n')).length;

/**
 * The slips in a text that cannot be read: the first in each of its items or keys. A parser notices a slip where it can go
 * no further, which may be far from it; so each line that looks like one is mended for trial, and told if that helps.
 */
export function slips(text: string): Slip[] {
  const lines = text.split('\n');
  const found: Slip[] = [];
  for (const [from, to] of parts(lines)) {
    const part = lines.slice(from, to);
    if (isSound(part)) continue;
    const { line, column, message, help } = slipIn(part);
    found.push({ offset: offsetOf(lines, from + line) + column, message, help });
    if (found.length === most.slips) break;
  }
  return found;
}

const lengthOf = (lines: string[]): number => lines.reduce((sum, each) => sum + each.length + 1, 0);
const trials = (lines: string[]): number => Math.min(200, Math.floor(most.read / lengthOf(lines)));
const offsetOf = (lines: string[], line: number): number => lengthOf(lines.slice(0, line));

/** The lines of a text by the items of its list, or by its keys. */
function parts(lines: string[]): [from: number, to: number][] {
  const first = lines.find(isContent);
  const [items, keys] = [/^-(?: |$)/, /^[A-Za-z][\w-]*:(?: |$)/].map((form) => lines.flatMap((line, index) => (form.test(line) ? [index] : [])));
  const starts = items!.length > keys!.length ? items! : keys!;
  // In brackets a part may begin anywhere.
  if (!starts.length || /^[[{]/.test(first ?? '')) return [[0, lines.length]];
  return starts.map((start, index) => [index ? start : 0, starts[index + 1] ?? lines.length]);
}

const isContent = (line: string): boolean => /^\s*[^\s#]/.test(line);
const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The first line with which a text that could be read until there no longer can, whatever follows. */
function failingLine(lines: string[]): number {
  let sound = 0;
  for (;;) {
    let [low, high] = [sound, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (isSound(lines.slice(0, middle))) low = middle;
      else high = middle;
    }
    // A list in brackets or a text in quotation marks may merely not be at its end yet.
    const until = lines.slice(0, high).join('\n');
    const later = read(until)[0]!.pos[1] >= until.trimEnd().length
      ? Array.from({ length: Math.min(trials(lines), lines.length - high) }, (_, index) => high + 1 + index).find((end) => isSound(lines.slice(0, end))) : undefined;
    if (later === undefined) return high - 1;
    sound = later;
  }
}

function slipIn(lines: string[]): Omit<Guess, 'mended'> {
  if (lengthOf(lines) > most.part) return asRead(lines, 0);
  const failing = failingLine(lines);
  let partly: Guess | undefined;
  for (const guess of guesses(lines, failing).take(trials(lines))) {
    if (isSound(guess.mended)) return guess;
    // Where there are several slips, the first is the one without which the text can be read this far.
    if (!partly && isSound(guess.mended.slice(0, failing + 1))) partly = guess;
  }
  if (partly) return partly;
  return asRead(lines.slice(0, failing + 1), failing);
}

/** What the parser finds first, not before a line. */
function asRead(lines: string[], from: number): Omit<Guess, 'mended'> {
  const error = read(lines.join('\n'))[0]!;
  const begin = offsetOf(lines, from) + indentOf(lines[from]!);
  const before = lines.join('\n').slice(0, Math.max(begin, Math.min(error.pos[0], offsetOf(lines, lines.length) - 2))).split('\n');
  return { line: before.length - 1, column: before.at(-1)!.length, ...wordsOf(error) };
}

function* guesses(lines: string[], failing: number): Generator<Guess> {
  const before = lines.flatMap((line, index) => (index < failing && isContent(line) ? [index] : [])).slice(-6).toReversed();
  const after = scan(lines[failing]!).open.length ? [failing + 1, failing + 2, failing + 3].filter((index) => index < lines.length) : [];
  const near = [failing, ...before, ...after];
  for (const look of looks) {
    // Among lines that stand evenly, the one that does not is at fault.
    for (const line of look === shifted ? [...near.filter((each) => indentOf(lines[each]!) % 2), ...near.filter((each) => indentOf(lines[each]!) % 2 === 0)] : near) yield* look(lines, line, failing);
  }
}

const replaced = (lines: string[], line: number, ...put: string[]): string[] => lines.with(line, put.join('\n'));

/** What a line is made of: `  - what: Fighting began.` */
function shapeOf(line: string): { indent: number; dashes: string; key: string; value: string; at: number } {
  const [, indent = '', dashes = '', named = '', key = '', value = ''] = /^( *)((?:- +)*)(([A-Za-z][\w-]*):(?: +|$))?(.*)$/.exec(line) ?? [];
  return { indent: indent.length, dashes, key, value, at: indent.length + dashes.length + named.length };
}

/** Where quotation marks and brackets open and close in a line. */
function scan(line: string): { quote?: number; open: number[]; stray?: number; after?: number; comment?: number } {
  const open: number[] = [];
  let fresh = true;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    if (sign === '#' && /\s/.test(line[at - 1] ?? ' ')) return { open, comment: at };
    if (sign === ' ') continue;
    if (fresh && (sign === '"' || sign === "'")) {
      const end = (sign === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y);
      end.lastIndex = at;
      if (!end.test(line)) return { open, quote: at };
      at = end.lastIndex - 1;
      const rest = /^ *[^\s,\]}:#]/.exec(line.slice(at + 1));
      if (rest) return { open, after: at + rest[0].length };
      fresh = false;
    } else if (fresh && (sign === '[' || sign === '{')) open.push(at);
    else if (open.length && (sign === ']' || sign === '}')) {
      if ((line[open.at(-1)!] === '[') !== (sign === ']')) return { open, stray: at };
      open.pop();
      fresh = false;
      if (!open.length && /^ *[\]}]/.test(line.slice(at + 1))) return { open, stray: line.indexOf(/^ *([\]}])/.exec(line.slice(at + 1))![1]!, at + 1) };
    } else fresh = open.length > 0 && sign === ',' || sign === ':' && /^(?: |$)/.test(line.slice(at + 1)) || fresh && sign === '-' && line[at + 1] === ' ';
  }
  return { open };
}

const tab: Look = function* (lines, line) {
  const at = /^[ -]*\t/.exec(lines[line]!)?.[0].length;
  if (!at) return;
  yield { line, column: at - 1, ...tabbed, mended: lines.map((each) => each.replace(/^[ \t-]+/, (margin) => margin.replaceAll('\t', '  '))) };
  // How far the tab was meant to reach nobody knows; that it is one is fault enough.
  yield { line, column: at - 1, ...tabbed, mended: lines.slice(0, line) };
};
export const tabbed = { message: 'a tab stands at the beginning of this line', help: 'indent with spaces, as the lines beside it' };

const tightColon: Look = function* (lines, line) {
  const [whole, key] = /^ *(?:- +)*([A-Za-z][\w-]*):(?=[^\s/])/.exec(lines[line]!) ?? [];
  if (whole) yield { line, column: whole.length - 1, message: `no space stands after "${key}:"`, help: `write a space after the colon: ${key}: …`, mended: replaced(lines, line, `${whole} ${lines[line]!.slice(whole.length)}`) };
};

const tightDash: Look = function* (lines, line) {
  const [whole] = /^ *(?:- +)*-(?=[^\s-])/.exec(lines[line]!) ?? [];
  if (whole) yield { line, column: whole.length - 1, message: 'no space stands after the dash', help: 'write a space after it: - …', mended: replaced(lines, line, `${whole} ${lines[line]!.slice(whole.length)}`) };
};

const wideDash: Look = function* (lines, line) {
  const [whole, head] = /^( *(?:- )*-) {2,}(?=\S)/.exec(lines[line]!) ?? [];
  if (whole) yield { line, column: whole.length, message: `${whole.length - head!.length} spaces stand after the dash`, help: 'write one, so that the lines below stand under what follows it', mended: replaced(lines, line, `${head} ${lines[line]!.slice(whole.length)}`) };
};

const comment: Look = function* (lines, line) {
  const at = scan(lines[line]!).comment;
  if (at !== undefined && at > indentOf(lines[line]!)) yield { line, column: at, ...hidden, mended: replaced(lines, line, lines[line]!.slice(0, at) + lines[line]!.slice(at + 1)) };
};
/** That the sign of a comment stands in a text. */
export const hidden = { message: 'the text ends at the sign #, which begins a comment', help: 'put the text in quotation marks; put a comment on a line of its own' };

const quote: Look = function* (lines, line) {
  const text = lines[line]!;
  const { quote: at, after } = scan(text);
  if (at !== undefined) {
    const unclosed = { line, column: at, message: `the quotation mark ${text[at]} that opens here does not close`, help: `write ${text[at]} at the end of the text too` };
    yield { ...unclosed, mended: replaced(lines, line, text + text[at]) };
    yield { ...unclosed, mended: replaced(lines, line, text.slice(0, at) + text.slice(at + 1)) };
    yield { ...unclosed, mended: replaced(lines, line, `${text.slice(0, at)}x`) };
  }
  if (after !== undefined) {
    const { value, at: begin } = shapeOf(text);
    yield { line, column: after, message: 'the text goes on after its closing quotation mark', help: 'put the whole of it in quotation marks, of the other kind than those within it', mended: replaced(lines, line, text.slice(0, begin) + JSON.stringify(value)) };
  }
};

const closing = { '[': ']', '{': '}' } as Record<string, string>;
const bracket: Look = function* (lines, line) {
  const text = lines[line]!;
  const { open, stray } = scan(text);
  const last = open.at(-1);
  if (last !== undefined) {
    const { value, at } = shapeOf(text);
    const unclosed = { line, column: last, message: `the bracket ${text[last]} that opens here does not close`, help: `write ${closing[text[last]!]} where it ends` };
    const closers = open.toReversed().map((each) => closing[text[each]!]).join('');
    if (last === at && !/[,:]/.test(value)) yield { ...unclosed, help: `${unclosed.help}, or put a text that begins with it in quotation marks`, mended: replaced(lines, line, `${text}${closers}`) };
    yield { ...unclosed, mended: replaced(lines, line, stray === undefined ? `${text.replace(/,\s*$/, '')}${closers}` : `${text.slice(0, stray)}${closing[text[last]!]}${text.slice(stray)}`) };
  }
  if (stray !== undefined) yield { line, column: stray, message: `the bracket ${text[stray]} closes nothing`, help: 'remove it, or write the one that opens', mended: replaced(lines, line, text.slice(0, stray) + text.slice(stray + 1)) };
};

const sign: Look = function* (lines, line) {
  const { value, at } = shapeOf(lines[line]!);
  const goesOn = /^(?:\[[^\]]*\]|\{[^}]*\}) *[^\s,\]}#]/.test(value);
  if (goesOn || /^[@`%>|?,\]}&*!-]/.test(value)) yield { line, column: at, message: `a text that begins with ${value[0]} is not read as text`, help: 'put it in quotation marks', mended: replaced(lines, line, lines[line]!.slice(0, at) + JSON.stringify(value)) };
};

const colon: Look = function* (lines, line, failing) {
  const text = lines[line]!;
  const { key, value, at } = shapeOf(text);
  if (/^["']/.test(value)) return;
  const inBrackets = /^[[{]/.test(value);
  for (const { index } of value.matchAll(/:(?= |$)/g)) {
    // Within brackets a key has a colon of its own.
    if (inBrackets && !/: [^,[{]*$/.test(value.slice(0, index))) continue;
    const mended = replaced(lines, line, `${text.slice(0, at + index)};${text.slice(at + index + 1)}`);
    const word = /[A-Za-z][\w-]*$/.exec(value.slice(0, index))?.[0] ?? '';
    if (inBrackets) yield { line, column: at + index, message: `a second colon stands before the next comma`, help: `put a comma before ${word ? `"${word}"` : 'it'}, or the text in quotation marks`, mended };
    else if (key) yield { line, column: at + index, message: `a second colon stands in the text after "${key}:"`, help: /^[a-z][\w-]*: +\S+(?: \S+)?$/.test(value) ? `put { } round a group of keys, and a text in quotation marks: ${key}: { ${word}: … }, ${key}: "…"` : `put the text in quotation marks: ${key}: "…"`, mended };
    else if (line === failing) yield { line, column: at + index, message: 'a colon stands in a text that goes on from the line above', help: 'put the whole text in quotation marks', mended };
  }
};

/** Columns at which lines near this one begin, or what stands after their dashes. */
function levels(lines: string[], line: number): number[] {
  const near = lines.flatMap((each, index) => (index !== line && Math.abs(index - line) <= 12 && isContent(each) ? [shapeOf(each)] : []));
  return [...new Set(near.flatMap(({ indent, dashes }) => [indent, indent + dashes.length, indent + dashes.length + 2]))];
}

const moved = (text: string, by: number): string => (by > 0 ? ' '.repeat(by) + text : text.slice(-by));

/** Whether a line that has a key or a dash would be part of a text above it. */
function isInText(lines: string[], line: number): boolean {
  const { key, dashes } = shapeOf(lines[line]!);
  const at = offsetOf(lines, line) + indentOf(lines[line]!);
  let inText = false;
  visit(parsed(lines.join('\n')), { Scalar: (_key, { range }) => { inText ||= range![0] < at && at < range![1]; } });
  return inText && (key !== '' || dashes !== '');
}

/** That a line does not stand under those that it belongs with. */
export function tooFar(indent: number, level: number): { message: string; help: string } {
  const far = Math.abs(indent - level);
  return { message: `this line stands ${far} space${far === 1 ? '' : 's'} too far to the ${indent > level ? 'right' : 'left'}`,
    help: `begin it with ${level === 0 ? 'no space' : level === 1 ? 'one space' : `${level} spaces`}, as the lines that it belongs with` };
}

const shifted: Look = function* (lines, line) {
  const { indent } = shapeOf(lines[line]!);
  for (const level of levels(lines, line).filter((each) => each !== indent).sort((a, b) => Math.abs(a - indent) - Math.abs(b - indent))) {
    const by = level - indent;
    if (Math.abs(by) > 3) return;
    const shift = { line, column: indent, ...tooFar(indent, level) };
    const text = shapeOf(lines[line]!);
    if (!text.key && !text.dashes && Math.abs(by) > 1) return;
    const end = lines.findIndex((each, index) => index > line && isContent(each) && indentOf(each) < indent);
    for (const mended of [replaced(lines, line, moved(lines[line]!, by)), lines.map((each, index) => (index >= line && (end < 0 || index < end) && isContent(each) ? moved(each, by) : each))]) {
      if (!isInText(mended, line)) yield { ...shift, mended };
    }
  }
};

const noDash: Look = function* (lines, line) {
  const { indent, dashes } = shapeOf(lines[line]!);
  if (!dashes) return;
  let first = line;
  for (let above = line - 1; above >= 0 && (!isContent(lines[above]!) || indentOf(lines[above]!) > indent); above--) if (isContent(lines[above]!)) first = above;
  const begin = shapeOf(lines[first]!);
  const key = shapeOf(lines[line]!).key;
  if (first === line || begin.dashes || begin.indent < 2) return;
  yield { line: first, column: begin.indent, message: 'an item of a list begins here without its dash', help: `begin it as the others: - ${key ? `${key}: …` : '…'}`, mended: replaced(lines, first, `${' '.repeat(begin.indent - 2)}- ${lines[first]!.trimStart()}`) };
};

const goesOn: Look = function* (lines, line) {
  const own = shapeOf(lines[line]!);
  const above = lines.findLastIndex((each, index) => index < line && isContent(each));
  if (own.key || own.dashes || above < 0) return;
  const before = shapeOf(lines[above]!);
  const level = before.key || before.dashes ? before.indent + before.dashes.length + 2 : before.indent;
  const end = lines.findIndex((each, index) => index > line && (!isContent(each) || shapeOf(each).key || shapeOf(each).dashes));
  const told = { line, column: own.indent, message: 'this line goes on with the text above it and is not indented as part of it', help: `begin it with ${level} spaces, or write the text on one line` };
  yield { ...told, mended: replaced(lines, line, ' '.repeat(level) + lines[line]!.trimStart()) };
  yield { ...told, mended: lines.map((each, index) => (index >= line && (end < 0 || index < end) ? ' '.repeat(level) + each.trimStart() : each)) };
};

const looks: Look[] = [tab, tightColon, tightDash, wideDash, quote, comment, bracket, sign, colon, shifted, noDash, goesOn];

/** What the parser says, in words of an editor; for what nothing of the above explains. */
export function wordsOf({ code, message }: Pick<YAMLError, 'code' | 'message'>): { message: string; help: string } {
  if (code === 'MISSING_CHAR' && message.includes(' , ')) return { message: 'a comma is missing before this', help: 'write a comma between the items and keys in brackets' };
  const [what, help] = words[code];
  return { message: what, help };
}

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
