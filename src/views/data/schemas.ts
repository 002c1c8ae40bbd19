import { z } from 'zod';
import { schemas } from '../../corpus/corpus.ts';
import { redirectSchema, retiredSchema } from '../../domain/departure.ts';
import { kinds, type Kind } from '../../domain/entry.ts';
import { fieldMeta } from '../../domain/fields.ts';
import { collections, paged, parts, type Collection } from '../data.ts';
import { kindWords } from '../words.ts';
import { addedFields, derivedFields } from './derived.ts';

/** A JSON Schema, as far as the data uses it. */
export interface JsonSchema {
  type?: string;
  description?: string;
  $comment?: string;
  const?: unknown;
  enum?: string[];
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  [keyword: string]: unknown;
}

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** A schema of data as published, with every default filled in; a comment says what an identifier or a date is. */
function published(schema: z.ZodType): JsonSchema {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io: 'output', override: ({ zodSchema, jsonSchema }) => {
    const meta = fieldMeta.get(zodSchema as unknown as z.ZodType);
    const comment = meta?.ref ? `identifier (${kindWords[meta.ref].one.toLowerCase()})` : meta?.citation ? 'citation' : meta?.form;
    if (comment) jsonSchema.$comment = comment;
  } }) as JsonSchema;
  return rest;
}

const hasText = (kind: Kind): boolean => !['incident', 'correction', 'change', 'source'].includes(kind);
const inProfile = (kind: Kind): boolean => ['classification', 'incident', 'correction', 'change'].includes(kind);

/** The JSON Schema of one kind of entry as the data files have it. `root` is the address of the site, without a slash at its end. */
export function schemaOf(kind: Kind, root = ''): JsonSchema {
  const { id, entry, profile, url, text } = addedFields;
  const added = published(z.strictObject({ id, entry: z.literal(kind).describe(entry.description!), ...(inProfile(kind) ? { profile } : {}), url }));
  const own = published(schemas[kind]);
  const after = published(z.strictObject({ ...(hasText(kind) ? { text } : {}), ...(kind === 'classification' ? derivedFields : {}) }));
  const { id: _own, ...fields } = own.properties!;
  return {
    $schema: draft, $id: `${root}/schema/v1/${kind}.json`, title: kindWords[kind].one, description: own.description!, type: 'object',
    properties: { ...added.properties, ...fields, ...after.properties },
    required: [...new Set([...added.required!, ...own.required!, ...after.required ?? []])], additionalProperties: false,
  };
}

const version: JsonSchema = { type: 'string', description: 'The version of the site.' };
const licence: JsonSchema = { const: 'CC-BY-4.0', description: 'The licence of the texts and data (SPDX).' };

const file = (name: string, title: string, description: string, root: string, more: Record<string, JsonSchema>, items: JsonSchema): JsonSchema => ({
  $schema: draft, $id: `${root}/schema/v1/${name}.json`, title, description, type: 'object',
  properties: { ...more, version, licence, entries: { type: 'array', description: 'The entries.', items } },
  required: [...Object.keys(more), 'version', 'licence', 'entries'], additionalProperties: false,
});

/** The JSON Schema of the twin of a page: an entry with the version and the licence, and a profile with the entries that its page shows. */
export function pageSchemaOf(kind: (typeof paged)[number], root = ''): JsonSchema {
  const $id = `${root}/schema/v1/${kind}-page.json`;
  const { title, properties, required } = schemaOf(kind, root);
  const shown = kind === 'conflict' ? Object.fromEntries(Object.entries(parts).map(([name, part]): [string, JsonSchema] => [name, { type: 'array', description: `${kindWords[part].many} of the profile.`, items: { $ref: `${part}.json` } }])) : {};
  return {
    $schema: draft, $id, title: `Page: ${(title as string).toLowerCase()}`, description: `A page as data: the entry of the kind “${title as string}”${kind === 'conflict' ? ' with all that belongs to it' : ''}.`, type: 'object',
    properties: { $schema: { const: $id, description: 'The address of this schema.' }, version, licence, ...properties, ...shown }, required: ['$schema', 'version', 'licence', ...required!, ...Object.keys(shown)], additionalProperties: false,
  };
}

/** The JSON Schema of the file of a collection. */
export const collectionSchemaOf = (collection: Collection, root = ''): JsonSchema => file(collection, kindWords[collections[collection]].many, `All entries of one kind: ${kindWords[collections[collection]].many.toLowerCase()}.`, root,
  { collection: { const: collection, description: 'The name of the collection.' } }, { $ref: `${collections[collection]}.json` });

/** The JSON Schema of the file with the whole corpus. */
export const corpusSchema = (root = ''): JsonSchema => file('corpus', 'Corpus', 'Every entry of every kind, and what became of those that are not where they were.', root, {
  redirects: { type: 'array', description: 'The former identifiers of entries.', items: published(redirectSchema) }, retired: { type: 'array', description: 'The entries that are no longer kept.', items: published(retiredSchema) },
}, { anyOf: kinds.map((kind) => ({ $ref: `${kind}.json` })) });

/** Every schema by the name of its file. */
export const allSchemas = (root = ''): Map<string, JsonSchema> => new Map([
  ...kinds.map((kind) => [kind, schemaOf(kind, root)] as const),
  ...(Object.keys(collections) as Collection[]).map((name) => [name, collectionSchemaOf(name, root)] as const),
  ...paged.map((kind) => [`${kind}-page`, pageSchemaOf(kind, root)] as const), ['corpus', corpusSchema(root)] as const,
]);

/** The description of a field of the published data, by its path; lists and sides are passed through. */
export function descriptionOf(kind: Kind, ...path: string[]): string {
  let at: JsonSchema = schemaOf(kind);
  for (const key of path) at = inner(at).properties![key]!;
  return at.description!;
}

/** The items of a list, or the schema itself. */
export const inner = (schema: JsonSchema): JsonSchema => (schema.items ? inner(schema.items) : schema.prefixItems ? inner(schema.prefixItems[0]!) : schema);
