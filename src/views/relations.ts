import type { Corpus } from '../corpus/corpus.ts';
import { daysOf, overlaps, readDate } from '../domain/date.ts';
import type { ConflictType } from '../domain/fields.ts';
import type { Relation } from '../domain/party.ts';
import { classificationsIn, partiesIn } from './classifications.ts';
import type { Claim, Link, PageMaker } from './page.ts';
import { relationGraph, type Family, type RelationEdge, type RelationGraph } from './relationGraph.ts';
import { relationWords, typeWords } from './words.ts';

/** One relation in words. */
export interface RelationRow {
  who: Link;
  relation: string;
  type?: { type: ConflictType; word: string };
  whom: Link;
  when: string;
  note?: string;
  claim?: Claim;
  /** The entry that holds the sources. */
  entry?: Link;
}

export interface RelationsView {
  graphs: RelationGraph[];
  rows: RelationRow[];
}

/** A relation as it is drawn: the words along the line, and whether it leads to the party that states it, for what came first stands left. */
const drawnAs: Record<Relation['is'], { family: Family; along: string; turned?: true; mutual?: true }> = {
  'merger-of': { family: 'origin', along: 'merged into', turned: true }, 'splinter-of': { family: 'origin', along: 'a part split off', turned: true }, 'created-by': { family: 'origin', along: 'created', turned: true },
  'member-of': { family: 'part', along: 'member of' }, 'sub-group-of': { family: 'part', along: 'sub-group of' },
  'affiliated-with': { family: 'tie', along: 'affiliated with' }, 'allegiance-to': { family: 'tie', along: 'allegiance to' }, 'allied-with': { family: 'tie', along: 'allied with', mutual: true },
  'based-in': { family: 'base', along: 'based in' },
};
/** The longest note or period, in letters, that an edge has room for in one line. */
const longest = 24;
/** A period by line, parted between its ends. */
const datesIn = (dates: string): string[] => (dates.length > longest ? dates.split(/ (?=to )/) : [dates]);

interface Stated {
  party: string;
  relation: Relation;
}
const statedIn = (corpus: Corpus, among: (party: string, other: string) => boolean): Stated[] =>
  [...corpus.party.values()].flatMap(({ id, data }) => data.relations.filter(({ to }) => among(id, to)).map((relation) => ({ party: id, relation })));

function relationEdge(page: PageMaker, { party, relation: { to: other, is, date, note } }: Stated): RelationEdge {
  const { family, along, turned, mutual } = drawnAs[is];
  const [from, to] = turned ? [other, party] : [party, other];
  const short = note && note.length <= longest;
  return {
    from, to, family, arrow: !mutual, lines: [note && !short ? `${along}*` : along, ...(date ? datesIn(readDate(date)) : []), ...(short ? [note] : [])], ...(note && !short ? { limited: true } : {}),
    says: `${page.link('party', party).text} ${relationWords[is].of.toLowerCase()} ${page.link('party', other).text}${date ? `, ${readDate(date)}` : ''}${note ? ` (${note})` : ''}`,
  };
}

const relationRow = (page: PageMaker, { party, relation }: Stated): RelationRow => ({
  who: page.link('party', party), relation: relationWords[relation.is].of, whom: page.link('party', relation.to), when: relation.date ? readDate(relation.date) : '',
  ...(relation.note ? { note: relation.note } : {}), claim: page.claim(relation),
});

interface Told {
  edge: RelationEdge;
  row: RelationRow;
}
const isPrincipal = ({ role }: { role: string }) => role !== 'supporter';

/** Opposing sides: every party of the one with every party of the other, for the time for which both stand there. */
const opposed = (page: PageMaker, profile: string): Told[] => classificationsIn(page.corpus, profile).flatMap(({ id, data }) => {
  const [one, other] = data.sides.map((side) => side.filter(isPrincipal));
  const [entry, { short }] = [page.link('classification', id), typeWords[data.type]];
  return one!.flatMap(({ party: from, period: since = data.period }) => other!.filter(({ period = data.period }) => overlaps(since, period)).map(({ party: to, period = data.period }): Told => {
    const when = readDate(commonOf(since, period));
    return {
      edge: { from, to, family: 'against', arrow: false, type: data.type, lines: [short, ...datesIn(when)], entry, says: `${entry.text}: ${short}, ${when}` },
      row: { who: page.link('party', from), relation: 'Against', type: { type: data.type, word: short }, whom: page.link('party', to), when, entry },
    };
  }));
});

function support(page: PageMaker, from: string, to: string, period: string, entry: Link, against: string[] = []): Told {
  const [who, whom, when] = [page.link('party', from), page.link('party', to), readDate(period)];
  const what = entry.text === who.text ? 'supports' : entry.text;
  return {
    edge: { from, to, family: 'supports', arrow: true, lines: [what, ...datesIn(when)], entry, says: `${who.text} beside ${whom.text}: ${what}, ${when}` },
    row: { who, relation: 'Supports', whom, when, entry, ...(against.length ? { note: `against ${page.links('party', against).map(({ text }) => text).join(', ')}` } : {}) },
  };
}

const endsOf = (period: string) => ({ days: daysOf(period)!, start: period.split('/')[0]!, end: period.split('/')[1] ?? period });

/** The time that two periods share, as EDTF: from the later beginning to the earlier end. */
function commonOf(one: string, other: string): string {
  const [a, b] = [endsOf(one), endsOf(other)];
  const start = (a.days.from ?? '') < (b.days.from ?? '') ? b.start : a.start;
  const end = (a.days.to ?? '9999') > (b.days.to ?? '9999') ? b.end : a.end;
  return start === end ? start : `${start}/${end}`;
}

/** From the earliest beginning of some periods to their latest end, as EDTF. */
function wholeOf(periods: string[]): string {
  const ends = periods.map(endsOf);
  const { start } = ends.reduce((a, b) => ((b.days.from ?? '') < (a.days.from ?? '') ? b : a));
  const { end } = ends.reduce((a, b) => ((b.days.to ?? '9999') > (a.days.to ?? '9999') ? b : a));
  return start === end ? start : `${start}/${end}`;
}

/** When an intervention supported a side in a profile. One that took place in several is dated by its part on the sides of this one. */
function supportPeriod(page: PageMaker, intervention: string, profile: string): string {
  const { conflicts, period } = page.corpus.intervention.get(intervention)!.data;
  const parts = classificationsIn(page.corpus, profile).flatMap(({ data }) => data.sides.flat().filter(({ by }) => by === intervention).map((member) => member.period ?? data.period));
  return conflicts.length > 1 && parts.length ? wholeOf(parts) : period;
}

/** Interventions beside a party on a side; and supporters on a side that come with no intervention. */
function supports(page: PageMaker, profile: string): Told[] {
  const classifications = classificationsIn(page.corpus, profile);
  const onSides = new Set(classifications.flatMap(partiesIn));
  const interventions = [...page.corpus.intervention.values()].filter(({ data }) => data.conflicts.includes(profile)).sort((a, b) => (a.data.period < b.data.period ? -1 : 1));
  return [
    ...interventions.flatMap(({ id, data }) => (data.through ? [data.through] : data.by).flatMap((from) => data.beside.filter((to) => onSides.has(to))
      .map((to) => support(page, from, to, supportPeriod(page, id, profile), page.link('intervention', id), data.against)))),
    ...classifications.flatMap(({ id, data }) => data.sides.flatMap((side) => side.filter((member) => !isPrincipal(member) && !member.by).flatMap((member) => side.filter(isPrincipal)
      .map(({ party }) => support(page, member.party, party, member.period ?? data.period, page.link('classification', id)))))),
  ];
}

/** What is between the parties that a profile names, as pictures and as a table. */
export function relationsView(page: PageMaker, profile: string, parties: string[]): RelationsView {
  const told = [...opposed(page, profile), ...supports(page, profile)];
  const stated = statedIn(page.corpus, (party, other) => parties.includes(party) && parties.includes(other));
  const pictures: [string, RelationEdge[]][] = [['Sides and their supporters', told.map(({ edge }) => edge)], ['Origins, membership and ties', stated.map((each) => relationEdge(page, each))]];
  return {
    graphs: pictures.filter(([, edges]) => edges.length).map(([title, edges]) => relationGraph(page, title, edges)),
    rows: [...told.map(({ row }) => row), ...stated.map((each) => relationRow(page, each))],
  };
}

/** A party among those that it has a relation with; nothing if it has fewer than two relations. */
export function egoGraph(page: PageMaker, id: string): RelationGraph | undefined {
  const stated = statedIn(page.corpus, (party, other) => party === id || other === id);
  return stated.length > 1 ? relationGraph(page, `Relations of ${page.link('party', id).text}`, stated.map((each) => relationEdge(page, each))) : undefined;
}
