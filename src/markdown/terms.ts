import type { Link, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** A concept whose terms prose may use: the address of its page, and the phrases as prose writes them. */
export interface Explained {
  href: string;
  terms: readonly string[];
}

/**
 * The terms of art of one page. The first use of each concept’s term becomes a link to its explanation, unless the author
 * has linked the concept before it. Links, headings, code and what others say are left as they stand.
 */
export class Terms {
  readonly #known = new Map<string, string>();
  readonly #pattern: RegExp | undefined;
  readonly #seen = new Set<string>();

  constructor(concepts: Explained[]) {
    for (const { href, terms } of concepts) for (const term of terms) this.#known.set(plainTerm(term), href);
    // Longest first: “non-international armed conflict” is not to be read as “international armed conflict”.
    const phrases = [...this.#known.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    if (phrases.length) this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][-’'])(?:${phrases.map(escaped).join('|')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`, 'giu');
  }

  /** Links the terms of a tree whose own links are addresses already. */
  explain(tree: Root): void {
    visit(tree, (node, index, parent) => {
      if (node.type === 'link') this.#seen.add(node.url);
      if (untouched.has(node.type)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const parts = this.#split(node.value);
      if (!parts.length) return undefined;
      parent.children.splice(index, 1, ...parts as never[]);
      return [SKIP, index + parts.length];
    });
  }

  /** A text parted at its links to terms; nothing if it has none. */
  #split(text: string): PhrasingContent[] {
    const parts: PhrasingContent[] = [];
    let last = 0;
    for (const match of this.#pattern ? text.matchAll(this.#pattern) : []) {
      const href = this.#known.get(plainTerm(match[0]))!;
      if (this.#seen.has(href)) continue;
      this.#seen.add(href);
      if (match.index > last) parts.push({ type: 'text', value: text.slice(last, match.index) });
      parts.push({ type: 'link', url: href, data: { hProperties: { className: ['term'] } }, children: [{ type: 'text', value: match[0] }] } as Link);
      last = match.index + match[0].length;
    }
    return parts.length && last < text.length ? [...parts, { type: 'text', value: text.slice(last) }] : parts;
  }
}

/** Where terms stay as they are; what is strong opens a paragraph or an item as a heading would. */
const untouched = new Set(['link', 'heading', 'strong', 'blockquote']);
/** A phrase without what capitals, line breaks and apostrophes make of it. */
const plainTerm = (term: string): string => term.toLowerCase().replace(/\s+/g, ' ').replaceAll('\'', '’');
const escaped = (term: string): string => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+').replaceAll('’', '[’\']');
