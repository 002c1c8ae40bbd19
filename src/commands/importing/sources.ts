import { Document, isMap, isSeq, YAMLMap, YAMLSeq } from 'yaml';
import { check } from '../../corpus/check.ts';
import type { Corpus, File } from '../../corpus/corpus.ts';
import { assemble } from '../../corpus/corpus.ts';
import { unharmed, type Changes } from '../../corpus/editing/create.ts';
import { insertItems } from '../../corpus/editing/insert.ts';
import { checkList, checkRegisters } from '../../corpus/editing/names.ts';
import { idPattern, reserved } from '../../domain/entry.ts';
import { Refusal } from '../../corpus/editing/refusal.ts';
import { fold } from '../../domain/name.ts';
import { sourceSchema, type Source } from '../../domain/source.ts';
import { normalise } from './normalise.ts';
import type { ImportedRecord } from './record.ts';
import { Shelf, type Same } from './sameWork.ts';

/** What became of each record of an export. */
export interface Import {
  added: { where: string; source: Source }[];
  /** Records that are there already: as which source, and by what. */
  known: { where: string; title: string; id: string; by: Same['by'] }[];
  /** Records that may be there already, which is for the editor to say. */
  asked: { where: string; title: string; id: string; by: Same['by'] }[];
  refused: { where: string; why: string }[];
  /** What of an added record could not be taken over. */
  lost: { where: string; what: string[] }[];
  changes: Changes;
}

const slug = (text: string): string => fold(text).normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
/** Words that say little in a name. */
const small = new Set(['the', 'a', 'an', 'of', 'and', 'for', 'on', 'in', 'to', 'de', 'la', 'le', 'les', 'des', 'du', 'et', 'der', 'die', 'das', 'und']);
const words = (text: string) => slug(text).split('-').filter((word) => word && !small.has(word));

/** The short form of an institution or journal: its acronym in brackets, its words, or the first letters of many. */
function shortName(name: string): string {
  const acronym = /\(([\p{Lu}\d-]{2,10})\)/u.exec(name)?.[1];
  if (acronym) return slug(acronym);
  const all = words(name);
  return all.length > 3 ? all.map((word) => word[0]).join('') : all.join('-');
}

/** An identifier in the form of those that are there: `ferraro-2013`, `reuters-2021-10-21`, `icrc-2016`. */
export function idFor(source: Omit<Source, 'id'>, taken: (id: string) => boolean): string {
  const { type, author, editor, issued, title, publisher } = source;
  // A page names its site as what contains it, or as its publisher.
  const container = source['container-title'] ?? (type === 'webpage' || type === 'post-weblog' ? publisher : undefined);
  const day = issued && /^\d{4}-\d\d-\d\d$/.test(issued) ? issued : undefined;
  const [first] = author ?? editor ?? [];
  const who = first && ('family' in first ? slug(first.family) : shortName(first.literal));
  const isNews = ['article-newspaper', 'article-magazine', 'webpage', 'post-weblog'].includes(type) && !!day && !!container;
  const name = (isNews ? shortName(container) : who || (publisher && shortName(publisher)) || (container && shortName(container))) || words(title).slice(0, 2).join('-') || 'source';
  const date = isNews ? day! : issued?.slice(0, 4).replace(/\D/g, '');
  const key = words(title).filter((word) => word.length > 3);
  const base = `${name.slice(0, 40)}-${date ?? (key[0] || 'undated')}`.replace(/-+/g, '-');
  const candidates = [base, ...key.slice(date ? 0 : 1, 4).map((word) => `${base}-${word}`), ...Array.from({ length: 500 }, (_, index) => `${base}-${index + 2}`)];
  return candidates.find((id) => idPattern.test(id) && !taken(id) && !reserved.source?.includes(id))!;
}

/** A source as an item of a list, in the order of its fields and the form of those that are there. */
export function itemOf(source: Source): string {
  const ordered = Object.fromEntries(Object.keys(sourceSchema.shape).flatMap((key): [string, unknown][] => {
    const value = source[key as keyof Source];
    // A year alone stands without quotes in the lists that are there.
    return value === undefined ? [] : [[key, key === 'issued' && /^\d{4}$/.test(String(value)) ? Number(value) : value]];
  }));
  const document = new Document([ordered]);
  const [item] = (document.contents as unknown as YAMLSeq<YAMLMap>).items;
  for (const key of ['author', 'editor']) {
    const names = item!.get(key, true) as unknown;
    if (!isSeq(names)) continue;
    for (const name of names.items) if (isMap(name)) name.flow = true;
    names.flow = names.items.length === 1;
  }
  return document.toString({ lineWidth: 0, singleQuote: true }).replace(/^( {2}(?:author|editor): )\[ (.*) \]$/gm, '$1[$2]');
}

/** What the check would find wrong with sources, each by itself, by their identifiers; that nothing cites them yet is no fault of them. */
function faultsOf(sources: Source[]): Map<string, string> {
  const fault = sources.length && check([{ path: 'sources/new.yaml', text: sources.map(itemOf).join('') }]).findings.find(({ severity, rule, file }) => severity === 'error' && rule !== 'source-cited' && file.endsWith('sources/new.yaml'));
  if (!fault) return new Map();
  if (sources.length === 1) return new Map([[sources[0]!.id, `${fault.message}; ${fault.help}`]]);
  // A fault can hide those of others; nearly always there is none, so that all are looked at in one go.
  const half = sources.length >> 1;
  return new Map([...faultsOf(sources.slice(0, half)), ...faultsOf(sources.slice(half))]);
}

/**
 * Adds the records of an export to a list of sources, but for those that are there already.
 *
 * @param also numbers or keys of records that are works of their own, though they have the title, address or number of a source that is there
 */
export function importSources(files: File[], records: ImportedRecord[], list: string, { root = 'content', also = [] }: { root?: string; also?: string[] } = {}): Import {
  const path = `sources/${list}.yaml`;
  checkList(list);
  const { corpus, findings } = assemble(files, root);
  checkRegisters(findings, root);
  const broken = findings.find(({ file }) => file.startsWith(`${root}/sources/`));
  if (broken) throw new Refusal(`${broken.file}:${broken.line} has a fault, so that what is there cannot be told; mend it first: npm run check`);
  const nobody = also.find((each) => !records.some(({ where }) => isNamed(where, each)));
  if (nobody !== undefined) throw new Refusal(`There is no record "${nobody}" in the file; name one by its number or key.`);
  const faults = new Map<string, string>();
  for (;;) {
    const result = sort(corpus, records, also, faults);
    const found = faultsOf(result.added.map(({ source }) => source));
    // Without those at fault, others may be added in their place or under their identifiers.
    for (const { where, source } of result.added) if (found.has(source.id)) faults.set(where, found.get(source.id)!);
    if (found.size) continue;
    if (result.added.length) {
      const text = files.find((file) => file.path === path)?.text ?? '';
      result.changes.set(path, insertItems(`${root}/${path}`, text, result.added.map(({ source }) => itemOf(source))));
      unharmed(files, result.changes, root);
    }
    return result;
  }
}

/** What becomes of each record, where some are known to be at fault. */
function sort(corpus: Corpus, records: ImportedRecord[], also: string[], faults: Map<string, string>): Import {
  const result: Import = { added: [], known: [], asked: [], refused: [], lost: [], changes: new Map() };
  const shelf = new Shelf();
  for (const { data } of corpus.source.values()) shelf.add(data);
  const ids = usedIds(corpus);
  for (const record of records) {
    const { where } = record;
    const read = normalise(record);
    if ('refused' in read) {
      result.refused.push({ where, why: read.refused });
      continue;
    }
    const same = shelf.find(read.source);
    if (same && (same.by === 'DOI' || !also.some((each) => isNamed(where, each)))) {
      const { id, by, sure } = same;
      if (sure) result.known.push({ where, title: read.source.title, id, by });
      else result.asked.push({ where, title: read.source.title, id, by });
      continue;
    }
    const fault = faults.get(where);
    if (fault) {
      result.refused.push({ where, why: fault });
      continue;
    }
    const source = { id: idFor(read.source, (each) => ids.has(each)), ...read.source };
    ids.add(source.id);
    shelf.add(source);
    result.added.push({ where, source });
    if (read.lost.length) result.lost.push({ where, what: read.lost });
  }
  return result;
}

/** Whether a record is the one that an editor names by its number or its key. */
const isNamed = (where: string, name: string): boolean => where === `record ${name}` || where.startsWith(`record ${name} `) || where.endsWith(`(${name})`);

/** Identifiers of sources that are, or were, in use. */
const usedIds = ({ source, redirects, retired }: Corpus): Set<string> => new Set([
  ...source.keys(), ...redirects.filter(({ data }) => data.kind === 'source').map(({ data }) => data.from), ...retired.filter(({ data }) => data.kind === 'source').map(({ data }) => data.id),
]);
