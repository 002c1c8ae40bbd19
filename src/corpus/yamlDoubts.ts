import { isMap, isSeq, visit, type Document, type Node } from 'yaml';
import { hidden, tight, tooFar } from './yamlGuesses.ts';
import type { Slip } from './yamlSlips.ts';

/** What a parser reads without a word, though hardly as it was meant. */
export const doubts = (yaml: Document, text: string): Slip[] => [...repeated(yaml, text), ...swallowed(yaml, text), ...uneven(yaml, text)].sort((a, b) => a.offset - b.offset);

/** The keys that stand twice in one group; where several do, the first line of an item is likely to be gone. */
function repeated(yaml: Document, text: string): Slip[] {
  const found: Slip[] = [];
  const start = (key: unknown) => (key as Node).range![0];
  visit(yaml, { Map: (_key, { items }, path) => {
    const names = items.map(({ key }) => String(key));
    const twice = items.flatMap(({ key }, index) => (names.indexOf(names[index]!) < index ? [{ key, name: names[index]! }] : []));
    const list = path.at(-1);
    if (isSeq(list) && twice.length > 1) {
      // What an item has beside these may stand before them; an empty line then tells where it begins.
      const [from, to] = [start(items[names.indexOf(twice[0]!.name)]!.key), start(twice[0]!.key)];
      const gap = text.lastIndexOf('\n\n', to);
      const begin = items.map(({ key }) => start(key)).find((each) => each > Math.max(gap, from)) ?? to;
      const head = list.items.map((item) => (isMap(item) ? String(item.items[0]?.key) : '')).find((name) => name !== names[0]) ?? names[0]!;
      found.push({ offset: gap > from ? begin : to, message: `the keys of one item stand twice from here on: ${twice.map(({ name }) => `"${name}"`).join(', ')}`, help: `begin the next item with its first line: - ${head}: …` });
    } else found.push(...twice.map(({ key, name }) => ({ offset: start(key), message: `the key "${name}" stands twice`, help: 'keep one of the two' })));
  } });
  return found;
}

/** Texts of which a part is hidden, since a sign # stands in them; a comment has a space after its sign and two before it. */
export function hiddenTexts(yaml: Document, text: string): Slip[] {
  const found: Slip[] = [];
  visit(yaml, { Scalar: (_key, { type, range }) => {
    const [, space] = (type === 'PLAIN' && /^(\s*)#/.exec(text.slice(range![1], range![2]))) || [];
    const at = range![1] + (space?.length ?? 0);
    if (space !== undefined && !space.includes('\n') && (space.length === 1 || /\S/.test(text[at + 1] ?? ' '))) found.push({ offset: at, ...hidden });
  } });
  return found;
}

/** Lines of a list that have become part of the text above them, since they stand further to the right. */
function swallowed(yaml: Document, text: string): Slip[] {
  const found: Slip[] = [];
  visit(yaml, { Scalar: (_key, { type, range }) => {
    const dash = type === 'PLAIN' && /\n( *)(?=- )/.exec(text.slice(range![0], range![1]));
    if (!dash) return;
    const begin = text.lastIndexOf('\n', range![0]) + 1;
    const [first = '', margin = ''] = /^( *)- /.exec(text.slice(begin)) ?? [];
    if (!text.slice(begin, range![0]).trim() && /^-[^\s-]/.test(text.slice(range![0]))) found.push({ offset: range![0], ...tight });
    // Where the first dash alone stands unevenly, those below it are right.
    else if (first && margin.length % 2 > dash[1]!.length % 2) found.push({ offset: begin + margin.length, ...tooFar(margin.length, dash[1]!.length) });
    else found.push({ offset: range![0] + dash.index + dash[0].length, message: 'this line is read as a part of the text above it', help: 'begin its dash under the dash above; if it is text, put the whole in quotation marks' });
  } });
  return found;
}

/** Lines of a text below >- that do not stand under the others, which breaks it there. */
function uneven(yaml: Document, text: string): Slip[] {
  const found: Slip[] = [];
  visit(yaml, { Scalar: (_key, { type, range }) => {
    if (type !== 'BLOCK_FOLDED') return;
    let offset = range![0];
    const lines = text.slice(range![0], range![1]).split('\n').map((line, index) => {
      const own = { offset, indent: index && line.trim() ? line.length - line.trimStart().length : 0 };
      offset += line.length + 1;
      return own;
    }).filter(({ indent }) => indent);
    const each = Map.groupBy(lines, ({ indent }) => indent);
    const [usual] = [...each].sort(([a, as], [b, bs]) => bs.length - as.length || a % 2 - b % 2)[0] ?? [];
    const odd = lines.find(({ indent }) => indent !== usual);
    if (odd) found.push({ offset: odd.offset + odd.indent, ...tooFar(odd.indent, usual!) });
  } });
  return found;
}
