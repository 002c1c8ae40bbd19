import type { Place } from '../finding.ts';
import { Refusal } from './refusal.ts';

/** Puts an identifier in the place of another that stands at a place, perhaps in quotes or after `@`. */
export function replaceAt(text: string, { file, line, column }: Place, from: string, to: string): string {
  const lines = text.split('\n');
  const row = lines[line - 1]!;
  const start = column - 1 + (/^["'@]/.test(row.slice(column - 1)) ? 1 : 0);
  if (!row.startsWith(from, start) || /^[a-z0-9-]/.test(row.slice(start + from.length))) throw new Refusal(`${file}:${line} names "${from}" in a form that cannot be changed by itself; write it on one line, plainly. Nothing was written.`);
  lines[line - 1] = row.slice(0, start) + to + row.slice(start + from.length);
  return lines.join('\n');
}
