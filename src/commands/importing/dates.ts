import { daysOf } from '../../domain/date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (part: string | number) => String(part).padStart(2, '0');
const joined = (...parts: (string | number | undefined)[]) => parts.filter((part) => part !== undefined && part !== '').map((part, index) => (index ? two(part!) : String(part))).join('-');

/** A date as people write it, in EDTF; nothing if it is none that exists. */
function edtfOfText(text: string): string | undefined {
  const given = text.trim().replace(/T\d\d:.*$/, '').replace(/(?<=\d)\/+$/, '');
  const month = (word: string) => { const at = months.indexOf(word.slice(0, 3).toLowerCase()); return at < 0 ? undefined : at + 1; };
  const [, day, name, year] = /^(\d{1,2})\.? (\p{L}+)\.?,? (\d{4})$/u.exec(given) ?? [];
  const [, name2, day2, year2] = /^(\p{L}+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?,?)? (\d{4})$/u.exec(given) ?? [];
  const worded = name && month(name) ? joined(year, month(name), day) : name2 && month(name2) ? joined(year2, month(name2), day2) : undefined;
  const [, y, m, d, more] = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:\/([^/]*))?$/.exec(given) ?? [];
  const candidates = [worded, given, y && Number(m) <= 12 ? joined(y, m, d) : undefined, /^c(?:a|irca)?\.? ?\d{4}$/i.test(given) ? `${given.slice(-4)}~` : undefined];
  // An interval and a date parted by strokes look alike: 2018-04/2019 and 2018/04.
  return candidates.find((each) => each && daysOf(each) && !(more && each !== given));
}

/** The date of a record in EDTF, no more precise than given; or what of it could not be taken over. */
export function edtfOf(value: unknown): { date?: string; lost?: string } {
  if (value === undefined || value === '') return {};
  if (typeof value === 'string' || typeof value === 'number') {
    // RIS has a season or the like after the third stroke.
    const [, year, month, day, words] = /^(\d{4})\/(\d{1,2})?(?:\/(\d{1,2})?)?\/ *([^\d\s/][^/]*)$/.exec(String(value).trim()) ?? [];
    if (words) return { ...edtfOf(joined(year, month, day)), lost: `"${words}"` };
    const date = edtfOfText(String(value));
    return date ? { date } : { lost: `"${String(value)}"` };
  }
  const { 'date-parts': parts, circa, season, raw, literal } = value as { 'date-parts'?: unknown; circa?: unknown; season?: unknown; raw?: unknown; literal?: unknown };
  if (!Array.isArray(parts)) return edtfOf(raw ?? literal ?? JSON.stringify(value));
  const ends = (parts as unknown[][]).filter((each) => Array.isArray(each) && each.length).map((each) => joined(...each.map((part) => String(part))) + (circa ? '~' : ''));
  const date = ends.join('/');
  if (!date || !daysOf(date)) return { lost: `"${date || JSON.stringify(value)}"` };
  return { date, ...(season !== undefined ? { lost: `season ${String(season)}` } : {}) };
}
