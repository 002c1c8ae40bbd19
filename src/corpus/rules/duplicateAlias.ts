import { fold } from '../../domain/name.ts';
import { asSeen } from '../characters.ts';
import { fault, type CorpusRule } from './rule.ts';

export const duplicateAlias: CorpusRule = {
  id: 'duplicate-alias',
  exceptable: true,
  sentence: 'No name, short name or alias belongs to two parties, and none stands twice with one.',
  why: 'A reader who looks for a name must come to one party. If two groups share a name in the record, write it with what tells them apart.',
  example: { file: 'parties/mali.md', right: 'name: Mali', wrong: 'name: JNIM' },
  check: (corpus) => {
    const owners = new Map<string, { id: string; file: string }>();
    return [...corpus.party.values()].flatMap((party) => {
      const { name, short, aliases } = party.data;
      const names = [
        { name, path: ['name'] }, ...(short && short !== name ? [{ name: short, path: ['short'] }] : []),
        ...aliases.map((alias, index) => ({ name: alias.name, path: ['aliases', index, 'name'] })),
      ];
      return names.flatMap(({ name, path }) => {
        // Two parties may not share a name even if it is spelt otherwise; one party may list its spellings.
        const other = owners.get(fold(asSeen(name)));
        const owner = other && other.id !== party.id ? other : owners.get(`exactly ${name}`);
        owners.set(fold(asSeen(name)), other ?? { id: party.id, file: party.file });
        owners.set(`exactly ${name}`, { id: party.id, file: party.file });
        if (!owner) return [];
        return [fault(party, party.at(path), owner.id === party.id ? `"${name}" stands twice` : `"${name}" is also a name of "${owner.id}"`,
          owner.id === party.id ? 'keep one of the two' : `remove it here or from ${owner.file}`)];
      });
    });
  },
};
