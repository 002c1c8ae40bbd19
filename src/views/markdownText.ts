import { targetOf, type Corpus, type Entry } from '../corpus/corpus.ts';
import { splitCitation } from '../corpus/references.ts';
import { afterSource, sourceLine } from './citation.ts';
import { addresses } from './addresses.ts';
import type { Link, NoteView } from './page.ts';

/** What is to stand in a text: nothing is left out without a trace of an empty line. */
type Some = string | false | undefined;

/** Plain text as Markdown that has no tag, no link but to the web, and no definition of one. */
export const inert = (text: string): string => text.replace(/<(?!https?:\/\/)|\]\((?!https?:\/\/|\/)|\]:/g, (marks) => (marks.length === 1 ? `\\${marks}` : `]\\${marks[1]}`));

/** Writes parts of one page as Markdown. Notes have the numbers that they have on the page. */
export class MarkdownText {
  readonly #corpus: Corpus;
  readonly #root: string;
  /** The prose of entries, which is Markdown already. Until the text is finished, a sign that no text has stands for it. */
  readonly #prose: string[] = [];

  /** @param root the address of the site, without a slash at its end */
  constructor(corpus: Corpus, root: string) {
    this.#corpus = corpus;
    this.#root = root;
  }

  readonly link = ({ href, text }: Link): string => `[${text.replace(/[[\]]/g, '\\$&')}](${href.startsWith('/') ? this.#root : ''}${href})`;
  readonly links = (links: (Link | string)[], between = ', '): string => links.map((each) => (typeof each === 'string' ? each : this.link(each))).join(between);

  /** The numbers of the notes of a claim, `[1, 4]`, or why it has none; with the space before it. */
  readonly claim = ({ marks, unsourced }: { marks: string; unsourced?: string }): string => {
    const numbers = [...marks.matchAll(/>(\d+)</g)].map(([, number]) => number);
    return `${numbers.length ? ` [${numbers.join(', ')}]` : ''}${unsourced ? ` (no source: ${unsourced})` : ''}`;
  };

  /** A list of what there is; of names and values where pairs are given. */
  readonly list = (items: (Some | [name: string, value: Some])[]): string => items
    .flatMap((item) => (Array.isArray(item) ? (item[1] ? [`- **${item[0]}:** ${item[1]}`] : []) : item ? [`- ${item}`] : [])).join('\n');

  /** A section under its heading, if there is anything in it. */
  readonly section = (heading: string, ...parts: Some[]): Some => {
    const there = parts.filter(Boolean);
    return there.length > 0 && [`## ${heading}`, ...there].join('\n\n');
  };

  /** The prose of an entry with absolute links, and its citations as numbers of the page’s notes. */
  prose({ prose, file }: Entry, notes: NoteView[]): string {
    const href = addresses(this.#corpus);
    const root = /^(.*?)\/(?:conflicts\/[^/]+|parties|interventions|instruments|concepts)\/[^/]+$/.exec(file)?.[1];
    const numberOf = (citation: string) => {
      const { id, pinpoint } = splitCitation(citation);
      const source = this.#corpus.source.get(id);
      const after = source ? sourceLine(source.data).after + afterSource(pinpoint) : '';
      return notes.find((note) => note.source === href('source', id) && note.after === after)?.number;
    };
    // A citation in code is none, and stays.
    const text = (prose?.text ?? '').replace(/\s*\[(@[^[\]]*)\]/g, (whole, items: string) => {
        const numbers = items.split(';').map((item) => numberOf(item.trim().slice(1)));
        return numbers.includes(undefined) ? whole : ` [${numbers.join(', ')}]`;
      })
      .replace(/\]\(([^)\s]+)/g, (whole, url: string) => {
        const target = targetOf(url, file, root);
        return target && target !== 'broken' ? `](${this.#root}${href(target.kind, target.id)}` : whole;
      });
    return `\0${this.#prose.push(text) - 1}\0`;
  }

  /** A whole text: of what is not prose, nothing is a tag or a link that was not made one here. */
  readonly finish = (text: string): string => inert(text).replace(/\0(\d+)\0/g, (_, at: string) => this.#prose[Number(at)]!);

  /** The sources of a page with their pinpoints and addresses. */
  readonly sources = (notes: NoteView[]): Some => this.section('Sources', notes.map(({ number, before, title, after, source, url, accessed }) => `${number}. ${before}${this.link({ href: source, text: title })}${after}.${url ? ` <${url}>` : ''}${accessed ? ` accessed ${accessed}.` : ''}`).join('\n'));
}
