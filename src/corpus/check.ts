import { assemble, type Corpus, type File, type Known } from './corpus.ts';
import { isExcepted } from './exceptions.ts';
import { inOrder, type Finding } from './finding.ts';
import type { Release } from './releases.ts';
import { rules } from './rules/index.ts';
import type { Checked } from './rules/rule.ts';

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
  const faults = findings.filter(({ severity }) => severity === 'error');
  const broken = new Set(faults.map(({ file }) => file));
  const unread = files.filter(({ path }) => broken.has(`${root}/${path}`)).map(({ text }) => text);
  const checked: Checked = { ...corpus, broken, unread, faults, root, held: new Map(), standing: [] };
  for (const rule of rules) checked.standing.push(...rule.check(checked).filter((fault) => !isExcepted(rule, fault, checked.held)).map((fault) => ({ rule: rule.id, fault })));
  const severities = new Map(rules.map(({ id, severity = 'error' }) => [id, severity]));
  const across = checked.standing.map(({ rule, fault: { file, line, column, message, help, rule: id = rule } }): Finding => ({ file, line, column, rule: id, severity: severities.get(rule)!, message, help }));
  return { corpus, findings: inOrder([...findings, ...across]) };
}
