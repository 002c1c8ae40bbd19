import type { Node, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Entry } from '../corpus.ts';
import { figuresIn } from '../figures.ts';
import { sentences } from '../passages.ts';
import { plain, type Prose } from '../prose.ts';
import { strayCitations, withProse } from './prose.ts';
import { fault, type Checked, type CorpusRule } from './rule.ts';

const inside = (node: Node): RootContent[] => ('children' in node ? node.children as RootContent[] : []);

/** The words of a block; remarks to editors are none. */
const words = (node: Node, ofLink: (link: Node) => string = plain): string => textOf(node, ofLink).replace(/\s+/g, ' ').trim();
function textOf(node: Node, ofLink: (link: Node) => string): string {
  if (node.type === 'link') return ofLink(node);
  if (node.type === 'html') return '';
  return 'children' in node ? inside(node).map((each) => textOf(each, ofLink)).join(['paragraph', 'heading', 'strong', 'emphasis', 'delete', 'tableCell'].includes(node.type) ? '' : ' ') : plain(node);
}

function isCited(node: Node): boolean {
  let cited = false;
  visit(node, 'citation', () => { cited = true; });
  return cited;
}

/** What stands for a link where its words are not looked at; a sentence may begin with it. */
const linked = 'L\uFFFC';
const word = (words: string): RegExp => new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');
/** Words that begin a clause, in which something would be claimed. What a noun such as `view` follows begins none. */
const clause = word('that (?!(?:view|reading|approach|position|account|question|test|term|name|conflict|group|time)(?!\\p{L}))\\p{L}+|who|whom|whose|which|how|why|because|although|though|whereas|while|when|since|after (?:it|they|he|she|\\p{L}+ing)|until (?:it|they)|but');
/** One who does something: a name or a link with a verb after it. */
const doer = /(?<![\p{L}’-])(?:\p{Lu}[\p{L}’-]*\uFFFC?|it|they|he|she|there) (?:has|have|had|is|are|was|were|did|does|do|will|can|may|\p{L}+ed|\p{L}{3,}(?<!s|ou|i)s)(?!\p{L})/u;
/** What a judgement on somebody says as a fact: as guilty of it. */
const judged = word('as (?:an? |the )?(?:\\p{L}+ )?(?:guilty|proven|proved|established|certain|facts?|true|known|responsible|liable|perpetrators?|criminals?|terrorists?|aggressors?|murderers?)');
/** Verbs by which even words without a doer tell what happened. */
const happened = word('(?!(?:armed|united|related|detailed|organised|cited|named|listed|linked|concerned|involved|signed|occupied|annexed|displaced|disputed)(?!\\p{L}))\\p{L}+ed|burnt|shot|took|led|held|fought|won|lost|fell|came|began|went|ran|gave|broke|struck|drove|hit|slew|slain|is|are|was|were|has|have|had|did');
/** A mention of something beside a link, in which another fact might stand. */
const apposition = /,(?! (?:and|or|for|also|see|on|in|under|with|L\uFFFC|(?:the|its|their|an?) (?:[^,.;]* )?L\uFFFC))/;
/** Figures other than years. */
const figures = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d+/;

/** A sentence that only says where to read on: `For the law, see [the concept](…).` */
const readOn = /^(?:(?:For|On) [^.;:]{1,100} see|See) .*L\uFFFC/u;
/** A sentence that says what this site does, with a verb for that. */
const ownDeed = /^Casus (?:(?:also|then|still|again|here|therefore|thus|not|\p{L}+ly) )?(?:adds|asks|calls|counts|does|follows|gives|judges|keeps|leaves|makes|names|reads|records|shows|starts|takes|treats|uses)(?!\p{L})\D*$/u;
/** A sentence that says that there is no source, as `unsourced:` does of a field; that nobody denies something would be a claim. */
const unsourced = /^No (?:source|authority|record) (?!.*(?:denie|doubt|disput|contest|contradict|question(?:s|ed) |reject|challeng|refut)|.*(?:[;:]|, (?:but|and|although|though|while|whereas|which|who)(?!\p{L})))/u;

/** Whether a sentence states no fact: it says what this site does, where to read on or that there is no source. */
function statesNothing(sentence: string): boolean {
  if (readOn.test(sentence)) return ![clause, happened, apposition, figures, doer].some((sign) => sign.test(sentence.replace(/^(?:For|On) /, '')));
  if (ownDeed.test(sentence)) return ![clause, judged, doer].some((sign) => sign.test(sentence.replace(/^Casus \p{L}+/u, '')));
  return unsourced.test(sentence);
}

/** Whether each sentence of a text states no fact; one that leads to a list is for what stands there. */
function isEditorial(node: Node, leads = false): boolean {
  const text = words(node, () => linked);
  const all = sentences(text).map(({ from, to }) => text.slice(from, to).trim());
  const own = leads ? all.slice(0, -1) : all;
  return !figuresIn(leads ? own.join(' ') : words(node)).length && own.every(statesNothing);
}

/** The part of a profile that says what it leaves open; its items are about the profile itself. */
const isOfOpen = (heading: RootContent | undefined): boolean => heading?.type === 'heading' && /^What (?:this profile|Casus) does not conclude$/.test(words(heading));
/** Whether an item goes on in the next, so that they are one sentence: `the group is under responsible command; and`. */
const goesOn = (item: string, next: string): boolean => /(?:[;,]|[;,]? (?:and|or))$/.test(item) || !/[.!?:’”)]$/.test(item) && /^\p{Ll}/u.test(next);
/** A heading that is a sentence, or tells of killed and wounded. */
const states = (heading: Node): boolean => /\p{Ll}[.!]$/u.test(words(heading)) || figuresIn(words(heading)).length > 0;

/** A part of a text that must have a citation, as messages call it. */
interface Part { node: Node; called: string }

const mending: Record<string, string> = { heading: 'tell it in a paragraph below that ends with [@source]', code: 'write it as a paragraph that ends with [@source]' };

/** The parts of some blocks that stand beside each other which state something and cite nothing. */
function uncited(blocks: RootContent[], heading?: RootContent): Part[] {
  let within = heading;
  return blocks.flatMap((block, index): Part[] => {
    if (block.type === 'heading') within = block;
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    const led = before?.type === 'paragraph' && words(before).endsWith(':') && isCited(before);
    if (led && ['list', 'table', 'blockquote', 'code'].includes(block.type)) return [];
    switch (block.type) {
      case 'heading': return states(block) && !isCited(block) ? [{ node: block, called: 'heading' }] : [];
      case 'code': return [{ node: block, called: 'code' }];
      case 'blockquote': return isCited(block) ? [] : [{ node: block, called: 'quotation' }];
      // A list and the sentence that opens it are one.
      case 'paragraph': return isCited(block) || isEditorial(block, words(block).endsWith(':') && after && isCited(after)) ? [] : [{ node: block, called: 'paragraph' }];
      case 'table': return some(block, inside(block).slice(1).filter((row) => !isCited(row)).map((node) => ({ node, called: 'row' })), 'table');
      case 'list': return some(block, ofItems(inside(block), within), 'list');
      default: return [];
    }
  });
}

/** Where nothing of a list or table has the citation that it needs, it is told once. */
const some = (whole: RootContent, parts: Part[], called: string): Part[] =>
  (parts.length && parts.length >= inside(whole).length - (called === 'table' ? 1 : 0) && !isCited(whole) ? [{ node: whole, called }] : parts);

function ofItems(items: RootContent[], heading: RootContent | undefined): Part[] {
  const sentences: RootContent[][] = [];
  for (const item of items) {
    const before = sentences.at(-1);
    if (before && goesOn(words(before.at(-1)!), words(item).slice(0, 1))) before.push(item);
    else sentences.push([item]);
  }
  return sentences.flatMap((of) => {
    const isWithin = (item: RootContent) => inside(item).some(({ type }) => type === 'list');
    const cited = of.some((item) => inside(item).some((each) => each.type !== 'list' && isCited(each)));
    return of.flatMap((item): Part[] => {
      if (isWithin(item)) return uncited(inside(item), heading);
      const open = isOfOpen(heading) && !figuresIn(words(item)).length;
      return cited || open || inside(item).every((each) => isEditorial(each)) ? [] : [{ node: item, called: 'item' }];
    });
  });
}

/** What each finding quotes, by which an exception names it: the first words, as many as tell it from the others. */
function openings(texts: string[]): Map<string, string> {
  const sorted = [...new Set(texts)].sort();
  const shared = (one: string, other = '') => { let at = 0; while (at < one.length && one[at] === other[at]) at++; return at; };
  return new Map(sorted.map((text, index) => {
    const same = Math.max(shared(text, sorted[index - 1]), shared(text, sorted[index + 1]));
    const end = text.indexOf(' ', same);
    const six = text.split(' ', 6).join(' ');
    return [text, same < six.length ? six : end < 0 ? text : text.slice(0, end)];
  }));
}

/** What was meant as a citation and is none is told by its own rule. */
const isMeant = (corpus: Checked, prose: Prose, { position }: Node): boolean =>
  strayCitations(corpus, prose).some(({ place: { line } }) => line >= (position?.start.line ?? 1) + prose.body.linesBefore && line <= (position?.end.line ?? 1) + prose.body.linesBefore);

const found = (corpus: Checked, entry: Entry & { prose: Prose }) => {
  const parts = uncited(entry.prose.tree.children).map((part) => ({ ...part, text: words(part.node) })).filter(({ node, text }) => text && !isMeant(corpus, entry.prose, node));
  const quoted = openings(parts.map(({ text }) => text));
  return parts.map(({ node, called, text }) => {
    const place = { file: entry.file, line: (node.position?.start.line ?? 1) + entry.prose.body.linesBefore, column: node.position?.start.column ?? 1 };
    const opening = quoted.get(text)!;
    return fault(entry, place, `the ${called} "${opening}" has no citation`,
      `${mending[called] ?? 'end it with [@source]'}, or add an exception to prose-cited that quotes these words and says why it needs none`, opening);
  });
};

export const proseCited: CorpusRule = {
  id: 'prose-cited',
  sentence: 'Every paragraph, item of a list and row of a table has a citation. Sentences that lead to a list, say what Casus does, where to read on or that no source was found, need none; nor does a list or table after a cited sentence that ends in a colon.',
  why: 'Readers must be able to check each claim. A paragraph without a source looks like the opinion of the site.',
  example: { file: 'parties/jnim.md', right: 'It fights [Mali](mali.md). [@news]', wrong: 'It fights [Mali](mali.md).' },
  exceptable: true,
  check: (corpus) => [...withProse(corpus)].flatMap((entry) => found(corpus, entry)),
};
