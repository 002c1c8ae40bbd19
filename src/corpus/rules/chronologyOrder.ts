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
  check: (corpus) => {
    const last = new Map<string, Entry<Incident>>();
    return [...corpus.incident.values()].flatMap((entry) => {
      const { date } = entry.data;
      const before = last.get(entry.file);
      const own = dateOfId(entry.id) ?? '';
      const [begun, said] = [daysOf(date)?.from, daysOf(own)];
      // An entry that is out of its place is told once, at itself, and not at each that comes after it.
      const early = before && begun && begun < (daysOf(before.data.date)?.from ?? '');
      if (!early) last.set(entry.file, entry);
      return [
        ...(early ? [fault(entry, entry.at(['date']), `"${entry.id}" of ${readDate(date)} stands after "${before.id}" of ${readDate(before.data.date)}`, 'move it to its place in order of date')] : []),
        ...(begun && said?.from && said.to && (begun < said.from || begun > said.to) ? [fault(entry, entry.at(['date']), `"${entry.id}" begins with another date than ${date}`, 'correct the date, or the identifier and all that point to it')] : []),
      ];
    });
  },
};
