import type { Corpus } from './corpus.ts';

/** Names by their first word, the longest first; of a name that several parties have in the same way, no identifier. */
export type Names = Map<string, { name: string; id: string | null }[]>;

const firstWord = (text: string) => /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? '';
/** Within a sentence a name may begin with a small letter: the joint force. */
const begins = (text: string, name: string) => text.startsWith(name) || text.startsWith(name[0]!.toLowerCase() + name.slice(1)) && name.includes(' ');
const goesOn = /^(?:[\p{L}\p{N}]|[-‑–’](?!s\b)[\p{L}\p{N}])/u;
/** What is joined to a word before it is part of another name: the Eritrea-Ethiopia Claims Commission. */
const isJoined = (text: string, from: number) => /[\p{L}\p{N}][-‑–]$/u.test(text.slice(Math.max(0, from - 2), from));

/** Words beside which a State’s name is that of a lake, a river or a realm of the past: Lake Chad, the Niger River, the Mali Empire. */
const placeBefore = /(?:^|[^\p{L}])(?:Lake|River|Rivers|Gulf of|Bay of|Upper|Mount)(?: the)? $/iu;
const placeAfter = /^(?: and \p{Lu}[\p{L}-]+)? (?:River|Rivers|Delta|Basin|Bend|Valley|Empire|Kingdom|Federation)(?![\p{L}])/iu;
/** Words after which a name is part of that of a treaty, a bank or a university, which are no organs of the party; a ministry or an army of a State is. */
const otherBefore = /(?:^|[^\p{L}])(?:Charter of the|Bank of|University of) $/u;
const isPlace = (text: string, from: number, to: number) => placeBefore.test(text.slice(Math.max(0, from - 14), from)) || placeAfter.test(text.slice(to, to + 60));

/** All names, short names and aliases of parties. What is the name of one and an alias of another means the first. */
export function partyNames({ party }: Pick<Corpus, 'party'>): Names {
  const owners = new Map<string, { id: string | null; isAlias: boolean }>();
  for (const isAlias of [false, true]) {
    for (const { id, data } of party.values()) {
      for (const name of isAlias ? data.aliases.map((alias) => alias.name) : [data.name, ...(data.short ? [data.short] : [])]) {
        const other = owners.get(name);
        if (!other) owners.set(name, { id, isAlias });
        else if (other.id !== id && other.isAlias === isAlias) other.id = null;
      }
    }
  }
  const all: Names = new Map();
  for (const [name, { id }] of owners) {
    const first = firstWord(name);
    if (first) all.set(first, [...(all.get(first) ?? []), { name, id }]);
  }
  for (const names of all.values()) names.sort((a, b) => b.name.length - a.name.length);
  return all;
}

/** The parties that a text names, spelt as their entries spell them, and where. Of names within a name the longest counts. */
export function namesIn(text: string, names: Names): { id: string | null; name: string; from: number }[] {
  const found: { id: string | null; name: string; from: number }[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const rest = text.slice(index, index + 120);
    const name = index < end ? undefined : names.get(word.toLowerCase())?.find((each) => begins(rest, each.name) && !goesOn.test(rest.slice(each.name.length)));
    if (!name) continue;
    end = index + name.name.length;
    if (!isPlace(text, index, end) && !isJoined(text, index) && !otherBefore.test(text.slice(Math.max(0, index - 18), index))) found.push({ id: name.id, name: text.slice(index, end), from: index });
  }
  return found;
}
