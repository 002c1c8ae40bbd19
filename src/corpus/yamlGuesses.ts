import { visit } from 'yaml';
import { indentOf, isContent, offsetOf, scan, shapeOf, type Trial } from './yamlLines.ts';

/** A slip that one line may have, by its column from 0, and the lines as they would be without it. */
export interface Guess {
  line: number;
  column: number;
  message: string;
  help: string;
  mended: string[];
}
/** Looks at a line for a slip of one sort; `failing` is the one at which reading fails, and `keys` those that the file has. */
type Look = (lines: string[], line: number, failing: number, trial: Trial, keys: ReadonlySet<string>) => Iterable<Guess>;

const tab: Look = function* (lines, line, failing) {
  const at = /^[ -]*\t/.exec(lines[line]!)?.[0].length;
  if (!at) return;
  yield { line, column: at - 1, ...tabbed, mended: lines.map((each) => each.replace(/^[ \t-]+/, (margin) => margin.replaceAll('\t', '  '))) };
  // How far the tab was meant to reach nobody knows; that it is one is fault enough.
  if (line === failing) yield { line, column: at - 1, ...tabbed, mended: lines.slice(0, line) };
};
export const tabbed = { message: 'a tab stands at the beginning of this line', help: 'indent with spaces, as the lines beside it' };

const tightColon: Look = function* (lines, line) {
  const [whole, key] = /^ *(?:- +)*([A-Za-z][\w-]*):(?=[^\s/])/.exec(lines[line]!) ?? [];
  if (whole) yield { line, column: whole.length - 1, message: `no space stands after "${key}:"`, help: `write a space after the colon: ${key}: …`, mended: lines.with(line, `${whole} ${lines[line]!.slice(whole.length)}`) };
};

const tightDash: Look = function* (lines, line) {
  const [whole] = /^ *(?:- +)*-(?=[^\s-])/.exec(lines[line]!) ?? [];
  if (whole) yield { line, column: whole.length - 1, ...tight, mended: lines.with(line, `${whole} ${lines[line]!.slice(whole.length)}`) };
};
/** That a dash makes no item. */
export const tight = { message: 'no space stands after the dash', help: 'write a space after it: - …' };

const noColon: Look = function* (lines, line, failing, _trial, keys) {
  const [, head, key, sign, rest] = /^( *(?:- )?)([A-Za-z][\w-]*)( *= *| +)(\S.*)$/.exec(lines[line]!) ?? [];
  if (!key || line !== failing || !sign!.includes('=') && !keys.has(key)) return;
  yield { line, column: head!.length + key.length, message: sign!.includes('=') ? `a sign = stands after "${key}"` : `no colon stands after "${key}"`, help: `write a colon: ${key}: …`, mended: lines.with(line, `${head}${key}: ${rest}`) };
};

const wideDash: Look = function* (lines, line) {
  const [whole, head] = /^( *(?:- )*-) {2,}(?=\S)/.exec(lines[line]!) ?? [];
  if (whole) yield { line, column: whole.length, message: `${whole.length - head!.length} spaces stand after the dash`, help: 'write one, so that the lines below stand under what follows it', mended: lines.with(line, `${head} ${lines[line]!.slice(whole.length)}`) };
};

const comment: Look = function* (lines, line) {
  const at = scan(lines[line]!).comment;
  if (at !== undefined && at > indentOf(lines[line]!)) yield { line, column: at, ...hidden, mended: lines.with(line, lines[line]!.slice(0, at) + lines[line]!.slice(at + 1)) };
};
/** That the sign of a comment stands in a text. */
export const hidden = { message: 'the text ends at the sign #, which begins a comment', help: 'put the text in quotation marks; put a comment on a line of its own' };

const quote: Look = function* (lines, line) {
  const text = lines[line]!;
  const { quote: at, after } = scan(text);
  if (at !== undefined) {
    const unclosed = { line, column: at, message: `the quotation mark ${text[at]} that opens here does not close`, help: `write ${text[at]} at the end of the text too` };
    yield { ...unclosed, mended: lines.with(line, text + text[at]) };
    yield { ...unclosed, mended: lines.with(line, text.slice(0, at) + text.slice(at + 1)) };
    yield { ...unclosed, mended: lines.with(line, `${text.slice(0, at)}x`) };
  }
  if (after !== undefined) {
    const { value, at: begin } = shapeOf(text);
    yield { line, column: after, message: 'the text goes on after its closing quotation mark', help: 'put the whole of it in quotation marks, of the other kind than those within it', mended: lines.with(line, text.slice(0, begin) + JSON.stringify(value)) };
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
    if (last === at && !/[,:]/.test(value)) yield { ...unclosed, help: `${unclosed.help}, or put a text that begins with it in quotation marks`, mended: lines.with(line, `${text}${closers}`) };
    yield { ...unclosed, mended: lines.with(line, stray === undefined ? `${text.replace(/,\s*$/, '')}${closers}` : `${text.slice(0, stray)}${closing[text[last]!]}${text.slice(stray)}`) };
  }
  if (stray !== undefined) yield { line, column: stray, message: `the bracket ${text[stray]} closes nothing`, help: 'remove it, or write the one that opens', mended: lines.with(line, text.slice(0, stray) + text.slice(stray + 1)) };
};

const sign: Look = function* (lines, line) {
  const text = lines[line]!;
  const { value, at } = shapeOf(text);
  const cited = /^(?:\[(?:.*, ?)?)?@([a-z0-9][a-z0-9-]*)/.exec(value);
  if (cited) yield { line, column: at + cited[0].length - cited[1]!.length - 1, message: 'a text that begins with @ is not read as text', help: `leave the @ out: ${cited[1]}`, mended: lines.with(line, text.slice(0, at) + value.replace(/(?<=^|[[,] ?)@/g, '')) };
  const [, below, rest] = /^([>|][-+]) +([^\s#].*)$/.exec(value) ?? [];
  if (below) yield { line, column: at, message: `the text stands on the line of ${below}`, help: `begin the text on the next line after ${below}, with two spaces more than the key`, mended: lines.with(line, `${text.slice(0, at)}${below}\n${' '.repeat(indentOf(text) + 4)}${rest}`) };
  const goesOn = /^(?:\[[^\]]*\]|\{[^}]*\}) *[^\s,\]}#]/.test(value);
  if (goesOn || /^[@`%>|?,\]}&*!-]/.test(value)) yield { line, column: at, message: `a text that begins with ${value[0]} is not read as text`, help: 'put it in quotation marks', mended: lines.with(line, text.slice(0, at) + JSON.stringify(value)) };
};

const colon: Look = function* (lines, line, failing) {
  const text = lines[line]!;
  const { key, value, at } = shapeOf(text);
  if (/^["']/.test(value)) return;
  const above = shapeOf(lines.findLast((each, index) => index < line && isContent(each)) ?? '');
  const inBrackets = /^[[{]/.test(value);
  for (const { index } of value.matchAll(/:(?= |$)/g)) {
    // Within brackets a key has a colon of its own.
    if (inBrackets && !value.slice(Math.max(...[',', '[', '{'].map((each) => value.lastIndexOf(each, index))), index).includes(': ')) continue;
    const mended = lines.with(line, `${text.slice(0, at + index)};${text.slice(at + index + 1)}`);
    const word = /[A-Za-z][\w-]*$/.exec(value.slice(0, index))?.[0] ?? '';
    if (inBrackets) yield { line, column: at + index, message: `a second colon stands before the next comma`, help: `put a comma before ${word ? `"${word}"` : 'it'}, or the text in quotation marks`, mended };
    else if (key) yield { line, column: at + index, message: `a second colon stands in the text after "${key}:"`, help: /^[a-z][\w-]*: +\S+(?: \S+)?$/.test(value) ? `put { } round a group of keys, and a text in quotation marks: ${key}: { ${word}: … }, ${key}: "…"` : `put the text in quotation marks: ${key}: "…"`, mended };
    else if (above.key && !above.value && indentOf(text) > above.indent && !shapeOf(text).dashes) yield { line, column: at + index, message: `a colon stands in the text below "${above.key}:"`, help: 'put the whole text in quotation marks', mended };
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
function isInText(lines: string[], line: number, trial: Trial): boolean {
  const { key, dashes } = shapeOf(lines[line]!);
  const at = offsetOf(lines, line) + indentOf(lines[line]!);
  let inText = false;
  visit(trial.read(lines), { Scalar: (_key, { range }) => { inText ||= range![0] < at && at < range![1]; } });
  return inText && (key !== '' || dashes !== '');
}

/** That a line does not stand under those that it belongs with. */
export function tooFar(indent: number, level: number): { message: string; help: string } {
  const far = Math.abs(indent - level);
  return { message: `this line stands ${far} space${far === 1 ? '' : 's'} too far to the ${indent > level ? 'right' : 'left'}`,
    help: `begin it with ${level === 0 ? 'no space' : level === 1 ? 'one space' : `${level} spaces`}, as the lines that it belongs with` };
}

const shifted: Look = function* (lines, line, _failing, trial) {
  const { indent } = shapeOf(lines[line]!);
  for (const level of levels(lines, line).filter((each) => each !== indent).sort((a, b) => Math.abs(a - indent) - Math.abs(b - indent))) {
    const by = level - indent;
    if (Math.abs(by) > 3) return;
    const shift = { line, column: indent, ...tooFar(indent, level) };
    const text = shapeOf(lines[line]!);
    if (!text.key && !text.dashes && Math.abs(by) > 1) return;
    const end = lines.findIndex((each, index) => index > line && isContent(each) && indentOf(each) < indent);
    for (const mended of [lines.with(line, moved(lines[line]!, by)), lines.map((each, index) => (index >= line && (end < 0 || index < end) && isContent(each) ? moved(each, by) : each))]) {
      if (!isInText(mended, line, trial)) yield { ...shift, mended };
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
  yield { line: first, column: begin.indent, message: 'an item of a list begins here without its dash', help: `begin it as the others: - ${key ? `${key}: …` : '…'}`, mended: lines.with(first, `${' '.repeat(begin.indent - 2)}- ${lines[first]!.trimStart()}`) };
};

const goesOn: Look = function* (lines, line) {
  const own = shapeOf(lines[line]!);
  const above = lines.findLastIndex((each, index) => index < line && isContent(each));
  if (own.key || own.dashes || above < 0) return;
  const before = shapeOf(lines[above]!);
  const level = before.key || before.dashes ? before.indent + before.dashes.length + 2 : before.indent;
  const end = lines.findIndex((each, index) => index > line && (!isContent(each) || shapeOf(each).key || shapeOf(each).dashes));
  const told = { line, column: own.indent, message: 'this line goes on with the text above it and is not indented as part of it', help: `begin it with ${level} spaces, or write the text on one line` };
  yield { ...told, mended: lines.with(line, ' '.repeat(level) + lines[line]!.trimStart()) };
  yield { ...told, mended: lines.map((each, index) => (index >= line && (end < 0 || index < end) ? ' '.repeat(level) + each.trimStart() : each)) };
};

const looks: Look[] = [tab, tightColon, tightDash, wideDash, noColon, quote, comment, bracket, sign, colon, shifted, noDash, goesOn];

/** What may be wrong near the line at which reading fails, the likeliest first. */
export function* guesses(lines: string[], failing: number, trial: Trial, keys: ReadonlySet<string>): Generator<Guess> {
  const before = lines.flatMap((line, index) => (index < failing && isContent(line) ? [index] : [])).slice(-6).toReversed();
  const after = scan(lines[failing]!).open.length ? [failing + 1, failing + 2, failing + 3].filter((index) => index < lines.length) : [];
  const near = [failing, ...before, ...after];
  for (const look of looks) {
    // Among lines that stand evenly, the one that does not is at fault.
    for (const line of look === shifted ? [...near.filter((each) => indentOf(lines[each]!) % 2), ...near.filter((each) => indentOf(lines[each]!) % 2 === 0)] : near) yield* look(lines, line, failing, trial, keys);
  }
}
