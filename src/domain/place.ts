import countries from 'world-countries';

/** Where a country or territory lies. */
export interface Place {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Continent, as the United Nations group statistics: Africa. */
  region: string;
  /** Its part, by the same grouping: Western Africa. */
  subregion: string;
  /** A point within it, about its middle, in degrees. It marks a country on a map and says nothing of its extent. */
  point: { latitude: number; longitude: number };
  /** Those that it shares a land border with, as codes. */
  neighbours: string[];
}

/** Points that Casus chooses, for countries whose point in the data set lies outside their own area. */
const chosen: Record<string, Place['point']> = {
  // Beersheba, 31.2522 N, 34.7867 E by Wikipedia: that of the data set (31.47 N, 35.13 E) lies in occupied territory.
  IL: { latitude: 31.25, longitude: 34.79 },
};

const codes = new Map(countries.map(({ cca3, cca2 }) => [cca3, cca2]));
const places = new Map(countries.map(({ cca2, region, subregion, latlng, borders }) => [cca2, {
  code: cca2, region, subregion, point: chosen[cca2] ?? { latitude: latlng[0]!, longitude: latlng[1]! }, neighbours: borders.map((code) => codes.get(code)!),
} satisfies Place]));

/** Where the country of an ISO 3166-1 code lies; nothing for a code that is given to none. */
export const placeOf = (code: string): Place | undefined => places.get(code);

/** The neighbours of a territory of one or more countries, without those countries themselves. */
export const neighboursOf = (territory: string[]): string[] =>
  [...new Set(territory.flatMap((code) => placeOf(code)?.neighbours ?? []))].filter((code) => !territory.includes(code)).sort();
