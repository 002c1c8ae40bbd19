import { codesMeant } from '../../domain/countryCode.ts';
import { placeOf } from '../../domain/place.ts';
import type { Path } from '../document.ts';
import { offer } from '../nearest.ts';
import { error, type CorpusRule } from './rule.ts';

/** Offers the code that is meant, be it ever so far, or else the nearest. */
function meant(code: string): string {
  const codes = codesMeant(code);
  return codes.length === 1 ? `did you mean "${codes[0]}"?` : offer(code, codes);
}

export const countryKnown: CorpusRule = {
  id: 'country-known',
  sentence: 'Every country code is given to a country or territory.',
  why: 'The map, the regions and the lists by State are made from these codes; a wrong one would place a conflict nowhere, or elsewhere.',
  example: { file: 'parties/france.md', right: 'country: FR', wrong: 'country: FA' },
  check: (corpus) => {
    const listed = (codes: string[], key: string) => codes.map((code, index) => ({ code, path: [key, index] as Path }));
    return [
      ...[...corpus.conflict.values()].map((entry) => ({ entry, used: listed(entry.data.territory, 'territory') })),
      ...[...corpus.intervention.values()].map((entry) => ({ entry, used: listed(entry.data.in, 'in') })),
      ...[...corpus.party.values()].map((entry) => ({ entry, used: entry.data.country ? [{ code: entry.data.country, path: ['country'] as Path }] : [] })),
    ].flatMap(({ entry, used }) => used.filter(({ code }) => !placeOf(code))
      .map(({ code, path }) => error(entry.at(path), 'country-known', `"${code}" is the code of no country`, [meant(code), 'write its code of ISO 3166-1'].filter(Boolean).join(' or else '))));
  },
};
