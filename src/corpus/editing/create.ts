import { dateOfId } from '../../domain/chronology.ts';
import { kinds, type Kind } from '../../domain/entry.ts';
import { check } from '../check.ts';
import { assemble, type Corpus, type Entry, type File } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { offer } from '../nearest.ts';
import { kindNames, places } from '../places.ts';
import { blank } from './blank.ts';
import { insertItem } from './insert.ts';
import { checkForm, checkFree, checkList, checkRegisters, checkUnlisted } from './names.ts';
import { Refusal } from './refusal.ts';

/** Files to be written: their new text, or `null` for one that is to go. */
export type Changes = Map<string, string | null>;

/** What an editor asks for: `new classification mali/jnim`, `new correction mali`, `new source crs-2018`. */
export interface Wanted {
  kind: Kind;
  /** The identifier, or for what belongs to a profile, the profile. */
  name: string;
  /** The identifier of an incident, correction or change, where the editor gives one. */
  own?: string | undefined;
  /** The list of sources to which a source is added, without `.yaml`. */
  file?: string | undefined;
}

/** The new files for a blank entry; refuses what could not be an entry, and never writes over one. */
export function create(files: File[], { kind, name, own, file = 'further' }: Wanted, root = 'content'): Changes {
  const { corpus, findings } = assemble(files, root);
  checkRegisters(findings, root);
  const changes: Changes = new Map();
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const add = (path: string, text: string) => {
    if (texts.has(path)) throw new Refusal(`There is a file ${root}/${path} already.`);
    changes.set(path, text);
  };
  const append = (path: string, item: string, date?: string) => changes.set(path, insertItem(`${root}/${path}`, texts.get(path) ?? '', item, date));
  const inProfile = kind === 'incident' || kind === 'correction' || kind === 'change';

  if (inProfile) {
    knownProfile(corpus, findings, name, root);
    const id = own === undefined ? undefined : kind === 'change' ? `${name}/${own}` : own;
    if (id !== undefined) {
      checkForm(kind, id);
      checkFree(corpus, kind, id);
      checkUnlisted(files, kind, id, root);
    }
    const date = kind === 'incident' && own ? dateOfId(own) : undefined;
    append(places[kind].path('', name), blank(kind, { ...(own ? { id: own } : {}), ...(date ? { date } : {}) }), date);
  } else {
    checkForm(kind, name);
    checkFree(corpus, kind, name);
    if (own !== undefined) throw new Refusal(`"${own}" is one word too many; npm run new tells how each kind is made.`);
    if (kind === 'classification') knownProfile(corpus, findings, name.split('/')[0]!, root);
    if (kind === 'source') {
      checkList(file);
      checkUnlisted(files, kind, name, root);
      append(`sources/${file}.yaml`, blank('source', { id: name }));
    } else add(places[kind].path(name, ''), blank(kind));
    if (kind === 'conflict') {
      add(places.incident.path('', name), `# Incidents and other dated events, in order of date. Add one: npm run new -- incident ${name}\n[]\n`);
      add(places.change.path('', name), blank('change', { id: 'published', kind: 'published' }));
    }
  }
  unharmed(files, changes, root);
  return changes;
}

function knownProfile(corpus: Corpus, findings: Finding[], profile: string, root: string) {
  if (corpus.conflict.has(profile)) return;
  const broken = findings.find(({ file }) => file === `${root}/${places.conflict.path(profile, '')}`);
  if (broken) throw new Refusal(`${broken.file}:${broken.line} has a fault; mend it first: npm run check`);
  throw new Refusal(`There is no ${kindNames.conflict} "${profile}": ${offer(profile, corpus.conflict.keys()) || `the profiles are ${[...corpus.conflict.keys()].join(', ')}.`}`);
}

/** The files as they are after some changes. */
export const after = (files: File[], changes: Changes): File[] =>
  [...files.filter(({ path }) => !changes.has(path)), ...[...changes].flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))];

/** Refuses changes that would lose or alter an entry that is there, or make a file that cannot be read. */
export function unharmed(files: File[], changes: Changes, root: string): void {
  // A file that could not be read is not empty; nor is anything to be put below what is no folder.
  const unread = files.find(({ path, fault }) => fault && [...changes.keys()].some((changed) => changed === path || changed.startsWith(`${path}/`)));
  if (unread) throw new Refusal(`${root}/${unread.path}${unread.fault!.line ? `:${unread.fault!.line}` : ''} ${unread.fault!.message}; ${unread.fault!.help}. Nothing was written.`);
  const { corpus: old } = assemble(files, root);
  const { corpus, findings } = check(after(files, changes), root);
  const broken = findings.find(({ rule, file }) => ['yaml', 'frontmatter', 'file-place', 'duplicate-id', 'unknown-key', 'file-size'].includes(rule) && [...changes.keys()].some((path) => file === `${root}/${path}`));
  if (broken) throw new Refusal(`${broken.file}:${broken.line} would have a fault: ${broken.message}. Nothing was written; mend the file first.`);
  const lost = kinds.flatMap((kind) => [...(old[kind] as Map<string, Entry>).values()].filter(({ id, data }) => JSON.stringify(data) !== JSON.stringify((corpus[kind] as Map<string, Entry>).get(id)?.data)));
  if (lost.length) throw new Refusal(`This would change "${lost[0]!.id}" in ${lost[0]!.file}; nothing was written.`);
}
