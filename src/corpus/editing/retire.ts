import { daysOf } from '../../domain/date.ts';
import type { Retired } from '../../domain/departure.ts';
import type { Kind } from '../../domain/entry.ts';
import { check } from '../check.ts';
import type { Corpus, Entry, File } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { kindNames, places } from '../places.ts';
import { after, type Changes } from './create.ts';
import { removeItem } from './insert.ts';
import { withRetired } from './register.ts';
import { Refusal } from './refusal.ts';
import { entryNamed, isFault, notNamedByRules, soundCorpus } from './rename.ts';

/** Why, from which day on, and what stands in the place of an entry that is retired. */
export type Ground = Pick<Retired, 'reason' | 'on'> & { instead?: string | undefined };

/** What an entry is called, by whichever field its kind has for that. */
const titleOf = ({ data, id }: Entry): string => {
  const { title, name, what, where } = data as Record<string, string | undefined>;
  return title ?? name ?? what ?? where ?? id;
};

/** An entry with all that belongs to it: of a profile, its classifications, chronology, corrections and history. */
const belonging = (corpus: Corpus, entry: Entry): Entry[] => (entry.kind !== 'conflict' ? [entry]
  : [entry, ...(['classification', 'incident', 'correction', 'change'] as const).flatMap((kind) => [...(corpus[kind] as Map<string, Entry>).values()].filter(({ profile }) => profile === entry.id))]);

/**
 * Takes an entry out of the content and writes down that it was there. Refused while another entry names it. Returns
 * also the remarks that go with it, and what the check finds then: sources that only it cited, parties that only it named.
 */
export function retire(files: File[], kind: Kind, id: string, { reason, on, instead }: Ground, root = 'content'): { changes: Changes; retired: Retired[]; remarks: { path: string; remark: string }[]; left: Finding[] } {
  const corpus = soundCorpus(files, root);
  const entry = entryNamed(corpus, kind, id);
  notNamedByRules(kind, id);
  if (!reason.trim()) throw new Refusal('Say why, for readers who cited it: --reason "…"');
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || !daysOf(on)) throw new Refusal(`"${on}" is not a day; write one such as 2026-12-01.`);
  if (instead === id) throw new Refusal('An entry cannot stand in its own place.');
  if (instead !== undefined) entryNamed(corpus, kind, instead);

  const going = belonging(corpus, entry);
  const isGoing = (of: Kind, one: string) => going.some((each) => each.kind === of && each.id === one);
  const naming = corpus.references.filter((each) => isGoing(each.kind, each.id) && !isGoing(each.from.kind, each.from.id));
  if (naming.length) {
    throw new Refusal(`The ${kindNames[kind]} "${id}" is still named in ${naming.length === 1 ? 'a place' : `${naming.length} places`}; take it out there first:\n${naming.map(({ place, id: named }) => `  ${place.file}:${place.line}:${place.column}${named === id ? '' : ` (${named})`}`).join('\n')}`);
  }
  const follower = corpus.retired.find(({ data }) => data.kind === kind && data.instead === id);
  if (follower) throw new Refusal(`"${id}" stands in the place of "${follower.data.id}", which is retired; name another in ${root}/retired.yaml first.`);

  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const changes: Changes = new Map();
  const remarks: { path: string; remark: string }[] = [];
  const pathOf = ({ file }: Entry) => file.slice(root.length + 1);
  for (const each of going) {
    const path = pathOf(each);
    const now = changes.has(path) ? changes.get(path)! : texts.get(path)!;
    if (!places[each.kind].list || kind === 'conflict') changes.set(path, null);
    else {
      const without = removeItem(`${root}/${path}`, now, each.at([]).line);
      changes.set(path, without.text);
      remarks.push(...without.remarks.map((remark) => ({ path, remark })));
    }
  }
  const retired = going.map((each): Retired => ({ kind: each.kind, id: each.id, title: titleOf(each), on, reason: reason.trim(), ...(instead !== undefined && each === entry ? { instead } : {}) }));
  changes.set('retired.yaml', withRetired(files, retired, root));
  const errors = check(after(files, changes), root).findings.filter(({ severity }) => severity === 'error');
  const fault = errors.find(isFault);
  if (fault) throw new Refusal(`The content would have a fault without it: ${fault.file}:${fault.line} ${fault.message}. Nothing was written.`);
  return { changes, retired, remarks, left: errors };
}
