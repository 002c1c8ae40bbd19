import type { Source } from '../../domain/source.ts';

type DateParts = { 'date-parts': number[][]; circa?: true };

/** A bibliographic record in the JSON of CSL 1.0.2, as reference managers read it. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: Source['author'];
  editor?: Source['editor'];
  issued?: DateParts;
  accessed?: DateParts;
  note?: string;
  [variable: string]: unknown;
}

/** An EDTF date as CSL has it. A quarter, which CSL does not know, is its year; a doubtful or approximate date is `circa`. */
export function cslDate(edtf: string): DateParts {
  const parts = edtf.split('/').filter((end) => end && end !== '..').map((end) => {
    const [year = '', month = '', day = ''] = end.replace(/[~?%]/g, '').split('-');
    return [Number(year), ...(month && Number(month) <= 12 ? [Number(month), ...(day ? [Number(day)] : [])] : [])];
  });
  return { 'date-parts': parts, ...(/[~?%]/.test(edtf) ? { circa: true } : {}) };
}

/** The fields of a source that CSL has under the same name. */
const same = ['author', 'editor', 'container-title', 'collection-title', 'publisher', 'publisher-place', 'number', 'volume', 'issue', 'page', 'genre', 'language', 'URL', 'DOI'] as const;

/** A source for a reference manager. What CSL has no field for stands in its note, so that nothing is lost. */
export function cslOf(source: Source): CslItem {
  const { id, type, title, issued, accessed, archive, citation, partisan, note } = source;
  const notes = [citation && `Cite as: ${citation}`, archive && `Archived copy: ${archive}`, partisan && 'Published by one side of the conflict.', note, issued?.includes('-3') && /-3[3-6]/.test(issued) && `Date: ${issued} (EDTF)`];
  const fields = Object.fromEntries(same.flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
  return {
    id, type, title, ...fields, ...(issued ? { issued: cslDate(issued) } : {}), ...(accessed ? { accessed: cslDate(accessed) } : {}),
    ...(notes.some(Boolean) ? { note: notes.filter(Boolean).join('\n') } : {}),
  };
}
