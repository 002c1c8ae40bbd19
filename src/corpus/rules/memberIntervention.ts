import { daysOf } from '../../domain/date.ts';
import { error, type CorpusRule } from './rule.ts';

/** Whether one period lies within another; an open end lies within an open end only. */
const within = (inner: string, outer: string): boolean => {
  const [a, b] = [daysOf(inner)!, daysOf(outer)!];
  return (b.from === null || a.from !== null && a.from >= b.from) && (b.to === null || a.to !== null && a.to <= b.to);
};

export const memberIntervention: CorpusRule = {
  id: 'member-intervention',
  sentence: 'A member that takes part through an intervention does so only while that lasts, and is one who intervenes.',
  why: 'A force takes part through its intervention, so it cannot fight before that began or after it ended.',
  example: { file: 'conflicts/mali/jnim.md', right: 'by: barkhane, period: 2017-03/2022-08-15', wrong: 'by: barkhane, period: 2017-03/2023' },
  check: (corpus) => [...corpus.classification.values()].flatMap((entry) => entry.data.sides.flatMap((side, index) => side.flatMap((member, place) => {
    const intervention = member.by === undefined ? undefined : corpus.intervention.get(member.by)?.data;
    if (!intervention) return [];
    const at = (key: string) => entry.at(['sides', index, place, key]);
    const period = member.period ?? entry.data.period;
    const interveners = [...intervention.by, ...(intervention.through ? [intervention.through] : [])];
    // A name that is unknown there is reported there.
    const stranger = !interveners.includes(member.party) && interveners.every((id) => corpus.party.has(id));
    return [
      ...(stranger ? [error(at('by'), 'member-intervention', `"${member.party}" does not intervene in "${member.by}"`, `name one of: ${interveners.join(', ')}; or correct by:`)] : []),
      ...(!within(period, intervention.period) ? [error(at(member.period ? 'period' : 'by'), 'member-intervention', `"${member.party}" takes part in ${period}, but "${member.by}" lasted ${intervention.period}`, `give the member a period within ${intervention.period}`)] : []),
    ];
  }))),
};
