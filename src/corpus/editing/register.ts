import { stringify } from 'yaml';
import type { Retired } from '../../domain/departure.ts';
import type { Kind } from '../../domain/entry.ts';
import type { Corpus, File } from '../corpus.ts';
import { insertItem, removeItem } from './insert.ts';
import { replaceAt } from './replace.ts';

/** An entry gets another identifier. */
export interface Move {
  kind: Kind;
  from: string;
  to: string;
}

const heads = {
  'redirects.yaml': '# The identifiers that entries had before they were renamed. Written by npm run rename; their addresses lead on for ever.\n',
  'retired.yaml': '# The entries that are no longer kept. Written by npm run retire; the addresses of those that had a page say when and why.\n',
};
type Register = keyof typeof heads;

const textOf = (files: File[], path: Register): string => files.find((file) => file.path === path)?.text ?? heads[path];
const withItem = (path: string, text: string, item: object): string => insertItem(path, text, stringify([item], { lineWidth: 0, singleQuote: true }));

/** The redirects after some moves: each former identifier leads straight to the last one, and none leads away from an entry. */
export function redirected({ redirects }: Corpus, files: File[], moves: Move[], root: string): string {
  let text = textOf(files, 'redirects.yaml');
  for (const { data, at } of redirects) {
    const move = moves.find(({ kind, from }) => kind === data.kind && from === data.to);
    if (move) text = replaceAt(text, at(['to']), move.from, move.to);
  }
  for (const { kind, from, to } of moves) text = withItem(`${root}/redirects.yaml`, text, { kind, from, to });
  // From the end, so that the places before it stay where they are.
  for (const { data, at } of redirects.toReversed()) {
    if (moves.some(({ kind, to }) => kind === data.kind && to === data.from)) text = removeItem(`${root}/redirects.yaml`, text, at([]).line).text!;
  }
  return text;
}

/** The retired entries after some moves of what stands in their place; nothing if none is concerned. */
export function withRegister({ retired }: Corpus, files: File[], moves: Move[]): string | undefined {
  let text: string | undefined;
  for (const { data, at } of retired) {
    const move = moves.find(({ kind, from }) => kind === data.kind && from === data.instead);
    if (move) text = replaceAt(text ?? textOf(files, 'retired.yaml'), at(['instead']), move.from, move.to);
  }
  return text;
}

/** The retired entries with some more. */
export const withRetired = (files: File[], more: Retired[], root: string): string => more.reduce((text, each) => withItem(`${root}/retired.yaml`, text, each), textOf(files, 'retired.yaml'));
