import type { Finding } from './finding.ts';
import { frame, visible } from './frame.ts';
import { within } from './rules/within.ts';
import { withinFiles } from './rules/withinFiles.ts';

/** `content/parties/jnim.md:5:15 party-exists: no party "nosuch"`; nothing in it commands a terminal. */
const head = ({ file, line, column, rule, message, severity }: Finding): [place: string, rule: string, message: string] =>
  [`${visible(file)}:${line}:${column}`, `${severity === 'warning' ? 'warning ' : ''}${rule}:`, visible(message)];

/** A finding in one line, and a line of help under it. */
export const line = (finding: Finding): string => `${head(finding).join(' ')}\n  help: ${visible(finding.help)}`;

/** All findings in short and their number. */
export const report = (findings: Finding[]): string => [...findings.map(line), summary(findings)].join('\n');

/** The address of the page that explains a rule. */
export const rulePage = (rule: string): string => `/handbook/rules/${rule}/`;

/** How a report is shown. */
export interface Shown {
  /** The text of a file by the name that findings give it, if it can be had. */
  text(file: string): string | undefined;
  /** Columns of the terminal. */
  width?: number;
  colour?: boolean;
  /** The address of the site with the handbook, without a slash at its end. */
  site?: string;
}

/** A finding as it is shown, in parts. */
export interface ShownFinding {
  place: string;
  /** `party-exists:`, `warning party-exists:` */
  rule: string;
  message: string;
  frame: string[];
  help: string;
  page: string;
}

/** Findings with the lines that they are about, by file. */
export function shownByFile(findings: Finding[], { text, width = 100, site = '' }: Shown): { file: string; numbers: string; findings: (ShownFinding & Pick<Finding, 'severity'>)[] }[] {
  return [...Map.groupBy(findings, ({ file }) => file)].map(([file, own]) => {
    const lines = text(file)?.split('\n') ?? [];
    return { file: visible(file), numbers: numbers(own), findings: own.map((finding) => {
      const [place, rule, message] = head(finding);
      return { place, rule, message, frame: frame(lines, finding, Math.max(width, 40) - 2), help: visible(finding.help), page: site + rulePage(finding.rule), severity: finding.severity };
    }) };
  });
}

/** All findings by file, each with the lines that it is about, what to do and where its rule is explained, and their number. */
export function fullReport(findings: Finding[], shown: Shown): string {
  const paint = (code: number, words: string) => (shown.colour ? `\u001B[${code}m${words}\u001B[0m` : words);
  const parts = shownByFile(findings, shown).flatMap(({ file, numbers: many, findings: own }) => [paint(1, `${file} (${many})`), ...own.map(({ place, rule, message, frame: framed, help, page, severity }) => [
    `${paint(36, place)} ${paint(hue(severity), rule)} ${message}`,
    ...framed.map((each) => `  ${/^ +\| *\^$/.test(each) ? paint(hue(severity), each) : each.startsWith('>') ? each : paint(2, each)}`),
    `  help: ${help}`, paint(2, `  rule: ${page}`),
  ].join('\n'))]);
  const further = findings.some(({ rule, severity }) => severity === 'error' && ofForm.has(rule)) ? '\nWhat else these entries say is looked at once the faults of form are mended.' : '';
  return [...parts, summary(findings) + further].join('\n\n');
}

/** The rules for what can be read at all: an entry that breaks one is not looked at by the others. */
const ofForm = new Set([...withinFiles, ...within].map(({ id }) => id));

const hue = (severity: Finding['severity']): number => (severity === 'error' ? 31 : 33);

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** `1 error and 2 warnings` */
function numbers(findings: Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return [errors && count(errors, 'error'), findings.length - errors && count(findings.length - errors, 'warning')].filter(Boolean).join(' and ');
}

/** How many findings there are, in one line. */
export const summary = (findings: Finding[]): string =>
  (findings.length ? `${numbers(findings)} in ${count(new Set(findings.map(({ file }) => file)).size, 'file')}.` : 'No faults found.');
