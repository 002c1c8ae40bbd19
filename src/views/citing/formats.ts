import { bibtex } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import { ris } from './ris.ts';

/** The formats that reference managers read, by the extension of their files. */
export const formats = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: bibtex },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', write: ris },
  'csl.json': { type: 'application/vnd.citationstyles.csl+json', write: (items: CslItem[]) => `${JSON.stringify(items, null, 1)}\n` },
} as const;
export type Format = keyof typeof formats;
/** The same for readers, in the order in which they are offered. */
export const formatNames: [extension: Format, name: string][] = [['bib', 'BibTeX'], ['ris', 'RIS'], ['csl.json', 'CSL-JSON']];
