import { stringify } from 'yaml';
import type { Redirect, Retired } from '../../domain/departure.ts';
import type { Kind } from '../../domain/entry.ts';
import type { Corpus, File } from '../corpus.ts';

/** An entry gets another identifier. */
export interface Move {
  kind: Kind;
  from: string;
  to: string;
}

const heads = {
  'redirects.yaml': '# The identifiers that entries had before they were renamed. Written by npm run rename; their addresses lead on for ever.',
  'retired.yaml': '# The entries that are no longer kept. Written by npm run retire; their addresses say when and why.',
};

/** The comments at the beginning of a register, or those that a new one begins with. */
function headOf(files: File[], path: keyof typeof heads): string {
  const text = files.find((file) => file.path === path)?.text;
  return text === undefined ? heads[path] : /^(?:#.*\n|\s*\n)*/.exec(text)![0].trimEnd();
}

const written = (head: string, items: object[]): string => `${[head, ...items.map((item) => stringify([item], { lineWidth: 0, singleQuote: true }).trimEnd())].filter(Boolean).join('\n\n')}\n`;

const byName = (a: Redirect, b: Redirect) => (`${a.kind} ${a.from}` < `${b.kind} ${b.from}` ? -1 : 1);

/** The redirects after some moves: each former identifier leads straight to the last one, and none leads away from an entry. */
export function redirected({ redirects }: Corpus, files: File[], moves: Move[]): string {
  const old = redirects.map(({ data }): Redirect => ({ ...data, to: moves.find(({ kind, from }) => kind === data.kind && from === data.to)?.to ?? data.to }));
  const all = [...old.filter(({ kind, from }) => !moves.some((move) => move.kind === kind && move.to === from)), ...moves];
  return written(headOf(files, 'redirects.yaml'), all.sort(byName));
}

/** The retired entries after some moves of what stands in their place; nothing if none is concerned. */
export function withRegister({ retired }: Corpus, files: File[], moves: Move[]): string | undefined {
  const next = retired.map(({ data }): Retired => {
    const move = moves.find(({ kind, from }) => kind === data.kind && from === data.instead);
    return move ? { ...data, instead: move.to } : data;
  });
  return next.some((each, index) => each !== retired[index]!.data) ? written(headOf(files, 'retired.yaml'), next) : undefined;
}

/** The retired entries with some more. */
export const withRetired = ({ retired }: Corpus, files: File[], more: Retired[]): string =>
  written(headOf(files, 'retired.yaml'), [...retired.map(({ data }) => data), ...more]);
