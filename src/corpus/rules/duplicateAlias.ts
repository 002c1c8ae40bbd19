import { fold } from '../../domain/name.ts';
import { asSeen } from '../characters.ts';
import type { Party } from '../../domain/party.ts';
import type { Corpus, Entry } from '../corpus.ts';
import type { Path } from '../document.ts';
import type { Place } from '../finding.ts';
import { fault, there, type CorpusRule } from './rule.ts';

export const duplicateAlias: CorpusRule = {
  id: 'duplicate-alias',
  exceptable: true,
  sentence: 'No name, short name or alias belongs to two parties, and none stands twice with one.',
  why: 'A reader who looks for a name must come to one party. If two groups share a name in the record, write it with what tells them apart.',
  example: { file: 'parties/mali.md', right: 'name: Mali', wrong: 'name: JNIM' },
  check: (corpus) => {
    const owners = new Map<string, { id: string; place: Place }>();
    return namesOf(corpus).flatMap(({ party, name, path, isAlias }) => {
      // Two parties may not share a name even if it is spelt otherwise; one party may list its spellings.
      const other = owners.get(fold(asSeen(name)));
      const owner = other && other.id !== party.id ? other : owners.get(`exactly ${name}`);
      const own = { id: party.id, place: party.at(path) };
      owners.set(fold(asSeen(name)), other ?? own);
      owners.set(`exactly ${name}`, own);
      if (!owner) return [];
      return [owner.id === party.id ? fault(party, own.place, `"${name}" stands twice, first in line ${owner.place.line}`, 'keep one of the two')
        : fault(party, own.place, `"${name}" is also a name of "${owner.id}", in ${there(owner.place)}`, isAlias ? 'remove it here, or write it with what tells the two apart' : 'remove it here or there, or write it with what tells the two apart')];
    });
  },
};

/** The names of all parties before their aliases: of a name and an alias that are the same, the alias is to give way. */
function namesOf(corpus: Corpus): { party: Entry<Party>; name: string; path: Path; isAlias: boolean }[] {
  const all = [...corpus.party.values()].flatMap((party) => {
    const { name, short, aliases } = party.data;
    return [
      { party, name, path: ['name'], isAlias: false }, ...(short && short !== name ? [{ party, name: short, path: ['short'], isAlias: false }] : []),
      ...aliases.map((alias, index) => ({ party, name: alias.name, path: ['aliases', index, 'name'], isAlias: true })),
    ];
  });
  return [...all.filter(({ isAlias }) => !isAlias), ...all.filter(({ isAlias }) => isAlias)];
}
