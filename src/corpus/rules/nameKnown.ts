import { targetOf, type Corpus, type Entry } from '../corpus.ts';
import { offer } from '../nearest.ts';
import { commonAcronyms } from './commonAcronyms.ts';
import { fault, maybeNamed, type Checked, type CorpusRule } from './rule.ts';
import { proseTexts, type Told } from './told.ts';

/** Three capitals or more, as `MNLA`, `FPR-MLC` or `IEDs`; without digits, which weapons and documents have. */
const acronym = /(?<![\p{L}\p{N}/-])(\p{Lu}+(?:-\p{Lu}+)*)s?(?![\p{L}\p{N}/-])/gu;
const roman = /^[IVXLCDM]+$/;
const capitals = /(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\p{N}]+(?:-\p{Lu}+)*(?![\p{Ll}-])/gu;

/** Every acronym that is commonly known, in the names of entries, of those who wrote or published a source, and of places, and in the titles of sources. */
function acronyms(corpus: Corpus): Set<string> {
  const names = [
    ...[...corpus.party.values()].flatMap(({ data }) => [data.name, data.short, ...data.aliases.map(({ name }) => name)]),
    ...[...corpus.instrument.values()].flatMap(({ data }) => [data.title, data.short, data.reference, ...data.searchNames]),
    ...[...corpus.concept.values()].flatMap(({ data }) => [data.title, ...data.searchNames, ...data.terms]),
    ...[...corpus.intervention.values()].flatMap(({ data }) => [data.title, data.short]),
    ...[...corpus.incident.values()].flatMap(({ data }) => [data.place?.name, data.place?.region]),
    ...[...corpus.source.values()].flatMap(({ data }) => [data.title, data['container-title'], data.publisher, data.number,
      ...(data.author ?? []).map((author) => ('literal' in author ? author.literal : author.family))].map((name) => (isShouted(name) ? undefined : name))),
  ];
  return new Set([...commonAcronyms, ...names.flatMap((name) => [...(name ?? '').matchAll(capitals)].flatMap(([word]) => [word, ...word.split('-')]))]);
}

/** A title in nothing but capitals, as some are printed, in which no word is an acronym. */
const isShouted = (name = ''): boolean => /\p{Lu} \p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);

/** Whether an acronym stands in brackets after the name whose initials it has: `Movement for the Salvation of Azawad (MSA)`. */
function isIntroduced(text: string, index: number, name: string): boolean {
  if (!/^s?\)/.test(text.slice(index + name.length, index + name.length + 2))) return false;
  // A longer name than these characters has no acronym that is used.
  const window = text.slice(Math.max(0, index - 200), index);
  const opened = /[(,] ?$/.exec(window);
  if (!opened) return false;
  const before = window.slice(0, opened.index);
  const initials = [...before.slice(Math.max(...['.', ';', ':', ',', '('].map((sign) => before.lastIndexOf(sign))) + 1).matchAll(/(?<!\p{L})\p{L}/gu)].slice(-3 * name.length).map(([letter]) => letter.toUpperCase());
  let at = -1;
  return [...name].every((letter) => (at = initials.indexOf(letter, at + 1)) >= 0);
}

function isEntry(corpus: Checked, url: string, file: string): boolean {
  const target = targetOf(url, file, corpus.root);
  return target !== 'broken' && (target === null || corpus[target.kind].has(target.id));
}

/** An acronym where a text has it. */
interface Found { name: string; index: number; text: Told }

/** The acronyms of an entry; looked for once, however often the content is checked while it is kept. */
const looked = new WeakMap<Entry, Found[]>();
function foundIn(entry: Entry, texts: () => Told[]): Found[] {
  const before = looked.get(entry);
  if (before) return before;
  const all = texts().flatMap((text) => [...text.text.matchAll(acronym)].filter(([, name]) => name!.replaceAll('-', '').length > 2 && !roman.test(name!))
    .map(({ 1: name, index }) => ({ name: name!, index, text })));
  looked.set(entry, all);
  return all;
}

/** So many are told of one entry; more would come from a text that is no prose, and hide what else is wrong. */
const most = 20;

export const nameKnown: CorpusRule = {
  id: 'name-known',
  sentence: 'An acronym in a text is one that an entry, a place, a source or who wrote or published it is named by, stands in brackets after the name that it is short for, or is known to every reader, such as ICJ.',
  why: 'An acronym that nothing here explains is a slip of the pen, or the name of a party that has no entry or lacks an alias.',
  example: { file: 'parties/jnim.md', right: 'It fights [Mali](mali.md). [@news]', wrong: 'It fights [Mali](mali.md) and is JNMI. [@news]' },
  severity: 'warning',
  exceptable: true,
  check: (corpus) => {
    const known = acronyms(corpus);
    // What is missing is reported where a field names it.
    const missing = new Set(corpus.references.filter(({ kind, id }) => !corpus[kind].has(id)).flatMap(({ id }) => id.split(/[-/]/)));
    const entries = proseTexts(corpus).map(({ entry, texts }) => {
      const found = foundIn(entry, texts).filter(({ name }) => !known.has(name) && !missing.has(name.toLowerCase()));
      return { entry, found, introduced: found.filter(({ name, index, text }) => isIntroduced(text.text, index, name)).map(({ name }) => name) };
    });
    // An item of a list stands on a page of its profile, whose texts may have introduced a name for it.
    const byProfile = new Map([...Map.groupBy(entries, ({ entry }) => entry.profile)].map(([profile, own]) => [profile, own.flatMap((each) => each.introduced)]));
    return entries.flatMap(({ entry, found, introduced }) => {
      const told = new Set(entry.profile && !entry.prose ? byProfile.get(entry.profile) : introduced);
      const unknown = found.filter(({ name, index, text }) => {
        // A link that leads nowhere is reported as that.
        const link = text.links.find(({ from, to }) => index >= from && index < to);
        if (told.has(name) || link && !isEntry(corpus, link.url, entry.file) || maybeNamed(corpus, name) || corpus.unread.some((each) => each.includes(name))) return false;
        told.add(name);
        return true;
      });
      const more = unknown.length - most;
      return unknown.slice(0, most).map(({ name, index, text }, at) => fault(entry, text.place(index), `"${name}" is the name of nothing here${more > 0 && at === most - 1 ? `, nor are ${more} more acronyms of this entry` : ''}`,
        [offer(name, known), `write the name out at first mention, as in Name (${name}), or add it to the aliases of its party`].filter(Boolean).join(' or else ')));
    });
  },
};
