import { webForm } from '../../domain/fields.ts';
import { targetOf } from '../corpus.ts';
import { offer } from '../nearest.ts';
import { maybeBroken } from './knownId.ts';
import { strayCitations, withProse } from './prose.ts';
import { error, type Checked, type CorpusRule } from './rule.ts';

/** The way from one file to another, as a link writes it. */
function pathTo(to: string, from: string): string {
  const [there, here] = [to.split('/'), from.split('/').slice(0, -1)];
  const shared = here.findIndex((part, index) => part !== there[index]);
  const up = shared < 0 ? 0 : here.length - shared;
  return [...Array.from({ length: up }, () => '..'), ...there.slice(here.length - up)].join('/');
}

/** Links in prose lead to an entry, a dated incident, a correction or the web. */
export const link: CorpusRule = {
  id: 'link',
  sentence: 'Every link in prose leads to an entry that exists, in the file where it stands, or to the web, and is closed.',
  why: 'A reader who follows a link must arrive. Links are written to the file, so that an entry can be found from the text in any editor.',
  example: { file: 'parties/jnim.md', right: '[Mali](mali.md)', wrong: '[Mali](maly.md)' },
  check: (corpus) => [...withProse(corpus)].flatMap((entry) => [...entry.prose.strayLinks.map(({ text, place }) =>
    error(place, 'link', `"${text}" is not a link`, 'write [words](file.md): words in square brackets, the file in round ones, closed and without a space between the two')), ...entry.prose.links.flatMap(({ url, place }) => {
    const target = targetOf(url, entry.file, corpus.root);
    if (target === null) {
      if (!url.startsWith('#') && !webForm.test(url) && !/^mailto:[^\s<>"]+$/.test(url)) return [error(place, 'link', `"${url}" is no address of the web`, 'copy it from the bar of the browser: without a user name, and with %20, %22 and %3C for a space, a quote and <')];
      return url.startsWith('#') ? [error(place, 'link', `"${url}" leads into the page itself`, 'link to an entry, an incident or a correction')] : [];
    }
    if (target === 'broken') {
      const [path = ''] = url.split('#');
      if (path.endsWith('.md') && targetOf(path, entry.file, corpus.root) !== 'broken') return [error(place, 'link', `"${url}" leads to a part of a page, which may get another name`, `write ${path}`)];
      return [error(place, 'link', `"${url}" leads nowhere`, 'write the path from this file to the other: ../parties/jnim.md, chronology.yaml#2018-01-27-soumpi')];
    }
    const found = corpus[target.kind].get(target.id);
    if (found) return found.file === target.file ? [] : [error(place, 'link', `"${url}" leads to a file in which "${target.id}" does not stand`, `write ${pathTo(found.file, entry.file)}#${target.id}`)];
    if (maybeBroken(corpus, target.kind, target.id)) return [];
    return [error(place, 'link', `"${url}" leads to no ${target.kind}`, offer(target.id, corpus[target.kind].keys()) || `create it, or link to another ${target.kind}`)];
  })]),
};

/** The sources that a pinpoint names in place of a page. */
const sourcesIn = ({ source }: Pick<Checked, 'source'>, pinpoint = ''): string[] => pinpoint.split(/[,;]|\band\b/).map((part) => part.trim()).filter((part) => part.startsWith('@') || source.has(part)).map((part) => part.replace('@', ''));

/** Marks that Markdown or the citation syntax would leave in the text, and a source in the place of a pinpoint. */
export const strayMark: CorpusRule = {
  id: 'citation',
  sentence: 'Every citation in prose is of the form [@source, pinpoint; @source], and one in a field names one source; Markdown notes and reference links are not used.',
  why: 'What is not read as a citation would stand in the text as brackets, and the claim would have no source.',
  example: { file: 'parties/jnim.md', right: '[@news]', wrong: '[@news p. 2]' },
  check: (corpus) => [
    ...[...withProse(corpus)].flatMap((entry) => strayCitations(corpus, entry.prose).map(({ text, place }) =>
      error(place, 'citation', `"${text.split('\n')[0]}" is not a citation`, 'write [@source], [@source, p. 2] or [@first; @second, para. 70]'))),
    ...corpus.references.flatMap(({ id, pinpoint, path, place }) => sourcesIn(corpus, pinpoint).slice(0, 1).map((other) =>
      error(place, 'citation', `"${id}, ${pinpoint}" has the source "${other}" in the place of a page`, path.length ? `write each source as an item of its own: [${id}, ${other}]` : `write [@${id}; @${other}]`))),
  ],
};

/** What the page would drop without a word. */
export const markup: CorpusRule = {
  id: 'markup',
  sentence: 'Prose is plain Markdown, without HTML and without images.',
  why: 'HTML and images are dropped from the page, and a reader would miss what they said.',
  example: { file: 'parties/jnim.md', right: 'It fights', wrong: 'It <b>fights</b>' },
  check: (corpus) => [...withProse(corpus)].flatMap((entry) => entry.prose.markup.map(({ text, place }) =>
    error(place, 'markup', `"${text.split('\n')[0]}" would not be shown`, 'write Markdown instead of HTML, and leave images out; put a sign such as < in backquotes'))),
};
