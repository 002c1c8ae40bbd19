import { daysOf, readDate } from '../../domain/date.ts';
import { dateOfId, type Incident } from '../../domain/chronology.ts';
import type { Entry } from '../corpus.ts';
import { fault, type CorpusRule } from './rule.ts';

export const chronologyOrder: CorpusRule = {
  id: 'chronology-order',
  sentence: 'The entries of a chronology stand in order of the day on which each begins, and each identifier begins with its date.',
  why: 'Editors look for a day at its place and by its identifier; a second entry of the same event is made where the first is not found.',
  example: { file: 'conflicts/mali/chronology.yaml', right: '- id: 2018-01-27-soumpi\n  date: 2018-01-27', wrong: '- id: 2018-01-27-soumpi\n  date: 2017-01-27' },
  exceptable: true,
  check: (corpus) => [...Map.groupBy(corpus.incident.values(), ({ file }) => file).values()].flatMap((entries) => {
    const begins = (entry: Entry<Incident>): string => daysOf(entry.data.date)?.from ?? '';
    const dated = entries.filter(begins);
    const kept = longestInOrder(dated.map(begins)).map((index) => dated[index]!);
    const inPlace = new Set(kept);
    return dated.flatMap((entry) => {
      const { date } = entry.data;
      const before = kept.findLast((each) => begins(each) <= begins(entry));
      const said = daysOf(dateOfId(entry.id) ?? '');
      return [
        ...(inPlace.has(entry) ? [] : [fault(entry, entry.at(['date']), `"${entry.id}" of ${readDate(date)} is out of its place in order of date`, before ? `move it after "${before.id}"` : 'move it to the beginning')]),
        ...(said?.from && said.to && (begins(entry) < said.from || begins(entry) > said.to) ? [fault(entry, entry.at(['date']), `"${entry.id}" begins with another date than ${date}`, 'correct the date, or the identifier and all that point to it')] : []),
      ];
    });
  }),
};

/** The positions of the longest run of texts in order, of several the one that is first complete: the others are the fewest that have to be moved. */
function longestInOrder(texts: string[]): number[] {
  // The last of the best run of each length so far, and what stands before each in its run.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  let last: number | undefined;
  texts.forEach((text, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (texts[ends[middle]!]! <= text) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    if (low === ends.length) last = index;
    ends[low] = index;
  });
  const run: number[] = [];
  for (let at = last; at !== undefined; at = before[at]) run.unshift(at);
  return run;
}
