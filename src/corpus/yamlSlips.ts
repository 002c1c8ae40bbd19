import { guesses, type Guess } from './yamlGuesses.ts';
import { indentOf, isContent, isSound, lengthOf, offsetOf, parsed } from './yamlLines.ts';
import { wordsOf } from './yamlWords.ts';

/** What a hand has done to a file of YAML so that it cannot be read, where it did so, and how to mend it. */
export interface Slip {
  offset: number;
  message: string;
  help: string;
}

/** No file is told of more slips than these; what follows them is told when they are mended. What is read for trial has an end too. */
const most = { slips: 3, read: 1_000_000, part: 50_000 };

/**
 * The slips in a text that cannot be read: the first in each of its items or keys. A parser notices a slip where it can go
 * no further, which may be far from it; so each line that looks like one is mended for trial, and told if that helps.
 */
export function slips(text: string): Slip[] {
  const lines = text.split('\n');
  const found: Slip[] = [];
  for (const [from, to] of parts(lines)) {
    const part = lines.slice(from, to);
    if (isSound(part)) continue;
    const { line, column, message, help } = slipIn(part);
    found.push({ offset: offsetOf(lines, from + line) + column, message, help });
    if (found.length === most.slips) break;
  }
  return found;
}

const trials = (lines: string[]): number => Math.min(200, Math.floor(most.read / lengthOf(lines)));
/** The lines of a text by the items of its list, or by its keys. */
function parts(lines: string[]): [from: number, to: number][] {
  const first = lines.find(isContent);
  const [items, keys] = [/^-(?: |$)/, /^[A-Za-z][\w-]*:(?: |$)/].map((form) => lines.flatMap((line, index) => (form.test(line) ? [index] : [])));
  const starts = items!.length > keys!.length ? items! : keys!;
  // In brackets a part may begin anywhere.
  if (!starts.length || /^[[{]/.test(first ?? '')) return [[0, lines.length]];
  return starts.map((start, index) => [index ? start : 0, starts[index + 1] ?? lines.length]);
}

/** The first line with which a text that could be read until there no longer can, whatever follows. */
function failingLine(lines: string[]): number {
  let sound = 0;
  for (;;) {
    let [low, high] = [sound, lines.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (isSound(lines.slice(0, middle))) low = middle;
      else high = middle;
    }
    // A list in brackets or a text in quotation marks may merely not be at its end yet.
    const until = lines.slice(0, high).join('\n');
    const later = parsed(until).errors[0]!.pos[1] >= until.trimEnd().length
      ? Array.from({ length: Math.min(trials(lines), lines.length - high) }, (_, index) => high + 1 + index).find((end) => isSound(lines.slice(0, end))) : undefined;
    if (later === undefined) return high - 1;
    sound = later;
  }
}

function slipIn(lines: string[]): Omit<Guess, 'mended'> {
  if (lengthOf(lines) > most.part) return asRead(lines, 0);
  const failing = failingLine(lines);
  let partly: Guess | undefined;
  for (const guess of guesses(lines, failing).take(trials(lines))) {
    if (isSound(guess.mended)) return guess;
    // Where there are several slips, the first is the one without which the text can be read this far.
    if (!partly && isSound(guess.mended.slice(0, failing + 1))) partly = guess;
  }
  if (partly) return partly;
  return asRead(lines.slice(0, failing + 1), failing);
}

/** What the parser finds first, not before a line. */
function asRead(lines: string[], from: number): Omit<Guess, 'mended'> {
  const error = parsed(lines.join('\n')).errors[0]!;
  const begin = offsetOf(lines, from) + indentOf(lines[from]!);
  const before = lines.join('\n').slice(0, Math.max(begin, Math.min(error.pos[0], offsetOf(lines, lines.length) - 2))).split('\n');
  return { line: before.length - 1, column: before.at(-1)!.length, ...wordsOf(error) };
}
