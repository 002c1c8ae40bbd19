import { expect, test } from 'vitest';
import type { z } from 'zod';
import { changeSchema } from '../../src/domain/change.ts';
import { incidentSchema } from '../../src/domain/chronology.ts';
import { classificationSchema } from '../../src/domain/classification.ts';
import { redirectSchema, retiredSchema } from '../../src/domain/departure.ts';
import { correctionSchema } from '../../src/domain/correction.ts';
import { conceptSchema, instrumentSchema } from '../../src/domain/instrument.ts';
import { interventionSchema } from '../../src/domain/intervention.ts';
import { partySchema } from '../../src/domain/party.ts';
import { profileSchema } from '../../src/domain/profile.ts';
import { sourceSchema } from '../../src/domain/source.ts';

const schemas = { changeSchema, incidentSchema, classificationSchema, correctionSchema, conceptSchema, instrumentSchema, interventionSchema, partySchema, profileSchema, redirectSchema, retiredSchema, sourceSchema };

interface Def { shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType; options?: z.ZodType[]; items?: z.ZodType[]; out?: z.ZodType }

/** Every field below a schema, by its path, with what it says of itself. */
function* fields(schema: z.ZodType, path = ''): Generator<{ path: string; description: string | undefined }> {
  const { shape = {}, element, innerType, options = [], items = [], out } = schema.def as unknown as Def;
  for (const [key, field] of Object.entries(shape)) {
    yield { path: `${path}.${key}`, description: field.description };
    yield* fields(field, `${path}.${key}`);
  }
  for (const inner of [element, innerType, out, ...options, ...items]) if (inner) yield* fields(inner, path);
}

test('every kind of entry and every field of it says in a sentence what it means', () => {
  const all = Object.entries(schemas).flatMap(([name, schema]) => [{ path: name, description: schema.description }, ...fields(schema, name)]);
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(({ description }) => !/^[A-Z`].*[.)]$/.test(description ?? '')).map(({ path, description }) => `${path}: ${description ?? 'nothing'}`)).toEqual([]);
});
