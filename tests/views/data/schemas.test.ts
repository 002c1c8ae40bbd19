import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/domain/entry.ts';
import { collectionData, collections, corpusData, twins, type Collection } from '../../../src/views/data.ts';
import { codebookView } from '../../../src/views/data/codebook.ts';
import { allSchemas, collectionSchemaOf, schemaOf, type JsonSchema } from '../../../src/views/data/schemas.ts';
import { corpus } from '../real.ts';

const root = 'https://casus.example';
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });
addFormats.default(ajv);
for (const schema of allSchemas(root).values()) ajv.addSchema(schema);
const faults = (name: string, data: unknown) => {
  const check = ajv.getSchema(`${root}/schema/v1/${name}.json`)!;
  return check(data) ? [] : check.errors!.map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};
const plain = (data: unknown) => JSON.parse(JSON.stringify(data)) as { entries: Record<string, unknown>[] };
const names = Object.keys(collections) as Collection[];

test('every file of a collection is as its schema says, and so is the whole corpus', () => {
  for (const name of names) expect(faults(name, plain(collectionData(corpus, name))), name).toEqual([]);
  expect(faults('corpus', plain(corpusData(corpus)))).toEqual([]);
});

describe('the twin of a page', () => {
  const found = twins(corpus, root).map(({ data }) => plain(data) as unknown as Record<string, unknown> & { entry: string });
  test('is as the schema of its kind says, whose address it gives, and has the version and the licence', () => {
    expect(found.length).toBeGreaterThan(300);
    expect(found.flatMap((data) => faults(`${data.entry}-page`, data))).toEqual([]);
    expect(found.filter((data) => data['$schema'] !== `${root}/schema/v1/${data.entry}-page.json` || data['licence'] !== 'CC-BY-4.0' || !/^\d{4}\.\d+\.\d+$/.test(String(data['version'])))).toEqual([]);
  });

  test('of a profile holds all that belongs to it', () => {
    const mali = found.find(({ url }) => url === '/conflicts/mali/')!;
    for (const [name, kind] of [['classifications', 'classification'], ['incidents', 'incident'], ['corrections', 'correction'], ['changes', 'change']] as const) {
      expect((mali[name] as { id: string }[]).map(({ id }) => id), name).toEqual([...corpus[kind].values()].filter(({ profile }) => profile === 'mali').map(({ id }) => id));
    }
  });

  test('is refused when broken: an unknown key, a part that is missing, an incident with a fault', () => {
    const mali = found.find(({ url }) => url === '/conflicts/mali/')!;
    expect(faults('conflict-page', { ...mali, nosuch: 1 })).not.toEqual([]);
    for (const key of ['$schema', 'version', 'licence', 'title', 'classifications', 'changes']) expect(faults('conflict-page', Object.fromEntries(Object.entries(mali).filter(([name]) => name !== key))).join(), key).toContain(key);
    expect(faults('conflict-page', { ...mali, incidents: [{ ...(mali['incidents'] as object[])[0], date: 1 }] }).join()).toContain('/incidents/0/date');
  });
});

describe.each(names)('a broken copy of the %s is refused', (name) => {
  const whole = plain(collectionData(corpus, name));
  const broken = (change: (first: Record<string, unknown>) => void) => {
    const copy = structuredClone(whole);
    change(copy.entries[0]!);
    return faults(name, copy);
  };
  test('with an unknown key, without a key that must be there, or with a value of another type', () => {
    expect(broken((first) => { first['nosuch'] = 'x'; }).join()).toContain('must NOT have additional properties');
    for (const key of schemaOf(collections[name]).required!) {
      expect(broken((first) => { delete first[key]; }).join(), key).toContain(`must have required property '${key}'`);
      expect(broken((first) => { first[key] = 12.5; }), key).not.toEqual([]);
    }
    expect(faults(name, { ...whole, licence: 'none' })).not.toEqual([]);
  });
});

test('every field of the published schemas has a description', () => {
  const bare = (schema: JsonSchema, path: string): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [...(value.description ? [] : [`${path}.${key}`]), ...bare(value, `${path}.${key}`)]),
    ...[schema.items, ...schema.prefixItems ?? [], ...schema.anyOf ?? []].flatMap((each) => (each ? bare(each, path) : [])),
  ];
  expect([...allSchemas()].flatMap(([name, schema]) => bare(schema, name))).toEqual([]);
});

test('a schema has an address, a title and a description, and an identifier says of what it is', () => {
  for (const kind of kinds) expect(schemaOf(kind, root)).toMatchObject({ $id: `${root}/schema/v1/${kind}.json`, title: expect.stringMatching(/^[A-Z]/), description: expect.stringMatching(/\.$/) });
  expect(collectionSchemaOf('parties', root).$id).toBe(`${root}/schema/v1/parties.json`);
  expect(schemaOf('classification').properties).toMatchObject({ period: { $comment: 'date or span of time (EDTF)' }, profile: { $comment: 'identifier (conflict profile)' }, sides: { prefixItems: [{ items: { properties: { party: { $comment: 'identifier (party)' } } } }, {}] } });
});

test('the codebook has every field of every kind once, with what it means', () => {
  const { kinds: sections } = codebookView();
  expect(sections.map(({ anchor }) => anchor)).toEqual(kinds);
  for (const { anchor, fields } of sections) {
    expect(fields.filter(({ path }) => path.length === 1).map(({ path }) => path[0])).toEqual(Object.keys(schemaOf(anchor as 'party').properties!));
    expect(new Set(fields.map((field) => field.anchor)).size, anchor).toBe(fields.length);
    expect(fields.filter(({ meaning, type }) => !meaning.length || !type || /undefined/.test(type))).toEqual([]);
  }
  const kind = sections.find(({ anchor }) => anchor === 'party')!.fields.find(({ anchor }) => anchor === 'party-kind')!;
  expect(kind).toMatchObject({ type: 'one of the values', required: true, values: expect.arrayContaining(['state', 'armed-group']) });
  expect(kind.meaning).toContainEqual({ text: 'umbrella', code: true });
  expect(sections.find(({ anchor }) => anchor === 'incident')!.fields.map(({ anchor }) => anchor)).toEqual(expect.arrayContaining(['incident-by-unnamed', 'incident-killed-soldiers']));
});
