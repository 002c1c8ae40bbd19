import { difference, type DataEntry } from '../../domain/difference.ts';
import type { Kind } from '../../domain/entry.ts';
import type { Entry } from '../corpus.ts';
import { isOwn } from '../fromData.ts';
import type { Fault } from '../finding.ts';
import { latestId, type Registers } from '../registers.ts';
import { error, type CorpusRule } from './rule.ts';

/** The kinds of entries whose changes the history of their profile tells. */
const kinds = ['conflict', 'classification', 'incident', 'correction'] as const satisfies Kind[];

/** An entry as its file has it, whatever is derived or added in the published data. */
const now = ({ id, kind, data, prose }: Entry): DataEntry => ({ ...(data as DataEntry), id, entry: kind, ...(prose ? { text: prose.text } : {}) });
const then = ({ id, entry, ...fields }: DataEntry): DataEntry => ({ ...Object.fromEntries(Object.entries(fields).filter(([key]) => key === 'text' || isOwn(entry as Kind, key))), id, entry });

/** What is not in the order of a file is the same. */
const ordered = (_key: string, value: unknown): unknown => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value);
const plain = (entries: DataEntry[]) => JSON.parse(JSON.stringify(entries, ordered)) as DataEntry[];

/** The profile to which an entry of a release belongs, under the identifier that it has now. */
const profileNow = (registers: Registers, { id, entry, profile }: DataEntry) => (entry === 'conflict' ? latestId(registers, 'conflict', id) : typeof profile === 'string' ? latestId(registers, 'conflict', profile) : undefined);
/** An entry of a release whose profile was renamed since, as part of the profile that it is now. */
const within = (profile: string, each: DataEntry): DataEntry => ({ ...each, id: each.entry === 'conflict' ? profile : each.entry === 'classification' ? `${profile}/${each.id.split('/').at(-1)!}` : each.id });

/** Nothing that was released is overwritten silently. */
export const changeRecorded: CorpusRule = {
  id: 'change-recorded',
  sentence: 'What differs in a profile from the newest release stands in the history of the profile.',
  why: 'Readers who have cited a profile learn from its history what has changed since, and why.',
  example: { file: 'conflicts/mali/jnim.md', right: 'reason: There were many clashes.', wrong: 'reason: There were very many clashes.', released: true },
  severity: 'warning',
  check: ({ releases: [release], root, broken, ...corpus }) => {
    if (!release) return [];
    return [...corpus.conflict.values()].flatMap((profile): Fault[] => {
      const kept = release.entries.filter((each) => profileNow(corpus, each) === profile.id).map((each) => within(profile.id, each));
      const file = `${root}/conflicts/${profile.id}/history.yaml`;
      // A profile that is not in the release has been published since.
      if (!kept.length || [...broken].some((each) => each.startsWith(`${root}/conflicts/${profile.id}/`))) return [];
      const own = kinds.flatMap((kind) => [...corpus[kind].values() as Iterable<Entry>]).filter((entry) => entry.profile === profile.id);
      const told = new Set(kept.filter(({ entry }) => entry === 'change').map(({ id }) => latestId(corpus, 'change', id)));
      const records = [...corpus.change.values()].filter((change) => change.profile === profile.id && !told.has(change.id) && change.data.date >= release.date);
      const silent = difference(plain(kept.filter(({ entry }) => (kinds as readonly string[]).includes(entry)).map(then)), plain(own.map(now)))
        .filter(({ kind, id }) => !records.some(({ data }) => kind !== 'classification' || !data.about || data.about.includes(id)));
      if (!silent.length) return [];
      const first = own.find(({ kind, id }) => silent.some((each) => each.kind === kind && each.id === id)) ?? profile;
      const names = silent.slice(0, 3).map(({ id }) => `"${id}"`).join(', ');
      return [error(first.at([]), 'change-recorded',
        `${names}${silent.length > 3 ? ` and ${silent.length - 3} more` : ''} ${silent.length === 1 ? 'differs' : 'differ'} from release ${release.version}, and the history of "${profile.id}" does not say so`,
        `add an entry to ${file}, dated ${release.date} or later, that says what is different now and, if it was wrong or the law is seen otherwise, why`)];
    });
  },
};
