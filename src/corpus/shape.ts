import type { z } from 'zod';
import { fieldMeta } from '../domain/fields.ts';
import type { Path } from './document.ts';
import { aKind } from './places.ts';
import { defOf } from './schemaDef.ts';

/** A schema without what makes it optional, gives it a default or prepares its value. */
function bare(schema: z.ZodType): z.ZodType {
  const { innerType, out } = defOf(schema);
  return innerType ?? out ? bare((innerType ?? out)!) : schema;
}

/** The schema of what stands at a path. Of several forms, the first that has the next key. */
function at(schema: z.ZodType, [key, ...rest]: Path): z.ZodType | undefined {
  const here = bare(schema);
  if (key === undefined) return here;
  const { shape, element, items, options } = defOf(here);
  if (options) return options.map((option) => at(option, [key, ...rest])).find((found) => found !== undefined);
  const next = typeof key === 'number' ? items?.[key] ?? element : shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
  return next && at(next, rest);
}

/** The fields of the group of keys at a path. Of several forms, those of the one that has most of the keys that are given, or else of all. */
export function keysAt(schema: z.ZodType, path: Path, given: unknown = {}): Record<string, z.ZodType> {
  const found = at(schema, path);
  const forms = (found ? [found, ...defOf(found).options ?? []] : []).map((form): Record<string, z.ZodType> => defOf(bare(form)).shape ?? {});
  const shared = (form: Record<string, z.ZodType>) => Object.keys(given ?? {}).filter((key) => Object.hasOwn(form, key)).length;
  const best = forms.toSorted((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) ? best : Object.assign({}, ...forms) as Record<string, z.ZodType>;
}

/** The field at a path, as its schema says it with what makes it optional; nothing for an item of a list with several forms. */
export function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const key = path.at(-1);
  return typeof key === 'string' ? keysAt(schema, path.slice(0, -1))[key] : at(schema, path);
}

/** What a value is to be, in words: `one of: met, not-met`, `the identifier of a party`; nothing where any text will do. */
export function wantedIn(field: z.ZodType): string {
  const inner = bare(field);
  const { ref, citation, form } = fieldMeta.get(inner) ?? {};
  const { type, entries, options } = defOf(inner);
  return ref ? `the identifier of ${aKind(ref)}` : citation ? 'the identifier of a source' : options ? formsOf(field, []) : form ? `a ${form}` : entries ? `one of: ${Object.values(entries).join(', ')}`
    : { array: 'a list', boolean: 'true or false', int: 'a whole number', number: 'a number' }[type] ?? '';
}

/** Whether a field cites a source. */
export const isCitation = (field?: z.ZodType): boolean => !!field && fieldMeta.get(bare(field))?.citation === true;

/** A group of keys as it is written, with the first few of them: `{ name: …, region: … }`. */
export function groupOf(keys: Record<string, z.ZodType>): string {
  const names = Object.keys(keys);
  return `{ ${names.slice(0, 4).map((key) => `${key}: …`).join(', ')}${names.length > 4 ? ', …' : ''} }`;
}

/** A list of groups of keys with a value in its place, as it is written: `[ { party: mali } ]`; nothing where its items are none. */
export function groupsOf(schema: z.ZodType, path: Path, value: string): string | undefined {
  const [name] = Object.entries(keysAt(schema, [...path, 0])).find(([, field]) => defOf(field).type !== 'optional') ?? [];
  return name && `[ { ${name}: ${value} } ]`;
}

/** The forms that the value at a path may have. */
export const optionsAt = (schema: z.ZodType, path: Path): z.ZodType[] => {
  const found = at(schema, path);
  return found ? defOf(found).options ?? [] : [];
};

/** What a field means: the first sentence of what its schema says of it; nothing where that begins with its values. */
export const meaningOf = (field?: z.ZodType): string => (/^[^`].*?\.(?= |$)/.exec(field?.description ?? '')?.[0] ?? '').replaceAll('`', '"');

/** The forms that the value at a path may have, in words: `a whole number, { about: … } or { stated: … }`. */
export function formsOf(schema: z.ZodType, path: Path): string {
  const forms = optionsAt(schema, path).map((option) => {
    const form = bare(option);
    const { shape, type } = defOf(form);
    if (shape) return `{ ${Object.entries(shape).filter(([, field]) => defOf(field).type !== 'optional').map(([key]) => `${key}: …`).join(', ')} }`;
    const meta = fieldMeta.get(form);
    return meta?.ref ? `the identifier of ${aKind(meta.ref)}` : type === 'number' ? 'a whole number' : 'text';
  });
  return [forms.slice(0, -1).join(', '), forms.at(-1)].filter(Boolean).join(' or ');
}
