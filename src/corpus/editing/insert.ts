import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { dateOrder, daysOf } from '../../domain/date.ts';
import { Refusal } from './refusal.ts';

/** The items of a YAML list: the line on which each begins and the one after its last, with its date and identifier. */
function itemsOf(path: string, text: string): { first: number; after: number; date: string | undefined; id: string | undefined }[] {
  const document = parseDocument(text, { version: '1.2', logLevel: 'silent' });
  const { contents } = document;
  if (document.errors.length) throw new Refusal(`${path} has faults; mend it first: npm run check`);
  if (contents === null || isSeq(contents) && !contents.items.length) return [];
  if (!isSeq(contents) || contents.flow) throw new Refusal(`${path} is not a list with an item on each "-"; mend it first.`);
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  return contents.items.map((item) => {
    const [start, end] = (item as { range: [number, number, number] }).range;
    const date = isMap(item) ? item.get('date', true) : undefined;
    const value = isScalar(date) ? String(date.value) : undefined;
    return { first: lineOf(start), after: lineOf(text.slice(0, end).trimEnd().length) + 1, date: value && daysOf(value) ? value : undefined, id: isMap(item) ? String(item.get('id')) : undefined };
  });
}

/**
 * A list with one more item: after all, or with a date, after the last item that is not later. Everything that is there,
 * comments and blank lines with it, stays as it is.
 */
export function insertItem(path: string, text: string, item: string, date?: string): string {
  const items = itemsOf(path, text);
  const own = item.trimEnd().split('\n');
  if (!items.length) {
    const head = text.replace(/^\[\s*\]\s*$/m, '').trimEnd();
    return `${head ? `${head}\n\n` : ''}${own.join('\n')}\n`;
  }
  const lines = text.trimEnd().split('\n');
  const before = date === undefined ? items : items.filter((each) => each.date === undefined || dateOrder(each.date) <= dateOrder(date));
  const last = before.at(-1);
  // Items are parted by a blank line where those that are there are.
  const gap = items.length < 2 || lines[items[1]!.first - 1]!.trim() === '' || lines[items[1]!.first - 1]!.startsWith('#') ? [''] : [];
  const at = last ? last.after : items[0]!.first;
  return `${[...lines.slice(0, at), ...(last ? [...gap, ...own] : [...own, ...gap]), ...lines.slice(at)].join('\n')}\n`;
}

/** A list without one of its items; nothing if it was the last. Comments around it stay. */
export function removeItem(path: string, text: string, id: string): string | null {
  const items = itemsOf(path, text);
  if (items.length === 1) return null;
  const item = items.find((each) => each.id === id)!;
  const lines = text.split('\n');
  const gap = lines[item.first - 1]?.trim() === '' ? 1 : 0;
  return [...lines.slice(0, item.first - gap), ...lines.slice(item.after)].join('\n');
}
