import parse from 'edtf';

/** A span of days, both ends included, as ISO days (`2018-01-27`). `null` is an end left open. */
export interface Days {
  from: string | null;
  to: string | null;
}

const day = (time: unknown) => new Date(Number(time)).toISOString().slice(0, 10);

/** The forms of EDTF that can be read out again without loss: a year, month, quarter or day, doubtful or not. */
const form = /^\d{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-\d\d)?|3[3-6]))?[~?%]?$/;

const known = new Map<string, Days | null>();

/**
 * The days that an EDTF date or interval covers; `null` if the text is not one (`2018-02-30`, `27/01/2018`). Each text is
 * parsed once and remembered, because parsing is by far the slowest part of a derivation.
 */
export function daysOf(edtf: string): Days | null {
  const before = known.get(edtf);
  if (before !== undefined) return before;
  const days = parseDays(edtf);
  known.set(edtf, days);
  return days;
}

function parseDays(edtf: string): Days | null {
  const [start = '', end, more] = edtf.split('/');
  if (more !== undefined || start === '..' && (end === '..' || end === undefined)) return null;
  if (end === undefined) return single(start);
  const from = start === '..' ? { from: null, to: null } : single(start);
  const to = end === '..' ? { from: null, to: null } : single(end);
  return from && to && { from: from.from, to: to.to };
}

function single(edtf: string): Days | null {
  if (!form.test(edtf)) return null;
  try {
    const date = parse(edtf) as { min: unknown; max: unknown };
    const days = { from: day(date.min), to: day(date.max) };
    // The parser takes 29 February for a day of every year, and makes it 1 March where it is none.
    return /^\d{4}-\d\d-\d\d/.test(edtf) && days.from !== edtf.slice(0, 10) ? null : days;
  } catch {
    return null;
  }
}

/** Whether an interval's end lies before its beginning. */
export function endsBeforeItBegins(edtf: string): boolean {
  const days = daysOf(edtf);
  return !!days && days.from !== null && days.to !== null && days.to < days.from;
}

/** Whether two EDTF dates or intervals share at least one day. */
export function overlaps(a: string, b: string): boolean {
  const [x, y] = [daysOf(a), daysOf(b)];
  if (!x || !y) return false;
  return (x.from === null || y.to === null || x.from <= y.to) && (y.from === null || x.to === null || y.from <= x.to);
}

/** Whether a period has an end, known or approximate. */
export const isClosed = (period: string): boolean => daysOf(period)?.to !== null;

/** A key that sorts EDTF dates by their first day, longer spans before shorter ones. */
export function dateOrder(edtf: string): string {
  const days = daysOf(edtf);
  return `${days?.from ?? '0000'} ${days?.to ? String(9999_99_99 - Number(days.to.replaceAll('-', ''))) : '0'}`;
}

const months = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];
const quarters: Record<string, string> = { 33: 'first', 34: 'second', 35: 'third', 36: 'fourth' };

function readSingle(edtf: string): string {
  const bare = edtf.replace(/[~?%]/g, '');
  const [year = '', month, dayOfMonth] = bare.split('-');
  const name = month && months[Number(month) - 1];
  const text = month && quarters[month] ? `${quarters[month]} quarter of ${year}`
    : [dayOfMonth && Number(dayOfMonth), name, year].filter(Boolean).join(' ');
  if (edtf.includes('%')) return `perhaps about ${text}`;
  if (edtf.includes('~')) return `about ${text}`;
  return edtf.includes('?') ? `perhaps ${text}` : text;
}

/** A date as readers see it: `27 January 2018`, `about 2012`, `March 2017 to present`. Never more precise than given. */
export function readDate(edtf: string): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return readSingle(start);
  if (end === '..') return `since ${readSingle(start)}`;
  if (start === '..') return `until ${readSingle(end)}`;
  if (start === end) return readSingle(start);
  const [a, b] = [start.split('-'), end.split('-')];
  const plain = !/[~?%]/.test(edtf) && ![a[1], b[1]].some((month) => month && quarters[month]);
  if (plain && a.length === 3 && b.length === 3 && a[0] === b[0] && a[1] === b[1]) {
    return `${Number(a[2])}–${Number(b[2])} ${months[Number(a[1]) - 1]} ${a[0]}`;
  }
  if (plain && a.length === 2 && b.length === 2 && a[0] === b[0]) {
    return `${months[Number(a[1]) - 1]}–${months[Number(b[1]) - 1]} ${a[0]}`;
  }
  if (plain && a.length === 1 && b.length === 1) return `${a[0]}–${b[0]}`;
  return `${readSingle(start)} to ${readSingle(end)}`;
}
