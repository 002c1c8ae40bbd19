import type { Finding } from './finding.ts';

/** `content/parties/jnim.md:5:15 party-exists: no party "nosuch"`, and a line of help under it. */
export const line = ({ file, line, column, rule, message, help, severity }: Finding): string =>
  `${file}:${line}:${column} ${severity === 'warning' ? 'warning ' : ''}${rule}: ${message}\n  help: ${help}`;

/** All findings and their number, for a terminal. */
export function report(findings: Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const files = new Set(findings.map(({ file }) => file)).size;
  return [...findings.map(line), summary(errors, findings.length - errors, files)].join('\n');
}

function summary(errors: number, warnings: number, files: number): string {
  if (!errors && !warnings) return 'No faults found.';
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${[errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean).join(' and ')} in ${count(files, 'file')}.`;
}
