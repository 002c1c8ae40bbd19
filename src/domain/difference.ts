/** Plain data, as JSON has it. */
export type Data = string | number | boolean | null | Data[] | { [key: string]: Data };

/** What differs in one field: its path, and the values that went and that came. */
export interface FieldDifference {
  path: string[];
  before: Data[];
  after: Data[];
}

/** How one entry differs between two states of the corpus. */
export interface EntryDifference {
  id: string;
  kind: string;
  is: 'added' | 'removed' | 'changed';
  fields: FieldDifference[];
}

export interface DataEntry {
  id: string;
  /** The kind of entry. */
  entry: string;
  [field: string]: Data;
}

const same = (a: Data | undefined, b: Data | undefined) => JSON.stringify(a) === JSON.stringify(b);
const isObject = (value: Data | undefined): value is { [key: string]: Data } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a list that another does not have, each as often as it has more of it. */
function without(list: Data[], other: Data[]): Data[] {
  const rest = other.map((value) => JSON.stringify(value));
  return list.filter((value) => {
    const at = rest.indexOf(JSON.stringify(value));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function fieldsOf(before: Data | undefined, after: Data | undefined, path: string[]): FieldDifference[] {
  if (same(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => fieldsOf(before[key], after[key], [...path, key]));
  }
  const lists = [before ?? [], after ?? []];
  if (before !== null && after !== null && Array.isArray(lists[0]) && Array.isArray(lists[1])) {
    const [gone, come] = [without(lists[0], lists[1]), without(lists[1], lists[0])];
    if (gone.length || come.length) return [{ path, before: gone, after: come }];
    // The same values in another order differ as a whole.
  }
  return [{ path, before: before === undefined ? [] : [before], after: after === undefined ? [] : [after] }];
}

/** Prose compared paragraph by paragraph, whatever its lines. */
const paragraphs = (text: string): Data[] => text.split(/\n{2,}/).map((each) => each.replace(/\s+/g, ' ').trim()).filter(Boolean);
const readable = ({ text, ...fields }: DataEntry): { [key: string]: Data } => (typeof text === 'string' ? { ...fields, text: paragraphs(text) } : fields);

/** How entries differ between two states, in the order of their identifiers: added, removed, or changed in which fields. */
export function difference(before: DataEntry[], after: DataEntry[]): EntryDifference[] {
  const key = ({ entry, id }: DataEntry) => `${entry} ${id}`;
  const [old, now] = [new Map(before.map((each) => [key(each), each])), new Map(after.map((each) => [key(each), each]))];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((each): EntryDifference[] => {
    const [a, b] = [old.get(each), now.get(each)];
    const { id, entry: kind } = (b ?? a)!;
    if (!a || !b) return [{ id, kind, is: a ? 'removed' : 'added', fields: [] }];
    const fields = fieldsOf(readable(a), readable(b), []);
    return fields.length ? [{ id, kind, is: 'changed', fields }] : [];
  });
}
