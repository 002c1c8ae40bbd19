import type { z } from 'zod';
import type { Kind } from '../domain/entry.ts';
import { fieldMeta } from '../domain/fields.ts';
import type { Path } from './document.ts';

/** A mention of one entry in a field of another. */
export interface FieldReference {
  kind: Kind;
  id: string;
  path: Path;
  /** The pinpoint of a citation. */
  pinpoint?: string;
}

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
  in?: z.ZodType;
  out?: z.ZodType;
}

/** Every mention of another entry in checked data, found through the meaning that the schema gives its fields. */
export function references(schema: z.ZodType, value: unknown, path: Path = []): FieldReference[] {
  if (value === undefined || value === null) return [];
  const meta = fieldMeta.get(schema);
  if (meta?.ref && typeof value === 'string') return [{ kind: meta.ref, id: value, path }];
  if (meta?.citation && typeof value === 'string') return [{ kind: 'source', ...splitCitation(value), path }];
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([key, field]) => references(field, (value as Record<string, unknown>)[key], [...path, key]));
    case 'array':
      return (value as unknown[]).flatMap((item, index) => references(def.element!, item, [...path, index]));
    case 'tuple':
      return (value as unknown[]).flatMap((item, index) => references(def.items![index]!, item, [...path, index]));
    case 'union': {
      const form = def.options?.find((option) => option.safeParse(value).success);
      return form ? references(form, value, path) : [];
    }
    case 'pipe':
      return references(def.out!, value, path);
    default:
      return def.innerType ? references(def.innerType, value, path) : [];
  }
}

/** `icg-g5-2017, p. 2` → the source and the pinpoint. */
export function splitCitation(citation: string): { id: string; pinpoint?: string } {
  const comma = citation.indexOf(',');
  return comma < 0 ? { id: citation.trim() } : { id: citation.slice(0, comma).trim(), pinpoint: citation.slice(comma + 1).trim() };
}
