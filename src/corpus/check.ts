import { assemble, type Corpus, type File, type Known } from './corpus.ts';
import { inOrder, type Finding } from './finding.ts';
import { rules } from './rules/index.ts';

/**
 * Reads and checks all content. The corpus holds every entry that could be read, even where there are findings.
 *
 * @param known what was read before, to be kept from one call to the next where the same content is checked again and again
 */
export function check(files: File[], root = 'content', known?: Known): { corpus: Corpus; findings: Finding[] } {
  const { corpus, findings } = assemble(files, root, known);
  // An entry that could not be read is missing from the corpus; mentions of it are right, and are not to be blamed.
  const broken = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const unread = files.filter(({ path }) => broken.has(`${root}/${path}`)).map(({ text }) => text);
  const across = rules.flatMap((rule) => rule.check({ ...corpus, broken, unread, root }));
  return { corpus, findings: inOrder([...findings, ...across]) };
}
