import type { Corpus } from '../corpus/corpus.ts';
import { classificationView } from './classification.ts';
import { interventionView } from './interventions.ts';
import { conceptView, instrumentView } from './instrument.ts';
import type { Frame } from './page.ts';
import { partyView } from './party.ts';
import { profileView } from './profile.ts';
import { facets } from './searchFacts.ts';
import { kindWords } from './words.ts';

/** What search knows of an entry by name, so that the entry itself comes first for its own names. Previews read it too. */
export interface NamedEntry {
  href: string;
  title: string;
  summary: string;
  kind: string;
  /** What it is, in a few words: `Party: armed group`. */
  is: string;
  /** Its names beside its title, by what they are; `under`: spellings that readers search for, which claim nothing. */
  names: Partial<Record<'own' | 'also' | 'former' | 'misspelt' | 'under', string[]>>;
  /** The values of its facets, as the index has them. */
  facets: Record<string, string[]>;
}

export function searchNames(corpus: Corpus): NamedEntry[] {
  const frames: Frame[] = [
    ...[...corpus.conflict.keys()].map((id) => profileView(corpus, id, '').frame), ...[...corpus.party.keys()].map((id) => partyView(corpus, id).frame),
    ...[...corpus.instrument.keys()].map((id) => instrumentView(corpus, id).frame), ...[...corpus.intervention.keys()].map((id) => interventionView(corpus, id).frame),
    ...[...corpus.classification.keys()].map((id) => classificationView(corpus, id).frame), ...[...corpus.concept.keys()].map((id) => conceptView(corpus, id).frame),
  ];
  return [...frames.map(({ address, title, description, search }) => {
    const { kind, is, names, also, former, misspelt, under } = search!;
    const lists = { own: names?.filter((name) => name !== title), also, former, misspelt, under };
    return { href: address, title, summary: description, kind, is, names: Object.fromEntries(Object.entries(lists).filter(([, list]) => list?.length)), facets: facets(search!) };
  }), ...years(corpus)];
}

/** The years of the chronology, each a page. */
function years(corpus: Corpus): NamedEntry[] {
  const counts = new Map<string, number>();
  for (const { data } of corpus.incident.values()) counts.set(data.date.slice(0, 4), (counts.get(data.date.slice(0, 4)) ?? 0) + 1);
  return [...counts].sort().map(([year, count]) => ({
    href: `/chronology/${year}/`, title: `Chronology of ${year}`, summary: `${count} dated ${count === 1 ? 'incident or event' : 'incidents and events'} of that year, from all profiles.`,
    kind: kindWords.incident.many, is: `${kindWords.incident.many}: year`, names: { own: [year] }, facets: { kind: [kindWords.incident.many] },
  }));
}
