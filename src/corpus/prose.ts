import type { Link, Node, Parent, PhrasingContent, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { valueFault } from './characters.ts';
import type { Finding, Place } from './finding.ts';
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
  /** As its author wrote it, with relative links and citations; remarks in comments are for editors, and are left out. */
  text: string;
  /** The part of the file that it is, to find a place in it. */
  body: { text: string; linesBefore: number };
  tree: Root;
  links: { url: string; place: Place; text: string }[];
  citations: { source: string; pinpoint?: string; place: Place }[];
  /** HTML and images, which prose does not have. */
  markup: { text: string; place: Place }[];
  /** What looks like a citation or a note but is none. */
  strays: { text: string; place: Place }[];
  /** What is one of these too if the identifier in it is that of a source: `@crs-2018`, `[crs-2018, p. 2]`. */
  doubts: { id: string; text: string; place: Place }[];
  /** What looks like a link but is none. */
  strayLinks: { text: string; place: Place }[];
  /** Characters that no text has, brought in by entities. */
  faults: Finding[];
}

const parser = unified().use(remarkParse).use(remarkGfm);
/** A sign @ that is not within an address of e-mail, and the identifier after it. A name that somebody has elsewhere, such as @UN_MINUSMA, is no identifier. */
const key = String.raw`(?<![\p{L}\p{N}._%+-])@[a-z0-9]+(?:-[a-z0-9]+)*(?![\p{L}\p{N}_]|[-.][\p{L}\p{N}])`;
/** The second half of a link. */
const destination = String.raw`\([^\s()]{0,200}(?:\.md|\.yaml|:\/\/|#)`;
/** A citation, and what was meant as one, as a note or as a link, each by what it begins with. */
const mark = new RegExp([
  // In two brackets.
  String.raw`\[\[(?<twice>[^[\]]{1,200})\]\]`,
  String.raw`\[(?<cited>@[^[\]]*)\](?=(?<more>\]?))`,
  // With something before it, in other brackets, or not closed.
  String.raw`(?<aside>\[[^[\]]{1,200}?${key}[^[\]]{0,200}\]|\{[^{}[\]]{0,200}?${key}[^{}[\]]{0,200}\}|\(\s*${key}\s*[,;][^()]{0,200}\)|\[@|\[\^)`,
  // The end of a citation that did not begin.
  String.raw`(?<![\p{L}\p{N}])@[a-z0-9][a-z0-9-]{0,99}\]`,
  String.raw`(?<bare>${key})`,
  // The address of a link in the wrong brackets, with its words before it; an address of the web is a node of its own.
  String.raw`(?<address>(?:\[[^[\]]{1,100}\]|\([^()]{1,100}\))?\[[^\s[\]]{0,200}(?:\.md|\.yaml|:\/\/)[^\s[\]]{0,200}\]|(?:\[[^[\]]{1,100}\]|\([^()]{1,100}\))\[$)`,
  String.raw`\[\s*(?<boxed>[a-z0-9]+(?:-[a-z0-9]+)*)\s*(?:[,;][^[\]]{0,200})?\](?!\(|\s${destination})`,
  // The middle of a link.
  String.raw`\]\(`, String.raw`\]\s(?=${destination})`,
].join('|'), 'gu');
/** A source and its pinpoint. One in which another @ stands would hide a second source. */
const item = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:,\s*([^\s@][^@]*))?$/;

/** Parses Markdown and finds its links and citations, each at its line and column in the file. */
export function parseProse(file: string, body: { text: string; linesBefore: number }): Prose {
  const tree = parser.parse(body.text) as Root;
  const prose: Prose = { text: '', body, tree, links: [], citations: [], markup: [], strays: [], doubts: [], strayLinks: [], faults: [] };
  const place = (node: Node): Place => ({
    file, line: (node.position?.start.line ?? 1) + body.linesBefore, column: node.position?.start.column ?? 1,
  });
  const starts = [0, ...[...body.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const placeAt = (offset: number): Place => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { file, line: line + 1 + body.linesBefore, column: offset - starts[line]! + 1 };
  };
  const source = (node: Node) => body.text.slice(node.position?.start.offset, node.position?.end.offset);

  const comments: Node[] = [];
  let reached = 0;
  visit(tree, (node, index, parent) => {
    const brought = [node.type === 'link' ? `${node.url}${node.title ?? ''}` : '', 'value' in node ? node.value : ''].map((value) => valueFault(value, body.text)).find(Boolean);
    if (brought) prose.faults.push({ ...place(node), rule: 'text-character', severity: 'error', ...brought });
    if (node.type === 'link') {
      const link = node as Link;
      // In the source a long link is broken over lines; what is wrong with it is its address, which stands at its end.
      const address = body.text.indexOf(link.url, body.text.lastIndexOf('](', link.position?.end.offset));
      const from = link.position?.start.offset ?? 0;
      prose.links.push({ url: link.url, place: address > from && address < (link.position?.end.offset ?? 0) ? placeAt(address) : place(link), text: plain(link) });
      if (!link.children.length) prose.strayLinks.push({ text: source(link), place: place(link) });
    } else if (node.type === 'footnoteReference' || node.type === 'linkReference' || node.type === 'imageReference') {
      prose.strays.push({ text: source(node), place: place(node) });
    } else if (node.type === 'html' && isComment(node.value)) {
      comments.push(node);
    } else if (node.type === 'html' || node.type === 'image' || node.type === 'listItem' && typeof node.checked === 'boolean') {
      prose.markup.push({ text: source(node), place: place(node) });
    } else if (node.type === 'text' && parent && index !== undefined) {
      // What is no tag here is one for readers of HTML that are less strict.
      const tag = /(?<!\\)<[a-z!/?]\S*/i.exec(node.position ? source(node) : node.value);
      if (tag) prose.markup.push({ text: tag[0].slice(0, 60), place: node.position ? placeAt(node.position.start.offset! + tag.index) : place(parent) });
      // A text beside a bare address has no position; its marks stand after those before it.
      let from = Math.max(reached, (node.position ?? parent.position)?.start.offset ?? 0);
      // Escapes, entities and indentation make a text differ from its source, but not the order of its marks.
      const parts = splitText(node as Text, (sought) => {
        const at = body.text.slice(0, node.position?.end.offset).indexOf(sought, from);
        from = Math.max(from, at);
        reached = from + 1;
        return placeAt(from++);
      }, prose);
      if (parts.length > 1 || parts[0]?.type !== 'text') {
        (parent as Parent).children.splice(index, 1, ...parts as never[]);
        return [SKIP, index + parts.length];
      }
    }
    return undefined;
  });
  prose.text = without(comments, body.text).replace(/^\s*\n/, '').trimEnd();
  return prose;
}

/** Whether a piece of HTML is nothing but comments, each of them closed. */
const isComment = (html: string): boolean => html.startsWith('<!--') && html.split('-->').every((part, index, all) => (index === all.length - 1 ? !part.trim() : part.trimStart().startsWith('<!--')));

/** A text without some of its nodes and the space after them. What stood on both sides of one may not become a tag. */
function without(nodes: Node[], text: string): string {
  let [kept, from] = ['', 0];
  for (const { position } of nodes) {
    const before = text.slice(from, position!.start.offset);
    kept += before.endsWith('<') && !before.endsWith('\\<') ? `${before.slice(0, -1)}\\<` : before;
    from = position!.end.offset! + /^\s*/.exec(text.slice(position!.end.offset))![0].length;
  }
  return kept + text.slice(from);
}

/** Parts a text at its citations. `place` tells where the next occurrence of some characters stands in the source. */
function splitText(node: Text, place: (sought: string) => Place, prose: Prose): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let last = 0;
  for (const match of node.value.matchAll(mark)) {
    const { twice, cited, more, aside, bare, boxed, address } = match.groups!;
    const start = place(match[0].slice(0, 2));
    // What comes after both brackets may begin as the inner one does.
    if (twice) place(']]');
    if (bare || boxed) {
      prose.doubts.push({ id: boxed ?? bare!.slice(1), text: match[0], place: start });
      continue;
    }
    if (address || twice && !twice.includes('@')) {
      prose.strayLinks.push({ text: match[0], place: start });
      continue;
    }
    if (match[0].startsWith(']')) {
      const opened = node.value.lastIndexOf('[', match.index);
      const from = opened >= last && match.index - opened < 100 ? opened : match.index;
      prose.strayLinks.push({ text: /^.{0,100}?\]\s?\(?[^\s()]{0,60}\)?/su.exec(node.value.slice(from, match.index + 70))![0], place: start });
      continue;
    }
    const items = cited?.split(';').map((part) => part.trim());
    // Brackets may also stand around words that end in a citation.
    const surplus = more && node.value.lastIndexOf('[', match.index - 1) <= node.value.lastIndexOf(']', match.index - 1) ? more : '';
    if (surplus || !items?.every((part) => item.test(part))) {
      const isWhole = cited || twice || aside && aside.length > 2;
      prose.strays.push({ text: isWhole ? match[0] + surplus : node.value.slice(match.index, match.index + 30), place: start });
      continue;
    }
    const citation: Citation = { type: 'citation', items: items.map((part) => {
      const { id, pinpoint } = splitCitation(part.slice(1));
      return pinpoint === undefined ? { source: id } : { source: id, pinpoint };
    }) };
    prose.citations.push(...citation.items.map((each) => ({ ...each, place: place(`@${each.source}`) })));
    // The mark belongs to the sentence before it; the space that Pandoc's form wants is not shown.
    const before = node.value.slice(last, match.index).trimEnd();
    if (before) parts.push({ type: 'text', value: before });
    parts.push(citation);
    last = match.index + match[0].length;
  }
  if (last === 0) return [node];
  const rest = node.value.slice(last);
  if (rest) parts.push({ type: 'text', value: rest });
  return parts;
}

/** The text of a node without its marks. */
export function plain(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node.children as Node[]).map(plain).join('') : '';
}
