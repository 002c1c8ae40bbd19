import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import { schemas, slotOf, type File } from '../../src/corpus/corpus.ts';
import { fieldMeta } from '../../src/domain/fields.ts';

/** One thing broken in one file, and where the report must say so. */
export interface Break {
  family: string;
  file: string;
  line: number;
  /** The rule that must speak on that line. */
  rule: RegExp;
  /** The whole content, with the fault. */
  files: File[];
}

/** A part of a file: what stands from one offset to another is replaced. `line` is where the report must point, if not at the beginning of the change. */
interface Edit { family: string; from: number; to: number; with: string; rule: RegExp; line?: number }

/** A value or key in a file of content, with what the schema says of it. */
interface Spot { node: Node; from: number; to: number; meaning: string; key?: { from: number; to: number; name: string }; required: boolean; parentFrom: number; alone: boolean }

interface Def { type: string; shape?: Record<string, z.ZodType>; element?: z.ZodType; innerType?: z.ZodType; options?: z.ZodType[]; items?: z.ZodType[]; out?: z.ZodType; entries?: object; values?: unknown[] }
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** What a value is to the schema: `enum`, `ref`, `citation`, `date`, `number`, `boolean`, `text`, `map`, `list`. */
function meaningOf(schema: z.ZodType | undefined): string {
  if (!schema) return 'unknown';
  const meta = fieldMeta.get(schema);
  if (meta?.ref) return 'ref';
  if (meta?.citation) return 'citation';
  if (meta?.form?.startsWith('date')) return 'date';
  const def = defOf(schema);
  if (def.type === 'pipe') return meaningOf(def.out);
  if (def.innerType) return meaningOf(def.innerType);
  return { string: 'text', object: 'map', array: 'list', tuple: 'list', literal: 'enum', int: 'number' }[def.type] ?? def.type;
}

/** The schema with its wrappers taken off, and of a union the form that a value has. */
function bare(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (!schema) return undefined;
  const def = defOf(schema);
  if (def.type === 'union') return bare(def.options?.find((option) => option.safeParse(value).success), value);
  if (def.type === 'pipe' && !fieldMeta.get(def.out!)) return bare(def.out, value);
  return def.innerType ? bare(def.innerType, value) : schema;
}

const optional = (schema: z.ZodType | undefined) => !schema || schema.safeParse(undefined).success;

function spots(node: Node | null, schema: z.ZodType | undefined, place: Omit<Spot, 'node' | 'from' | 'to' | 'meaning'>): Spot[] {
  if (!node?.range) return [];
  const [from, to] = node.range;
  const form = bare(schema, (node as { toJSON(): unknown }).toJSON());
  const here: Spot = { ...place, node, from, to, meaning: meaningOf(form) };
  if (isMap(node)) {
    const shape = form ? defOf(form).shape ?? {} : {};
    return [here, ...node.items.flatMap((pair) => {
      const key = pair.key as Node;
      const name = isScalar(key) ? String(key.value) : '';
      return spots(pair.value as Node | null, shape[name], { key: { from: key.range![0], to: key.range![1], name }, required: !optional(shape[name]) && name in shape, parentFrom: from, alone: false });
    })];
  }
  if (isSeq(node)) {
    const def = form ? defOf(form) : undefined;
    return [here, ...node.items.flatMap((item, index) => spots(item as Node, def?.element ?? def?.items?.[index], { required: false, parentFrom: from, alone: node.items.length === 1 }))];
  }
  return [here];
}

/** The YAML of a file and how much stands before it; the prose after it. */
function partsOf({ path, text }: File): { yaml: string; before: number; prose: number } {
  if (path.endsWith('.yaml')) return { yaml: text, before: 0, prose: text.length };
  const close = text.indexOf('\n---', 3);
  return { yaml: text.slice(4, close + 1), before: 4, prose: close + 4 };
}

function edits(file: File): Edit[] {
  const slot = slotOf(file.path);
  if (!slot) return [];
  const { yaml, before, prose } = partsOf(file);
  const root = parseDocument(yaml).contents as Node | null;
  const schema = schemas[slot.kind];
  const found = slot.list && isSeq(root) ? root.items.flatMap((item) => spots(item as Node, schema, { required: false, parentFrom: (item as Node).range![0], alone: false }))
    : spots(root, schema, { required: false, parentFrom: 0, alone: false });
  const { text } = file;
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const all: Edit[] = [];
  const add = (family: string, from: number, to: number, put: string, rule: RegExp, line?: number) => all.push({ family, from: from + before, to: to + before, with: put, rule, ...(line ? { line } : {}) });

  for (const spot of found) {
    const { node, from, to, meaning, key } = spot;
    const raw = yaml.slice(from, to).trimEnd();
    const end = from + raw.length;
    const plain = isScalar(node) && node.type === 'PLAIN' && !raw.includes('\n');
    const block = isScalar(node) && String(node.type).startsWith('BLOCK');
    if (key) {
      add('a key misspelt', key.from, key.to, `${key.name}x`, /^(?:unknown-key|value)$/);
      // Block texts go on below the key, so a second key can only stand before it.
      if (plain && yaml[key.from - 1] !== '{') add('a key twice', key.from, key.from, `${key.name}: ${raw}${/[{,]\s*$/.test(yaml.slice(0, key.from)) ? ', ' : `\n${' '.repeat(key.from - yaml.lastIndexOf('\n', key.from - 1) - 1)}`}`, /^yaml$/,
        lineAt(key.from + before) + (/[{,]\s*$/.test(yaml.slice(0, key.from)) ? 0 : 1));
      const wholeLine = /\n\s*$/.test(yaml.slice(0, key.from)) && yaml[end] === '\n';
      if (spot.required && plain && wholeLine) {
        const begin = yaml.lastIndexOf('\n', key.from) + 1;
        add('a required key gone', begin, end + 1, '', /^(?:missing-key|value|sourced)$/, lineAt(spot.parentFrom + before));
      }
    }
    if (block) continue;
    if (meaning === 'text' && plain && key?.name !== 'id') {
      add('a group in place of a text', from, end, '{ broken: true }', /^value$/);
      add('a text that is empty', from, end, "''", /^(?:value|yaml)$/);
      add('a quotation mark that opens and does not close', from, end, `"${raw.replaceAll('"', '')}`, /^yaml$/);
    }
    if (key?.name === 'id' && plain) {
      add('an identifier with capitals and spaces', from, end, `Broken ${raw}`, /^value$/);
      add('an identifier that is a list', from, end, `[${raw}]`, /^value$/);
    }
    if (meaning === 'enum' && plain) add('a word outside the choices', from, end, `${raw}-nosuch`, /^value$/);
    if (meaning === 'ref' && plain) add('a mention of no entry', from, end, `${raw}-nosuch`, /-exists$/);
    if (meaning === 'citation' && plain) {
      add('a citation of no source', from, end, raw.replace(/^[a-z0-9-]+/, '$&-nosuch'), /^source-exists$/);
      add('a citation in words', from, end, `See ${raw}`, /^value$/);
    }
    if (meaning === 'date' && isScalar(node)) {
      add('a day that does not exist', from, end, '2017-02-30', /^date$/);
      add('a date in words', from, end, 'spring of 2017', /^(?:date|value)$/);
      add('a period that ends before it begins', from, end, '2019-05/2017-02', /^period$/);
    }
    if (meaning === 'number' && plain && !/itude$/.test(key?.name ?? '')) add('a number below nothing', from, end, '-7', /^value$/);
    if (meaning === 'boolean' && plain) add('yes in place of true', from, end, 'yes', /^value$/);
    if (meaning === 'list' && key && isSeq(node) && !node.flow && node.items.every((item) => isScalar(item))) add('a text in place of a list', from, to, 'broken\n', /^value$/);
  }

  if (file.path.endsWith('.md')) {
    all.push({ family: 'the opening line of the frontmatter gone', from: 0, to: 4, with: '', rule: /^frontmatter$/, line: 1 });
    const body = text.slice(prose);
    const put = (family: string, pattern: RegExp, how: (match: RegExpExecArray) => [number, string], rule: RegExp) => {
      for (const match of body.matchAll(pattern)) {
        const [offset, insert] = how(match);
        all.push({ family, from: prose + offset, to: prose + offset, with: insert, rule, line: lineAt(prose + offset) });
      }
    };
    put('a link to no entry', /(?<=\]\((?:[^()\s#]*\/)?)[a-z0-9-]+\.md/g, (match) => [match.index + match[0].length - 3, '-nosuch'], /^(?:link|[a-z]+-exists)$/);
    put('a link to no place in a list', /(?<=\]\([^()\s]*\.yaml#)[a-z0-9-]+/g, (match) => [match.index + match[0].length, '-nosuch'], /^(?:link|[a-z]+-exists)$/);
    put('a citation in prose of no source', /(?<=@)[a-z0-9]+(?:-[a-z0-9]+)+/g, (match) => [match.index + match[0].length, '-nosuch'], /^source-exists$/);
    put('a citation in prose that is not closed', /\[@[a-z0-9-]+(?=\])/g, (match) => [match.index + match[0].length, ' and more words'], /^(?:stray-mark|citation|note)/);
    put('HTML in prose', /\n\n(?=[A-Z])/g, (match) => [match.index + 2, '<b>bold</b> '], /^markup$/);
  }
  return all;
}

/** As many breaks of each family as asked for, spread evenly over the content. */
export function breaksOf(files: File[], ofEach: number): Break[] {
  const families = new Map<string, { file: File; edit: Edit }[]>();
  for (const file of files) for (const edit of edits(file)) families.set(edit.family, [...families.get(edit.family) ?? [], { file, edit }]);
  return [...families.values()].flatMap((all) => {
    const step = Math.max(1, all.length / ofEach);
    return Array.from({ length: Math.min(ofEach, all.length) }, (_, index) => all[Math.floor(index * step)]!).map(({ file, edit }): Break => {
      const text = file.text.slice(0, edit.from) + edit.with + file.text.slice(edit.to);
      return { family: edit.family, file: file.path, line: edit.line ?? file.text.slice(0, edit.from).split('\n').length, rule: edit.rule,
        files: files.map((each) => (each === file ? { ...file, text } : each)) };
    });
  });
}
