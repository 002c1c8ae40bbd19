import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Heading, Link, Node, Paragraph, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { targetOf } from '../corpus/corpus.ts';
import { plain, type Citation, type Prose } from '../corpus/prose.ts';
import type { Kind } from '../domain/entry.ts';
import type { Mark, Notes } from './notes.ts';
import type { Terms } from './terms.ts';

/** What the pipeline needs to know of the page that it renders for. */
export interface Setting {
  /** The content file, from which relative links start. */
  file: string;
  /** The address of an entry. */
  href(kind: Kind, id: string): string;
  notes: Notes;
  /** The terms of art that are explained elsewhere; those of one page are met once. */
  terms?: Terms;
  /** Addresses on the page that headings may not take. */
  taken?: Iterable<string>;
}

/** Markdown made ready for a page. */
export interface Rendered {
  html: string;
  /** Headings of the second level, for the contents. */
  headings: { id: string; text: string }[];
}

/** The address of a heading: its words in lower case, joined by hyphens. */
export const slug = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/**
 * The raised numbers of a citation: buttons that open their note in place through the browser's own popover, so that
 * they work without a script.
 */
export const markElements = (marks: Mark[]): Element => ({
  type: 'element', tagName: 'sup', properties: { className: ['marks'] },
  children: marks.map(({ number, id }): ElementContent => ({
    type: 'element', tagName: 'button', properties: { type: 'button', id, popovertarget: `note-${number}`, ariaLabel: `Note ${number}` },
    children: [{ type: 'text', value: String(number) }],
  })),
});

const stringify = unified().use(rehypeStringify);

/** The same marks as HTML, for text that is not Markdown. */
export const markHtml = (marks: Mark[]): string =>
  (marks.length ? stringify.stringify({ type: 'root', children: [markElements(marks)] } as HtmlRoot) : '');

/** Renders the prose of an entry: links become addresses, citations marks, and each paragraph has a number to cite. */
export function render(prose: Prose, { file, href, notes, terms, taken: reserved = [] }: Setting): Rendered {
  const tree = structuredClone(prose.tree) as Root;
  const headings: Rendered['headings'] = [];
  const root = /^(.*?)\/(?:conflicts\/[^/]+|parties|interventions|instruments|concepts)\/[^/]+$/.exec(file)?.[1];
  const taken = new Set(reserved);
  let paragraph = 0;

  for (const node of tree.children) {
    if (node.type === 'paragraph') number(node, ++paragraph);
  }
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') head(node);
    if (node.type === 'listItem') delete node.checked;
    // The check refuses these; whatever calls this, nothing is fetched and nothing is a note that nobody numbered.
    if (parent && index !== undefined && (node.type === 'image' || node.type === 'imageReference' || node.type === 'footnoteReference' || node.type === 'footnoteDefinition' || node.type === 'definition')) {
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type !== 'link' || follow(node) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return index;
  });
  terms?.explain(tree);

  function number(node: Paragraph, n: number) {
    node.data = { ...node.data, hProperties: { id: `p${n}`, className: ['numbered'] } };
    node.children.unshift({ type: 'text', value: '', data: {
      hName: 'a', hProperties: { href: `#p${n}`, className: ['pilcrow'], ariaLabel: `Paragraph ${n}` }, hChildren: [{ type: 'text', value: String(n) }],
    } } as never);
  }
  /** Gives a link its address; of one that leads nowhere, into the page, or to a script, only the text is to be kept. */
  function follow(node: Link): boolean {
    const target = targetOf(node.url, file, root);
    if (target === 'broken' || node.url.startsWith('#')) return false;
    if (target) node.url = href(target.kind, target.id);
    else node.data = { ...node.data, hProperties: { rel: ['external'] } };
    return true;
  }
  function head(node: Heading) {
    const text = plain(node);
    // Of letters that are not Latin no address can be made.
    const name = slug(text) || 'part';
    let id = name;
    for (let n = 2; taken.has(id); n++) id = `${name}-${n}`;
    taken.add(id);
    node.data = { ...node.data, hProperties: { id } };
    if (node.depth === 2) headings.push({ id, text });
  }

  const hast = unified().use(remarkRehype, {
    handlers: { citation: (_state: unknown, node: Node) => markElements(notes.cite((node as Citation).items)) },
  }).runSync(tree) as HtmlRoot;
  return { html: stringify.stringify(hast), headings };
}
