import type { Corpus } from '../corpus.ts';
import type { Finding, Place, Rule } from '../finding.ts';

/** The corpus as rules see it: with the files whose own faults kept an entry out of it. */
export interface Checked extends Corpus {
  broken: Set<string>;
  /** The texts of those files. */
  unread: string[];
  root: string;
}
export type CorpusRule = Rule<Checked>;

export const error = (place: Place, rule: string, message: string, help: string): Finding =>
  ({ file: place.file, line: place.line, column: place.column, rule, severity: 'error', message, help });
