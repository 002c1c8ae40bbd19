import type { Corpus, Entry } from '../corpus/corpus.ts';
import type { Classification } from '../domain/classification.ts';
import type { ConflictType } from '../domain/fields.ts';
import type { Instrument, Concept } from '../domain/instrument.ts';
import type { Intervention } from '../domain/intervention.ts';
import type { Alias, Party } from '../domain/party.ts';
import { placeOf } from '../domain/place.ts';
import type { Profile } from '../domain/profile.ts';
import { statusOf } from '../domain/status.ts';
import { classificationsIn, partiesIn } from './classifications.ts';
import type { PageMaker, SearchFacts } from './page.ts';
import { conceptWords, countryName, instrumentWords, kindWords, partyWords, statusWords, typeWords } from './words.ts';

const distinct = (values: string[]) => [...new Set(values)];
const lower = (word: string) => (word.startsWith('State') ? word : word.charAt(0).toLowerCase() + word.slice(1));
/** A name that is written the same as one before it adds nothing. */
const others = (own: (string | undefined)[], names: string[]) => distinct(names).filter((name) => !own.includes(name));

/** The facets of a territory: continents, their parts, and the countries. */
export const places = (territory: string[]) => ({
  regions: distinct(territory.flatMap((code) => { const place = placeOf(code); return place ? [place.region, place.subregion] : []; })),
  states: distinct(territory.map(countryName)),
});

const types: ConflictType[] = ['iac', 'occupation', 'niac', 'undetermined', 'none'];
/** Types of conflict with their status in words: `non-international (ongoing and ended), threshold not met`. */
export function standingWords(classifications: Entry<Classification>[]): string {
  return types.flatMap((type) => {
    const word = lower(typeWords[type].short);
    const statuses = distinct(classifications.filter(({ data }) => data.type === type).map(({ data }) => lower(statusWords[statusOf(data)])));
    if (!statuses.length) return [];
    if (statuses.length > 1) return [`${word} (${statuses.join(' and ')})`];
    return [statuses[0] === word ? word : classifications.length > 1 ? `${word} (${statuses[0]})` : `${word}, ${statuses[0]}`];
  }).join(', ');
}

const facetsOf = (classifications: Entry<Classification>[]) => ({
  type: distinct(classifications.map(({ data }) => typeWords[data.type].short)), status: distinct(classifications.map(({ data }) => statusWords[statusOf(data)])),
});
const territoryOf = (corpus: Corpus, classifications: Entry<Classification>[]) => classifications.flatMap(({ profile }) => corpus.conflict.get(profile!)!.data.territory);
const textsOf = (page: PageMaker, kind: 'party' | 'instrument', ids: string[]) => distinct(page.links(kind, ids).map(({ text }) => text));

export function profileFacts(page: PageMaker, { id, data }: Entry<Profile>, parties: string[]): SearchFacts {
  const classifications = classificationsIn(page.corpus, id);
  return {
    kind: kindWords.conflict.one, is: `${kindWords.conflict.one}: ${standingWords(classifications)}`, ...facetsOf(classifications), ...places(data.territory),
    parties: textsOf(page, 'party', parties), instruments: textsOf(page, 'instrument', data.law.map(({ instrument }) => instrument)), names: [data.short],
  };
}

export function classificationFacts(page: PageMaker, entry: Entry<Classification>): SearchFacts {
  const profile = page.corpus.conflict.get(entry.profile!)!.data;
  return {
    kind: kindWords.classification.one, is: `${kindWords.classification.one}: ${standingWords([entry])}`, ...facetsOf([entry]), ...places(profile.territory),
    parties: textsOf(page, 'party', partiesIn(entry)), instruments: textsOf(page, 'instrument', profile.law.map(({ instrument }) => instrument)), names: [],
  };
}

const french = new Intl.DisplayNames('fr', { type: 'region' });
export function partyFacts(page: PageMaker, { id, data }: Entry<Party>): SearchFacts {
  const classifications = classificationsIn(page.corpus).filter((each) => partiesIn(each).includes(id));
  const aliases = (...is: Alias['is'][]) => others([data.name, data.short], data.aliases.filter((alias) => is.includes(alias.is)).map(({ name }) => name));
  const countryNames = data.country ? [countryName(data.country), french.of(data.country)!] : [];
  return {
    kind: kindWords.party.one, is: `${kindWords.party.one}: ${lower(partyWords[data.kind].one)}`, type: facetsOf(classifications).type,
    ...places([...(data.country ? [data.country] : []), ...territoryOf(page.corpus, classifications)]), parties: textsOf(page, 'party', [id]),
    names: [data.name, ...(data.short ? [data.short] : [])], former: aliases('former-name'), misspelt: aliases('misspelling'),
    also: aliases('acronym', 'translation', 'spelling', 'other-name'), under: others([data.name, data.short, ...data.aliases.map(({ name }) => name)], countryNames),
  };
}

export function interventionFacts(page: PageMaker, { data }: Entry<Intervention>): SearchFacts {
  const parties = [...data.by, ...(data.through ? [data.through] : []), ...data.beside, ...data.against];
  return {
    kind: kindWords.intervention.one, is: `${kindWords.intervention.one} by ${textsOf(page, 'party', data.by).join(' and ')}`, ...places(data.in), parties: textsOf(page, 'party', parties),
    instruments: textsOf(page, 'instrument', data.basis.flatMap(({ instrument }) => instrument ?? [])), names: [data.title, ...(data.short ? [data.short] : [])],
  };
}

export function instrumentFacts(page: PageMaker, { id, data }: Entry<Instrument>): SearchFacts {
  return {
    kind: kindWords.instrument.one, is: `${kindWords.instrument.one}: ${lower(instrumentWords[data.kind].one)}`, instruments: textsOf(page, 'instrument', [id]),
    names: [data.title, ...(data.short ? [data.short] : [])], under: others([data.title, data.short], [...data.searchNames, ...(data.reference ? [data.reference] : [])]),
  };
}

export const conceptFacts = ({ data }: Entry<Concept>): SearchFacts => ({
  kind: kindWords.concept.one, is: `${kindWords.concept.one}: ${lower(conceptWords[data.is])}`, names: [data.title], under: others([data.title], data.searchNames),
});

/** The facets of a page under the names that addresses use. */
export const facets = ({ kind, type, status, regions, states, parties, instruments }: SearchFacts): Record<string, string[]> =>
  Object.fromEntries(Object.entries({ kind: [kind], type, status, region: regions, state: states, party: parties, instrument: instruments })
    .flatMap(([name, values]) => (values?.length ? [[name, values]] : [])));

/** Every name under which a page is found. */
export const namesIn = ({ names = [], also = [], former = [], misspelt = [], under = [] }: SearchFacts): string[] => [...names, ...also, ...former, ...misspelt, ...under];

/** The order of pages where no words are sought: by kind, then as given. */
export const orderOf = (kind: string, within: string): string =>
  `${['conflict', 'classification', 'party', 'intervention', 'instrument', 'concept', 'incident', 'source'].findIndex((each) => kindWords[each as 'conflict'].one === kind)} ${within}`;
