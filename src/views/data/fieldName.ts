import type { Kind } from '../../domain/entry.ts';
import { inner, schemaOf, type JsonSchema } from './schemas.ts';

const known = new Map<Kind, JsonSchema>();
const schema = (kind: Kind) => known.get(kind) ?? known.set(kind, schemaOf(kind)).get(kind)!;

/** The field of a schema, or of one of the forms that a value may take. */
function field(of: JsonSchema | undefined, key: string): JsonSchema | undefined {
  if (!of) return undefined;
  const at = inner(of);
  return at.properties?.[key] ?? at.anyOf?.map((each) => field(each, key)).find(Boolean);
}

/** `nextReview` → `Next review`. */
const spelt = (key: string) => { const words = key.replaceAll('-', ' ').replace(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`); return words.charAt(0).toUpperCase() + words.slice(1); };

/** The first words of a description, as far as they say by themselves what the field is. Where it begins with how long the text is, or with a value, they do not. */
const first = (description: string | undefined): string | undefined => {
  const words = description?.split(/[.:;,](?=\s|$)/)[0];
  return words && !/^(?:`|One\b|ISO\b|BCP\b)/.test(words) ? words : undefined;
};

/** A field of the data in plain words, level by level: `intensity`, `reason` → `Intensity of the violence between the sides`, `Why`. */
export function fieldName(kind: Kind, path: string[]): string[] {
  let at: JsonSchema | undefined = schema(kind);
  return path.map((key) => { at = field(at, key); return first(at?.description) ?? spelt(key); });
}
