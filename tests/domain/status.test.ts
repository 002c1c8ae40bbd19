import { describe, expect, test } from 'vitest';
import type { Classification } from '../../src/domain/classification.ts';
import { partyKinds, partySchema } from '../../src/domain/party.ts';
import { isGroup, organisationIn, statusOf } from '../../src/domain/status.ts';

describe('a classification lasts while its period is open', () => {
  test.for([
    ['niac', '2017-03/..', 'ongoing'], ['iac', '2022/..', 'ongoing'], ['occupation', '1967~/..', 'ongoing'], ['niac', '2012/2015-06-20', 'ended'], ['niac', '2012', 'ended'], ['niac', '../2012', 'ended'],
    ['none', '2017-03/..', 'not-met'], ['none', '2012', 'not-met'], ['undetermined', '2017-03/..', 'undetermined'], ['undetermined', '2012/2013', 'undetermined'],
  ] as const)('%s of %s is %s', ([type, period, status]) => {
    expect(statusOf({ type, period })).toBe(status);
  });

  test('one that another continues has not ended; without a conflict there is nothing to continue', () => {
    const of = (type: Classification['type'], ground: NonNullable<Classification['ended']>['ground']) => statusOf({ type, period: '1990/2019-10-03', ended: { ground, note: 'So it is.', sources: ['rulac'] } });
    expect([of('niac', 'superseded'), of('occupation', 'superseded'), of('niac', 'lasting-cessation'), of('none', 'superseded'), of('undetermined', 'superseded')]).toEqual(['superseded', 'superseded', 'ended', 'not-met', 'undetermined']);
  });
});

const finding = (period: string) => ({ period, finding: 'met', reason: 'It has a command.' });
const group = partySchema.parse({ name: 'Group', kind: 'armed-group', summary: 'A group.', organisation: [finding('2012/2013'), finding('2014/2017-02'), finding('2017-03/..')] });

test('the findings on a group that bear on a period are those that share a day with it', () => {
  expect(organisationIn(group, '2013-06/2014-01').map(({ period }) => period)).toEqual(['2012/2013', '2014/2017-02']);
  expect(organisationIn(group, '2017-03-01').map(({ period }) => period)).toEqual(['2017-03/..']);
  expect(organisationIn(group, '2011')).toEqual([]);
});

test('organisation is asked of groups, and presumed of States, organisations and their forces', () => {
  expect(partyKinds.filter((kind) => isGroup({ kind }))).toEqual(['armed-group', 'umbrella', 'collective']);
});
