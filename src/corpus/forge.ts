import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';
import { visible } from './frame.ts';
import { summary } from './report.ts';

/** Findings as JSON. What a terminal would obey is escaped, which changes nothing for who reads the JSON. */
export const asJson = (findings: unknown): string => JSON.stringify(findings, null, 2)
  .replace(/[\u007F-\u009F\u2028\u2029]|\p{Cf}/gu, (sign) => [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''));

const escaped = (text: string): string => visible(text).replaceAll('%', '%25');
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Findings as the annotations of a run on GitHub and what is like it, each at its line of a proposed change; then their number. */
export const asAnnotations = (findings: Finding[]): string => [...findings.map(({ file, line, column, rule, severity, message, help }) =>
  `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${escaped(message)}%0A${escaped(help)}`), summary(findings)].join('\n');

/** Findings as a report of code quality, as GitLab reads it. A finding keeps its fingerprint when lines move. */
export function asCodeQuality(findings: Finding[]): string {
  const seen = new Map<string, number>();
  return asJson(findings.map(({ file, line, rule, severity, message, help }) => {
    const about = [file, rule, message].join('\n');
    seen.set(about, (seen.get(about) ?? 0) + 1);
    return {
      description: `${message}: ${help}`, check_name: rule, fingerprint: createHash('sha256').update(`${about}\n${seen.get(about)}`).digest('hex'),
      severity: severity === 'error' ? 'major' : 'minor', location: { path: file, lines: { begin: line } },
    };
  }));
}
