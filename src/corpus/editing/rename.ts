import { Lexer } from 'yaml';
import { citedByRules } from '../../domain/doctrine.ts';
import { lawInstruments } from '../../domain/derivation/law.ts';
import { kinds, type Kind } from '../../domain/entry.ts';
import { check } from '../check.ts';
import type { Corpus, Entry, File } from '../corpus.ts';
import { exceptionsOf } from '../exceptions.ts';
import type { Finding, Place } from '../finding.ts';
import { offer } from '../nearest.ts';
import { aKind, kindNames, places } from '../places.ts';
import { after, type Changes } from './create.ts';
import { replaceLinks } from './links.ts';
import { checkForm, checkFree } from './names.ts';
import { Refusal } from './refusal.ts';
import { redirected, withRegister, type Move } from './register.ts';
import { replaceAt } from './replace.ts';

/** A change of identifiers, and what it does to each file. */
export interface Renaming {
  changes: Changes;
  /** The files in which something changes, with how often; and those that move. */
  counts: { path: string; count: number; movedTo?: string }[];
  /** Former addresses that lead on from now. */
  redirects: { from: string; to: string }[];
}

/** The entry that an editor names; refuses where there is none. */
export function entryNamed(corpus: Corpus, kind: Kind, id: string): Entry {
  const entry = (corpus[kind] as Map<string, Entry>).get(id);
  if (entry) return entry;
  const moved = corpus.redirects.find(({ data }) => data.kind === kind && data.from === id);
  throw new Refusal(`There is no ${kindNames[kind]} "${id}"${moved ? `; it is "${moved.data.to}" now.` : `: ${offer(id, corpus[kind].keys()) || 'look for it in the content.'}`}`);
}

/** Whether a finding says that something could not be read or means nothing, and not only that nothing names an entry. */
export const isFault = ({ severity, rule }: Finding): boolean => severity === 'error' && rule !== 'source-cited' && rule !== 'party-reached';

/** Reads content in which something is to be renamed or retired; refuses it while it has faults, since mentions might be missed. */
export function soundCorpus(files: File[], root: string): Corpus {
  const { corpus, findings } = check(files, root);
  const errors = findings.filter(isFault);
  if (errors.length) throw new Refusal(`The content has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}; mend ${errors.length === 1 ? 'it' : 'them'} first: npm run check`);
  return corpus;
}

/** Refuses an entry that the rules of the program know by its identifier. */
export function notNamedByRules(kind: Kind, id: string): void {
  const known = kind === 'source' ? citedByRules.has(id) : kind === 'instrument' && Object.values<string>(lawInstruments).includes(id);
  if (known) throw new Refusal(`The rules of classification name the ${kindNames[kind]} "${id}" (src/domain/), so it keeps its identifier.`);
}

/** The identifiers that change with one: of a profile, those of its classifications and changes too. */
function follow(corpus: Corpus, kind: Kind, from: string, to: string): Move[] {
  const within = kind !== 'conflict' ? [] : (['classification', 'change'] as const).flatMap((each) => [...corpus[each].keys()].filter((id) => id.startsWith(`${from}/`)).map((id) => ({ kind: each, from: id, to: `${to}/${id.slice(from.length + 1)}` })));
  return [{ kind, from, to }, ...within];
}

/** Gives an entry another identifier in every place that names it, and a redirect from the former one. */
export function rename(files: File[], kind: Kind, from: string, to: string, root = 'content'): Renaming {
  const corpus = soundCorpus(files, root);
  const entry = entryNamed(corpus, kind, from);
  checkForm(kind, to);
  if (from === to) throw new Refusal(`"${from}" is its identifier already.`);
  notNamedByRules(kind, from);
  if (from.includes('/') && from.split('/')[0] !== to.split('/')[0]) throw new Refusal(`${aKind(kind).replace(/^./, (first) => first.toUpperCase())} stays in its profile; write ${from.split('/')[0]}/${to.split('/').at(-1)}.`);
  // To go back to the identifier that it had before is no second use of it.
  const back = corpus.redirects.some(({ data }) => data.kind === kind && data.from === to && data.to === from);
  checkFree(back ? { ...corpus, redirects: [] } : corpus, kind, to);

  const renamed = follow(corpus, kind, from, to);
  const texts = new Map(files.map(({ path, text }) => [path, { text, count: 0 }]));
  const edit = (path: string, change: (text: string) => { text: string; count: number }) => {
    const now = texts.get(path)!;
    const { text, count } = change(now.text);
    texts.set(path, { text, count: now.count + count });
  };
  const pathOf = ({ file }: Place) => file.slice(root.length + 1);

  // From the end of each file, so that places before an edit stay where they are.
  const spots = corpus.references.filter(({ via }) => via !== 'link').flatMap(({ kind: of, id, place }) => {
    const found = renamed.find((each) => each.kind === of && each.from === id);
    return found ? [{ place, ...found }] : [];
  });
  if (places[kind].list) {
    const [own, next] = [from, to].map((id) => id.split('/').at(-1)!);
    spots.push({ place: entry.at(['id']), kind, from: own!, to: next! });
  }
  const order = (a: { place: Place }, b: { place: Place }) => b.place.line - a.place.line || b.place.column - a.place.column;
  for (const { place, from: old, to: now } of unique(spots).sort(order)) edit(pathOf(place), (text) => ({ text: replaceAt(text, place, old, now), count: 1 }));

  const target = places[kind].list ? null : kind === 'conflict' ? `conflicts/${from}` : places[kind].path(from, '');
  for (const [path, { text }] of texts) {
    if (path.endsWith('.md')) edit(path, () => replaceLinks(text, path, { target, to: target && (kind === 'conflict' ? to : `${to.split('/').at(-1)}.md`), list: places[kind].list ? fileOfList(entry, root) : null, anchor: [from, to].map((id) => id.split('/').at(-1)!) as [string, string] }));
    edit(path, (now) => replaceComments(now, path, { from, to, distinct: isDistinct(corpus, kind, from), target }));
  }

  const pathAfter = (path: string) => moved(path, target, kind, to);
  const changed = [...texts].map(([path, { text }]): File => ({ path: pathAfter(path), text }));
  const pathBefore = new Map(files.map(({ path }) => [pathAfter(path), path]));
  for (const { place, from: old, to: now } of quotations(corpus, changed, renamed, root).sort(order)) edit(pathBefore.get(pathOf(place))!, (text) => ({ text: replaceAt(text, placeOf(text, place, old), old, now), count: 1 }));

  const counts: Renaming['counts'] = [];
  const changes: Changes = new Map();
  for (const { path, text: before } of files) {
    const { text, count } = texts.get(path)!;
    const movedTo = pathAfter(path);
    if (text === before && movedTo === path) continue;
    if (movedTo !== path) changes.set(path, null);
    changes.set(movedTo, text);
    counts.push({ path, count, ...(movedTo !== path ? { movedTo } : {}) });
  }
  changes.set('redirects.yaml', redirected(corpus, files, renamed, root));
  const retired = withRegister(corpus, files, renamed);
  if (retired !== undefined) changes.set('retired.yaml', retired);
  proven(corpus, files, changes, renamed, root);
  return { changes, counts, redirects: renamed };
}

const fileOfList = ({ file }: Entry, root: string) => file.slice(root.length + 1);
const unique = <T extends { place: Place }>(spots: T[]): T[] => [...new Map(spots.map((spot) => [`${spot.place.file}:${spot.place.line}:${spot.place.column}`, spot])).values()];

/** Where a file is after the change. */
function moved(path: string, target: string | null, kind: Kind, to: string): string {
  if (target === null) return path;
  if (kind === 'conflict') return path.startsWith(`${target}/`) ? `conflicts/${to}/${path.slice(target.length + 1)}` : path;
  return path === target ? places[kind].path(to, '') : path;
}

/** An identifier as a word of its own. */
const asWord = (id: string, flags = ''): RegExp => new RegExp(`(?<![a-z0-9/-])${id}(?![a-z0-9/-])`, flags);

/** Where an identifier stands in a text that begins at a place. */
function placeOf(text: string, place: Place, id: string): Place {
  const at = text.split('\n')[place.line - 1]!.slice(place.column - 1).search(asWord(id));
  return { ...place, column: place.column + Math.max(at, 0) };
}

/** Where an exception quotes former identifiers, so that it hides nothing in the changed files. */
function quotations(old: Corpus, changed: File[], renamed: Move[], root: string): (Move & { place: Place })[] {
  const quoted = (of: Corpus) => kinds.flatMap((kind) => [...(of[kind] as Map<string, Entry>).values()]).flatMap(({ data, at }) => exceptionsOf(data).flatMap(({ on = '' }, index) => renamed.filter(({ from }) => asWord(from).test(on)).map((move) => ({ ...move, place: at(['exceptions', index, 'on']) }))));
  if (!quoted(old).length) return [];
  const { corpus, findings } = check(changed, root);
  // Another entry may have, and keep, the same identifier; an exception that quotes that one still holds.
  return quoted(corpus).filter(({ place: { file, line, column } }) => findings.some((each) => each.rule === 'stale-exception' && each.file === file && each.line === line && each.column === column));
}

/** Whether an identifier is no word of the language, and of one kind only, so that a comment that has it means the entry. */
const isDistinct = (corpus: Corpus, kind: Kind, id: string): boolean => /[-\d/]/.test(id) && !kinds.some((other) => other !== kind && corpus[other].has(id));

/** The same in the comments of YAML: the path of the file, and the identifier where it can mean nothing else. */
function replaceComments(text: string, path: string, { from, to, distinct, target }: { from: string; to: string; distinct: boolean; target: string | null }): { text: string; count: number } {
  let count = 0;
  const [head, rest] = path.endsWith('.md') ? /^(---\n[\s\S]*?\n---\n?)([\s\S]*)$/.exec(text)?.slice(1) ?? ['', text] : [text, ''];
  const forms = [...(target === null ? [] : [`(?<![a-z0-9-])${target.replace('.', '\\.')}(?![a-z0-9-])`]), ...(distinct ? [`(?<![a-z0-9/-])${from}(?![a-z0-9-])`] : [])];
  if (!forms.length) return { text, count };
  const last = (id: string) => id.split('/').at(-1)!;
  const changed = (comment: string) => comment.replace(new RegExp(forms.join('|'), 'g'), (found) => {
    count++;
    return found === from ? to : found.replace(new RegExp(`${last(from)}(\\.md)?$`), `${last(to)}$1`);
  });
  return { text: partsOf(head!).map((part) => (part.isComment ? changed(part.text) : part.text)).join('') + rest!, count };
}

/** The parts of a text of YAML, in order. What looks like a comment within a text of several lines is none. */
function partsOf(yaml: string): { text: string; isComment: boolean }[] {
  const tokens = [...new Lexer().lex(yaml)];
  return tokens.flatMap((text, index) => (/^[\x02\x18\x1f]$/.test(text) ? [] : [{ text, isComment: text.startsWith('#') && tokens[index - 1] !== '\x1f' }]));
}

/** Refuses a change after which the check would find something, or an entry or a mention would be missing. */
function proven(old: Corpus, files: File[], changes: Changes, renamed: Move[], root: string) {
  const { corpus, findings } = check(after(files, changes), root);
  const error = findings.find(isFault);
  if (error) throw new Refusal(`The content would have a fault after this: ${error.file}:${error.line} ${error.message}. Nothing was written.`);
  const newId = (kind: Kind, id: string) => renamed.find((each) => each.kind === kind && each.from === id)?.to ?? id;
  const said = (of: Corpus, name: (kind: Kind, id: string) => string) => of.references.map(({ from, kind, id, via, path }) => [from.kind, name(from.kind, from.id), kind, name(kind, id), via, path.join('.')].join(' ')).sort().join('\n');
  if (said(old, newId) !== said(corpus, (_kind, id) => id)) throw new Refusal('A mention would be lost or would mean something else; nothing was written.');
}
