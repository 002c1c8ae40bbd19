import type { Corpus, Entry } from '../corpus/corpus.ts';
import { lastChanged } from '../corpus/lastChanged.ts';
import { splitCitation } from '../corpus/references.ts';
import { readDate } from '../domain/date.ts';
import type { Kind } from '../domain/entry.ts';
import { Notes, type Cited as CitedSource } from '../markdown/notes.ts';
import { markHtml, render, type Rendered } from '../markdown/render.ts';
import { Terms } from '../markdown/terms.ts';
import { addresses } from './addresses.ts';
import type { Cited } from './citing/cite.ts';
import type { Tag } from './citing/zotero.ts';
import { afterSource, sourceLine, type SourceLine } from './citation.ts';
import type { Neighbours } from './order.ts';
import type { Structured } from './structured.ts';

export interface Link {
  href: string;
  text: string;
}

/** What search may know of a page. Words are those that readers see. */
export interface SearchFacts {
  kind: string;
  /** What it is, in a few words: `Party: armed group`. */
  is: string;
  type?: string[];
  status?: string[];
  regions?: string[];
  states?: string[];
  parties?: string[];
  instruments?: string[];
  /** Names under which the entry itself is to be found first: its own, and others by what they are. */
  names?: string[];
  also?: string[];
  former?: string[];
  misspelt?: string[];
  /** Spellings that readers search for, which claim nothing. */
  under?: string[];
}

/** What every page has: its head, its way back and its place in search. */
export interface Frame {
  title: string;
  description: string;
  address: string;
  breadcrumbs: Link[];
  /** Its name at the end of the breadcrumbs, if the title is long. */
  crumb?: string;
  search?: SearchFacts;
  /** The history of the profile that the page belongs to, and the feed of its changes. */
  history?: { href: string; feed: string };
  /** A source as a record for reference managers: the address of its files, without the extension, and the tags of its head. */
  record?: { file: string; tags: Tag[] };
  /** How the page is cited. Lists and sources are not cited as pages. */
  cite?: Cited;
  /** The same entry as JSON. Lists have none. */
  twin?: string;
  /** The days that each printed sheet names, in words: `facts and law as of 2 March 2023`. */
  dates?: string[];
  /** Of an entry: those before and after it in its section. */
  neighbours?: Neighbours;
  /** What the page says of its subject in the words of schema.org. */
  structured?: Structured[];
}

/** A note as the list at the end shows it. */
export interface NoteView extends SourceLine {
  number: number;
  marks: string[];
  source: string;
  url?: string;
}

/** Something said, with the raised numbers of its sources as HTML; or the reason why it has none. */
export interface Claim {
  marks: string;
  unsourced?: string;
}

/** The addresses of the parts of pages, which headings in prose may not take. */
const partIds = [
  'main', 'classifications', 'reasoning', 'interventions', 'law', 'parties', 'positions', 'chronology', 'corrections', 'sources', 'findings', 'argument', 'other-views', 'ap2', 'ended',
  'others', 'names', 'strength', 'organisation', 'treaties', 'mentions', 'mandate', 'status', 'provisions', 'applies', 'participation', 'factors', 'related', 'day', 'answers', 'hanging', 'timeline', 'evidence', 'consents', 'cite', 'relations',
];

/** The working state of one page while its view is made: the notes count on, in reading order. */
export class PageMaker {
  readonly corpus: Corpus;
  readonly #notes = new Notes();
  #terms?: Terms;
  readonly href: (kind: Kind, id: string) => string;

  constructor(corpus: Corpus) {
    this.corpus = corpus;
    this.href = addresses(corpus);
  }

  /** A link to an entry under its usual name. */
  link(kind: Kind, id: string): Link {
    return { href: this.href(kind, id), text: nameOf(this.corpus, kind, id) };
  }

  /** The address of an entry as JSON. */
  twin(kind: Kind, id: string): string {
    return `${this.href(kind, id).slice(0, -1)}.json`;
  }

  links(kind: Kind, ids: string[] = []): Link[] {
    return ids.map((id) => this.link(kind, id));
  }

  /** The marks for the evidence of a claim. */
  claim({ sources, unsourced }: { sources?: string[] | undefined; unsourced?: string | undefined }): Claim {
    const cited = (sources ?? []).map((each): CitedSource => {
      const { id, pinpoint } = splitCitation(each);
      return pinpoint === undefined ? { source: id } : { source: id, pinpoint };
    });
    return { marks: markHtml(this.#notes.cite(cited)), ...(unsourced ? { unsourced } : {}) };
  }

  /** The Markdown of an entry. */
  prose(entry: Entry): Rendered {
    return entry.prose ? render(entry.prose, { file: entry.file, href: this.href, notes: this.#notes, terms: this.#explained(entry), taken: partIds }) : { html: '', headings: [] };
  }

  /** The terms of every concept but the one that the page is about. */
  #explained({ kind, id }: Entry): Terms {
    return this.#terms ??= new Terms([...this.corpus.concept.values()].filter((concept) => kind !== 'concept' || concept.id !== id)
      .map((concept) => ({ href: this.href('concept', concept.id), terms: concept.data.terms })));
  }

  /** The notes of everything asked for until now. */
  notes(): NoteView[] {
    return this.#notes.list.map(({ number, marks, source, pinpoint }) => {
      const record = this.corpus.source.get(source)?.data;
      const line = record ? sourceLine(record) : { before: '', title: source, after: '' };
      return { number, marks, source: this.href('source', source), ...line, after: line.after + afterSource(pinpoint), ...(record?.URL ? { url: record.URL } : {}) };
    });
  }
}

/** The name of an entry as links show it. */
export function nameOf(corpus: Corpus, kind: Kind, id: string): string {
  switch (kind) {
    case 'conflict': return corpus.conflict.get(id)?.data.short ?? id;
    case 'party': { const party = corpus.party.get(id)?.data; return party?.short ?? party?.name ?? id; }
    case 'instrument': { const instrument = corpus.instrument.get(id)?.data; return instrument?.short ?? instrument?.title ?? id; }
    case 'intervention': { const intervention = corpus.intervention.get(id)?.data; return intervention?.short ?? intervention?.title ?? id; }
    case 'classification': return corpus.classification.get(id)?.data.title ?? id;
    case 'concept': return corpus.concept.get(id)?.data.title ?? id;
    case 'source': return corpus.source.get(id)?.data.title ?? id;
    case 'incident': return corpus.incident.get(id)?.data.what ?? id;
    case 'correction': return corpus.correction.get(id)?.data.where ?? id;
    case 'change': return corpus.change.get(id)?.data.what ?? id;
  }
}

/** The days that the sheets of a profile or a classification name: up to when facts and law are considered, and the last change. */
export function sheetDates(corpus: Corpus, kind: 'conflict' | 'classification', id: string, reviewed: string): string[] {
  const changed = lastChanged(corpus, kind, id);
  return [`facts and law as of ${readDate(reviewed)}`, ...(changed ? [`last changed ${readDate(changed)}`] : [])];
}

/** Breadcrumbs to a section. */
export const under = (...links: Link[]): Link[] => [{ href: '/', text: 'Casus' }, ...links];
