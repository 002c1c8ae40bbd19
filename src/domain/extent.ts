import { daysOf } from './date.ts';

/** A period with what is firm of it: its ends as far as the source dates them, and no further. */
export interface Extent {
  /** The first and last day that it may cover; `null` is an end left open. */
  from: string | null;
  to: string | null;
  /** The last day on which it may begin and the first on which it may end; between the two it holds for certain. */
  begunBy: string | null;
  endsFrom: string | null;
  /** The date is given as about or perhaps right, so that the days are no strict bounds. */
  doubtful: { from: boolean; to: boolean };
}

/** The extent of an EDTF date or interval that is known to be one. */
export function extentOf(edtf: string): Extent {
  const [start = '', end = start] = edtf.split('/');
  const days = (text: string) => (text === '..' ? { from: null, to: null } : daysOf(text)!);
  const doubtful = (text: string) => /[~?%]$/.test(text);
  return { from: days(start).from, to: days(end).to, begunBy: days(start).to, endsFrom: days(end).from, doubtful: { from: doubtful(start), to: doubtful(end) } };
}

/** The first month of the quarter in which all days of a date lie, `2018-04`; `null` if it is not dated to one quarter. */
export function quarterOf(edtf: string): string | null {
  const { from, to, doubtful } = extentOf(edtf);
  if (from === null || to === null || doubtful.from || doubtful.to) return null;
  const quarter = (day: string) => `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}`;
  return quarter(from) === quarter(to) ? quarter(from) : null;
}
