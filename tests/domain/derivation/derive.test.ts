import { describe, expect, test } from 'vitest';
import { alternatives } from '../../../src/domain/derivation/alternatives.ts';
import { changeDaysWithin, derive } from '../../../src/domain/derivation/derive.ts';
import { lawInstruments } from '../../../src/domain/derivation/law.ts';
import { citedByRules, ourDoctrine, type Doctrine } from '../../../src/domain/doctrine.ts';
import { beside, build, consent, group, mandate, noBasis, notEstablished, selfDefence, state, through, treaties, type Bound, type Sketch } from './build.ts';

const [mali, niger, france, rwanda] = [state('Mali', 'ML'), state('Niger', 'NE'), state('France', 'FR'), state('Rwanda', 'RW')];
const jnim = group('JNIM');
const day = '2020-01-01';
const on = (sketch: Sketch, doctrine: Partial<Doctrine> = {}, at = day) => derive(build(sketch), at, { ...ourDoctrine, ...doctrine });
const pairs = (sketch: Sketch) => on(sketch).alongside.map(({ between }) => between.join('–'));
const differs = (sketch: Sketch, doctrine: Partial<Doctrine> = {}, bound: Bound = {}, at = day) => alternatives(build(sketch), at, { ...ourDoctrine, ...doctrine }, treaties(bound)).map((each) => each.differs);

const alone: Sketch = { territory: [mali], sides: [[through(france, selfDefence())], [jnim]], intensity: 'met' };
const inTwo = (...basis: Parameters<typeof through>[1][]): Sketch => ({ ...alone, territory: [mali, niger], sides: [[through(france, ...basis)], [jnim]] });

describe('consent', () => {
  test('of one territorial State is not that of another', () => {
    expect(pairs(inTwo(consent(undefined, mali), selfDefence()))).toEqual(['france–niger']);
  });

  test('of one territorial State leaves that of another open, if nothing more is recorded', () => {
    const { alongside, steps } = on(inTwo(consent(undefined, mali)));
    expect(alongside).toEqual([]);
    expect(steps.filter(({ rule }) => rule === 'consent').map(({ text }) => text)).toEqual(['France acts with the consent of Mali, which leaves the type of the conflict as it is.', 'Whether Niger consented to the intervention of France is not established.']);
  });

  test('is asked of the States where the intervention takes place, and of no other', () => {
    expect(pairs({ ...inTwo(), sides: [[{ ...through(france, selfDefence()), where: [niger] }], [jnim]] })).toEqual(['france–niger']);
  });

  test('given by an authority that is no State of the territory counts', () => {
    expect(pairs(inTwo(consent(undefined, group('Government of National Accord'))))).toEqual([]);
  });

  test('is open while the record establishes nothing, and lacking before and after', () => {
    const sketch: Sketch = { ...alone, sides: [[through(france, selfDefence(), notEstablished('2019/2020'))], [jnim]] };
    expect(on(sketch, {}, '2018-12-31').alongside).toHaveLength(1);
    expect(on(sketch, {}, '2020-01-01').alongside).toEqual([]);
    expect(on(sketch, {}, '2021-01-01').alongside).toHaveLength(1);
  });

  test('that begins later is not withdrawn before, and a mandate alone leaves it open', () => {
    for (const basis of [consent('2021/..'), mandate(), selfDefence('2021/..')]) {
      expect(on({ ...alone, sides: [[through(france, basis)], [jnim]] }).steps.find(({ rule }) => rule === 'consent')).toMatchObject({ finding: 'not-assessed' });
    }
  });

  test('lacking twice between the same two States makes one conflict of them', () => {
    expect(pairs({ ...alone, sides: [[through(france, selfDefence()), beside(france, [noBasis()], { support: 'met' })], [jnim]] })).toEqual(['france–mali']);
  });

  test('does not come up for a State on its own territory, for a group, or without an intervention', () => {
    expect(pairs({ ...alone, sides: [[through(mali, selfDefence())], [jnim]] })).toEqual([]);
    expect(pairs({ ...alone, sides: [[through(group('A company', 'met', 'private-military-company'), noBasis())], [jnim]] })).toEqual([]);
    expect(pairs({ ...alone, sides: [[france], [jnim]] })).toEqual([]);
  });
});

describe('a day on which nobody stands on a side', () => {
  const late: Sketch = { territory: [mali], sides: [[mali], [{ role: 'party', actor: jnim, period: '2017-03-02/2019' }]], intensity: 'met' };

  test('lies before the conflict if somebody is still to come, and after it if all have left', () => {
    expect(on(late, {}, '2017-03-01')).toMatchObject({ type: null, phase: 'before' });
    expect(on(late, {}, '2017-03-02')).toMatchObject({ type: 'niac', phase: 'during' });
    expect(on(late, {}, '2020-01-01')).toMatchObject({ type: null, phase: 'after' });
  });

  test('lies after the conflict if the whole period is over', () => {
    expect(on({ ...late, period: '2000/2016' })).toMatchObject({ type: null, phase: 'after' });
  });
});

describe('findings that meet', () => {
  const organised = (...findings: Parameters<typeof group>[1] & object) => on({ territory: [mali], sides: [[mali], [group('G', findings)]], intensity: 'met' }).type;

  test('of the organisation of a group: the one that began last counts, in whatever order they stand', () => {
    expect(organised(['2012/..', 'not-met'], ['2017/..', 'met'])).toBe('niac');
    expect(organised(['2017/..', 'met'], ['2012/..', 'not-met'])).toBe('niac');
  });

  test('of which the law presumes one count as met', () => {
    expect(organised(['2012/..', 'presumed'])).toBe('niac');
    expect(on({ territory: [mali], sides: [[mali], [jnim]], intensity: 'presumed' }).type).toBe('niac');
  });

  test('two that began together and differ are a dispute', () => {
    expect(organised(['2012/..', 'not-met'], ['2012/..', 'met'])).toBe('undetermined');
  });

  test('of the control of two States over one group: one that is met is enough, and one that is open leaves it open', () => {
    const proxy = group('Proxy');
    const of = (one: 'met' | 'not-met' | 'disputed', other: 'met' | 'not-met' | 'disputed') => on({ territory: [mali], sides: [[mali], [proxy]], force: 'met', intensity: 'met',
      control: [{ group: proxy, state: rwanda, overall: one, effective: one }, { group: proxy, state: france, overall: other, effective: other }] });
    expect(of('not-met', 'met')).toMatchObject({ type: 'iac' });
    expect(of('not-met', 'met').parties.map(({ party }) => party)).toEqual(['mali', 'proxy', 'france']);
    expect(of('disputed', 'not-met').type).toBe('undetermined');
    expect(of('not-met', 'not-met').type).toBe('niac');
  });
});

describe('other views in a sentence', () => {
  test('on intervention without consent', () => {
    expect(differs(alone)).toEqual(['Under the single classification, there is no international armed conflict between France and Mali.']);
    expect(differs(alone, { 'intervention-without-consent': 'single' })).toEqual(['Under the double classification, there is also an international armed conflict between France and Mali.']);
  });

  test('on supporting forces', () => {
    const sketch: Sketch = { ...alone, sides: [[mali, beside(france, [consent()], { support: 'met', ownIntensity: 'not-met' })], [jnim]] };
    expect(differs(sketch)).toEqual(['Under the view that asks for own intensity, France supports a party without being one.']);
    expect(differs(sketch, { 'multinational-forces': 'own-intensity' })).toEqual(['Under the support-based approach, France is a party.']);
  });

  test('on control', () => {
    const proxy = group('Proxy');
    const control = [{ group: proxy, state: rwanda, overall: 'met', effective: 'not-met' }] as const;
    expect(differs({ territory: [mali], sides: [[mali], [proxy]], force: 'met', intensity: 'met', control: [...control] })).toEqual(['Under the effective control test, this is a non-international armed conflict.']);
    expect(differs({ territory: [mali], sides: [[proxy], [jnim]], intensity: 'met', control: [...control] })).toEqual(['Under the effective control test, Rwanda is not a party.']);
  });

  test('on the end', () => {
    const sketch: Sketch = { territory: [mali], sides: [[mali], [jnim]], intensity: 'met', period: '2012/2018', ended: 'lasting-cessation' };
    expect(differs(sketch)).toEqual(['Under the test of a peaceful settlement, the conflict has not ended.']);
    expect(differs({ ...sketch, settlement: { finding: 'met', date: '2015-06-20' } }, {}, {}, '2016-01-01')).toEqual(['Under the test of a peaceful settlement, the conflict has ended.']);
  });

  test('the day of a settlement is the last of the conflict under that view', () => {
    const sketch: Sketch = { territory: [mali], sides: [[mali], [jnim]], intensity: 'met', settlement: { finding: 'met', date: '2015-06-20' } };
    expect(on(sketch, { 'end-of-niac': 'peaceful-settlement' }, '2015-06-20').phase).toBe('during');
    expect(on(sketch, { 'end-of-niac': 'peaceful-settlement' }, '2015-06-21').phase).toBe('after');
    expect(on({ ...sketch, settlement: { finding: 'disputed', date: '2015-06-20' } }, { 'end-of-niac': 'peaceful-settlement' }).phase).toBe('during');
  });

  test('a settlement ends no international armed conflict, and none that does not exist', () => {
    const settlement = { finding: 'met', date: '2015-06-20' } as const;
    expect(differs({ territory: [mali], sides: [[france], [mali]], force: 'met', settlement })).toEqual([]);
    expect(differs({ territory: [], sides: [[france], [group('Front')]], selfDetermination: 'met', settlement })).toEqual([]);
    expect(differs({ territory: [mali], sides: [[mali], [jnim]], intensity: 'not-met', period: '2012/2018', ended: 'lasting-cessation' })).toEqual([]);
  });

  test('on Additional Protocol II and foreign forces', () => {
    const sketch: Sketch = { ...alone, sides: [[mali, beside(france, [consent()], { support: 'met', ownIntensity: 'met' })], [jnim]], ap2: ['met', 'met', 'met', 'met'] };
    const bound: Bound = { [lawInstruments.protocol2]: [[mali, true], [france, true]] };
    expect(differs(sketch, {}, bound)).toEqual(['Under the reading that extends to forces fighting beside it, Additional Protocol II also binds France.']);
    expect(differs(sketch, { 'ap2-foreign-forces': 'fighting-beside' }, bound)).toEqual(['Under the reading that covers the territorial State’s forces alone, Additional Protocol II does not bind France.']);
  });
});

test('the steps of an undetermined control end with what hangs on it', () => {
  const proxy = group('Proxy');
  const { steps } = on({ territory: [mali], sides: [[mali], [proxy]], force: 'met', intensity: 'met', control: [{ group: proxy, state: rwanda, overall: 'disputed', effective: 'met' }] });
  expect(steps.map(({ rule }) => rule)).toEqual(['sides', 'control', 'force', 'intensity', 'organisation', 'organisation', 'type', 'type']);
  expect(steps.at(-1)!.text).toBe('Which of the two tests decides hangs on the control of a group, so the type stays undetermined.');
});

test('the sources that rules cite are those of the steps and of the options', () => {
  expect(citedByRules.has('tadic-jurisdiction-1995')).toBe(true);
});

test('a period without a beginning has a day before the first change, and any other begins with its first day', () => {
  const within = (period: string) => changeDaysWithin(build({ territory: [mali], sides: [[mali], [group('JNIM', [['2017-03-02/2019', 'met']])]], intensity: 'met', period }));
  expect(within('../2021')).toEqual(['2017-03-01', '2017-03-02', '2020-01-01']);
  expect(within('2016/2018')).toEqual(['2016-01-01', '2017-03-02']);
});
