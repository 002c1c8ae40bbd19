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
const same = ['author', 'editor', 'container-title', 'collection-title', 'publisher', 'publisher-place', 'edition', 'number', 'volume', 'issue', 'page', 'genre', 'language', 'URL', 'DOI'] as const;

/** Whether a date says more than a year, a month or a day: a span, a quarter, a doubt. Formats that have no such dates get it in words. */
const isMore = (edtf: string): boolean => /[/~?%]|-3[3-6]$/.test(edtf);
const institutions = (names: Source['author'] = []): string => names.map((name) => ('literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' '))).join('; ');

/** A source for a reference manager. What CSL has no field for stands in its note, so that nothing is lost; the court of a case is its authority. */
export function cslOf(source: Source): CslItem {
  const { id, type, title, issued, accessed, archive, citation, partisan, note } = source;
  const notes = [citation && `Cite as: ${citation}`, archive && `Archived copy: ${archive}`, partisan && 'Published by one side of the conflict.', note, issued && isMore(issued) && `Date: ${issued} (EDTF)`];
  const { author, ...rest } = source;
  const named = type === 'legal_case' && author ? { ...rest, authority: institutions(author) } : source;
  const fields = Object.fromEntries([...same, 'authority' as const].flatMap((name) => { const value = (named as Record<string, unknown>)[name]; return value ? [[name, value]] : []; }));
  return {
    id, type, title, ...fields, ...(issued ? { issued: cslDate(issued) } : {}), ...(accessed ? { accessed: cslDate(accessed) } : {}),
    ...(notes.some(Boolean) ? { note: notes.filter(Boolean).join('\n') } : {}),
  };
}
