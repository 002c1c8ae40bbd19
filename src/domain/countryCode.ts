import countries from 'world-countries';

/** The codes of ISO 3166-1 that a mistaken one may stand for: that of the country that goes by it, as UK for GB; or else all that begin alike. */
export function codesMeant(code: string): string[] {
  const called = countries.find(({ altSpellings }) => altSpellings.includes(code));
  return called ? [called.cca2] : countries.map(({ cca2 }) => cca2).filter((each) => each[0] === code[0]);
}
