import { expect, test } from 'vitest';
import { neighboursOf, placeOf } from '../../src/domain/place.ts';

test('a country lies in a region, near a point', () => {
  expect(placeOf('ML')).toMatchObject({ region: 'Africa', subregion: 'Western Africa' });
  expect(placeOf('SY')).toMatchObject({ region: 'Asia', subregion: 'Western Asia' });
  const { latitude, longitude } = placeOf('ML')!.point;
  expect(latitude).toBeGreaterThan(10);
  expect(latitude).toBeLessThan(25);
  expect(longitude).toBeGreaterThan(-13);
  expect(longitude).toBeLessThan(5);
});

test('a code that is given to no country has no place', () => {
  expect(placeOf('XX')).toBeUndefined();
  expect(neighboursOf(['XX'])).toEqual([]);
});

test('the neighbours of a territory are not part of it', () => {
  expect(neighboursOf(['ML'])).toEqual(['BF', 'CI', 'DZ', 'GN', 'MR', 'NE', 'SN']);
  expect(neighboursOf(['ER', 'ET'])).toEqual(['DJ', 'KE', 'SD', 'SO', 'SS']);
});
