import type { z } from 'zod';
import { dateForm, fieldMeta } from '../domain/fields.ts';
import { schemas, type Entry } from './corpus.ts';
import type { Path } from './document.ts';
import { parts, splitCitation } from './references.ts';
import { defOf } from './schemaDef.ts';

/** A part of an entry that rests on sources of its own; or one that has a period, and rests on those of its parts. */
export interface Claim {
  path: Path;
  /** The sources of the claim itself; of its parts, where it has none. */
  sources: { id: string; path: Path }[];
  own: boolean;
  dates: { date: string; path: Path }[];
}

const known = new WeakMap<object, Claim[]>();

/** Every claim in the fields of an entry, the outer after the inner. */
export function claims({ kind, data }: Entry): Claim[] {
  const before = known.get(data as object);
  if (before) return before;
  const all: Claim[] = [];
  gather(schemas[kind], data, [], all, { path: [], dates: [], own: [], below: [] });
  known.set(data as object, all);
  return all;
}

interface Group {
  path: Path;
  dates: Claim['dates'];
  own: Claim['sources'];
  below: Claim['sources'];
}

/** Walks data by its schema; `within` is the nearest group of keys around a value. */
function gather(schema: z.ZodType, value: unknown, path: Path, all: Claim[], within: Group) {
  if (value === undefined || value === null) return;
  const meta = fieldMeta.get(schema);
  if (typeof value === 'string') {
    if (meta?.citation && path.at(-2) === 'sources') within.own.push({ id: splitCitation(value).id, path });
    if (meta?.form === dateForm) within.dates.push({ date: value, path });
    if (meta) return;
  }
  if (defOf(schema).type !== 'object') {
    for (const part of parts(schema, value)) gather(part.schema, part.value, [...path, ...part.path], all, within);
    return;
  }
  const group: Group = { path, dates: [], own: [], below: [] };
  for (const part of parts(schema, value)) gather(part.schema, part.value, [...path, ...part.path], all, group);
  const sources = group.own.length ? group.own : group.below;
  const dates = group.own.length ? group.dates : group.dates.filter((each) => each.path.at(-1) === 'period');
  if (group.own.length || dates.length && sources.length) all.push({ path, sources, own: group.own.length > 0, dates });
  within.below.push(...group.own, ...group.below);
}
