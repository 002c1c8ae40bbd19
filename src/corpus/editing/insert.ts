import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { dateOrder, daysOf } from '../../domain/date.ts';
import { Refusal } from './refusal.ts';

/** An item of a YAML list, by lines from 0. */
interface Item {
  /** The line of its dash. */
  first: number;
  /** The first of the remarks on it that stand directly above it, or of the item. */
  from: number;
  /** The line after its last, with the indented comments that follow it. */
  after: number;
  date: string | undefined;
}

const isComment = (line: string) => line.trimStart().startsWith('#');
/** A comment that parts a file or heads a part of it. */
const heading = /[-=#*_]{3}/;
/** A comment that is the first line of an item which is not used, as all are that follow it. */
const unusedItem = /^\s*#\s*-\s+(?:id|kind):/;

/** How many of the lines above an item are remarks on it: those directly above it, but no heading, no other item, and nothing that the file begins with. */
function remarksAbove(lines: string[], atBeginning: boolean): number {
  const own = lines.slice(lines.findLastIndex((line) => !isComment(line) || heading.test(line)) + 1);
  return own.some((line) => unusedItem.test(line)) || atBeginning && own.length === lines.length ? 0 : own.length;
}

function itemsOf(path: string, text: string): Item[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { version: '1.2', logLevel: 'silent', keepSourceTokens: true, lineCounter });
  const { contents } = document;
  if (document.errors.length) throw new Refusal(`${path} has faults; mend it first: npm run check`);
  if (contents === null || isSeq(contents) && !contents.items.length) return [];
  const token = isSeq(contents) ? contents.srcToken : undefined;
  if (!isSeq(contents) || token?.type !== 'block-seq') throw new Refusal(`${path} is not a list with an item on each "-"; mend it first.`);
  const lines = text.split('\n');
  const lineOf = (offset: number) => lineCounter.linePos(offset).line - 1;
  let last = 0;
  return contents.items.map((item, index) => {
    const first = lineOf(token.items[index]!.start.find(({ type }) => type === 'seq-item-ind')!.offset);
    const from = first - remarksAbove(lines.slice(last, first), last === 0);
    let after = lineOf(text.slice(0, (item as { range: [number, number, number] }).range[1]).trimEnd().length) + 1;
    const indent = lines[first]!.search(/\S/);
    while (isComment(lines[after] ?? '') && !unusedItem.test(lines[after]!) && lines[after]!.search(/\S/) > indent) after++;
    last = after;
    const date = isMap(item) ? item.get('date', true) : undefined;
    const value = isScalar(date) ? String(date.value) : undefined;
    return { first, from, after, date: value && daysOf(value) ? value : undefined };
  });
}

/**
 * A list with one more item: after all, or with a date, after the last item that is not later. Everything that is there,
 * comments and blank lines with it, stays as it is.
 */
export const insertItem = (path: string, text: string, item: string, date?: string): string => insertItems(path, text, [item], date);

/** A list with more items, one below the other. */
export function insertItems(path: string, text: string, more: string[], date?: string): string {
  const items = itemsOf(path, text);
  const lines = text.trimEnd().split('\n');
  const indent = items.length ? /^\s*/.exec(lines[items[0]!.first]!)![0] : '';
  const parted = (gap: string[]) => more.flatMap((item, index) => [...(index ? gap : []), ...item.trimEnd().split('\n').map((line) => (line ? indent + line : line))]);
  if (!items.length) {
    const head = text.replace(/^\[\s*\]\s*$/m, '').trimEnd();
    return `${head ? `${head}\n\n` : ''}${parted(['']).join('\n')}\n`;
  }
  const before = date === undefined ? items : items.filter((each) => each.date === undefined || dateOrder(each.date) <= dateOrder(date));
  const last = before.at(-1);
  // Items are parted by a blank line where those that are there are.
  const gap = items.length < 2 || lines[items[1]!.first - 1]!.trim() === '' || isComment(lines[items[1]!.first - 1]!) ? [''] : [];
  const own = parted(gap);
  const at = last ? last.after : items[0]!.from;
  return `${[...lines.slice(0, at), ...(last ? [...gap, ...own] : [...own, ...gap]), ...lines.slice(at)].join('\n')}\n`;
}

/**
 * A list without the item that begins on a line, from 1; no text if it was the only one. The remarks on it, above and within
 * it, go with it, and are told; headings and items that are commented out stay.
 */
export function removeItem(path: string, text: string, line: number): { text: string | null; remarks: string[] } {
  const items = itemsOf(path, text);
  const lines = text.split('\n');
  const remarksIn = (some: string[]) => some.filter(isComment).map((each) => each.trim());
  if (items.length === 1) return { text: null, remarks: remarksIn(lines) };
  const { from, after } = items.findLast(({ first }) => first < line)!;
  const gap = lines[from - 1]?.trim() === '' ? 1 : 0;
  return { text: [...lines.slice(0, from - gap), ...lines.slice(after)].join('\n'), remarks: remarksIn(lines.slice(from, after)) };
}
