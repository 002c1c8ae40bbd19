/** A place in a content file; lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** One fault of the content, as every command reports it. */
export interface Finding extends Place {
  /** The rule's identifier, such as `party-exists`. */
  rule: string;
  severity: 'error' | 'warning';
  /** What is wrong, with the value quoted. */
  message: string;
  /** How to mend it. */
  help: string;
}

/** An example for the handbook: text as it should be in a file of the content, and what breaks the rule in its place. */
export interface Example {
  /** Below the content folder, such as `parties/armed-group.md`. */
  file: string;
  right: string;
  wrong: string;
}

/** A rule over the whole corpus: one file, one identifier, one sentence. */
export interface Rule<Corpus> {
  id: string;
  /** What the rule demands, in one sentence for the handbook. */
  sentence: string;
  /** Why it is demanded, in a sentence or two for an editor. */
  why?: string;
  example?: Example;
  check(corpus: Corpus): Finding[];
}

/** Findings in reading order, without repetitions. */
export function inOrder(findings: Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...seen.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
}
