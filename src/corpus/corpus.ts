import type { z } from 'zod';
import { changeSchema, type Change } from '../domain/change.ts';
import { incidentSchema, type Incident } from '../domain/chronology.ts';
import { classificationSchema, type Classification } from '../domain/classification.ts';
import { correctionSchema, type Correction } from '../domain/correction.ts';
import { deviceName, idPattern, longestId, type Kind } from '../domain/entry.ts';
import { conceptSchema, instrumentSchema, type Concept, type Instrument } from '../domain/instrument.ts';
import { interventionSchema, type Intervention } from '../domain/intervention.ts';
import { partySchema, type Party } from '../domain/party.ts';
import { profileSchema, type Profile } from '../domain/profile.ts';
import { sourceSchema, type Source } from '../domain/source.ts';
import { characterFaults, withoutFaults } from './characters.ts';
import { readMarkdown, readYaml, type Document, type Path } from './document.ts';
import type { Release } from './releases.ts';
import type { Finding, Place } from './finding.ts';
import { visible } from './frame.ts';
import { parseProse, type Prose } from './prose.ts';
import { proseFault } from './proseLimits.ts';
import { largestFile, tooLarge } from './read.ts';
import { references } from './references.ts';
import { isRegister, readRegister, type Registers } from './registers.ts';
import { validate } from './validate.ts';

/** A content file as read from disk; the path is relative to the content folder, with `/`. */
export interface File {
  path: string;
  text: string;
  /** What kept it from being read. */
  fault?: FileFault;
}

/** A fault of a file as a whole, or at a place in it. */
export interface FileFault {
  rule: string;
  message: string;
  help: string;
  line?: number;
  column?: number;
}

/** A checked entry with its Markdown and the place of every key. */
export interface Entry<T = unknown> {
  kind: Kind;
  /** Its identifier across the corpus; for a classification `mali/jnim`, for a change `mali/published`. */
  id: string;
  /** The profile that a classification, incident or correction belongs to. */
  profile: string | null;
  file: string;
  data: T;
  prose: Prose | null;
  at(path: Path): Place;
}

/** A mention of one entry in another, in a field, a link or a citation. */
export interface Reference {
  from: Entry;
  kind: Kind;
  id: string;
  place: Place;
  via: 'field' | 'link' | 'citation';
  path: Path;
  pinpoint?: string;
}

/** All content, read once. Maps keep the order of identifiers; incidents keep that of their file. */
export interface Corpus extends Registers {
  conflict: Map<string, Entry<Profile>>;
  classification: Map<string, Entry<Classification>>;
  party: Map<string, Entry<Party>>;
  intervention: Map<string, Entry<Intervention>>;
  incident: Map<string, Entry<Incident>>;
  correction: Map<string, Entry<Correction>>;
  change: Map<string, Entry<Change>>;
  instrument: Map<string, Entry<Instrument>>;
  concept: Map<string, Entry<Concept>>;
  source: Map<string, Entry<Source>>;
  references: Reference[];
  /** The states of the site that are kept, the newest first. */
  releases: Release[];
  /** The day of the release that is being made of it, if one is. */
  releasing?: string;
}

const emptyCorpus = (): Corpus => ({
  conflict: new Map(), classification: new Map(), party: new Map(), intervention: new Map(), incident: new Map(),
  correction: new Map(), change: new Map(), instrument: new Map(), concept: new Map(), source: new Map(), references: [], releases: [], redirects: [], retired: [],
});

export const schemas: Record<Kind, z.ZodType> = {
  conflict: profileSchema, classification: classificationSchema, party: partySchema, intervention: interventionSchema,
  incident: incidentSchema, correction: correctionSchema, change: changeSchema, instrument: instrumentSchema, concept: conceptSchema, source: sourceSchema,
};

/** What a file holds, by its path. */
interface Slot {
  kind: Kind;
  list: boolean;
  id: string;
  profile: string | null;
}

/** Which kind of entry a file holds, by its place; `null` for a file that belongs nowhere, `undefined` for one to pass over. */
export function slotOf(path: string): Slot | null | undefined {
  if (path === 'README.md' || isRegister(path)) return undefined;
  const [folder, ...rest] = path.split('/');
  const [name, extension] = /^(.+)\.(md|yaml)$/.exec(rest.at(-1) ?? '')?.slice(1) ?? [];
  if (!name) return null;
  const flat = { parties: 'party', interventions: 'intervention', instruments: 'instrument', concepts: 'concept' } as const;
  if (folder === 'sources' && rest.length === 1 && extension === 'yaml') return { kind: 'source', list: true, id: name, profile: null };
  if (folder && Object.hasOwn(flat, folder) && rest.length === 1 && extension === 'md') {
    return { kind: flat[folder as keyof typeof flat], list: false, id: name, profile: null };
  }
  if (folder !== 'conflicts' || rest.length !== 2) return null;
  const profile = rest[0]!;
  if (extension === 'yaml') {
    const kind: Kind | null = name === 'chronology' ? 'incident' : name === 'corrections' ? 'correction' : name === 'history' ? 'change' : null;
    return kind ? { kind, list: true, id: name, profile } : null;
  }
  return name === 'profile' ? { kind: 'conflict', list: false, id: profile, profile }
    : { kind: 'classification', list: false, id: `${profile}/${name}`, profile };
}

/** What a file holds, by itself. */
interface Read {
  text: string;
  fault: FileFault | undefined;
  entries: { entry: Entry; references: Reference[] }[];
  findings: Finding[];
}
/** What files held when they were last read, by their path, so that only what has changed is read again. */
export type Known = Map<string, Read>;

/** Reads files into a corpus and reports what is wrong within each of them. */
export function assemble(files: File[], root = 'content', known: Known = new Map()): { corpus: Corpus; findings: Finding[] } {
  const corpus = emptyCorpus();
  const findings: Finding[] = [];

  const add = (entry: Entry, references: Reference[]) => {
    const entries = corpus[entry.kind] as Map<string, Entry>;
    const first = entries.get(entry.id);
    if (first) {
      findings.push({ ...entry.at([]), rule: 'duplicate-id', severity: 'error', message: `"${entry.id}" is the identifier of two entries`,
        help: `${first.file} has it already; give one of them another` });
      return;
    }
    entries.set(entry.id, entry);
    corpus.references.push(...references);
  };

  for (const { path, text, fault } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (isRegister(path) && !fault) findings.push(...readRegister(path, `${root}/${path}`, text, corpus));
    const before = known.get(path);
    const read = before?.text === text && before.fault === fault ? before : readOne({ path, text, ...(fault ? { fault } : {}) }, root);
    known.set(path, read);
    findings.push(...read.findings);
    for (const { entry, references } of read.entries) add(entry, references);
  }
  sortEntries(corpus);
  // Where files were found faulty, their entries are missing for that reason.
  if (!findings.length && !Object.values(corpus).some((entries) => entries instanceof Map && entries.size)) {
    findings.push({ file: root, line: 1, column: 1, rule: 'empty', severity: 'error', message: `there is no entry in "${root}"`, help: 'name the folder of the content, or put the files back' });
  }
  return { corpus, findings };
}

function readOne({ path, text: given, fault }: File, root: string): Read {
  const read: Read = { text: given, fault, entries: [], findings: [] };
  const { findings } = read;
  const slot = slotOf(path);
  const file = `${root}/${visible(path)}`;
  if (slot === undefined && !fault) return read;
  const unfit = fault ?? misplaced(path, slot!) ?? (given.length > largestFile ? tooLarge(given.length) : undefined);
  if (unfit || !slot) {
    findings.push({ file, line: 1, column: 1, severity: 'error', ...unfit! });
    return read;
  }
  const characters = characterFaults(file, given);
  findings.push(...characters);
  // What else is wrong is told too, as it would be without them.
  const text = characters.length ? withoutFaults(given) : given;
  const document = path.endsWith('.md') ? readMarkdown(file, text) : readYaml(file, text);
  findings.push(...document.findings);
  if (document.findings.length) return read;
  for (const { base, id: own } of slot.list ? listed(document, findings) : [{ base: [], id: slot.id }]) {
    const { data, findings: faults } = validate(schemas[slot.kind], document, base);
    findings.push(...faults);
    if (data === undefined || own === undefined) continue;
    const id = slot.kind === 'change' ? `${slot.profile}/${own}` : own;
    const unbearable = document.body && proseFault(file, document.body);
    const prose = document.body && !unbearable ? parseProse(file, document.body) : null;
    findings.push(...unbearable ? [unbearable] : prose?.faults ?? []);
    const entry: Entry = { kind: slot.kind, id, profile: slot.profile, file, data, prose,
      at: (inner) => document.at([...base, ...inner]) };
    read.entries.push({ entry, references: mentions(entry, file, root) });
  }
  return read;
}

/** What is wrong with the place of a file. */
function misplaced(path: string, slot: Slot | null): FileFault | undefined {
  const error = (message: string, help: string): FileFault => ({ rule: 'file-place', message, help });
  const shown = visible(path);
  const ending = /\.(yml|markdown|mdx)$/i.exec(path)?.[1]?.toLowerCase();
  if (!slot) return error(`no kind of entry lives at "${shown}"`, ending ? `let its name end in ${ending === 'yml' ? '.yaml' : '.md'}, or remove the file` : 'see the table of folders in content/README.md, and move or remove the file');
  const parts = slot.id.split('/');
  if (!parts.every((part) => idPattern.test(part))) return error(`"${shown}" is not a file name that can be an address`, 'use lower-case letters, digits and single hyphens');
  const long = parts.find((part) => part.length > longestId);
  if (long) return error(`a name of ${long.length} characters is longer than an address may be`, `use ${longestId} characters at most`);
  const taken = parts.find((part) => deviceName.test(part));
  return taken ? error(`"${taken}" is the name of a device on Windows`, 'use another name') : undefined;
}

/** The items of a file that is a list, with their identifiers. */
function listed(document: Document, findings: Finding[]): { base: Path; id: string | undefined }[] {
  if (!Array.isArray(document.data)) {
    findings.push({ ...document.at([]), rule: 'value', severity: 'error', message: document.data === null ? 'the file is empty' : 'the file is not a list', help: document.data === null ? 'write its items, or remove the file' : 'begin each item with "- id: …"' });
    return [];
  }
  return document.data.map((item: unknown, index) => {
    const id = (item as { id?: unknown } | null)?.id;
    return { base: [index], id: typeof id === 'string' ? id : undefined };
  });
}

function mentions(entry: Entry, file: string, root: string): Reference[] {
  const fields = references(schemas[entry.kind], entry.data).map((each): Reference => ({
    from: entry, kind: each.kind, id: each.id, path: each.path, place: entry.at(each.path),
    via: each.kind === 'source' ? 'citation' : 'field', ...(each.pinpoint ? { pinpoint: each.pinpoint } : {}),
  }));
  const citations = (entry.prose?.citations ?? []).map(({ source, place, pinpoint }): Reference =>
    ({ from: entry, kind: 'source', id: source, path: [], place, via: 'citation', ...(pinpoint ? { pinpoint } : {}) }));
  const links = (entry.prose?.links ?? []).flatMap(({ url, place }): Reference[] => {
    const target = targetOf(url, file, root);
    return target && target !== 'broken' ? [{ from: entry, kind: target.kind, id: target.id, path: [], place, via: 'link' }] : [];
  });
  return [...fields, ...citations, ...links];
}

/** What a relative link in prose names: an entry, and the file in which it must stand. */
export interface Target {
  kind: Kind;
  id: string;
  file: string;
}

/** The entry that a relative link in prose names; `null` for a link to the web or within the page. Whether there is one is not looked at. */
export function targetOf(url: string, file: string, root = 'content'): Target | 'broken' | null {
  if (/^(?:https?:\/\/|mailto:|#)/.test(url)) return null;
  const [path = '', anchor] = url.split('#');
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (!parts.length) return 'broken';
      parts.pop();
    } else if (part !== '.') parts.push(part);
  }
  const resolved = parts.join('/');
  const slot = resolved.startsWith(`${root}/`) ? slotOf(resolved.slice(root.length + 1)) : null;
  // A file of one entry is linked as such, and one of many by the entry that is meant.
  const id = slot?.list ? anchor : anchor === undefined ? slot?.id : undefined;
  return slot && id ? { kind: slot.kind, id: slot.kind === 'change' ? `${slot.profile}/${id}` : id, file: resolved } : 'broken';
}

function sortEntries(corpus: Corpus) {
  for (const [key, value] of Object.entries(corpus)) {
    if (!(value instanceof Map) || key === 'incident' || key === 'correction' || key === 'change') continue;
    const sorted = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
    value.clear();
    for (const [id, entry] of sorted) (value as Map<string, unknown>).set(id, entry);
  }
}
