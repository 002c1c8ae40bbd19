import { daysOf, readDate } from '../../domain/date.ts';
import { kinds } from '../../domain/entry.ts';
import { extentOf } from '../../domain/extent.ts';
import { claims, type Claim } from '../claims.ts';
import type { Entry } from '../corpus.ts';
import { fault, maybeNamed, there, type Checked, type CorpusRule } from './rule.ts';

/** Whether a source is itself law, which lays down what is to come: a treaty, or the text of a resolution that has an entry. */
const isLaw = (corpus: Checked, id: string): boolean => {
  const source = corpus.source.get(id)?.data;
  return source?.type === 'treaty' || source?.type === 'legislation' || !!source?.number && ([...corpus.instrument.values()].some(({ data }) => data.reference === source.number) || maybeNamed(corpus, source.number));
};

/** The last day on which one of the sources was published; nothing if that is not known of each, or one is law. */
function published(corpus: Checked, { sources }: Claim): { id: string; issued: string; day: string } | undefined {
  const all = sources.map(({ id }) => ({ id, issued: corpus.source.get(id)?.data.issued ?? '' })).map((each) => ({ ...each, day: daysOf(each.issued)?.to ?? '' }));
  return all.every(({ id, day }) => day && !isLaw(corpus, id)) ? all.reduce((last, each) => (each.day > last.day ? each : last)) : undefined;
}

/** The end of a date that lies after a day for certain; a date that is given as about or perhaps right is not held to the day. */
function after(date: string, day: string): 'begins' | 'ends' | undefined {
  const { from, endsFrom, doubtful } = extentOf(date);
  if (from && !doubtful.from && from > day) return 'begins';
  return date.includes('/') && endsFrom && !doubtful.to && endsFrom > day ? 'ends' : undefined;
}

/** Incidents, each of whose sources reports it, have a stricter rule of their own; the date of a change is that of this site. */
const others = kinds.filter((kind) => kind !== 'incident' && kind !== 'change');

export const factAfterSource: CorpusRule = {
  id: 'fact-after-source',
  sentence: 'No date of a fact lies after the publication of all the sources that it rests on, unless one of these is a treaty or a resolution.',
  why: 'A source cannot report what had not happened. Either the date is wrong, or the source that tells of it is not named.',
  example: {
    file: 'interventions/barkhane.md', right: '{ date: 2014-08, personnel: { about: 4000 }, sources: [rulac] }',
    wrong: '{ date: 2023-08, personnel: { about: 4000 }, sources: [rulac] }',
  },
  exceptable: true,
  check: (corpus) => others.flatMap((kind) => [...(corpus[kind] as Map<string, Entry>).values()].flatMap((entry) => claims(entry).flatMap((claim) => {
    const last = published(corpus, claim);
    return last ? claim.dates.flatMap(({ date, path }) => {
      const end = after(date, last.day);
      return end ? [fault(entry, entry.at(path), `"${date}" ${end} after the last of its sources, "${last.id}" of ${readDate(last.issued)}, in ${there(corpus.source.get(last.id)!.at(['issued']))}`, 'correct the date, or add the source that tells of it')] : [];
    }) : [];
  }))),
};
