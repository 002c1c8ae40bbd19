import { classificationSchema } from '../../../src/domain/classification.ts';
import type { Case } from '../../../src/domain/derivation/case.ts';
import type { Treaties } from '../../../src/domain/derivation/law.ts';
import type { FindingValue } from '../../../src/domain/finding.ts';
import type { Intervention } from '../../../src/domain/intervention.ts';
import type { PartyKind } from '../../../src/domain/party.ts';

/** Short words for cases: each builds what an editor would write, and the whole is read by the schema of the site. */

export interface Actor {
  id: string;
  party: Case['parties'][string];
}

export interface Taking {
  role: 'party' | 'co-party' | 'supporter';
  actor: Actor;
  through?: Intervention['basis'];
  /** Where it intervenes, if not on the whole territory. */
  where?: Actor[];
  period?: string;
  support?: FindingValue;
  ownIntensity?: FindingValue;
}

const unsourced = 'a test';
const reason = 'As the source says.';
export const plain = (finding: FindingValue) => ({ finding, reason, unsourced });
const idOf = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const actor = (name: string, kind: PartyKind, more: Partial<Actor['party']> = {}): Actor => ({ id: idOf(name), party: { name, kind, organisation: [], ...more } });

export const state = (name: string, country: string): Actor => actor(name, 'state', { country });
export const mission = (name: string): Actor => actor(name, 'mission');
export const multinational = (name: string): Actor => actor(name, 'multinational-force');
/** A group, with one finding for all time or with findings by period; `null` where nobody judged it. */
export const group = (name: string, organised: FindingValue | null | [string, FindingValue][] = 'met', kind: PartyKind = 'armed-group'): Actor => {
  const findings: [string, FindingValue][] = organised === null ? [] : typeof organised === 'string' ? [['1900/..', organised]] : organised;
  return actor(name, kind, { organisation: findings.map(([period, finding]) => ({ period, finding, reason, factors: [] })) });
};

const basis = (kind: Intervention['basis'][number]['kind'], period?: string, giver?: Actor): Intervention['basis'][number] =>
  ({ kind, note: reason, unsourced, ...(period && { period }), ...(giver && { giver: giver.id }) });
export const consent = (period?: string, giver?: Actor) => basis('consent', period, giver);
export const mandate = (period?: string) => basis('security-council', period);
export const selfDefence = (period?: string) => basis('self-defence-claim', period);
export const noBasis = (period?: string) => basis('none', period);
export const notEstablished = (period?: string) => basis('not-established', period);

/** A principal that acts through an intervention. */
export const through = (who: Actor, ...by: Intervention['basis']): Taking => ({ role: 'party', actor: who, through: by });
export const beside = (who: Actor, by: Intervention['basis'], more: Omit<Partial<Taking>, 'actor'> = {}): Taking => ({ role: 'co-party', actor: who, through: by, ...more });
export const helping = (who: Actor, by: Intervention['basis'], more: Omit<Partial<Taking>, 'actor'> = {}): Taking => ({ role: 'supporter', actor: who, through: by, ...more });

export interface Sketch {
  territory: Actor[];
  sides: [(Actor | Taking)[], (Actor | Taking)[]];
  period?: string;
  intensity?: FindingValue;
  force?: FindingValue;
  /** Presence, authority, displacement. */
  occupation?: [FindingValue, FindingValue, FindingValue];
  control?: { group: Actor; state: Actor; overall: FindingValue; effective: FindingValue; period?: string }[];
  selfDetermination?: FindingValue;
  /** Command, territory, sustained operations, implementation. */
  ap2?: [FindingValue, FindingValue, FindingValue, FindingValue];
  settlement?: { finding: FindingValue; date: string };
  ended?: 'lasting-cessation' | 'party-ceased' | 'peaceful-settlement' | 'general-close' | 'end-of-occupation' | 'superseded';
}

const taking = (who: Actor | Taking): Taking => ('actor' in who ? who : { role: 'party', actor: who });

export function build(sketch: Sketch): Case {
  const sides = sketch.sides.map((side) => side.map(taking));
  const everybody = [...sides.flat().map((each) => each.actor), ...sketch.territory, ...(sketch.control ?? []).flatMap((each) => [each.group, each.state])];
  const interventionOf = ({ actor: { id } }: Taking, side: number) => `${id}-${side}`;
  const classification = classificationSchema.parse({
    title: 'A case', summary: reason, type: 'undetermined', period: sketch.period ?? '1900/..',
    sides: sides.map((side, index) => side.map((each) => ({
      party: each.actor.id, role: each.role, ...(each.through && { by: interventionOf(each, index) }), ...(each.period && { period: each.period }),
      ...(each.support && { support: plain(each.support) }), ...(each.ownIntensity && { ownIntensity: plain(each.ownIntensity) }),
    }))),
    ...(sketch.intensity && { intensity: { finding: sketch.intensity, reason } }),
    ...(sketch.force && { force: plain(sketch.force) }),
    ...(sketch.occupation && { occupation: { presence: plain(sketch.occupation[0]), authority: plain(sketch.occupation[1]), displacement: plain(sketch.occupation[2]) } }),
    control: (sketch.control ?? []).map((each) => ({ ...each, group: each.group.id, state: each.state.id, reason, unsourced })),
    ...(sketch.selfDetermination && { selfDetermination: plain(sketch.selfDetermination) }),
    ...(sketch.ap2 && { ap2: { responsibleCommand: sketch.ap2[0], territorialControl: sketch.ap2[1], sustainedOperations: sketch.ap2[2], implementation: sketch.ap2[3], note: reason, unsourced } }),
    ...(sketch.settlement && { settlement: { ...sketch.settlement, reason, unsourced } }),
    ...(sketch.ended && { ended: { ground: sketch.ended, note: reason, unsourced } }),
  });
  return {
    classification, territorialStates: sketch.territory.map(({ id }) => id),
    parties: Object.fromEntries(everybody.map(({ id, party }) => [id, party])),
    interventions: Object.fromEntries(sides.flatMap((side, index) => side.filter((each) => each.through).map((each) =>
      [interventionOf(each, index), { basis: each.through!, in: (each.where ?? sketch.territory).map(({ party }) => party.country!) }]))),
  };
}

/** Who is bound: `true` for ever, `false` never, a date since when, `by …` known by then. */
export type Bound = Record<string, [Actor, boolean | string][]>;

export const treaties = (bound: Bound): Treaties => Object.fromEntries(Object.entries(bound).map(([instrument, states]) => [instrument, states.map(([{ id }, since]) => ({
  state: id, bound: since !== false, unsourced, note: `${id} and ${instrument}`,
  ...(since === true && { by: '1900-01-01' }), ...(typeof since === 'string' && (since.startsWith('by ') ? { by: since.slice(3) } : { since })),
}))]));
