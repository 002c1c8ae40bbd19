import type { z } from 'zod';
import type { Kind } from '../domain/entry.ts';
import { fieldMeta } from '../domain/fields.ts';
import type { Path } from './document.ts';
import { defOf } from './schemaDef.ts';

/** A mention of one entry in a field of another. */
export interface FieldReference {
  kind: Kind;
  id: string;
  path: Path;
  /** The pinpoint of a citation. */
  pinpoint?: string;
}

/** What a value of checked data consists of, each part with its schema and its path from the value. */
export function parts(schema: z.ZodType, value: unknown): { schema: z.ZodType; value: unknown; path: Path }[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).map(([key, field]) => ({ schema: field, value: (value as Record<string, unknown>)[key], path: [key] }));
    case 'array':
      return (value as unknown[]).map((item, index) => ({ schema: def.element!, value: item, path: [index] }));
    case 'tuple':
      return (value as unknown[]).map((item, index) => ({ schema: def.items![index]!, value: item, path: [index] }));
    case 'union': {
      const form = def.options?.find((option) => option.safeParse(value).success);
      return form ? [{ schema: form, value, path: [] }] : [];
    }
    case 'pipe':
      return [{ schema: def.out!, value, path: [] }];
    default:
      return def.innerType ? [{ schema: def.innerType, value, path: [] }] : [];
  }
}

/** Every mention of another entry in checked data, found through the meaning that the schema gives its fields. */
export function references(schema: z.ZodType, value: unknown, path: Path = []): FieldReference[] {
  if (value === undefined || value === null) return [];
  const meta = fieldMeta.get(schema);
  if (meta?.ref && typeof value === 'string') return [{ kind: meta.ref, id: value, path }];
  if (meta?.citation && typeof value === 'string') return [{ kind: 'source', ...splitCitation(value), path }];
  return parts(schema, value).flatMap((part) => references(part.schema, part.value, [...path, ...part.path]));
}

/** `icg-g5-2017, p. 2` → the source and the pinpoint. */
export function splitCitation(citation: string): { id: string; pinpoint?: string } {
  const comma = citation.indexOf(',');
  return comma < 0 ? { id: citation.trim() } : { id: citation.slice(0, comma).trim(), pinpoint: citation.slice(comma + 1).trim() };
}
