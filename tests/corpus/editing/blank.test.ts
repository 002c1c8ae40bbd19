import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, parse, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { check } from '../../../src/corpus/check.ts';
import { schemas } from '../../../src/corpus/corpus.ts';
import { blank } from '../../../src/corpus/editing/blank.ts';
import { after, create, type Wanted } from '../../../src/corpus/editing/create.ts';
import { line } from '../../../src/corpus/report.ts';
import { kinds, type Kind } from '../../../src/domain/entry.ts';
import { intensityFactors } from '../../../src/domain/finding.ts';
import { partyKinds } from '../../../src/domain/party.ts';
import { base, overlay } from '../golden.ts';

/** The keys below a schema, group by group; a list is its first item. */
function keysOf(schema: z.ZodType): unknown {
  const { type, shape, element, innerType, items, out } = schema.def as never as { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType; items?: z.ZodType[]; out?: z.ZodType };
  if (shape) return Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, keysOf(field)]));
  const inner = element ?? innerType ?? items?.[0] ?? (type === 'pipe' ? out : undefined);
  return inner ? keysOf(inner) : null;
}
const keysIn = (data: unknown): unknown => (Array.isArray(data) ? keysIn(data[0]) : data && typeof data === 'object' ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, keysIn(value)])) : null);
/** A blank with every key made ready for use. */
const uncommented = (text: string): string => {
  const next = text.replace(/^(\s*)#(?=[A-Za-z][\w-]*:|-(?:\s|$)| {2,}\S)/gm, '$1');
  return next === text ? text : uncommented(next);
};
const front = (text: string) => (text.startsWith('---') ? text.split(/^---$/m)[1]! : text);
const sorted = (value: unknown): unknown => (value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])) : value);

describe.each(kinds)('the blank of a %s', (kind) => {
  const text = blank(kind);

  test('is YAML, and with every comment mark taken away has each field of the schema and no other', () => {
    expect(parseDocument(front(text)).errors).toEqual([]);
    const data = parse(front(uncommented(text)));
    expect(sorted(keysIn(data))).toEqual(sorted(keysOf(schemas[kind])));
  });

  test('tells each field what it means', () => {
    for (const field of Object.values((schemas[kind] as z.ZodObject).shape)) {
      const words = text.replace(/\n[ #]*/g, ' ');
      const description = (field as z.ZodType).description!;
      if (!/^(?:By which it is cited|Begins with its date|Its address on)/.test(description)) expect(words).toContain(description);
    }
  });

  test('has no line that is long', () => expect(text.split('\n').filter((each) => each.length > 125)).toEqual([]));
});

test('a blank names the values of a field, and takes them from the schema', () => {
  const words = (kind: Kind) => blank(kind).replace(/\n[ #]*/g, ' ');
  expect(words('party')).toContain(`One of: ${partyKinds.join(', ')}.`);
  expect(words('classification')).toContain(`One of: ${Object.keys(intensityFactors).join(', ')}.`);
  expect(words('incident')).toContain('A whole number, or { at-least: a whole number }, or { about: a whole number }, or { between: [a whole number, a whole number] }, or { stated: text }.');
  expect(words('conflict')).toContain('A list, each a country code of ISO 3166-1, such as ML.');
  expect(words('conflict')).toContain('A whole day, such as 2023-03-02.');
  expect(words('intervention')).toContain('2018-01-27, 2018-04, 2018, 2012~ or an interval such as 2017-03/..');
  expect(words('classification')).toContain('Left out: party.');
});

/** What an editor writes into the empty places of each blank, over the base of the golden cases. */
const filled: { wanted: Wanted; file: string; values: Record<string, unknown>; besides?: { path: string; text: string }[] }[] = [
  { wanted: { kind: 'party', name: 'group' }, file: 'parties/group.md', values: { name: 'A group', kind: 'armed-group', summary: 'It is a group.' }, besides: [{ path: 'concepts/organisation.md', text: '---\ntitle: Organisation\nsummary: It is.\nis: criterion\n---\n\nSee [it](../parties/group.md).\n' }] },
  { wanted: { kind: 'concept', name: 'intensity' }, file: 'concepts/intensity.md', values: { title: 'Intensity', summary: 'It is.', is: 'criterion' } },
  { wanted: { kind: 'instrument', name: 'resolution' }, file: 'instruments/resolution.md', values: { title: 'Resolution', kind: 'resolution', summary: 'It says.' } },
  { wanted: { kind: 'intervention', name: 'mission' }, file: 'interventions/mission.md', values: { title: 'Mission', summary: 'It came.', by: ['france'], in: ['ML'], conflicts: ['mali'], period: '2018/2019', 'mandate.note': 'To help.', 'mandate.sources': ['rulac'], 'status.0.is': 'not-concluded', 'status.0.because': 'Nobody says.', 'status.0.sources': ['rulac'], basis: [{ kind: 'not-established', note: 'None is named.', sources: ['rulac'] }] } },
  { wanted: { kind: 'classification', name: 'mali/other' }, file: 'conflicts/mali/other.md', values: { title: 'Mali v France', summary: 'It is open.', type: 'undetermined', period: '2018/2019', 'sides.0.0.party': 'mali', 'sides.1.0.party': 'france' } },
  { wanted: { kind: 'source', name: 'book-2018', file: 'sources' }, file: 'sources/sources.yaml', values: { type: 'book', title: 'A book' }, besides: [{ path: 'concepts/organisation.md', text: '---\ntitle: Organisation\nsummary: It is.\nis: criterion\n---\n\nIt is. [@book-2018]\n' }] },
  { wanted: { kind: 'incident', name: 'mali', own: '2018-02-01-gao' }, file: 'conflicts/mali/chronology.yaml', values: { kind: 'political', what: 'It happened.', sources: ['rulac'] } },
  { wanted: { kind: 'correction', name: 'mali', own: 'again' }, file: 'conflicts/mali/corrections.yaml', values: { where: 'Here', said: 'So.', used: 'Thus.', because: 'It is.', checked: 'verified', sources: ['rulac'] } },
  { wanted: { kind: 'change', name: 'mali', own: 'sooner' }, file: 'conflicts/mali/history.yaml', values: { date: '2023-05-01', kind: 'wording', what: 'A word.' } },
  { wanted: { kind: 'conflict', name: 'chad' }, file: 'conflicts/chad/profile.md', values: { title: 'Conflicts in Chad', short: 'Chad', summary: 'There are some.', territory: ['TD'], reviewed: '2023-01-01' },
    besides: [{ path: 'conflicts/chad/other.md', text: '---\ntitle: Mali v France\nsummary: It is open.\ntype: undetermined\nperiod: 2018/2019\nsides: [[{ party: mali }], [{ party: france }]]\n---\n' }, { path: 'conflicts/chad/history.yaml', text: '- { id: published, date: 2023-01-01, kind: published, what: It is published. }\n' }] },
];

/** Writes values into the empty places of a document; the paths of a list begin at its item. */
function fill(document: Document, at: (string | number)[], values: Record<string, unknown>) {
  for (const [path, value] of Object.entries(values)) document.setIn([...at, ...path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))], document.createNode(value));
}
const empty = (node: unknown): boolean => (isScalar(node) ? node.value === null : isSeq(node) ? node.items.some(empty) : isMap(node) ? node.items.some(({ value }) => value === null || empty(value)) : false);

describe.each(filled)('a blank $wanted.kind', ({ wanted, file, values, besides = [] }) => {
  const changes = create(base, wanted);
  const written = after(base, changes);
  const text = changes.get(file)!;

  test('is refused by the check until it is filled in, at the lines that are empty', () => {
    const { findings } = check(written);
    const own = findings.filter((each) => each.file === `content/${file}` && each.severity === 'error' && each.rule === 'value');
    expect(own.length).toBeGreaterThanOrEqual(2);
    const lines = text.split('\n');
    expect(own.filter(({ line: at }) => !/[:-]$/.test(lines[at - 1]!.trimEnd()))).toEqual([]);
  });

  test('passes the check when it is filled in', () => {
    const [before = '', body = ''] = text.startsWith('---') ? [front(text), '---\n\nText. [@rulac]\n'] : [text];
    const document = parseDocument(before);
    const items = isSeq(document.contents) ? document.contents.items : undefined;
    const own = items ? [items.findIndex(empty)] : [];
    fill(document, own, values);
    expect(empty(document.contents)).toBe(false);
    const full = overlay([...[...changes].map(([path, each]) => ({ path, text: each! })), { path: file, text: text.startsWith('---') ? `---\n${String(document)}${body}` : String(document) }, ...besides]);
    expect(check(full).findings.map(line)).toEqual([]);
  });
});

test('a blank of every kind is filled', () => expect(filled.map(({ wanted }) => wanted.kind).sort()).toEqual([...kinds].sort()));

test('a claim asks for its sources, and the rest waits behind a comment mark', () => {
  for (const kind of ['incident', 'correction'] as const) expect(blank(kind)).toMatch(/\n {2}sources:\n {4}-\n/);
  expect(blank('change')).toMatch(/\n {2}#sources:\n {2}# {2}-\n/);
  expect(blank('party')).toMatch(/\n#short:\n/);
});
