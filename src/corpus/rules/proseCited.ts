import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place } from '../finding.ts';
import { sentences } from '../passages.ts';
import { plain } from '../prose.ts';
import { withProse } from './prose.ts';
import { fault, type CorpusRule } from './rule.ts';

/** The words of a block; remarks to editors are none. */
const words = (node: RootContent) => ('children' in node ? (node.children as RootContent[]).filter(({ type }) => type !== 'html').map(plain) : [plain(node)])
  .join(node.type === 'paragraph' ? '' : ' ').replace(/\s+/g, ' ').trim();

function isCited(node: RootContent): boolean {
  let cited = false;
  visit(node, 'citation', () => { cited = true; });
  return cited;
}

/** The blocks that can state a fact, as messages call them. */
const said: Record<string, string> = { paragraph: 'paragraph', list: 'list', table: 'table', blockquote: 'quotation' };

/** A sentence that states no fact: it says what this site does, or where to read on. */
const editorial = /^(?:Casus|See) /;

/** What the finding quotes: the first words, by which an exception names the paragraph. */
const opening = (text: string) => text.split(' ').slice(0, 6).join(' ');

export const proseCited: CorpusRule = {
  id: 'prose-cited',
  sentence: 'Every paragraph of prose has a citation. A paragraph that only leads to a list, or that only says what Casus does or where to read on, needs none.',
  why: 'Readers must be able to check each claim. A paragraph without a source looks like the opinion of the site.',
  example: { file: 'parties/jnim.md', right: 'It fights [Mali](mali.md). [@news]', wrong: 'It fights [Mali](mali.md).' },
  exceptable: true,
  check: (corpus) => [...withProse(corpus)].flatMap((entry) => {
    const blocks = entry.prose.tree.children;
    return blocks.flatMap((block, index) => {
      // What was meant as a citation and is none is told by its own rule.
      const meant = entry.prose.strays.some(({ place: { line } }) => line >= (block.position?.start.line ?? 1) + entry.prose.body.linesBefore && line <= (block.position?.end.line ?? 1) + entry.prose.body.linesBefore);
      if (!said[block.type] || meant || isCited(block)) return [];
      const text = words(block);
      const [before, after] = [blocks[index - 1], blocks[index + 1]];
      // A list and the sentence that opens it are one.
      if (block.type === 'paragraph' && text.endsWith(':') && after && isCited(after)) return [];
      if (block.type !== 'paragraph' && before?.type === 'paragraph' && words(before).endsWith(':') && isCited(before)) return [];
      if (!text || sentences(text).every(({ from, to }) => editorial.test(text.slice(from, to)))) return [];
      const place: Place = { file: entry.file, line: (block.position?.start.line ?? 1) + entry.prose.body.linesBefore, column: block.position?.start.column ?? 1 };
      return [fault(entry, place, `the ${said[block.type]!} "${opening(text)}" has no citation`, 'end it with [@source], or with an exception to prose-cited that quotes these words and says why it needs none')];
    });
  }),
};
