import type { Exception } from '../domain/exception.ts';
import { assemble, type Corpus, type File, type Known } from './corpus.ts';
import { isExcepted } from './exceptions.ts';
import { inOrder, type Finding } from './finding.ts';
import type { Release } from './releases.ts';
import { rules } from './rules/index.ts';

/**
 * Reads and checks all content. The corpus holds every entry that could be read, even where there are findings.
 *
 * @param known what was read before, to be kept from one call to the next where the same content is checked again and again
 * @param releases the states of this content that are kept, the newest first: what differs from them is to be recorded
 */
export function check(files: File[], root = 'content', known?: Known, releases: Release[] = []): { corpus: Corpus; findings: Finding[] } {
  const { corpus, findings } = assemble(files, root, known);
  corpus.releases = releases;
  // An entry that could not be read is missing from the corpus; mentions of it are right, and are not to be blamed.
  const broken = new Set(findings.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  const unread = files.filter(({ path }) => broken.has(`${root}/${path}`)).map(({ text }) => text);
  const checked = { ...corpus, broken, unread, root, held: new Set<Exception>() };
  const across = rules.flatMap((rule) => (rule.whole && broken.size ? [] : rule.check(checked)).filter((fault) => !isExcepted(rule, fault, checked.held))
    .map(({ file, line, column, message, help, rule: id = rule.id }): Finding => ({ file, line, column, rule: id, severity: rule.severity ?? 'error', message, help })));
  return { corpus, findings: inOrder([...findings, ...across]) };
}
