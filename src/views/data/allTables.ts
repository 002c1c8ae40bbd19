import type { Entry } from '../../corpus/corpus.ts';
import type { Change } from '../../domain/change.ts';
import type { Incident } from '../../domain/chronology.ts';
import type { Correction } from '../../domain/correction.ts';
import type { Concept, Instrument } from '../../domain/instrument.ts';
import type { Intervention } from '../../domain/intervention.ts';
import type { Party } from '../../domain/party.ts';
import type { Profile } from '../../domain/profile.ts';
import type { Source } from '../../domain/source.ts';
import { evidenceOf } from '../incidents.ts';
import { readToll } from '../words.ts';
import { classificationTables } from './classificationTables.ts';
import { column, days, entry, evidence, field, inProfile, strengthCell, table, type Table } from './tables.ts';

const actors = (list: Incident['by'] = []) => list.map((actor) => (typeof actor === 'string' ? actor : actor.unnamed));
const names = (list: Source['author'] = []) => list.map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')));

/** The incidents and events. */
const incidents = table<Entry<Incident> & { evidenceFor: string[] }>('incidents', 'Incidents and events', 'The chronologies of the profiles. They are a selection: their figures must not be added up as a total of the violence.',
  (corpus) => [...corpus.incident.values()].map((each) => ({ ...each, evidenceFor: evidenceOf(corpus, each.id) })), [
    ...inProfile<Incident>(), field('incident', 'date'), ...days<Entry<Incident>>(({ data }) => data.date), field('incident', 'kind'), field('incident', 'what'),
    field('incident', 'place.name', ({ data }) => data.place?.name, { name: 'place' }), field('incident', 'place.region', ({ data }) => data.place?.region),
    field('incident', 'by', ({ data }) => actors(data.by)), field('incident', 'against', ({ data }) => actors(data.against)),
    field('incident', 'killed', ({ data }) => readToll(data.killed)), field('incident', 'wounded', ({ data }) => readToll(data.wounded)), field('incident', 'aggregate', undefined, { type: 'boolean' }),
    field('incident', 'sameAs', undefined, { of: 'incidents' }), column('evidence_for', ({ evidenceFor }) => evidenceFor, 'The classifications whose findings it is evidence for.'), evidence<Entry<Incident>>(({ data }) => data)[0]!,
  ]);

/** Every table of the data, those of the collections by their names. */
export const tables: Table[] = [
  table<Entry<Profile>>('conflicts', 'Conflict profiles', 'One row for each situation of violence.', ({ conflict }) => [...conflict.values()], [
    ...entry<Profile>(), field('conflict', 'title'), field('conflict', 'short'), field('conflict', 'summary'), field('conflict', 'territory'), field('conflict', 'reviewed', undefined, { type: 'date' }), field('conflict', 'nextReview'), field('conflict', 'account'),
    field('conflict', 'positions', ({ data }) => data.positions.map(({ by, says, about }) => `${by}: ${says} (${about.join(', ')})`)), field('conflict', 'law', ({ data }) => data.law.map(({ instrument, applies }) => `${instrument}: ${applies}`)),
  ]),
  ...classificationTables,
  table<Entry<Party>>('parties', 'Parties', 'One row for each participant in violence.', ({ party }) => [...party.values()], [
    ...entry<Party>(), field('party', 'name'), field('party', 'short'), field('party', 'kind'), field('party', 'country'), field('party', 'summary'), field('party', 'aliases', ({ data }) => data.aliases.map(({ name }) => name)),
    field('party', 'strength', ({ data }) => strengthCell(data.strength)), field('party', 'organisation', ({ data }) => data.organisation.map(({ period, finding }) => `${finding} (${period})`)),
    field('party', 'sameAs.wikidata', ({ data }) => data.sameAs?.wikidata), field('party', 'sameAs.ucdp', ({ data }) => data.sameAs?.ucdp, { type: 'integer' }),
  ]),
  table<{ party: string; data: Party['relations'][number] }>('relations', 'Relations between parties', 'One row for each relation of one party to another.', ({ party }) => [...party.values()].flatMap(({ id, data }) => data.relations.map((each) => ({ party: id, data: each }))), [
    column('party', ({ party }) => party, 'The party that has the relation.', { of: 'parties' }), field('party', 'relations.is', ({ data }) => data.is), field('party', 'relations.to', ({ data }) => data.to, { of: 'parties', name: 'other' }),
    field('party', 'relations.date', ({ data }) => data.date), ...days<{ data: { date?: string | undefined } }>(({ data }) => data.date), field('party', 'relations.note', ({ data }) => data.note), ...evidence<{ data: Party['relations'][number] }>(({ data }) => data),
  ]),
  table<Entry<Intervention>>('interventions', 'Interventions', 'One row for each outside involvement.', ({ intervention }) => [...intervention.values()], [
    ...entry<Intervention>(), ...(['title', 'short', 'summary', 'by'] as const).map((key) => field<Entry<Intervention>>('intervention', key)), field('intervention', 'through', undefined, { of: 'parties' }),
    ...(['in', 'beside', 'against', 'conflicts', 'period'] as const).map((key) => field<Entry<Intervention>>('intervention', key)), ...days<Entry<Intervention>>(({ data }) => data.period, 'the period'),
    field('intervention', 'periodNote'), field('intervention', 'mandate', ({ data }) => data.mandate.note), field('intervention', 'basis', ({ data }) => data.basis.map(({ kind }) => kind)), field('intervention', 'strength', ({ data }) => strengthCell(data.strength)),
    field('intervention', 'status', ({ data }) => data.status.map((each) => [each.is, ...(each.in?.length ? [`in ${each.in.join(', ')}`] : [])].join(' '))), field('intervention', 'follows', undefined, { of: 'interventions' }),
  ]),
  incidents,
  table<Entry<Correction>>('corrections', 'Corrections', 'One row for each place where a cited account is wrong, incomplete or inconsistent.', ({ correction }) => [...correction.values()], [
    ...inProfile<Correction>(), ...(['where', 'said', 'used', 'because', 'checked'] as const).map((key) => field<Entry<Correction>>('correction', key)), ...evidence<Entry<Correction>>(({ data }) => data),
  ]),
  table<Entry<Change>>('changes', 'Changes', 'One row for each change of a profile.', ({ change }) => [...change.values()], [
    ...inProfile<Change>(), field('change', 'date', undefined, { type: 'date' }), ...(['kind', 'about', 'what', 'because'] as const).map((key) => field<Entry<Change>>('change', key)), ...evidence<Entry<Change>>(({ data }) => data),
  ]),
  table<Entry<Instrument>>('instruments', 'Instruments', 'One row for each treaty, body of law, resolution or agreement.', ({ instrument }) => [...instrument.values()], [
    ...entry<Instrument>(), ...(['title', 'short', 'kind', 'summary', 'searchNames', 'adopted', 'inForce', 'reference'] as const).map((key) => field<Entry<Instrument>>('instrument', key)), field('instrument', 'partOf', undefined, { of: 'instruments' }),
    field('instrument', 'appliesTo'), field('instrument', 'provisions', ({ data }) => data.provisions.map(({ number, says }) => `${number}: ${says}`)), ...evidence<Entry<Instrument>>(({ data }) => data),
  ]),
  table<{ instrument: string; data: Instrument['participation'][number] }>('participation', 'Participation in treaties', 'One row for each State and instrument of which it is recorded whether the State is bound.',
    ({ instrument }) => [...instrument.values()].flatMap(({ id, data }) => data.participation.map((each) => ({ instrument: id, data: each }))), [
      column('instrument', ({ instrument }) => instrument, 'The instrument.', { of: 'instruments' }), field('instrument', 'participation.state', ({ data }) => data.state, { of: 'parties' }), field('instrument', 'participation.bound', ({ data }) => data.bound, { type: 'boolean' }),
      ...(['action', 'deposited', 'since', 'by', 'note'] as const).map((key) => field<{ data: Instrument['participation'][number] }>('instrument', `participation.${key}`, ({ data }) => data[key])), ...evidence<{ data: Instrument['participation'][number] }>(({ data }) => data),
    ]),
  table<Entry<Concept>>('concepts', 'Concepts', 'One row for each type, criterion and contested question that is explained.', ({ concept }) => [...concept.values()], [
    ...entry<Concept>(), ...(['title', 'summary', 'searchNames', 'is', 'question', 'factors', 'related'] as const).map((key) => field<Entry<Concept>>('concept', key)),
  ]),
  table<Entry<Source>>('sources', 'Sources', 'One row for each bibliographic record.', ({ source }) => [...source.values()], [
    ...entry<Source>(), field('source', 'type'), field('source', 'title'), field('source', 'author', ({ data }) => names(data.author)), field('source', 'editor', ({ data }) => names(data.editor)),
    ...(['container-title', 'collection-title', 'publisher', 'publisher-place', 'edition', 'number', 'volume', 'issue', 'page', 'genre', 'issued'] as const).map((key) => field<Entry<Source>>('source', key)), field('source', 'accessed', undefined, { type: 'date' }),
    ...(['language', 'URL', 'DOI', 'archive', 'citation'] as const).map((key) => field<Entry<Source>>('source', key)), field('source', 'partisan', undefined, { type: 'boolean' }), field('source', 'note'),
  ]),
];

export const tableOf = (name: string): Table => tables.find((each) => each.name === name)!;
