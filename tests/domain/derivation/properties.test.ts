import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf } from '../../../src/domain/date.ts';
import { alternatives } from '../../../src/domain/derivation/alternatives.ts';
import type { Case } from '../../../src/domain/derivation/case.ts';
import { changeDays, changeDaysWithin, dayAfter, derive } from '../../../src/domain/derivation/derive.ts';
import { lawInstruments, lawOn, type Treaties } from '../../../src/domain/derivation/law.ts';
import { otherViews, ourDoctrine, questions, type Doctrine, type Question } from '../../../src/domain/doctrine.ts';
import { build, consent, group, mandate, mission, multinational, noBasis, notEstablished, selfDefence, state, treaties, type Actor, type Sketch, type Taking } from './build.ts';

const values = ['met', 'not-met', 'presumed', 'disputed', 'not-assessed'] as const;
const value = fc.constantFrom(...values);
const states = [state('Alpha', 'AA'), state('Beta', 'BB'), state('Gamma', 'CC'), state('Delta', 'DD')];
const periods = ['2010/..', '2012-03/2015', '2014', '../2013-06-30', '2013-01-01/2014-01-01', '2015-06/..'];
const period = fc.constantFrom(...periods);
const days = ['2009-12-31', '2010-01-01', '2012-03-01', '2013-01-01', '2013-07-01', '2014-01-02', '2014-12-31', '2015-06-01', '2016-01-01', '2020-01-01'];
const day = fc.constantFrom(...days);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const kinds = fc.constantFrom('armed-group', 'umbrella', 'private-military-company', 'collective') as fc.Arbitrary<'armed-group'>;
const groupOf = (name: string) => fc.tuple(fc.array(fc.tuple(period, value), { maxLength: 3 }), kinds).map(([findings, kind]) => group(name, findings, kind));
const basis = fc.array(fc.tuple(fc.constantFrom(consent, mandate, selfDefence, noBasis, notEstablished), maybe(period)).map(([make, when]) => make(when)), { maxLength: 3 });
const givenConsent = fc.tuple(maybe(period), fc.constantFrom(...states)).map(([when, giver]) => [consent(when, giver)]);

const taking = (actor: Actor): fc.Arbitrary<Taking> => fc.record({
  role: fc.constantFrom<Taking['role'][]>('party', 'party', 'co-party', 'supporter'), actor: fc.constant(actor), through: maybe(fc.oneof(basis, givenConsent)),
  where: maybe(fc.subarray(states, { minLength: 1 })), period: maybe(period), support: maybe(value), ownIntensity: maybe(value),
}).map((all) => Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined)) as unknown as Taking);

const sketch: fc.Arbitrary<Sketch> = fc.tuple(groupOf('One'), groupOf('Two'), groupOf('Three')).chain((groups) => {
  const everybody = [...states, ...groups, mission('Mission'), multinational('Force')];
  return fc.shuffledSubarray(everybody, { minLength: 2, maxLength: 6 }).chain((chosen) => fc.integer({ min: 1, max: chosen.length - 1 }).chain((cut) => fc.record({
    territory: fc.subarray(states, { maxLength: 2 }),
    sides: fc.tuple(fc.tuple(...chosen.slice(0, cut).map(taking)), fc.tuple(...chosen.slice(cut).map(taking))) as fc.Arbitrary<Sketch['sides']>,
    period, intensity: maybe(value), force: maybe(value), occupation: maybe(fc.tuple(value, value, value)), selfDetermination: maybe(value), ap2: maybe(fc.tuple(value, value, value, value)),
    control: fc.array(fc.record({ group: fc.constantFrom(...groups), state: fc.constantFrom(...states), overall: value, effective: value }), { maxLength: 2 }),
    settlement: maybe(fc.record({ finding: value, date: fc.constantFrom('2013-05-05', '2014', '2018') })),
    ended: maybe(fc.constantFrom('lasting-cessation', 'party-ceased', 'peaceful-settlement', 'general-close', 'end-of-occupation', 'superseded')),
  }))).map((all) => Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined)) as unknown as Sketch);
});
const facts = sketch.map(build);
const doctrine = fc.record(Object.fromEntries((Object.keys(questions) as Question[]).map((question) => [question, fc.constantFrom(...Object.keys(questions[question].options))]))) as unknown as fc.Arbitrary<Doctrine>;
const bound: fc.Arbitrary<Treaties> = fc.tuple(...states.map((who) => fc.tuple(...[lawInstruments.conventions, lawInstruments.protocol1, lawInstruments.protocol2, lawInstruments.rome].map((instrument) =>
  maybe(fc.constantFrom<(boolean | string)[]>(true, false, '2013', '2014-01-02', 'by 2015')).map((since) => ({ instrument, who, since }))))))
  .map((all) => {
    const known = all.flat().filter((each) => each.since !== undefined);
    return treaties(Object.fromEntries([...new Set(known.map(({ instrument }) => instrument))].map((instrument) => [instrument, known.filter((each) => each.instrument === instrument).map((each) => [each.who, each.since!])])));
  });

/** Everything that is said, without the order in which it is said. */
function gist(of: Case, on: string, under: Doctrine, law: Treaties) {
  const { type, phase, parties, alongside } = derive(of, on, under);
  return { type, phase, parties: parties.map(({ party, status }) => `${party} ${status}`).sort(), alongside: alongside.map(({ between }) => between.join(' ')).sort(),
    law: lawOn(of, on, under, law).map(({ instrument, party, applies }) => `${instrument} ${party} ${applies}`).sort() };
}

function frozen<T>(thing: T): T {
  if (thing && typeof thing === 'object') Object.values(thing).forEach(frozen);
  return Object.freeze(thing);
}

const turned = (of: Case): Case => ({ ...of, classification: { ...of.classification, sides: [of.classification.sides[1], of.classification.sides[0]] } });
const reversed = (of: Case): Case => ({
  ...of, territorialStates: of.territorialStates.toReversed(),
  classification: { ...of.classification, sides: [of.classification.sides[0].toReversed(), of.classification.sides[1].toReversed()], control: of.classification.control.toReversed() },
  parties: Object.fromEntries(Object.entries(of.parties).toReversed().map(([id, party]) => [id, { ...party, organisation: party.organisation.toReversed() }])),
  interventions: Object.fromEntries(Object.entries(of.interventions).map(([id, each]) => [id, { ...each, basis: each.basis.toReversed(), in: each.in.toReversed() }])),
});

/** The same cases in every run: a fault that is found stays found, and none comes up by chance. */
/** Fewer runs where each of many broken copies of the domain is tried; the tests of the record find most of them. */
const runs = process.env['STRYKER_MUTATOR_WORKER'] === undefined ? 400 : 15;
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: runs, seed: 1949 });

describe('a conclusion', () => {
  test('does not depend on which side is named first', () => {
    check(fc.property(facts, day, doctrine, bound, (of, on, under, law) => { expect(gist(turned(of), on, under, law)).toEqual(gist(of, on, under, law)); }));
  });

  test('does not depend on the order of members, findings, legal bases and territorial States', () => {
    check(fc.property(facts, day, doctrine, bound, (of, on, under, law) => { expect(gist(reversed(of), on, under, law)).toEqual(gist(of, on, under, law)); }));
  });

  test('depends on findings alone: factors, incidents, reasons, notes and sources change nothing', () => {
    const factors = (kind: 'command' | 'casualties') => fc.array(fc.record({ factor: fc.constant(kind), note: fc.string({ minLength: 1 }), incidents: fc.array(fc.constant('2018-01-27-x')), sources: fc.array(fc.constant('some-source')) }), { maxLength: 3 });
    check(fc.property(facts, day, doctrine, bound, factors('casualties'), factors('command'), fc.string({ minLength: 1 }), (of, on, under, law, casualties, command, words) => {
      const told = <T extends object>(thing: T): T => ({ ...thing, reason: words, note: words, sources: ['another'], incidents: ['2018-01-27-x'] });
      const { classification } = of;
      const other = {
        ...of, interventions: Object.fromEntries(Object.entries(of.interventions).map(([id, each]) => [id, { ...each, basis: each.basis.map(told), strength: [{ date: '2014', personnel: 4000 }] }])),
        parties: Object.fromEntries(Object.entries(of.parties).map(([id, party]) => [id, { ...party, strength: [{ date: '2014', personnel: 12 }], organisation: party.organisation.map((each) => told({ ...each, factors: command.toReversed() })) }])),
        classification: {
          ...classification, title: words, summary: words, periodNote: words, control: classification.control.map(told),
          sides: classification.sides.map((side) => side.map((member) => ({ ...member, ...(member.support && { support: told(member.support) }) }))),
          ...(classification.intensity && { intensity: told({ ...classification.intensity, factors: casualties }) }), ...(classification.force && { force: told(classification.force) }), ...(classification.ap2 && { ap2: told(classification.ap2) }),
        },
      } as unknown as Case;
      expect(derive(other, on, under)).toEqual(derive(of, on, under));
      expect(lawOn(other, on, under, law)).toEqual(lawOn(of, on, under, law));
    }));
  });

  test('of a type has steps, and each names an authority', () => {
    check(fc.property(facts, day, doctrine, (of, on, under) => {
      const { type, steps } = derive(of, on, under);
      expect(steps.filter(({ authority }) => !authority.length)).toEqual([]);
      expect(steps.length).toBeGreaterThan(type === null ? 0 : 1);
    }));
  });

  test('says what is missing exactly where it is undetermined', () => {
    check(fc.property(facts, day, doctrine, (of, on, under) => { const { type, missing } = derive(of, on, under); expect(missing.length > 0).toBe(type === 'undetermined'); }));
  });

  test('makes nobody a party to no conflict, and somebody on each side a party to a conflict', () => {
    check(fc.property(facts, day, doctrine, (of, on, under) => {
      const { type, parties } = derive(of, on, under);
      const sides = new Set(parties.filter(({ status }) => status === 'party').map(({ side }) => side));
      expect(sides.size).toBe(type === 'niac' || type === 'iac' || type === 'occupation' ? 2 : 0);
    }));
  });

  test('is the same each time, and leaves its facts as they are', () => {
    check(fc.property(facts, day, doctrine, bound, (of, on, under, law) => {
      const still = frozen(structuredClone(of));
      expect([derive(still, on, under), alternatives(still, on, under, law), lawOn(still, on, under, law)]).toEqual([derive(of, on, under), alternatives(of, on, under, law), lawOn(of, on, under, law)]);
    }));
  });
});

describe('time', () => {
  test('on a day outside the period there is no conclusion, in the view of Casus', () => {
    check(fc.property(facts, day, (of, on) => {
      const { from, to } = daysOf(of.classification.period)!;
      fc.pre((from !== null && on < from) || (to !== null && on > to));
      expect(derive(of, on, ourDoctrine)).toMatchObject({ type: null, parties: [], alongside: [], phase: from !== null && on < from ? 'before' : 'after' });
      expect(lawOn(of, on, ourDoctrine, {})).toEqual([]);
    }));
  });

  test('a narrower period invents no conclusion', () => {
    check(fc.property(facts, day, day, day, bound, (of, a, b, on, law) => {
      const [from, to] = [a, b].sort() as [string, string];
      const outer = daysOf(of.classification.period)!;
      fc.pre((outer.from === null || outer.from <= from) && (outer.to === null || to <= outer.to));
      const narrow = { ...of, classification: { ...of.classification, period: `${from}/${to}` } };
      const [less, more] = [gist(narrow, on, ourDoctrine, law), gist(of, on, ourDoctrine, law)];
      if (less.type !== null) expect(less).toEqual(more);
    }));
  });

  test('between two days of change nothing changes', () => {
    check(fc.property(facts, day, doctrine, (of, on, under) => {
      const last = changeDays(of).filter((each) => each <= on).at(-1);
      fc.pre(last !== undefined);
      expect(gist(of, on, under, {})).toEqual(gist(of, last!, under, {}));
    }));
  });

  test('days of change are sorted, none comes twice, and those within the period lie in it', () => {
    check(fc.property(facts, (of) => {
      const all = changeDays(of);
      expect(all).toEqual([...new Set(all)].sort());
      expect(changeDaysWithin(of).filter((each) => derive(of, each, ourDoctrine).steps[0]!.text.startsWith('The day lies before'))).toEqual([]);
    }));
  });

  test('the day after a day crosses months and years', () => {
    expect([dayAfter('2015-12-31'), dayAfter('2016-02-28'), dayAfter('2015-02-28')]).toEqual(['2016-01-01', '2016-02-29', '2015-03-01']);
  });
});

describe('other views', () => {
  test('are named exactly where they change the outcome', () => {
    check(fc.property(facts, day, doctrine, bound, (of, on, under, law) => {
      const named = alternatives(of, on, under, law);
      const outcome = (view: Doctrine) => {
        const { type, phase, parties, alongside, ...rest } = gist(of, on, view, law);
        return JSON.stringify([type, phase, parties, alongside, rest.law.filter((each) => each.startsWith(lawInstruments.protocol2))]);
      };
      const changing = otherViews(under).filter(({ doctrine: other }) => outcome(other) !== outcome(under)).map(({ question, option }) => `${question} ${option}`);
      expect(named.map(({ question, option }) => `${question} ${option}`)).toEqual(changing);
    }));
  });

  test('say what is different, and give the type that would follow', () => {
    check(fc.property(facts, day, bound, (of, on, law) => {
      for (const { question, option, type, view, differs } of alternatives(of, on, ourDoctrine, law)) {
        expect(type).toBe(derive(of, on, { ...ourDoctrine, [question]: option }).type);
        expect(differs).toMatch(/^Under .+, .+\.$/);
        expect(differs).toContain(view);
      }
    }));
  });
});
