import { kinds, type Kind } from '../../domain/entry.ts';
import { under, type Frame } from '../page.ts';
import { kindWords } from '../words.ts';
import { inner, schemaOf, type JsonSchema } from './schemas.ts';

/** A field of the published data, as the codebook tells it. */
export interface FieldView {
  anchor: string;
  /** The keys that lead to it: `sides › party`. */
  path: string[];
  type: string;
  required: boolean;
  meaning: Piece[];
  values: string[];
}
/** A piece of a description; what stands between backticks is a value. */
export interface Piece {
  text: string;
  code: boolean;
}

export interface CodebookView {
  frame: Frame;
  kinds: { kind: string; anchor: string; meaning: string; schema: string; fields: FieldView[] }[];
}

const pieces = (text: string): Piece[] => text.split('`').map((each, index) => ({ text: each, code: index % 2 === 1 })).filter((each) => each.text);

/** What a value is, in words. */
function typeOf(schema: JsonSchema): string {
  if (schema.$comment && schema.type !== 'array') return schema.$comment;
  if (schema.prefixItems) return `list of ${schema.prefixItems.length}; each: ${typeOf(schema.prefixItems[0]!)}`;
  if (schema.items) return `list; each: ${typeOf(schema.items)}`;
  if (schema.enum) return 'one of the values';
  if ('const' in schema) return schema.const === true ? 'true' : `always ${String(schema.const)}`;
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(', or ');
  return { string: schema.format === 'uri' ? 'web address' : 'text', integer: 'whole number', number: 'number', boolean: 'true or false', object: 'group of fields', null: 'null' }[schema.type!]!;
}

/** The forms of a value that has several, and otherwise itself. */
const forms = (schema: JsonSchema): JsonSchema[] => (schema.anyOf && schema.$comment !== 'count' ? schema.anyOf.flatMap((each) => forms(inner(each))) : schema.$comment === 'count' ? [] : [schema]);

function fieldsOf(schema: JsonSchema, kind: Kind, path: string[] = []): FieldView[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const at = [...path, key];
    const found = forms(inner(value));
    return [
      { anchor: [kind, ...at].join('-'), path: at, type: typeOf(value), required: schema.required?.includes(key) ?? false, meaning: pieces(value.description!), values: found.flatMap((each) => each.enum ?? []) },
      ...found.flatMap((each) => fieldsOf(each, kind, at)),
    ];
  });
}

/** Every field of the data, kind by kind, made from the schemas. */
export const codebookView = (): CodebookView => ({
  frame: { title: 'Codebook', address: '/data/codebook/', description: 'Every field of the data of Casus: what it means, what kind of value it has, and whether it is always there.', breadcrumbs: under({ href: '/data/', text: 'Data' }) },
  kinds: kinds.map((kind) => {
    const schema = schemaOf(kind);
    return { kind: kindWords[kind].one, anchor: kind, meaning: schema.description!, schema: `/schema/v1/${kind}.json`, fields: fieldsOf(schema, kind) };
  }),
});
