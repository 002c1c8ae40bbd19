import type { Corpus, Entry } from '../corpus/corpus.ts';
import { lastChanged } from '../corpus/lastChanged.ts';
import { readDate } from '../domain/date.ts';
import type { Kind } from '../domain/entry.ts';
import { addresses } from './addresses.ts';
import { editionOf } from './citing/edition.ts';
import { classificationText } from './markdownClassification.ts';
import { conceptText, instrumentText, interventionText, partyText, sourceText } from './markdownEntries.ts';
import { profileText } from './markdownProfile.ts';
import { MarkdownText } from './markdownText.ts';
import type { Frame, NoteView } from './page.ts';
import { site } from './site.ts';

/** A page as Markdown without what all pages have. */
export interface MarkdownBody {
  frame: Frame;
  /** What it is: `Party: armed group`. */
  is: string;
  heading: string;
  summary: string;
  parts: (string | false | undefined)[];
  notes: NoteView[];
}

const texts: Partial<Record<Kind, (corpus: Corpus, id: string, write: MarkdownText) => MarkdownBody>> = {
  conflict: profileText, classification: classificationText, party: partyText, intervention: interventionText, instrument: instrumentText, concept: conceptText, source: sourceText,
};

/** The entries that have a page, each with the path of its Markdown: `conflicts/mali`. */
export const markdownTwins = (corpus: Corpus): { path: string; entry: Entry }[] => (Object.keys(texts) as Kind[])
  .flatMap((kind) => [...corpus[kind].values() as Iterable<Entry>].map((entry) => ({ path: addresses(corpus)(kind, entry.id).slice(1, -1), entry })));

/** The page of an entry as plain Markdown, with its version and licence before it as YAML (texts are written as JSON, which is YAML too): what it is, its facts, its prose, its sources, and how to cite it. `root` is the address of the site, without a slash at its end. */
export function markdownTwin(corpus: Corpus, { kind, id }: Entry, root: string): string {
  const write = new MarkdownText(corpus, root);
  const { frame, is, heading, summary, parts, notes } = texts[kind]!(corpus, id, write);
  const changed = lastChanged(corpus, kind, id);
  const { version } = editionOf(corpus, frame.address);
  const foot = [`Permalink: <${root}${frame.cite?.address ?? frame.address}>`, `Version: ${site.name} ${version}${changed ? `, last changed ${readDate(changed)}` : ''}`, `Licence: [${site.licence.name}](${site.licence.url}); sources keep their own rights`];
  const head = ['---', ...Object.entries({ title: heading, url: root + frame.address, version, ...(changed ? { changed } : {}), licence: site.licence.id }).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---'];
  return write.finish(`${[head.join('\n'), `# ${heading}`, `*${is}*`, summary, ...parts, write.sources(notes), '---', foot.join('  \n')].filter(Boolean).join('\n\n')}\n`);
}
