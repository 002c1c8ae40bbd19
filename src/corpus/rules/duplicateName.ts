import { fold } from '../../domain/name.ts';
import type { Entry } from '../corpus.ts';
import type { Path } from '../document.ts';
import { fault, there, type Checked, type CorpusRule } from './rule.ts';

interface Named {
  entry: Entry;
  kind: string;
  name: string;
  path: Path;
  /** The parties that may well have the same name: a force and the intervention through it. */
  kin?: string[];
}

const named = (entry: Entry, kind: string, names: Record<string, string | string[] | undefined>, kin?: string[]): Named[] =>
  Object.entries(names).flatMap(([key, value]) => (Array.isArray(value) ? value.map((name, index) => ({ name, path: [key, index] })) : value ? [{ name: value, path: [key] }] : [])
    .map((each) => ({ entry, kind, ...each, ...(kin ? { kin } : {}) })));

/** Names within one kind have rules of their own. */
function allNames(corpus: Checked): Named[] {
  return [
    ...[...corpus.instrument.values()].flatMap((entry) => named(entry, 'instrument', { title: entry.data.title, short: entry.data.short, searchNames: entry.data.searchNames })),
    ...[...corpus.concept.values()].flatMap((entry) => named(entry, 'concept', { title: entry.data.title, terms: entry.data.terms, searchNames: entry.data.searchNames })),
    ...[...corpus.intervention.values()].flatMap((entry) => named(entry, 'intervention', { title: entry.data.title, short: entry.data.short },
      [...entry.data.by, ...(entry.data.through ? [entry.data.through] : [])])),
    ...[...corpus.party.values()].flatMap((entry) => [...named(entry, 'party', { name: entry.data.name, short: entry.data.short }),
      ...entry.data.aliases.map(({ name }, index) => ({ entry, kind: 'party', name, path: ['aliases', index, 'name'] }))]),
  ];
}

const isMain = ({ path }: Named): boolean => path.length === 1;

export const duplicateName: CorpusRule = {
  id: 'duplicate-name',
  sentence: 'A party, an instrument, a concept and an intervention do not share a name, save a force and the intervention that takes place through it.',
  why: 'Whoever searches for the name, or follows it from a text, can be led to one of the two only.',
  example: { file: 'parties/jnim.md', right: '{ name: GSIM, lang: fr, is: acronym, sources: [rulac] }', wrong: '{ name: Common Article 3, is: other-name, sources: [rulac] }' },
  exceptable: true,
  check: (corpus) => {
    const first = new Map<string, Named[]>();
    // Of a name by which an entry goes and one under which it is found as well, the second is to give way.
    const all = allNames(corpus);
    for (const each of [...all.filter(isMain), ...all.filter((each) => !isMain(each))]) first.set(fold(each.name), [...(first.get(fold(each.name)) ?? []), each]);
    return [...first.values()].flatMap((sharing) => sharing.flatMap((each, index) => {
      const other = sharing.slice(0, index).find(({ kind, kin }) => kind !== each.kind && !(each.kind === 'party' && kin?.includes(each.entry.id)));
      return other ? [fault(each.entry, each.entry.at(each.path), `"${each.name}" is also a name of the ${other.kind} "${other.entry.id}", in ${there(other.entry.at(other.path))}`, 'remove it here or there, or write it with what tells the two apart')] : [];
    }));
  },
};
