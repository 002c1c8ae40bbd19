import type { File } from '../corpus/corpus.ts';
import type { Finding } from '../corpus/finding.ts';
import { fullReport } from '../corpus/report.ts';

/** The report as this terminal shows it: in colour where a person looks at it and has not switched that off. */
export function printed(findings: Finding[], files: File[], root: string, site = (process.env['CASUS_SITE'] ?? '').replace(/\/+$/, '')): string {
  const texts = new Map(files.map(({ path, text }) => [`${root}/${path}`, text]));
  const { isTTY, columns } = process.stdout;
  return fullReport(findings, { text: (file) => texts.get(file), colour: isTTY && !process.env['NO_COLOR'], site, ...(isTTY && columns ? { width: columns } : {}) });
}
