import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from './finding.ts';
import type { Citation, Prose } from './prose.ts';

/** A paragraph of prose, also one of a list or table, without its marks and on one line. */
export interface Passage {
  text: string;
  /** How long the bold words are that open it as a heading would. */
  lead: number;
  /** The parts of the text in italics. */
  emphasised: { from: number; to: number }[];
  /** Links and citations by the part of the text that they cover; a citation stands between two characters. */
  links: { from: number; to: number; url: string }[];
  citations: { at: number; source: string }[];
  /** Where what begins at a point of the text stands in the file. */
  place(at: number): Place;
}

const known = new WeakMap<Prose, Passage[]>();

/** The paragraphs of a prose in order; headings are none. */
export function passages(file: string, prose: Prose): Passage[] {
  const before = known.get(prose);
  if (before) return before;
  const all: Passage[] = [];
  const lines = [0, ...[...prose.body.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  visit(prose.tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') all.push(passageOf(file, prose, lines, node));
  });
  known.set(prose, all);
  return all;
}

function passageOf(file: string, { body }: Prose, lines: number[], node: Node): Passage {
  const passage: Passage = { text: '', lead: 0, emphasised: [], links: [], citations: [], place };
  // Each part of the text with where it stands in the source; behind what is left out, the reading goes on at its end.
  const offsets: number[] = [];
  let reached = node.position?.start.offset ?? 0;
  const add = (each: Node) => {
    const from = passage.text.length;
    reached = Math.max(reached, each.position?.start.offset ?? 0);
    if (each.type === 'citation') {
      passage.citations.push(...(each as Citation).items.map(({ source }) => ({ at: from, source })));
      reached = body.text.indexOf(']', body.text.indexOf('[@', reached)) + 1;
    } else if (each.type !== 'html') {
      if ('value' in each && typeof each.value === 'string') {
        passage.text += each.value.replaceAll('\n', ' ');
        offsets.push(...follow(body.text, each.value, reached));
        reached = offsets.at(-1)! + 1;
      } else if (each.type === 'break') {
        passage.text += ' ';
        offsets.push(reached);
      } else if ('children' in each) (each.children as Node[]).forEach(add);
    }
    if (each.type === 'strong' && from === 0) passage.lead = passage.text.length;
    if (each.type === 'emphasis') passage.emphasised.push({ from, to: passage.text.length });
    if (each.type === 'link') passage.links.push({ from, to: passage.text.length, url: (each as Node & { url: string }).url });
    reached = Math.max(reached, each.position?.end.offset ?? 0);
  };
  add(node);

  function place(at: number): Place {
    const offset = offsets[at] ?? node.position?.start.offset ?? 0;
    const line = lines.findLastIndex((start) => start <= offset);
    return { file, line: line + 1 + body.linesBefore, column: offset - lines[line]! + 1 };
  }
  return passage;
}

/** Where each sign of a text stands in the source from which it was read: escapes, entities and indentation stand there too. */
function follow(source: string, value: string, from: number): number[] {
  let at = from;
  return Array.from({ length: value.length }, (_, index) => {
    const sign = value[index]!;
    const near = source.slice(at, at + 100);
    const entity = near[0] === '&' ? /^&#?\w+;/.exec(near)?.[0] : undefined;
    at += entity ? 0 : Math.max(0, near.indexOf(sign));
    const here = at;
    at += entity?.length ?? 1;
    return here;
  });
}

/** The sentences of a passage by the part of the text that they cover. */
export function sentences(text: string): { from: number; to: number }[] {
  const ends = [...text.matchAll(/[.!?][’”)]?\s+(?=[\p{Lu}\d(‘“])/gu)].map((match) => match.index + match[0].length);
  return [...ends, text.length].map((to, index) => ({ from: ends[index - 1] ?? 0, to })).filter(({ from, to }) => to > from);
}
