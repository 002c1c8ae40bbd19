import { scaleUtc } from 'd3-scale';
import { dayAfter } from '../domain/derivation/derive.ts';

/** A year at which a picture has a line; labelled where there is much room, or even where there is little. */
export interface Tick {
  year: string;
  x: number;
  wide: boolean;
  narrow: boolean;
}

/** Time across a picture. Every place is in per cent of the width, with one decimal, so that pictures fit any screen. */
export interface Axis {
  first: string;
  /** The day after the last. */
  end: string;
  ticks: Tick[];
  /** Where a day begins, held within the picture. */
  at(day: string): number;
}

export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Time from one day to another, both within the picture, with as many years marked as can be read. */
export function axisOf(first: string, last: string): Axis {
  const end = dayAfter(last);
  const scale = scaleUtc([new Date(first), new Date(end)], [0, 100]).clamp(true);
  const at = (day: string) => rounded(scale(new Date(day)));
  const years = Array.from({ length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, index) => Number(first.slice(0, 4)) + index).filter((year) => `${year}-01-01` >= first);
  const every = (steps: number[], most: number) => steps.find((step) => years.filter((year) => year % step === 0).length <= most) ?? 100;
  const [line, wide, narrow] = [every([1, 5, 10], 40), every([1, 2, 5, 10, 20], 13), every([1, 2, 5, 10, 20], 6)];
  const ticks = years.filter((year) => year % line === 0).map((year) => ({ year: String(year), x: at(`${year}-01-01`), wide: year % wide === 0, narrow: year % narrow === 0 }));
  return { first, end, ticks, at };
}

/** The first day of a month that is so many months after the year 0. */
const monthStart = (month: number): string => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String(month % 12 + 1).padStart(2, '0')}-01`;
const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** A stretch of so many months, counted from the year 0, in which a day lies: its first day and that of the next. */
export function stretchOf(day: string, months: number): { from: string; next: string } {
  const start = Math.floor(monthsOf(day) / months) * months;
  return { from: monthStart(start), next: monthStart(start + months) };
}

/** A stretch of months as readers call it, as EDTF: `2021`, `2020/2024`, `2018-04/2018-06`. */
export const stretchEdtf = (from: string, months: number): string => {
  const last = monthStart(monthsOf(from) + months - 1);
  if (months % 12) return months === 1 ? from.slice(0, 7) : `${from.slice(0, 7)}/${last.slice(0, 7)}`;
  return months === 12 ? from.slice(0, 4) : `${from.slice(0, 4)}/${last.slice(0, 4)}`;
};
