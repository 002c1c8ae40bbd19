import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { dateOrder, daysOf } from '../../domain/date.ts';
import { Refusal } from './refusal.ts';

/** An item of a YAML list, by lines from 0. */
interface Item {
  /** The line of its dash. */
  first: number;
  /** The first of the comments that stand directly above it, or of the item. What a file begins with is of the file. */
  from: number;
  /** The line after its last, with the indented comments that follow it. */
  after: number;
  date: string | undefined;
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
    let from = first;
    while (from > last && lines[from - 1]!.trimStart().startsWith('#')) from--;
    let after = lineOf(text.slice(0, (item as { range: [number, number, number] }).range[1]).trimEnd().length) + 1;
    const indent = lines[first]!.search(/\S/);
    while (lines[after]?.trimStart().startsWith('#') && lines[after]!.search(/\S/) > indent) after++;
    last = after;
    const date = isMap(item) ? item.get('date', true) : undefined;
    const value = isScalar(date) ? String(date.value) : undefined;
    return { first, from: from === 0 ? first : from, after, date: value && daysOf(value) ? value : undefined };
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
  const parted = (gap: string[]) => more.flatMap((item, index) => [...(index ? gap : []), ...item.trimEnd().split('\n')]);
  if (!items.length) {
    const head = text.replace(/^\[\s*\]\s*$/m, '').trimEnd();
    return `${head ? `${head}\n\n` : ''}${parted(['']).join('\n')}\n`;
  }
  const lines = text.trimEnd().split('\n');
  const before = date === undefined ? items : items.filter((each) => each.date === undefined || dateOrder(each.date) <= dateOrder(date));
  const last = before.at(-1);
  // Items are parted by a blank line where those that are there are.
  const gap = items.length < 2 || lines[items[1]!.first - 1]!.trim() === '' || lines[items[1]!.first - 1]!.startsWith('#') ? [''] : [];
  const own = parted(gap);
  const at = last ? last.after : items[0]!.from;
  return `${[...lines.slice(0, at), ...(last ? [...gap, ...own] : [...own, ...gap]), ...lines.slice(at)].join('\n')}\n`;
}

/**
 * A list without the item that begins on a line, from 1; nothing if it was the only one. The comments that stand directly
 * above it, and those within it, go with it.
 */
export function removeItem(path: string, text: string, line: number): string | null {
  const items = itemsOf(path, text);
  if (items.length === 1) return null;
  const { from, after } = items.findLast(({ first }) => first < line)!;
  const lines = text.split('\n');
  const gap = lines[from - 1]?.trim() === '' ? 1 : 0;
  return [...lines.slice(0, from - gap), ...lines.slice(after)].join('\n');
}
