import type { Corpus, Entry } from '../../corpus/corpus.ts';
import type { Classification, Member } from '../../domain/classification.ts';
import { intensityFactors, organisationFactors, type Factor } from '../../domain/finding.ts';
import { statusOf } from '../../domain/status.ts';
import { derivationData } from '../derivation.ts';
import { column, days, evidence, field, inProfile, table, type Table } from './tables.ts';

type Derived = ReturnType<typeof derivationData>;
interface Side { classification: string; side: number; data: Member; standing: Derived['conclusion']['parties'][number] | undefined }
interface FactorRow { criterion: 'intensity' | 'organisation'; about: string; period: string; data: Factor }
interface LawRow { classification: string; data: Derived['law'][number] }

const words: Record<FactorRow['criterion'], Record<string, string>> = { intensity: intensityFactors, organisation: organisationFactors };
const finding = (value: { finding: string } | undefined) => value?.finding;
const all = ({ classification }: Corpus) => [...classification.values()];

const ofClassification = <Row extends { classification: string }>() => column<Row>('classification', (row) => row.classification, 'The classification.', { of: 'classifications' });

const factors = ({ classification: classifications, party }: Corpus): FactorRow[] => [
  ...[...classifications.values()].flatMap(({ id, data }) => (data.intensity?.factors ?? []).map((each): FactorRow => ({ criterion: 'intensity', about: id, period: data.period, data: each }))),
  ...[...party.values()].flatMap(({ id, data }) => data.organisation.flatMap(({ period, factors: list }) => list.map((each): FactorRow => ({ criterion: 'organisation', about: id, period, data: each })))),
];

/** The tables made of classifications: themselves, who stands on their sides, the factors of findings, and the law. */
export const classificationTables: Table[] = [
  table<Entry<Classification>>('classifications', 'Classifications', 'One row for each pair of opposing sides over one period. The number of rows is not a number of wars.', all, [
    ...inProfile<Classification>(), field('classification', 'title'), field('classification', 'summary'), field('classification', 'type'), field('classification', 'status', ({ data }) => statusOf(data)), field('classification', 'period'),
    ...days<Entry<Classification>>(({ data }) => data.period, 'the period'), field('classification', 'periodNote'),
    ...[0, 1].map((side) => column<Entry<Classification>>(`side_${side + 1}`, ({ data }) => data.sides[side]!.map(({ party, role }) => (role === 'party' ? party : `${party} (${role})`)), `Who stands on the ${side ? 'second' : 'first'} side, with the role where it is not that of a party.`)),
    field('classification', 'intensity', ({ data }) => finding(data.intensity)), field('classification', 'force', ({ data }) => finding(data.force)),
    ...(['presence', 'authority', 'displacement'] as const).map((key) => field<Entry<Classification>>('classification', `occupation.${key}`, ({ data }) => finding(data.occupation?.[key]), { name: `occupation_${key}` })),
    field('classification', 'control', ({ data }) => data.control.map(({ group, state, overall, effective }) => `${state} over ${group}: overall ${overall}, effective ${effective}`)),
    field('classification', 'selfDetermination', ({ data }) => finding(data.selfDetermination)),
    ...(['responsibleCommand', 'territorialControl', 'sustainedOperations', 'implementation'] as const).map((key) => {
      const made = field<Entry<Classification>>('classification', `ap2.${key}`, ({ data }) => data.ap2?.[key]);
      return { ...made, name: `ap2_${made.name}` };
    }),
    field('classification', 'settlement', ({ data }) => finding(data.settlement)), field('classification', 'ended.ground', ({ data }) => data.ended?.ground, { name: 'ended' }),
  ]),
  table<Side>('sides', 'Sides', 'One row for each member of a side of a classification.', (corpus) => all(corpus).flatMap((each) => {
    const { parties } = derivationData(corpus, each).conclusion;
    return each.data.sides.flatMap((members, side) => members.map((data) => ({ classification: each.id, side, data, standing: parties.find((other) => other.party === data.party && other.side === side) })));
  }), [
    ofClassification(), column('side', ({ side }) => side + 1, 'The first side, 1, or the second, 2.', { type: 'integer' }), field('classification', 'sides.party', ({ data }) => data.party, { of: 'parties' }), field('classification', 'sides.role', ({ data }) => data.role),
    field('classification', 'sides.by', ({ data }) => data.by, { of: 'interventions', name: 'intervention' }), field('classification', 'sides.period', ({ data }) => data.period), ...days<Side>(({ data }) => data.period, 'that time'),
    field('classification', 'sides.support', ({ data }) => finding(data.support)), field('classification', 'sides.ownIntensity', ({ data }) => finding(data.ownIntensity)),
    column('standing', ({ standing }) => standing?.status, 'Where it stands by the rules, on the day for which the conclusion is derived; empty if it does not take part on that day.'),
  ]),
  table<FactorRow>('factors', 'Factors', 'One row for each sign that a finding on intensity or organisation rests on. Factors are indicative, neither cumulative nor weighted.', factors, [
    column('criterion', ({ criterion }) => criterion, 'The criterion: intensity of the violence, or organisation of a group.'), column('about', ({ about }) => about, 'The classification whose intensity is judged, or the group whose organisation is.'),
    column('period', ({ period }) => period, 'The time for which it is judged (EDTF).'), ...days<FactorRow>(({ period }) => period, 'that time'),
    column('factor', ({ data }) => data.factor, 'Which sign of the criterion it is.'), column('words', ({ criterion, data }) => words[criterion][data.factor], 'The same in words.'),
    field('classification', 'intensity.factors.note', ({ data }) => data.note), field('classification', 'intensity.factors.incidents', ({ data }) => data.incidents), ...evidence<FactorRow>(({ data }) => data),
  ]),
  table<LawRow>('law', 'Law', 'One row for each instrument and party of a classification, with the days on which it holds; derived by rule.', (corpus) => all(corpus).flatMap((each) => derivationData(corpus, each).law.map((data) => ({ classification: each.id, data }))), [
    ofClassification(), ...(['instrument', 'party'] as const).map((key) => field<LawRow>('classification', `law.${key}`, ({ data }) => data[key], key === 'party' ? { of: 'parties' } : {})),
    ...(['from', 'to'] as const).map((key) => column<LawRow>(key, ({ data }) => data[key], `The ${key === 'from' ? 'first' : 'last'} day; empty if it is open.`, { type: 'date' })),
    field('classification', 'law.applies', ({ data }) => data.applies), field('classification', 'law.because', ({ data }) => data.because),
  ]),
];
