import type { File } from '../../src/corpus/corpus.ts';
import { base } from '../corpus/golden.ts';

/** One hostile content: files laid over the base, and what must come of them. */
export interface Input {
  name: string;
  files: File[];
  /** The rule that must report it, and at which line of the first file; nothing where the output is harmless. */
  rule?: string;
  line?: number;
}

/** Rules of good writing, which a bare hostile line breaks as a harmless one would. */
export const ofWriting = new Set(['prose-cited', 'name-known', 'first-mention-linked', 'duplicate-name']);

const textOf = (path: string) => base.find((file) => file.path === path)!.text;
export const group = 'parties/jnim.md';
const head = textOf(group).split('---\n').slice(0, 2).join('---\n');
/** The line on which prose begins. */
export const first = head.split('\n').length + 1;

/** Prose in the entry of a group; `line` counts from the first line of the prose. */
export const prose = (name: string, text: string, rule?: string, line = 1): Input =>
  ({ name, files: [{ path: group, text: `${head}---\n${text}` }], ...(rule ? { rule, line: first - 1 + line } : {}) });

/** A line put in the place of another in a file of the base. */
export function line(name: string, path: string, from: string, to: string, rule?: string, at = 0): Input {
  const text = textOf(path);
  const where = text.split('\n').findIndex((each) => each.includes(from));
  if (where < 0) throw new Error(`${path} has no ${from}`);
  return { name, files: [{ path, text: text.replace(from, () => to) }], ...(rule ? { rule, line: where + 1 + at } : {}) };
}

/** A file of its own. */
export const file = (name: string, path: string, text: string, rule?: string, at = 1): Input => ({ name, files: [{ path, text }], ...(rule ? { rule, line: at } : {}) });

/** The name of an input for a list of tests: short, and of letters that a terminal shows. */
export const shown = (text: string) => JSON.stringify(text.slice(0, 50)).slice(1, -1).replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`);
