import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from './finding.ts';
import type { Citation, Prose } from './prose.ts';

/** A paragraph of prose, also one of a list or table, without its marks and on one line. */
export interface Passage {
  text: string;
  /** How long the bold words are that open it as a heading would. */
  lead: number;
  /** Links and citations by the part of the text that they cover; a citation stands between two characters. */
  links: { from: number; to: number; url: string }[];
  citations: { at: number; source: string }[];
  /** Where a word that begins at a point of the text stands in the file. */
  place(at: number, word: string): Place;
}

const known = new WeakMap<Prose, Passage[]>();

/** The paragraphs of a prose in order; headings are none. */
export function passages(file: string, prose: Prose): Passage[] {
  const before = known.get(prose);
  if (before) return before;
  const all: Passage[] = [];
  const lines = [0, ...allOf('\n', prose.body.text, 0).map((at) => at + 1)];
  visit(prose.tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') all.push(passageOf(file, prose, lines, node));
  });
  known.set(prose, all);
  return all;
}

/** Where some characters occur in a text from a point on. */
function allOf(sought: string, text: string, from: number): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) all.push(at);
  return all;
}

function passageOf(file: string, { body }: Prose, lines: number[], node: Node): Passage {
  const passage: Passage = { text: '', lead: 0, links: [], citations: [], place };
  const start = node.position?.start.offset ?? 0;
  const add = (each: Node) => {
    const from = passage.text.length;
    if (each.type === 'citation') passage.citations.push(...(each as Citation).items.map(({ source }) => ({ at: from, source })));
    else if (each.type === 'html') return;
    else if ('value' in each && typeof each.value === 'string') passage.text += each.value.replaceAll('\n', ' ');
    else if (each.type === 'break') passage.text += ' ';
    else if ('children' in each) (each.children as Node[]).forEach(add);
    if (each.type === 'strong' && from === 0) passage.lead = passage.text.length;
    if (each.type === 'link') passage.links.push({ from, to: passage.text.length, url: (each as Node & { url: string }).url });
  };
  add(node);

  const met = new Map<string, { here: number[]; source: number[] }>();
  /** Marks that are left out make the source longer, but leave the order of its words. */
  function place(at: number, word: string): Place {
    const head = word.split(' ')[0]!;
    const { here, source } = met.get(head) ?? { here: allOf(head, passage.text, 0), source: allOf(head, body.text, start) };
    met.set(head, { here, source });
    const nth = here.findIndex((each) => each >= at);
    const offset = source[nth < 0 ? here.length : nth] ?? start;
    const line = lines.findLastIndex((each) => each <= offset);
    return { file, line: line + 1 + body.linesBefore, column: offset - lines[line]! + 1 };
  }
  return passage;
}

/** The sentences of a passage by the part of the text that they cover. */
export function sentences(text: string): { from: number; to: number }[] {
  const ends = [...text.matchAll(/[.!?][’”)]?\s+(?=[\p{Lu}\d(‘“])/gu)].map((match) => match.index + match[0].length);
  return [...ends, text.length].map((to, index) => ({ from: ends[index - 1] ?? 0, to })).filter(({ from, to }) => to > from);
}
