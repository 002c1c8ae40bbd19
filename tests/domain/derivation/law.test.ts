import { describe, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/derivation/case.ts';
import { boundOn, lawDaysWithin, lawInstruments, lawOn, type LawLine, type Treaties } from '../../../src/domain/derivation/law.ts';
import { ourDoctrine, type Doctrine } from '../../../src/domain/doctrine.ts';
import { beside, build, consent, group, helping, mission, noBasis, selfDefence, state, through, treaties, type Bound, type Sketch } from './build.ts';

const [mali, france, niger, rwanda] = [state('Mali', 'ML'), state('France', 'FR'), state('Niger', 'NE'), state('Rwanda', 'RW')];
const jnim = group('JNIM');
const { article3, conventions, protocol1, protocol2, custom, hague, rome, humanRights } = lawInstruments;
const day = '2020-01-01';

/** The law for one party. */
const lawFor = (facts: Case, party: string, on: string, doctrine: Doctrine, bound: Treaties): LawLine[] => lawOn(facts, on, doctrine, bound).filter((each) => each.party === party);

/** `instrument party` and where it stands. */
function law(sketch: Sketch, bound: Bound = {}, doctrine: Partial<Doctrine> = {}, on = day): Record<string, LawLine['applies']> {
  return Object.fromEntries(lawOn(build(sketch), on, { ...ourDoctrine, ...doctrine }, treaties(bound)).map(({ instrument, party, applies }) => [`${instrument} ${party}`, applies]));
}
/** The one line on an instrument for a party. */
function lineOn(instrument: string, party: string, sketch: Sketch, bound: Bound = {}, doctrine: Partial<Doctrine> = {}, on = day): LawLine {
  const [line, ...more] = lawFor(build(sketch), party, on, { ...ourDoctrine, ...doctrine }, treaties(bound)).filter((each) => each.instrument === instrument);
  expect(more).toEqual([]);
  return line!;
}

const all = ['met', 'met', 'met', 'met'] as const;
const niac: Sketch = { territory: [mali], sides: [[mali], [jnim]], intensity: 'met', ap2: [...all] };
const iac: Sketch = { territory: [mali], sides: [[france], [mali]], force: 'met' };

describe('in a non-international armed conflict', () => {
  test('common Article 3 and custom bind State and group alike, and human rights law the State', () => {
    expect(law(niac)).toEqual({
      [`${article3} mali`]: 'applies', [`${custom} mali`]: 'applies', [`${protocol2} mali`]: 'open', [`${humanRights} mali`]: 'applies',
      [`${article3} jnim`]: 'applies', [`${custom} jnim`]: 'applies', [`${protocol2} jnim`]: 'open', [`${humanRights} jnim`]: 'open',
    });
  });

  test('group against group has common Article 3 and custom, and never Additional Protocol II', () => {
    const lines = law({ ...niac, sides: [[group('CMA')], [jnim]] }, { [protocol2]: [[mali, true]] });
    expect(lines).toMatchObject({ [`${article3} cma`]: 'applies', [`${article3} jnim`]: 'applies', [`${protocol2} cma`]: 'does-not-apply', [`${protocol2} jnim`]: 'does-not-apply' });
    expect(lineOn(protocol2, 'cma', { ...niac, sides: [[group('CMA')], [jnim]] }).because).toBe('No forces of the territorial State fight on either side.');
  });

  test('a member whose standing is open is bound if it is a party', () => {
    const sketch: Sketch = { ...niac, sides: [[mali, helping(france, [consent()])], [jnim, group('a katiba', null)]] };
    const lines = law(sketch, { [protocol2]: [[mali, true], [france, true]] }, { 'ap2-foreign-forces': 'fighting-beside' });
    expect(lines).toMatchObject({ [`${article3} france`]: 'open', [`${custom} france`]: 'open', [`${protocol2} france`]: 'open', [`${article3} a-katiba`]: 'open', [`${protocol2} a-katiba`]: 'open' });
    expect(lineOn(article3, 'france', sketch).because).toMatch(/^If it is a party, it is bound/);
  });

  test('a supporter and a group that is no party have no law of this conflict, only human rights law', () => {
    const sketch: Sketch = { ...niac, sides: [[mali, helping(france, [consent()], { support: 'not-met' })], [jnim, group('bandits', 'not-met')]] };
    expect(lawFor(build(sketch), 'france', day, ourDoctrine, {}).map(({ instrument }) => instrument)).toEqual([humanRights]);
    expect(lawFor(build(sketch), 'bandits', day, ourDoctrine, {}).map(({ instrument }) => instrument)).toEqual([humanRights]);
  });

  test('an international armed conflict beside it brings the Geneva Conventions between the two States', () => {
    const sketch: Sketch = { ...niac, sides: [[mali], [jnim, beside(rwanda, [noBasis()], { support: 'met' })]] };
    const lines = law(sketch, { [conventions]: [[mali, true], [rwanda, true]] });
    expect(lines).toMatchObject({ [`${conventions} mali`]: 'applies', [`${conventions} rwanda`]: 'applies' });
    expect(lines).not.toHaveProperty(`${article3} rwanda`);
    expect(lines).not.toHaveProperty(`${conventions} jnim`);
  });

  test('that conflict is there too while the type of the one classified is undetermined, or none', () => {
    for (const intensity of ['disputed', 'not-met'] as const) {
      const sketch: Sketch = { territory: [mali], sides: [[through(france, selfDefence())], [jnim]], intensity };
      expect(law(sketch, { [conventions]: [[mali, true], [france, true]] })).toMatchObject({ [`${conventions} france`]: 'applies' });
    }
    expect(lineOn(conventions, 'france', { territory: [mali], sides: [[through(france, selfDefence())], [jnim]], intensity: 'disputed' }, { [conventions]: [] }).because)
      .toBe('France uses force on the territory of Mali without its consent. Whether both sides are bound on this day is not verified.');
  });
});

describe('Additional Protocol II', () => {
  const bound = { [protocol2]: [[mali, '1989-08-08']] } satisfies Bound;

  test('applies to the State and to the group if the State is bound, fights, and every element is met', () => {
    expect(lineOn(protocol2, 'mali', niac, bound)).toMatchObject({ applies: 'applies', since: '1989-08-08', note: 'mali and additional-protocol-ii', because: 'Mali is bound, its forces fight on one side, and every element of the threshold is met.' });
    expect(lineOn(protocol2, 'jnim', niac, bound)).toMatchObject({ applies: 'applies', since: null, because: expect.stringMatching(/binds the group through the law of the State\.$/) });
  });

  test.each(['command', 'territory', 'sustained operations', 'implementation'].map((name, index) => ({ name, index })))('does not apply without $name, and is open while that is open', ({ index }) => {
    const but = (value: 'not-met' | 'disputed' | 'not-assessed') => ({ ...niac, ap2: all.map((each, place) => (place === index ? value : each)) as unknown as NonNullable<Sketch['ap2']> });
    expect(lineOn(protocol2, 'mali', but('not-met'), bound).applies).toBe('does-not-apply');
    expect(lineOn(protocol2, 'jnim', but('not-met'), bound).applies).toBe('does-not-apply');
    expect(lineOn(protocol2, 'mali', but('disputed'), bound).applies).toBe('open');
    expect(lineOn(protocol2, 'jnim', but('not-assessed'), bound).applies).toBe('open');
  });

  test('is open while its threshold was not assessed', () => {
    const { ap2, ...without } = niac;
    expect(ap2).toBeDefined();
    expect(lineOn(protocol2, 'mali', without, bound)).toMatchObject({ applies: 'open', because: 'Its threshold was not assessed.', since: null });
  });

  test('does not apply before the State is bound, and applies from the day on which it is', () => {
    expect(lineOn(protocol2, 'mali', niac, bound, {}, '1989-08-07')).toMatchObject({ applies: 'does-not-apply', because: 'Mali is not bound by it on this day.' });
    expect(lineOn(protocol2, 'mali', niac, bound, {}, '1989-08-08').applies).toBe('applies');
  });

  test('does not apply where the State is not bound, and is open where that is not verified', () => {
    expect(lineOn(protocol2, 'jnim', niac, { [protocol2]: [[mali, false]] }).applies).toBe('does-not-apply');
    expect(lineOn(protocol2, 'mali', niac, { [protocol2]: [] })).toMatchObject({ applies: 'open', because: 'Whether Mali is bound by it on this day is not verified.' });
    expect(lineOn(protocol2, 'mali', niac).applies).toBe('open');
    expect(lineOn(protocol2, 'jnim', niac, { [protocol2]: [[mali, 'by 2021-01-01']] }).applies).toBe('open');
    expect(lineOn(protocol2, 'jnim', niac, { [protocol2]: [[mali, 'by 2020-01-01']] }).applies).toBe('applies');
  });

  const withFrance: Sketch = { ...niac, sides: [[mali, beside(france, [consent()], { support: 'met' })], [jnim]] };

  test('by the text covers no foreign forces', () => {
    expect(lineOn(protocol2, 'france', withFrance, { [protocol2]: [[mali, true], [france, true]] })).toMatchObject({ applies: 'does-not-apply', because: expect.stringMatching(/^It covers the armed forces of the territorial State/) });
  });

  test.each([[true, 'applies'], [false, 'does-not-apply'], ['2020-01-02', 'does-not-apply'], ['by 2021', 'open']] as const)('on the other reading covers foreign forces as their State is bound: %s, %s', (since, applies) => {
    expect(lineOn(protocol2, 'france', withFrance, { [protocol2]: [[mali, true], [france, since]] }, { 'ap2-foreign-forces': 'fighting-beside' }).applies).toBe(applies);
  });

  test('on the other reading too asks whether the territorial State is bound', () => {
    expect(lineOn(protocol2, 'france', withFrance, { [protocol2]: [[mali, false], [france, true]] }, { 'ap2-foreign-forces': 'fighting-beside' }).applies).toBe('does-not-apply');
  });

  test('covers no organisation, which cannot join it', () => {
    const sketch: Sketch = { ...niac, sides: [[mali, beside(mission('MINUSMA'), [consent()], { support: 'met' })], [jnim]] };
    expect(lineOn(protocol2, 'minusma', sketch, bound, { 'ap2-foreign-forces': 'fighting-beside' })).toMatchObject({ applies: 'does-not-apply', because: 'MINUSMA is not a State and cannot join it.' });
  });

  test('leaves open a group that fights beside the State', () => {
    expect(lineOn(protocol2, 'gatia', { ...niac, sides: [[mali, group('GATIA')], [jnim]] }, bound).applies).toBe('open');
  });

  test('binds each of two territorial States as it is itself bound, and the group if one of them is', () => {
    const sketch: Sketch = { ...niac, territory: [niger, mali], sides: [[niger, mali], [jnim]] };
    const lines = law(sketch, { [protocol2]: [[mali, true], [niger, false]] });
    expect(lines).toMatchObject({ [`${protocol2} mali`]: 'applies', [`${protocol2} niger`]: 'does-not-apply', [`${protocol2} jnim`]: 'applies' });
  });

  test('takes the forces of the territorial State into account that fight beside a group, and not those that only help it', () => {
    const fighting = (support: 'met' | 'not-met'): Sketch => ({ ...niac, sides: [[group('Plateforme'), { role: 'co-party', actor: mali, support }], [jnim]] });
    expect(lineOn(protocol2, 'jnim', fighting('met'), bound).applies).toBe('applies');
    expect(lineOn(protocol2, 'jnim', fighting('not-met'), bound).applies).toBe('does-not-apply');
  });

  test('covers no foreign State that may be a party against the territorial one', () => {
    const sketch: Sketch = { ...niac, sides: [[mali], [jnim, helping(rwanda, [noBasis()], { support: 'disputed' })]] };
    expect(lineOn(protocol2, 'rwanda', sketch, { [protocol2]: [[mali, true], [rwanda, true]] }, { 'ap2-foreign-forces': 'fighting-beside' })).toMatchObject({ applies: 'does-not-apply', because: 'It fights against Mali, not beside it.' });
  });
});

describe('in an international armed conflict', () => {
  const bound = { [conventions]: [[mali, true], [france, true]], [protocol1]: [[mali, true], [france, '2001-04-11']] } satisfies Bound;

  test('the Geneva Conventions and Additional Protocol I apply if both States are bound, and custom in any case', () => {
    expect(law(iac, bound)).toEqual({
      [`${conventions} france`]: 'applies', [`${protocol1} france`]: 'applies', [`${custom} france`]: 'applies', [`${humanRights} france`]: 'applies',
      [`${conventions} mali`]: 'applies', [`${protocol1} mali`]: 'applies', [`${custom} mali`]: 'applies', [`${humanRights} mali`]: 'applies',
    });
    expect(lineOn(conventions, 'france', iac, bound).because).toBe('There is an international armed conflict. Both sides are bound.');
  });

  test('Additional Protocol I does not apply while one of the two is not bound', () => {
    expect(lineOn(protocol1, 'mali', iac, bound, {}, '2001-04-10')).toMatchObject({ applies: 'does-not-apply', because: 'Not bound on this day: France.' });
    expect(lineOn(protocol1, 'france', iac, bound, {}, '2001-04-10')).toMatchObject({ applies: 'does-not-apply', because: 'Not bound on this day: France.' });
  });

  test('what is not verified is open', () => {
    expect(lineOn(conventions, 'mali', iac, { [conventions]: [[mali, true]] })).toMatchObject({ applies: 'open', because: 'There is an international armed conflict. Whether both sides are bound on this day is not verified.' });
  });

  test('an organisation is no party to treaties of States', () => {
    expect(lineOn(conventions, 'nato', { ...iac, sides: [[mission('NATO')], [mali]] }, bound)).toMatchObject({ applies: 'open', because: expect.stringMatching(/cannot join treaties of States/) });
    expect(lineOn(humanRights, 'nato', { ...iac, sides: [[mission('NATO')], [mali]] }).applies).toBe('open');
  });

  test('a State that may be a party may be bound', () => {
    const sketch: Sketch = { ...iac, sides: [[france, helping(rwanda, [noBasis()])], [mali]] };
    expect(lineOn(conventions, 'rwanda', sketch, { [conventions]: [[mali, true], [france, true], [rwanda, true]] })).toMatchObject({ applies: 'open', because: 'There is an international armed conflict. Whether Rwanda is a party is open.' });
    expect(lineOn(custom, 'rwanda', sketch).applies).toBe('open');
  });

  test('a co-party counts among the opponents', () => {
    const sketch: Sketch = { ...iac, sides: [[france, beside(rwanda, [noBasis()], { support: 'met' })], [mali]] };
    expect(lineOn(conventions, 'mali', sketch, { [conventions]: [[mali, true], [france, false], [rwanda, true]] }).applies).toBe('applies');
  });

  test('a group under the control of a State is bound as that State, which is a party too', () => {
    const proxy = group('Proxy');
    const sketch: Sketch = { territory: [mali], sides: [[mali], [proxy]], force: 'met', control: [{ group: proxy, state: rwanda, overall: 'met', effective: 'met' }] };
    const lines = law(sketch, { [conventions]: [[mali, true], [rwanda, true]] });
    expect(lines).toMatchObject({ [`${conventions} mali`]: 'applies', [`${conventions} proxy`]: 'applies', [`${conventions} rwanda`]: 'applies', [`${custom} rwanda`]: 'applies' });
  });

  test('a people that fights for its self-determination leaves the treaties open, and custom applies', () => {
    const lines = law({ territory: [], sides: [[france], [group('Front')]], selfDetermination: 'met' }, bound);
    expect(lines).toMatchObject({ [`${conventions} front`]: 'open', [`${conventions} france`]: 'open', [`${custom} front`]: 'applies' });
  });

  test('an occupation brings its own law, with or without resistance', () => {
    const sketch: Sketch = { ...iac, force: 'not-met', occupation: ['met', 'met', 'met'] };
    expect(law(sketch, bound)).toMatchObject({ [`${hague} france`]: 'applies', [`${hague} mali`]: 'applies', [`${conventions} mali`]: 'applies' });
    expect(lineOn(conventions, 'mali', sketch, bound).because).toMatch(/even without resistance/);
    expect(law(iac, bound)).not.toHaveProperty(`${hague} france`);
  });
});

describe('where there is no conclusion', () => {
  test('no conflict has no law of conflict', () => {
    expect(law({ ...niac, intensity: 'not-met' })).toEqual({ [`${humanRights} mali`]: 'applies', [`${humanRights} jnim`]: 'open' });
  });

  test('outside the period there is nothing to tell', () => {
    expect(lawOn(build({ ...niac, period: '2017/2018' }), day, ourDoctrine, {})).toEqual([]);
  });

  test('an open test of a NIAC leaves common Article 3 open and says what is missing', () => {
    const sketch: Sketch = { ...niac, intensity: 'disputed' };
    expect(law(sketch, { [conventions]: [[mali, true]] })).toEqual({ [`${article3} mali`]: 'open', [`${humanRights} mali`]: 'applies', [`${article3} jnim`]: 'open', [`${humanRights} jnim`]: 'open' });
    expect(lineOn(article3, 'mali', sketch).because).toMatch(/it is not known whether the violence between the sides is intense enough\.$/);
  });

  test('an open test of an IAC leaves the Geneva Conventions open, and not common Article 3', () => {
    const bound = { [conventions]: [[mali, true], [france, true]] } satisfies Bound;
    const sketch: Sketch = { ...iac, force: 'disputed' };
    expect(law(sketch, bound)).toEqual({ [`${conventions} mali`]: 'open', [`${humanRights} mali`]: 'applies', [`${conventions} france`]: 'open', [`${humanRights} france`]: 'applies' });
    expect(lineOn(conventions, 'mali', sketch, bound).because).toBe('It binds if there is an international armed conflict, which is undetermined: it is not known whether there was resort to armed force between the States.');
  });

  test('where both tests are open, so are both', () => {
    const proxy = group('Proxy');
    const sketch: Sketch = { territory: [mali], sides: [[mali], [proxy]], force: 'met', intensity: 'met', control: [{ group: proxy, state: rwanda, overall: 'disputed', effective: 'met' }] };
    expect(law(sketch, { [conventions]: [[mali, true]] })).toMatchObject({ [`${conventions} mali`]: 'open', [`${article3} mali`]: 'open', [`${conventions} proxy`]: 'open', [`${article3} proxy`]: 'open' });
  });
});

describe('the Rome Statute', () => {
  test('has war crimes for each type of conflict', () => {
    expect(lineOn(rome, 'jnim', niac, { [rome]: [[mali, '2002-07-01']] })).toMatchObject({ applies: 'applies', since: null, because: expect.stringContaining('article 8(2)(c) and (e)') });
    expect(lineOn(rome, 'mali', niac, { [rome]: [[mali, '2002-07-01']] })).toMatchObject({ applies: 'applies', since: '2002-07-01' });
    expect(lineOn(rome, 'france', iac, { [rome]: [[mali, true]] }).because).toContain('article 8(2)(a) and (b)');
  });

  test('follows the participation of the territorial State on the day', () => {
    expect(lineOn(rome, 'mali', niac, { [rome]: [[mali, '2021-01-01']] })).toMatchObject({ applies: 'does-not-apply', because: expect.stringContaining('nationality of a suspect or a referral') });
    expect(lineOn(rome, 'mali', niac, { [rome]: [[mali, false]] }).applies).toBe('does-not-apply');
    expect(lineOn(rome, 'mali', niac, { [rome]: [] })).toMatchObject({ applies: 'open', because: 'Whether the territorial State is a party on this day is not verified.' });
  });

  test('is not told where the corpus does not hold it, and is open for one whose standing is open', () => {
    expect(law(niac)).not.toHaveProperty(`${rome} mali`);
    expect(lineOn(rome, 'france', { ...niac, sides: [[mali, helping(france, [consent()])], [jnim]] }, { [rome]: [[mali, true]] }).applies).toBe('open');
  });
});

describe('whether a State is bound on a day', () => {
  test.each([
    ['2001-04-11', '2001-04-10', 'no'], ['2001-04-11', '2001-04-11', 'yes'], ['2001-04', '2001-03-31', 'no'], ['2001-04', '2001-04-15', 'open'], ['2001-04', '2001-04-30', 'yes'],
    ['2001', '2001-06-01', 'open'], ['2001', '2002-01-01', 'yes'], ['by 2001', '2001-06-01', 'open'], ['by 2001', '2001-12-31', 'yes'],
  ] as const)('bound %s, asked on %s: %s', (since, on, bound) => {
    expect(boundOn(treaties({ [rome]: [[mali, since]] }), rome, 'mali', on).bound).toBe(bound);
  });

  test('a record without a date leaves it open, and carries its note', () => {
    const record = { [rome]: [{ state: 'mali', bound: true, unsourced: 'a test' }] };
    expect(boundOn(record, rome, 'mali', day)).toEqual({ bound: 'open', since: null, note: null });
  });
});

describe('the days on which the law can change', () => {
  const sketch: Sketch = { ...niac, period: '2001/2010', sides: [[mali, helping(france, [consent('2003/2004')])], [jnim]] };
  const days = (bound: Bound, of = sketch) => lawDaysWithin(build(of), treaties(bound));

  test('are those on which something else changes, if no treaty begins to bind', () => {
    expect(days({})).toEqual(['2001-01-01', '2003-01-01', '2005-01-01']);
    expect(days({ [protocol2]: [[mali, true], [france, false]], [rome]: [[mali, '1999-07-01']] })).toEqual(days({}));
    expect(lawDaysWithin(build(sketch), { [rome]: [{ state: 'mali', bound: true, unsourced: 'a test' }] })).toEqual(days({}));
  });

  test('are also those on which a State of the case is bound, within the period and in order', () => {
    expect(days({ [protocol2]: [[mali, '2002-04-11']], [rome]: [[mali, '2012-01-01'], [niger, '2006-01-01']] })).toEqual(['2001-01-01', '2002-04-11', '2003-01-01', '2005-01-01']);
  });

  test('are the first and the last of a month or year in which it began to be bound, and the last by which it was', () => {
    expect(days({ [protocol2]: [[mali, '2006-04']], [rome]: [[france, 'by 2008']] })).toEqual(['2001-01-01', '2003-01-01', '2005-01-01', '2006-04-01', '2006-04-30', '2008-12-31']);
  });

  test('are those of the instruments that rules know, and no other', () => {
    expect(days({ 'sc-resolution-2100': [[mali, '2002-04-11']] })).toEqual(days({}));
  });
});
