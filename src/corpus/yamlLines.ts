import { parseDocument, type Document } from 'yaml';

/** A text of YAML as the parser reads it, faults and all. */
export const parsed = (text: string): Document => parseDocument(text, { version: '1.2', prettyErrors: false, logLevel: 'silent', uniqueKeys: false });

/** Whether lines can be read. */
export const isSound = (lines: string[]): boolean => !parsed(lines.join('\n')).errors.length;

/** Reads lines for trial, as long as the letters last that may be read. */
export class Trial {
  #left: number;

  constructor(letters: number) {
    this.#left = letters;
  }

  /** Whether nothing more is read for trial; nothing is sound then. */
  get isOver(): boolean {
    return this.#left < 0;
  }

  read(lines: string[]): Document {
    this.#left -= lengthOf(lines);
    const yaml = parsed(this.isOver ? '' : lines.join('\n'));
    // An error costs the parser as much time as many letters.
    this.#left -= 20 * yaml.errors.length;
    return yaml;
  }

  isSound(lines: string[]): boolean {
    return !this.read(lines).errors.length && !this.isOver;
  }
}

/** How many letters lines have, with their ends. */
export const lengthOf = (lines: string[]): number => lines.reduce((sum, each) => sum + each.length + 1, 0);
/** Where a line begins in the text of all. */
export const offsetOf = (lines: string[], line: number): number => lengthOf(lines.slice(0, line));

/** Whether a line is neither empty nor a comment. */
export const isContent = (line: string): boolean => /^\s*[^\s#]/.test(line);
/** How many spaces a line begins with. */
export const indentOf = (line: string): number => line.length - line.trimStart().length;

/** What a line is made of: `  - what: Fighting began.` */
export function shapeOf(line: string): { indent: number; dashes: string; key: string; value: string; at: number } {
  const [, indent = '', dashes = '', named = '', key = '', value = ''] = /^( *)((?:- +)*)(([A-Za-z][\w-]*):(?: +|$))?(.*)$/.exec(line) ?? [];
  return { indent: indent.length, dashes, key, value, at: indent.length + dashes.length + named.length };
}

/** The brackets that a line leaves open; the quotation mark that does not close in it, the bracket that closes nothing, what goes on after a closing quotation mark, or the comment, at which the look ends. */
export function scan(line: string): { quote?: number; open: number[]; stray?: number; after?: number; comment?: number } {
  const open: number[] = [];
  let fresh = true;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]!;
    if (sign === '#' && /\s/.test(line[at - 1] ?? ' ')) return { open, comment: at };
    if (sign === ' ') continue;
    if (fresh && (sign === '"' || sign === "'")) {
      const end = (sign === '"' ? /"(?:[^"\\]|\\.)*"/y : /'(?:[^']|'')*'/y);
      end.lastIndex = at;
      if (!end.test(line)) return { open, quote: at };
      at = end.lastIndex - 1;
      const rest = /^ *[^\s,\]}:#]/.exec(line.slice(at + 1));
      if (rest) return { open, after: at + rest[0].length };
      fresh = false;
    } else if (fresh && (sign === '[' || sign === '{')) open.push(at);
    else if (open.length && (sign === ']' || sign === '}')) {
      if ((line[open.at(-1)!] === '[') !== (sign === ']')) return { open, stray: at };
      open.pop();
      fresh = false;
      if (!open.length && /^ *[\]}]/.test(line.slice(at + 1))) return { open, stray: line.indexOf(/^ *([\]}])/.exec(line.slice(at + 1))![1]!, at + 1) };
    } else fresh = open.length > 0 && sign === ',' || sign === ':' && /^(?: |$)/.test(line.slice(at + 1)) || fresh && sign === '-' && line[at + 1] === ' ';
  }
  return { open };
}
