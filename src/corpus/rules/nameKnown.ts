import { fold } from '../../domain/name.ts';
import { targetOf, type Corpus } from '../corpus.ts';
import { offer } from '../nearest.ts';
import { passages } from '../passages.ts';
import { withProse } from './prose.ts';
import { fault, type Checked, type CorpusRule } from './rule.ts';

/** Three capitals or more, as `MNLA` or `FPR-MLC`; without digits, which weapons and documents have. */
const acronym = /(?<![\p{L}\p{N}/-])\p{Lu}+(?:-\p{Lu}+)*(?![\p{L}\p{N}/-])/gu;
const roman = /^[IVXLCDM]+$/;

/** Every word of every name in the content: of entries, of those who wrote or published a source, and of places. */
function wordsOfNames(corpus: Corpus): string[] {
  return [
    ...[...corpus.party.values()].flatMap(({ data }) => [data.name, data.short, ...data.aliases.map(({ name }) => name)]),
    ...[...corpus.instrument.values()].flatMap(({ data }) => [data.title, data.short, data.reference, ...data.searchNames]),
    ...[...corpus.concept.values()].flatMap(({ data }) => [data.title, ...data.searchNames, ...data.terms]),
    ...[...corpus.intervention.values()].flatMap(({ data }) => [data.title, data.short]),
    ...[...corpus.incident.values()].flatMap(({ data }) => [data.place?.name, data.place?.region]),
    ...[...corpus.source.values()].flatMap(({ data }) => [data.title, data['container-title'], data.publisher, data.number,
      ...(data.author ?? []).map((author) => ('literal' in author ? author.literal : author.family))]),
  ].flatMap((name) => name?.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []);
}

/** Whether an acronym stands in brackets after the name whose initials it has: `Movement for the Salvation of Azawad (MSA)`. */
function isIntroduced(text: string, index: number, name: string): boolean {
  const before = /([^.;:,(]*)[(,] ?$/.exec(text.slice(0, index));
  if (!before || text[index + name.length] !== ')') return false;
  const initials = [...before[1]!.matchAll(/(?<!\p{L})\p{L}/gu)].slice(-3 * name.length).map(([letter]) => letter.toUpperCase());
  let at = -1;
  return [...name].every((letter) => (at = initials.indexOf(letter, at + 1)) >= 0);
}

function isEntry(corpus: Checked, url: string, file: string): boolean {
  const target = targetOf(url, file, corpus.root);
  return target !== 'broken' && (target === null || corpus[target.kind].has(target.id));
}

export const nameKnown: CorpusRule = {
  id: 'name-known',
  sentence: 'An acronym in prose is a name of an entry, of a place, or of somebody who wrote or published a source, or stands in brackets after the name that it is short for.',
  why: 'An acronym that nothing here explains is a slip of the pen, or the name of a party that has no entry or lacks an alias.',
  example: { file: 'parties/jnim.md', right: 'It fights [Mali](mali.md). [@news]', wrong: 'It fights [Mali](mali.md) and is JNMI. [@news]' },
  severity: 'warning',
  exceptable: true,
  whole: true,
  check: (corpus) => {
    // A name may belong to an entry that could not be read.
    const words = wordsOfNames(corpus);
    const known = new Set(words.map(fold));
    const capitals = new Set(words.filter((word) => word.length > 2 && word === word.toUpperCase()));
    return [...withProse(corpus)].flatMap((entry) => {
      const told = new Set<string>();
      return passages(entry.file, entry.prose).flatMap(({ text, links, place }) => [...text.matchAll(acronym)].flatMap(({ 0: name, index }) => {
        if (name.replaceAll('-', '').length < 3 || roman.test(name) || known.has(fold(name)) || told.has(name)) return [];
        // A link that leads nowhere is reported as that.
        const link = links.find(({ from, to }) => index >= from && index < to);
        if (link && !isEntry(corpus, link.url, entry.file)) return [];
        told.add(name);
        if (isIntroduced(text, index, name)) return [];
        return [fault(entry, place(index), `"${name}" is the name of nothing here`,
          [offer(name, capitals), 'write the name out, or add it to the aliases of its party'].filter(Boolean).join(' or else '))];
      }));
    });
  },
};
