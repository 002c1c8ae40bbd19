import { unseen } from './characters.ts';

/** A character as a terminal shows it: how many columns it takes, and where it stands in the text, in UTF-16 units. */
interface Cell {
  shown: string;
  width: number;
  at: number;
}

const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** What stands in the place of a character that would command the terminal or hide: `␛`, `<U+202E>`. */
function made(character: string): string {
  const code = character.codePointAt(0)!;
  if (code === 9) return '→   ';
  if (code < 32 || code === 127) return String.fromCharCode(code === 127 ? 0x2421 : 0x2400 + code);
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function cells(text: string): Cell[] {
  let [at, marks] = [0, 0];
  return Array.from(text, (character): Cell => {
    const start = at;
    at += character.length;
    marks = /\p{M}/u.test(character) ? marks + 1 : 0;
    // A letter with many marks would reach into the lines above and below it.
    if (unseen.test(character) || marks > 3) return { shown: made(character), width: made(character).length, at: start };
    return { shown: character, width: marks ? 0 : wide.test(character) ? 2 : 1, at: start };
  });
}

/** A text on one line in which nothing hides and nothing commands the terminal. */
export const visible = (text: string): string => cells(text).map(({ shown }) => shown).join('');

/** The line of a place with one line before and after it and a caret under its column; nothing if the text has no such line. */
export function frame(lines: string[], { line, column }: { line: number; column: number }, width = 100): string[] {
  const told = lines[line - 1];
  if (told === undefined || lines.length === 1 && !told) return [];
  const digits = String(Math.min(line + 1, lines.length)).length;
  const room = Math.max(width - digits - 5, 30);
  // The text before it may be long without end; what cannot be seen is not looked at.
  const start = column - 1 < room * 0.8 ? 0 : column - 1 - Math.floor(room / 2);
  const from = start && /[\uDC00-\uDFFF]/.test(told[start] ?? '') ? start + 1 : start;
  const gutter = (number: string, mark = ' ') => `${mark} ${number.padStart(digits)} |`;
  const shown = (number: number) => {
    const text = cut(lines[number - 1]!, from, room);
    return `${gutter(String(number), number === line ? '>' : ' ')}${text && ` ${text}`}`;
  };
  const before = cells(told.slice(from, column - 1)).reduce((sum, { width: each }) => sum + each, from ? 1 : 0);
  return [
    ...(line > 1 ? [shown(line - 1)] : []), shown(line), `${gutter('')} ${' '.repeat(before)}^`,
    ...(line < lines.length && !(line + 1 === lines.length && lines[line] === '') ? [shown(line + 1)] : []),
  ];
}

/** A line from one of its characters on, as far as there is room, with `…` where something is left out. */
function cut(line: string, from: number, room: number): string {
  if (from >= line.length && from > 0) return line && '…';
  const part = cells(line.slice(from, from + 4 * room));
  let [used, end] = [from ? 1 : 0, 0];
  while (end < part.length && used + part[end]!.width <= room - 1) used += part[end++]!.width;
  const whole = end === part.length && from + 4 * room >= line.length;
  // The last column is for the sign, unless the last character is the end.
  const fits = whole || end === part.length - 1 && from + 4 * room >= line.length && used + part[end]!.width <= room;
  return `${from ? '…' : ''}${part.slice(0, fits ? part.length : end).map(({ shown }) => shown).join('')}${fits ? '' : '…'}`;
}
