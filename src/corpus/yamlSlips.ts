import { isCollection, isScalar, visit, type Document, type Range } from 'yaml';
import { guesses, type Guess } from './yamlGuesses.ts';
import { indentOf, isContent, isSound, lengthOf, offsetOf, parsed, shapeOf, Trial } from './yamlLines.ts';
import { wordsOf } from './yamlWords.ts';

/** What a hand has done to a file of YAML so that it cannot be read, where it did so, and how to mend it. */
export interface Slip {
  offset: number;
  message: string;
  help: string;
}

/** No file is told of more slips than these; what follows them is told when they are mended. */
const most = { slips: 3, guesses: 200, part: 50_000, read: 400_000 };

/**
 * The slips in a text that cannot be read: the first in each of its items or keys. A parser notices a slip where it can go
 * no further, which may be far from it; so each line that looks like one is mended for trial, and told if that helps.
 */
export function slips(text: string): Slip[] {
  const lines = text.split('\n');
  const found: Slip[] = [];
  const trial = new Trial(most.read);
  const keys = new Set(lines.map((line) => shapeOf(line).key));
  for (const [from, to] of parts(lines)) {
    const part = lines.slice(from, to);
    if (isSound(part)) continue;
    const { line, column, message, help } = slipIn(part, trial, keys);
    found.push({ offset: offsetOf(lines, from + line) + column, message, help });
    if (found.length === most.slips) break;
  }
  return found;
}

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
function failingLine(lines: string[], trial: Trial): number {
  const yaml = trial.read(lines);
  const [first] = yaml.errors;
  // Nothing is read for trial any more.
  if (!first) return 0;
  const ends = [0, ...cuts(lines, yaml), lines.length];
  const isSoundTo = (index: number) => trial.isSound(lines.slice(0, ends[index]));
  // Most slips are noticed not far below them, so that the search begins there.
  const above = lines.join('\n').slice(0, first.pos[0]).split('\n').length;
  const noticed = ends.findIndex((end) => end >= above);
  let high = noticed < 0 || isSoundTo(noticed) ? ends.length - 1 : noticed;
  let low = high - 1;
  for (let step = 1; low > 0 && !isSoundTo(low) && !trial.isOver; step *= 2) [low, high] = [Math.max(0, low - step), low];
  while (high - low > 1 && !trial.isOver) {
    const middle = (low + high) >> 1;
    if (isSoundTo(middle)) low = middle;
    else high = middle;
  }
  return ends[low]!;
}

/** The lines after which a text may be cut: all but those within brackets or quotation marks, which may merely not be at their end yet. */
function cuts(lines: string[], yaml: Document): number[] {
  const whole: Range[] = [];
  visit(yaml, { Value: (_key, node) => {
    if (!(isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE'))) return undefined;
    whole.push(node.range!);
    return visit.SKIP;
  } });
  const found: number[] = [];
  let [end, next] = [-1, 0];
  for (let line = 1; line < lines.length; line++) {
    end += lines[line - 1]!.length + 1;
    while (next < whole.length && whole[next]![1] <= end) next++;
    if (!(next < whole.length && whole[next]![0] < end)) found.push(line);
  }
  return found;
}

function slipIn(lines: string[], trial: Trial, keys: ReadonlySet<string>): Omit<Guess, 'mended'> {
  if (lengthOf(lines) > most.part || trial.isOver) return asRead(lines, 0);
  const failing = failingLine(lines, trial);
  let partly: Guess | undefined;
  for (const guess of guesses(lines, failing, trial, keys).take(most.guesses)) {
    if (trial.isOver) break;
    if (trial.isSound(guess.mended)) return guess;
    // Where there are several slips, the first is the one without which the text can be read this far.
    if (!partly && trial.isSound(guess.mended.slice(0, failing + 1))) partly = guess;
  }
  if (partly) return partly;
  return trial.isOver ? asRead(lines, 0) : asRead(lines.slice(0, failing + 1), failing);
}

/** What the parser finds first, not before a line. */
function asRead(lines: string[], from: number): Omit<Guess, 'mended'> {
  const error = parsed(lines.join('\n')).errors[0]!;
  const begin = offsetOf(lines, from) + indentOf(lines[from]!);
  const before = lines.join('\n').slice(0, Math.max(begin, Math.min(error.pos[0], offsetOf(lines, lines.length) - 2))).split('\n');
  return { line: before.length - 1, column: before.at(-1)!.length, ...wordsOf(error) };
}
