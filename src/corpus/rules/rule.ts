import type { Exception } from '../../domain/exception.ts';
import type { Corpus, Entry } from '../corpus.ts';
import type { Fault, Place, Rule } from '../finding.ts';

/** The corpus as rules see it: with the files whose own faults kept an entry out of it. */
export interface Checked extends Corpus {
  broken: Set<string>;
  /** The texts of those files. */
  unread: string[];
  root: string;
  /** The exceptions that a finding of an earlier rule fell under. */
  held: Set<Exception>;
}
export type CorpusRule = Rule<Checked>;

/** A fault that no exception can hide. */
export const error = (place: Place, rule: string, message: string, help: string): Fault =>
  ({ file: place.file, line: place.line, column: place.column, rule, message, help });

/** A fault of an entry, which may have an exception to it. What it is about stands in double quotes in the message. */
export const fault = (entry: Entry, { file, line, column }: Place, message: string, help: string): Fault => ({ file, line, column, message, help, entry });

/** The other of two places that do not agree, for a message: `content/parties/jnim.md:7`. */
export const there = ({ file, line }: Place): string => `${file}:${line}`;
