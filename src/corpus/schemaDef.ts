import type { z } from 'zod';

/** What a schema of zod is made of, as far as the checker reads it. */
export interface SchemaDef {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  items?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  out?: z.ZodType;
  format?: string;
  defaultValue?: unknown;
}

/** The definition of a schema. */
export const defOf = (schema: z.ZodType): SchemaDef => schema.def as unknown as SchemaDef;
