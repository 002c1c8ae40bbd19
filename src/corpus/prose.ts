import type { Link, Node, Parent, PhrasingContent, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { Place } from './finding.ts';
import { splitCitation } from './references.ts';

/** A citation in prose, `[@icg-g5-2017, p. 2; @crs-2018]`, as a node of the Markdown tree. */
export interface Citation extends Node {
  type: 'citation';
  items: { source: string; pinpoint?: string }[];
}
declare module 'mdast' {
  interface PhrasingContentMap { citation: Citation }
  interface RootContentMap { citation: Citation }
}

/** The Markdown of an entry, parsed once. */
export interface Prose {
  tree: Root;
  links: { url: string; place: Place; text: string }[];
  citations: { source: string; pinpoint?: string; place: Place }[];
  /** What looks like a citation or a note but is none. */
  strays: { text: string; place: Place }[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
const bracket = /\[(@[^\]]*)\]/g;
const item = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:,\s*(\S.*))?$/;

/** Parses Markdown and finds its links and citations, each at its line and column in the file. */
export function parseProse(file: string, body: { text: string; linesBefore: number }): Prose {
  const tree = parser.parse(body.text) as Root;
  const prose: Prose = { tree, links: [], citations: [], strays: [] };
  const place = (node: Node): Place => ({
    file, line: (node.position?.start.line ?? 1) + body.linesBefore, column: node.position?.start.column ?? 1,
  });
  const placeAt = (offset: number): Place => {
    const before = body.text.slice(0, offset).split('\n');
    return { file, line: before.length + body.linesBefore, column: (before.at(-1)?.length ?? 0) + 1 };
  };

  visit(tree, (node, index, parent) => {
    if (node.type === 'link') {
      const link = node as Link;
      prose.links.push({ url: link.url, place: place(link), text: plain(link) });
    } else if (node.type === 'footnoteReference' || node.type === 'linkReference' || node.type === 'imageReference') {
      prose.strays.push({ text: body.text.slice(node.position?.start.offset, node.position?.end.offset), place: place(node) });
    } else if (node.type === 'text' && parent && index !== undefined) {
      const start = node.position?.start.offset ?? 0;
      const parts = splitText(node as Text, (index) => placeAt(locate(body.text, start, (node as Text).value, index)), prose);
      if (parts.length > 1 || parts[0]?.type !== 'text') {
        (parent as Parent).children.splice(index, 1, ...parts as never[]);
        return [SKIP, index + parts.length];
      }
    }
    return undefined;
  });
  return prose;
}

/** The offset in the source of a character of a text node, whose escapes and entities make the two differ. */
function locate(source: string, start: number, value: string, index: number): number {
  const found = source.indexOf(value.slice(index, index + 12), start);
  return found < 0 ? start + index : found;
}

function splitText(node: Text, place: (index: number) => Place, prose: Prose): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let last = 0;
  for (const match of node.value.matchAll(bracket)) {
    const items = match[1]!.split(';').map((part) => part.trim());
    const parsed = items.map((part) => item.exec(part));
    if (parsed.includes(null)) {
      prose.strays.push({ text: match[0], place: place(match.index) });
      continue;
    }
    const citation: Citation = { type: 'citation', items: items.map((part) => {
      const { id, pinpoint } = splitCitation(part.slice(1));
      return pinpoint === undefined ? { source: id } : { source: id, pinpoint };
    }) };
    prose.citations.push(...citation.items.map((each) => ({ ...each, place: place(match.index) })));
    // The mark belongs to the sentence before it; the space that Pandoc's form wants is not shown.
    const before = node.value.slice(last, match.index).replace(/\s+$/, '');
    if (before) parts.push({ type: 'text', value: before });
    parts.push(citation);
    last = match.index + match[0].length;
  }
  if (last === 0) {
    const stray = /\[@|\[\^/.exec(node.value);
    if (stray) prose.strays.push({ text: node.value.slice(stray.index, stray.index + 30), place: place(stray.index) });
    return [node];
  }
  const rest = node.value.slice(last);
  if (rest) parts.push({ type: 'text', value: rest });
  return parts;
}

/** The text of a node without its marks. */
export function plain(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node.children as Node[]).map(plain).join('') : '';
}
