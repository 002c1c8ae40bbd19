import { describe, expect, test } from 'vitest';
import { extentOf, quarterOf } from '../../src/domain/extent.ts';

describe('a period is firm between the last day on which it may begin and the first on which it may end', () => {
  test.for([
    ['2017-03-02/2022-08-15', '2017-03-02', '2017-03-02', '2022-08-15', '2022-08-15', false, false],
    ['2014-06/2017', '2014-06-01', '2014-06-30', '2017-01-01', '2017-12-31', false, false],
    ['2015-05~/..', '2015-05-01', '2015-05-31', null, null, true, false], ['../2018-04?', null, null, '2018-04-01', '2018-04-30', false, true],
    ['2013%/2014', '2013-01-01', '2013-12-31', '2014-01-01', '2014-12-31', true, false],
    ['2018', '2018-01-01', '2018-12-31', '2018-01-01', '2018-12-31', false, false], ['2018-01-27', '2018-01-27', '2018-01-27', '2018-01-27', '2018-01-27', false, false],
  ] as const)('%s', ([edtf, from, begunBy, endsFrom, to, doubtfulFrom, doubtfulTo]) => {
    expect(extentOf(edtf)).toEqual({ from, begunBy, endsFrom, to, doubtful: { from: doubtfulFrom, to: doubtfulTo } });
  });
});

describe('a date belongs to a quarter if all its days lie in it and nothing is doubtful', () => {
  test.for([
    ['2018-01-27', '2018-01'], ['2018-03', '2018-01'], ['2018-04/2018-05', '2018-04'], ['2018-07/2018-09', '2018-07'], ['2018-36', '2018-10'], ['2018-12-31', '2018-10'],
    ['2018', null], ['2018-03/2018-04', null], ['2018-03-31/2018-04-01', null], ['2018-01/2019-01', null], ['2021-06~', null], ['2021-05/2021-06?', null], ['2018-01/..', null], ['../2018-01', null],
  ] as const)('%s: %s', ([edtf, quarter]) => {
    expect(quarterOf(edtf)).toBe(quarter);
  });
});
