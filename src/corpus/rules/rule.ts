import type { Exception } from '../../domain/exception.ts';
import type { Corpus, Entry } from '../corpus.ts';
import type { Fault, Finding, Place, Rule } from '../finding.ts';

/** The corpus as rules see it: with the files whose own faults kept an entry out of it. */
export interface Checked extends Corpus {
  broken: Set<string>;
  /** The texts of those files. */
  unread: string[];
  /** What is wrong with them. */
  faults: Finding[];
  root: string;
  /** The exceptions under which findings of earlier rules fell, each with these. */
  held: Map<Exception, Fault[]>;
  /** What earlier rules found that no exception hides, each by its rule. */
  standing: { rule: string; fault: Fault }[];
}
export type CorpusRule = Rule<Checked>;

/** A fault that no exception can hide. */
export const error = (place: Place, rule: string, message: string, help: string): Fault =>
  ({ file: place.file, line: place.line, column: place.column, rule, message, help });

/** A fault of an entry, which may have an exception to it. What it is about stands in double quotes in the message, first unless it is given. */
export const fault = (entry: Entry, { file, line, column }: Place, message: string, help: string, about?: string): Fault =>
  ({ file, line, column, message, help, entry, ...(about === undefined ? {} : { about }) });

/** What the messages about a field begin with that gives an entry a name by which others may speak of it. */
const lostName = /^(?:the entry|(?:item \d+ of )*"(?:name|short|aliases|title|terms|searchNames|reference|place|region|author|family|literal|publisher|number|container-title)") /;

/** Whether a word may be a name of an entry that could not be read: its file has it in a field, or has lost a name. */
export const maybeNamed = ({ unread, faults }: Checked, word: string): boolean => faults.some(({ rule, message }) => rule !== 'sourced' && lostName.test(message))
  || unread.some((text) => (text.startsWith('---\n') ? text.split('\n---', 2)[0]! : text).includes(word));

/** The other of two places that do not agree, for a message: `content/parties/jnim.md:7`. */
export const there = ({ file, line }: Place): string => `${file}:${line}`;
