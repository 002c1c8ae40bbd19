import type { Entry } from '../../corpus/corpus.ts';
import type { Classification } from '../../domain/classification.ts';
import { conflictType, type ConflictType } from '../../domain/fields.ts';
import { placeOf } from '../../domain/place.ts';
import { statuses, statusOf, type Status } from '../../domain/status.ts';
import { readDate } from '../../domain/date.ts';
import { classificationsIn } from '../classifications.ts';
import type { Link, PageMaker } from '../page.ts';
import { statusWords, typeMeanings, typeWords } from '../words.ts';
import { slugOf } from './list.ts';

/** One value by which the list of conflicts is narrowed, with the classifications that it leaves. */
export interface Narrowing {
  /** The address of its page. */
  href: string;
  text: string;
  heading: string;
  /** What the word means, in a sentence. */
  meaning: string;
  /** Where that is explained. */
  about?: Link;
  entries: Entry<Classification>[];
  /** For a State: what each classification has to do with it, in the order of the entries. */
  parts?: string[];
}

/** One way to narrow the list: all its values that leave something. Classifications may answer to several values of one way. */
export interface NarrowingWay {
  href: string;
  name: string;
  heading: string;
  meaning: string;
  narrowings: Narrowing[];
}

const typeHeadings: Record<ConflictType, string> = {
  iac: 'International armed conflicts', occupation: 'Occupations', niac: 'Non-international armed conflicts', none: 'Violence below the threshold of an armed conflict', undetermined: 'Type undetermined',
};
const typeConcepts: Partial<Record<ConflictType, string>> = { iac: 'international-armed-conflict', occupation: 'occupation', niac: 'non-international-armed-conflict', none: 'intensity' };
/** It explains the end of conflicts of one type only, so it stands with no list that holds others. */
const endOfNiac = 'end-of-a-non-international-armed-conflict';
const statusPages: Record<Status, { heading: string; meaning: string; concept?: string }> = {
  ongoing: { heading: 'Ongoing conflicts', meaning: 'The conflict had not ended by the day up to which its profile considers facts and law.', concept: endOfNiac },
  ended: { heading: 'Conflicts that have ended', meaning: 'The conflict is over; its classification says since when, and on what ground.', concept: endOfNiac },
  superseded: { heading: 'Continued in another classification', meaning: 'Another classification covers the time that follows. That the period of this one is closed does not say that the conflict ended.' },
  'not-met': { heading: 'Neither ongoing nor ended: the threshold was not met', meaning: 'Where the threshold of an armed conflict was not met, there is no conflict that could last or end.', concept: 'intensity' },
  undetermined: { heading: 'Status undetermined', meaning: 'Where the type of a conflict is undetermined, so is whether there is a conflict that lasts.' },
};

/** The ways to narrow the list of conflicts. */
export function narrowingWays(page: PageMaker): NarrowingWay[] {
  const { corpus } = page;
  const all = classificationsIn(corpus);
  const filled = (narrowings: Narrowing[]) => narrowings.filter(({ entries }) => entries.length);
  const concept = (known: string | undefined): { about?: Link } => {
    const id = corpus.redirects.find(({ data }) => data.kind === 'concept' && data.from === known)?.data.to ?? known;
    return id && corpus.concept.has(id) ? { about: page.link('concept', id) } : {};
  };
  const types = { about: { href: '/about/#types', text: 'The types' } };
  const territory = ({ profile }: Entry) => corpus.conflict.get(profile!)!.data.territory;
  const regionsOf = (entry: Entry) => [...new Set(territory(entry).flatMap((code) => placeOf(code)?.subregion || []))];
  return [
    {
      href: '/conflicts/type/', name: 'Type', heading: 'Conflicts by type', meaning: 'The type is what a classification concludes: the kind of armed conflict between two sides, that there is none, or that it is undetermined.',
      narrowings: filled(conflictType.options.map((type) => ({
        href: `/conflicts/type/${type}/`, text: typeWords[type].short, heading: typeHeadings[type], meaning: typeMeanings[type], ...types, ...concept(typeConcepts[type]),
        entries: all.filter(({ data }) => data.type === type),
      }))),
    },
    {
      href: '/conflicts/status/', name: 'Status', heading: 'Conflicts by status', meaning: 'The status says whether a conflict lasted on the day of the last review of its profile.',
      narrowings: filled(statuses.map((status) => {
        const entries = all.filter(({ data }) => statusOf(data) === status);
        const { heading, meaning, concept: id } = statusPages[status];
        const about = id !== endOfNiac || entries.every(({ data }) => data.type === 'niac') ? concept(id) : {};
        return { href: `/conflicts/status/${status}/`, text: statusWords[status], heading, meaning, ...types, ...about, entries };
      })),
    },
    {
      href: '/conflicts/region/', name: 'Region', heading: 'Conflicts by region', meaning: 'A profile belongs to the region of its territory, as the list of countries used here groups them.',
      narrowings: [...new Set(all.flatMap(regionsOf))].sort().map((region) => ({
        href: `/conflicts/region/${slugOf(region)}/`, text: region, heading: `Conflicts in ${region}`, meaning: `The territory of the profile lies in ${region}, as the list of countries used here groups them.`,
        entries: all.filter((entry) => regionsOf(entry).includes(region)),
      })),
    },
    {
      href: '/conflicts/state/', name: 'State', heading: 'Conflicts by State', meaning: 'A State stands with every classification in which it is on a side, and with every one that takes place on its territory.',
      narrowings: filled([...corpus.party.values()].filter(({ data }) => data.kind === 'state').map(({ id, data: { country } }) => {
        const { text } = page.link('party', id);
        const found = all.map((entry) => ({ entry, part: partOf(entry.data, id, !!country && territory(entry).includes(country)) })).filter(({ part }) => part);
        return {
          href: `/conflicts/state/${id}/`, text, heading: `Conflicts in which ${text} is named on a side or on whose territory they take place`,
          meaning: `${text} is on a side, or the territory is its own; each line says which. Whether a State that supports a side is a party is a question by itself.`,
          ...concept('intervening-forces-as-parties'), entries: found.map(({ entry }) => entry), parts: found.map(({ part }) => part),
        };
      })).sort((a, b) => (slugOf(a.text) < slugOf(b.text) ? -1 : 1)),
    },
  ];
}

/** What a classification has to do with a State: `On a side, and its territory`. Empty if nothing. Whether it was a party is derived on the page of the classification. */
function partOf({ sides }: Classification, state: string, there: boolean): string {
  const parts = new Set(sides.flat().filter(({ party }) => party === state).map(({ role, period }) => (role === 'supporter' ? 'supporter' : 'on a side') + (period ? ` (${readDate(period)})` : '')));
  const text = [[...parts].join(', '), ...(there ? ['its territory'] : [])].filter(Boolean).join(', and ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
