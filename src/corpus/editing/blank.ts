import type { z } from 'zod';
import type { Kind } from '../../domain/entry.ts';
import { fieldMeta } from '../../domain/fields.ts';
import { schemas } from '../corpus.ts';
import { aKind, places } from '../places.ts';
import { defOf } from '../schemaDef.ts';

/** A field without what makes it optional, with what it is taken for where it is left out. */
function bare(schema: z.ZodType): { inner: z.ZodType; required: boolean; otherwise?: unknown } {
  const def = defOf(schema);
  if (def.type !== 'optional' && def.type !== 'default') return { inner: schema, required: true };
  return { ...bare(def.innerType!), required: false, ...(def.type === 'default' ? { otherwise: def.defaultValue } : {}) };
}

/** What the check says of a text of the wrong form; nothing if any text will do. A year alone is no whole day, but is a date. */
function formOfText(schema: z.ZodType): string {
  for (const probe of ['2018', '?']) {
    const issue = schema.safeParse(probe).error?.issues[0] as { message: string; params?: { help?: string } } | undefined;
    if (issue) return (issue.params?.help ?? issue.message).replace(/ ;.*$/, '');
  }
  return 'text';
}

/** The values that a field may have, in words: `one of: met, not-met`, `a whole number`, `{ unnamed: text }`. */
function form(schema: z.ZodType): string {
  const { inner } = bare(schema);
  const meta = fieldMeta.get(inner);
  const def = defOf(inner);
  if (meta?.ref) return `the identifier of ${aKind(meta.ref)}`;
  switch (def.type) {
    case 'enum': return `one of: ${Object.values(def.entries!).join(', ')}`;
    case 'literal': return `write ${def.values!.join(' or ')}`;
    case 'boolean': return 'true or false';
    case 'number': return def.format ? 'a whole number' : 'a number';
    case 'array': return `a list, each ${form(def.element!)}`;
    case 'tuple': return `[${def.items!.map(form).join(', ')}]`;
    case 'object': return `{ ${Object.entries(def.shape!).map(([key, field]) => `${key}${bare(field).required ? '' : ' (if any)'}: ${form(field)}`).join(', ')} }`;
    case 'union': return def.options!.map(form).join(', or ');
    default: return formOfText(inner);
  }
}

/** A text as comments of at most a hundred letters a line. */
function comments(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.match(/(?:\{[^{}]*\}|\[[^\]]*\]|\S)+/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 100) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines;
}
const indent = (lines: string[]) => lines.map((line) => `  ${line}`);

/** Whether a field is a list or group whose parts have lines of their own. */
function hasParts(schema: z.ZodType): boolean {
  const def = defOf(bare(schema).inner);
  return def.type === 'object' || def.type === 'array' && hasParts(def.element!) || def.type === 'tuple';
}

/** Writes the keys of one blank. What it has told once it does not tell again. */
class Writer {
  readonly #told = new Set<string>();

  #once(text: string): string {
    if (this.#told.has(text)) return '';
    this.#told.add(text);
    return text;
  }

  /** What a field means, and which values it may have. */
  describe(key: string, schema: z.ZodType, note = ''): string[] {
    const { inner, otherwise } = bare(schema);
    const values = form(inner).replace(/^./, (first) => first.toUpperCase()).replace(/(?<!\.)$/, '.');
    const what = hasParts(schema) ? (defOf(inner).type === 'object' ? '' : 'A list.') : values === 'Text.' ? '' : values.length > 60 && defOf(inner).type === 'union' ? this.#once(values) || 'In one of the forms told above.' : values;
    const unless = otherwise === undefined || typeof otherwise === 'object' ? '' : `Left out: ${String(otherwise)}.`;
    return comments(this.#once([schema.description ?? inner.description ?? key, note, what, unless].filter(Boolean).join(' ')));
  }

  /** What stands under a key: nothing for one value, which is to be written after it; items and keys for lists and groups. */
  #under(schema: z.ZodType, full: boolean): string[] {
    const { inner } = bare(schema);
    const def = defOf(inner);
    if (def.type === 'object') return this.keys(inner, full);
    if (def.type === 'array') return ['-', ...indent(this.#under(def.element!, full))];
    // The first item shows what the next may have too.
    if (def.type === 'tuple') return def.items!.flatMap((item, index) => ['-', ...indent(this.#under(item, full && index === 0))]);
    return [];
  }

  /** The keys of a group, the required ones first; the others are commented out, or left out where the blank is not to be full. */
  keys(schema: z.ZodType, full = true, given: Record<string, string> = {}): string[] {
    const shape = Object.entries(defOf(schema).shape!);
    const sourced = fieldMeta.get(schema)?.sourced;
    const isRequired = ([key, field]: [string, z.ZodType]) => bare(field).required || sourced && key === 'sources' || key in given;
    const lines = ([key, field]: [string, z.ZodType]) => [`${key}:${given[key] ? ` ${given[key]}` : ''}`, ...indent(this.#under(field, full))];
    const note = (key: string) => (sourced && key === 'sources' ? 'Where there is none, write unsourced: in its place.' : '');
    return [
      ...shape.filter(isRequired).flatMap((each) => [...(full ? this.describe(...each, note(each[0])) : []), ...lines(each)]),
      ...(full ? shape.filter((each) => !isRequired(each)).flatMap((each) => [...this.describe(...each), ...lines(each).map((line) => `#${line}`)]) : []),
    ];
  }
}

const how = 'Write after every colon and dash that has nothing after it, then run npm run check. A line that begins with # is a comment: '
  + 'to use a key that has # before it, take the # away from it and from the lines under it. Remove the comments that you no longer need.';

/**
 * A blank for an entry of a kind, with every field of its schema, what each means and which values it may have. The check
 * refuses what is left empty.
 *
 * @param given values that are known already, by key
 */
export function blank(kind: Kind, given: Record<string, string> = {}): string {
  const schema = schemas[kind];
  const writer = new Writer();
  if (!places[kind].list) {
    return ['---', ...comments(schema.description!), ...comments(how), ...writer.keys(schema, true, given),
      '# Under the next line: the text of the page in Markdown. Each claim has its source: [@crs-2018, p. 2].', '---', '', ''].join('\n');
  }
  const own = writer.keys(schema, true, { id: '', ...given });
  const [first = '', ...rest] = own.slice(own.findIndex((line) => line.startsWith('id:')));
  // The identifier begins the item, as in every list of the content.
  return [`- ${first}`, ...indent([...comments(`${schema.description!} ${form(defOf(schema).shape!['id']!).replace(/^an identifier: /, 'Its identifier: ').replace(/^the date/, 'Its identifier: the date')}.`), ...comments(how), ...rest]), ''].join('\n');
}
