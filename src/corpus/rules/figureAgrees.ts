import type { Incident } from '../../domain/chronology.ts';
import { agrees, figuresIn, numbersIn, type Figure } from '../figures.ts';
import { targetOf, type Entry } from '../corpus.ts';
import type { Path } from '../document.ts';
import type { Place } from '../finding.ts';
import { passages, sentences } from '../passages.ts';
import { withProse } from './prose.ts';
import { fault, type Checked, type CorpusRule } from './rule.ts';

/** A sentence that speaks of incidents, and the corrections that it points to. */
interface Account {
  text: string;
  incidents: Incident[];
  corrections: string[];
  place(figure: Figure): Place;
}

/** A day, month or year, or a word that leads to another time: what is told there is no longer of the incident before. */
const otherTime = /(?<!\d)(?:19|20)\d\d(?!\d)|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|later|earlier|elsewhere|since|(?:next|following|same|previous) (?:day|week|month|year)|another|other)\b/;

/** The sentences of the text that link incidents, and of each that follows such a one, what it still tells of them. */
function inProse(corpus: Checked, entry: Parameters<typeof fault>[0]): Account[] {
  return entry.prose ? passages(entry.file, entry.prose).flatMap(({ text, links, place }) => {
    if (!links.some(({ url }) => url.includes('.yaml#'))) return [];
    let before: Entry[] = [];
    let next = 0;
    return sentences(text).flatMap(({ from, to }) => {
      const urls: string[] = [];
      for (; links[next] && links[next]!.from < to; next++) urls.push(links[next]!.url);
      const targets = urls.map((url) => targetOf(url, entry.file, corpus.root)).filter((each) => each !== null && each !== 'broken').filter(({ kind }) => kind === 'incident' || kind === 'correction');
      const linked = targets.map(({ kind, id }) => corpus[kind].get(id) as Entry | undefined);
      const entries = targets.length ? linked.filter((each) => each !== undefined) : otherTime.test(text.slice(from, to)) ? [] : before;
      before = targets.length ? entries : [];
      const incidents = entries.filter(({ kind }) => kind === 'incident').map(({ data }) => data as Incident);
      const corrections = entries.filter(({ kind }) => kind === 'correction').flatMap(({ data }) => Object.values(data as object).map(String));
      // What cannot be read may record the figure.
      return incidents.length && !linked.includes(undefined) ? [{ text: text.slice(from, to), incidents, corrections, place: (figure: Figure) => place(from + figure.from) }] : [];
    });
  }) : [];
}

/** What an incident says of itself in words. */
const inIncident = (entry: Entry<Incident>): Account[] => sentences(entry.data.what).map(({ from, to }) => (
  { text: entry.data.what.slice(from, to), incidents: [entry.data], corrections: [], place: () => entry.at(['what']) }));

/** The notes of factors and findings that point to incidents. */
function inFields(corpus: Checked, entry: Entry, value: unknown = entry.data, path: Path = []): Account[] {
  if (typeof value !== 'object' || value === null) return [];
  const { incidents, note, reason } = value as { incidents?: string[]; note?: string; reason?: string };
  const key = note ? 'note' : 'reason';
  const text = note ?? reason;
  return [
    ...(Array.isArray(incidents) && text && incidents.every((id) => corpus.incident.has(id)) ? sentences(text).map(({ from, to }) => ({
      text: text.slice(from, to), incidents: incidents.map((id) => corpus.incident.get(id)!.data), corrections: [], place: () => entry.at([...path, key]),
    })) : []),
    ...Object.entries(value).flatMap(([name, inner]) => inFields(corpus, entry, inner, [...path, Array.isArray(value) ? Number(name) : name])),
  ];
}

/** The incidents whose killed or wounded a figure is not, and where they are recorded: `"a", "b", in content/conflicts/mali/chronology.yaml:7, 19`. */
function recorded(corpus: Checked, incidents: Incident[], { of }: Figure): string {
  const places = incidents.map(({ id, killed }) => corpus.incident.get(id)!.at([of === 'wounded' || of === 'either' && !killed ? 'wounded' : 'killed']));
  return [...incidents.map(({ id }) => `"${id}"`), ...[...Map.groupBy(places, ({ file }) => file)].map(([file, own]) => `in ${file}:${own.map(({ line }) => line).join(', ')}`)].join(', ');
}

export const figureAgrees: CorpusRule = {
  id: 'figure-agrees',
  sentence: 'A number of killed or wounded that the text or a factor tells of an incident is that of the chronology, unless the note there or a correction has it too.',
  why: 'Readers who meet two figures for one attack cannot know which is meant; where sources differ, the note of the incident says so.',
  example: {
    file: 'conflicts/mali/profile.md', right: 'attacked [Soumpi](chronology.yaml#2018-01-27-soumpi).',
    wrong: 'attacked [Soumpi](chronology.yaml#2018-01-27-soumpi) and killed 41 soldiers.',
  },
  // English can be worded in more ways than it is read here.
  severity: 'warning',
  exceptable: true,
  check: (corpus) => [...withProse(corpus), ...corpus.incident.values()].flatMap((entry) => {
    const accounts = [...inProse(corpus, entry), ...(entry.kind === 'incident' ? inIncident(entry as Entry<Incident>) : []), ...(entry.kind === 'party' || entry.kind === 'classification' ? inFields(corpus, entry) : [])];
    return accounts.flatMap(({ text, incidents, corrections, place }) => figuresIn(text).flatMap((figure) => {
      const meant = figure.at ? incidents.filter((each) => each.place?.name?.includes(figure.at!)) : incidents;
      if (agrees(figure, meant) !== false || [...meant.map(({ note = '' }) => note), ...corrections].some((each) => numbersIn(each).includes(figure.number))) return [];
      return [fault(entry, place(figure), `"${figure.words}" is not what the chronology has for ${recorded(corpus, meant, figure)}`,
        'correct one of the two, or say in the note of the incident that reports differ')];
    }));
  }),
};
