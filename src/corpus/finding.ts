import { z } from 'zod';
import { visible } from './frame.ts';

/** A place in a content file; lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One fault of the content, as every command reports it; `--json` prints a list of them. */
export const findingSchema = z.strictObject({
  file: z.string().describe('The file at fault, with the folder of the content before it.'),
  line: z.int().min(1).describe('Its line, from 1.'),
  column: z.int().min(1).describe('Its column, from 1, in UTF-16 units.'),
  rule: z.string().describe('The rule’s identifier, such as `party-exists`.'),
  severity: z.enum(['error', 'warning']).describe('An error keeps the site from being published.'),
  message: z.string().describe('What is wrong, with the value quoted.'),
  help: z.string().describe('How to mend it.'),
});
export type Finding = z.infer<typeof findingSchema>;

/** What a rule finds. It belongs to that rule, unless it names another. */
export interface Fault extends Place {
  rule?: string;
  message: string;
  help: string;
  /** The entry in which an exception to it may stand. */
  entry?: { data: unknown };
  /** What an exception to it quotes; if it is not said, the words that the message quotes first. */
  about?: string;
}

/** An example for the handbook: text as it should be in a file of the content, and what breaks the rule in its place. */
export interface Example {
  /** Below the content folder, such as `parties/armed-group.md`; empty where the folder itself is at fault. */
  file: string;
  right: string;
  wrong: string;
  /** The two are names of the file, and not text in it. */
  moved?: true;
  /** The two are states of the file that text cannot show; what is then wrong with it as a whole. */
  unread?: { message: string; help: string };
  /** The right one was released. */
  released?: true;
  /** Files that the example needs beside those that all share. */
  beside?: Record<string, string>;
}

/** What the handbook says of a rule. */
export interface Explained {
  id: string;
  /** What the rule demands, in one sentence. */
  sentence: string;
  /** Why it is demanded, in a sentence or two for an editor. */
  why: string;
  example: Example;
}

/** A rule over the whole corpus: one file, one identifier, one sentence. */
export interface Rule<Corpus> extends Explained {
  /** How grave its findings are; errors, if it is not said. */
  severity?: Finding['severity'];
  /** An entry may say with a reason that a finding is no fault there. */
  exceptable?: true;
  check(corpus: Corpus): Fault[];
}

/** A text for one line of a terminal: what it quotes cannot steer it, and does not run on for ever. */
const told = (text: string): string => visible((text.length > 1500 ? `${text.slice(0, 400)} … ${text.slice(-100)}` : text).trim().replace(/\s*\n\s*/g, ' ⏎ '));

/** Findings in reading order, without repetitions. */
export function inOrder(findings: Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => ({ ...finding, message: told(finding.message), help: told(finding.help) })).map((finding) => [JSON.stringify(finding), finding]));
  return [...seen.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
}

/** A number in a message: `100,000`. */
export const thousands = (number: number): string => number.toLocaleString('en-GB');
