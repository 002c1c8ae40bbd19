import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import { schemas, slotOf, type File } from '../../src/corpus/corpus.ts';
import { textOf } from '../../src/corpus/read.ts';
import { fieldMeta } from '../../src/domain/fields.ts';

/** One thing broken in one file, and where the report must say so. */
export interface Break {
  family: string;
  file: string;
  line: number;
  /** The rule that must speak on that line. */
  rule: RegExp;
  /** Where two places do not agree, the report may stand at the other if it says this: the place of the fault, or the name that is gone. */
  elsewhere?: RegExp;
  /** The whole content, with the fault. */
  files: File[];
}

/** A part of a file: what stands from one offset to another is replaced. `line` is where the report must point, if not at the beginning of the change. */
interface Edit { family: string; from: number; to: number; with: string; rule: RegExp; line?: number; elsewhere?: RegExp; bytes?: Buffer }

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
    put('a citation in prose that is not closed', /\[@[a-z0-9-]+(?=\])/g, (match) => [match.index + match[0].length, ' and more words'], /^citation$/);
    put('HTML in prose', /\n\n(?=[A-Z])/g, (match) => [match.index + 2, '<b>bold</b> '], /^markup$/);
  }
  return [...all, ...slipsOfHand(file), ...oddCharacters(file)];
}

/** Whether the fields of a file still say the same: some spaces matter to nobody. */
function saysTheSame(file: File, edit: Edit): boolean {
  if (!edit.family.includes('space')) return false;
  const data = (text: string) => { const document = parseDocument(partsOf({ ...file, text }).yaml); return document.errors.length ? undefined : JSON.stringify(document.toJS()); };
  return data(file.text.slice(0, edit.from) + edit.with + file.text.slice(edit.to)) === data(file.text);
}

/** What a hand does to the lines of YAML: every family of slips that `src/corpus/yamlSlips.ts` knows. */
function slipsOfHand(file: File): Edit[] {
  const { yaml, before } = partsOf(file);
  const linesBefore = file.text.slice(0, before).split('\n').length - 1;
  const all: Edit[] = [];
  let offset = before;
  let inBlock = -1;
  for (const [index, line] of yaml.split('\n').entries()) {
    const indent = line.length - line.trimStart().length;
    const [, dashes = '', key = '', value = ''] = /^ *((?:- +)*)([A-Za-z][\w-]*): +(.*)$/.exec(line) ?? [];
    if (line.trim() && indent <= inBlock) inBlock = -1;
    const here = linesBefore + index + 1;
    const put = (family: string, at: number, cut: number, insert: string, rule = /^yaml$/, reported = here) =>
      all.push({ family, from: offset + at, to: offset + at + cut, with: insert, rule, line: reported });
    if (line.trim() && !line.startsWith('#')) {
      if (indent) {
        put('one space too few before a line', 0, 1, '', /^(?:yaml|unknown-key|missing-key|value|sourced)$/);
        put('a tab before a line', 0, indent, '\t');
      }
      if (inBlock < 0) put('one space too many before a line', 0, 0, ' ', /^(?:yaml|unknown-key|missing-key|value|sourced)$/);
    }
    if (inBlock < 0 && key) {
      const at = line.length - value.length;
      const word = value.indexOf(' ', value.length / 2);
      if (/^[A-Za-z]/.test(value) && word > 0) {
        put('a text broken onto the next line', at + word, 1, '\n', /^yaml$/, here + 1);
        put('a text broken onto the next line under its key', at + word, 1, `\n${' '.repeat(indent + dashes.length)}`, /^yaml$/, here + 1);
        put('a colon in a text without quotation marks', at + word, 0, ':');
        put('a number sign in a text', at + word, 0, ' #1', /^comment$/);
      }
      if (/^\{ [a-z-]+: [^{[,]+ \}$/.test(value)) put('a group without its braces', at, value.length, value.slice(2, -2));
      if (!/^[>|]/.test(value)) put('no space after a colon', indent + dashes.length + key.length + 1, 1, '', /^(?:yaml|value|unknown-key|missing-key|sourced)$/);
      if (/^[[{]/.test(value)) put('a bracket that opens and does not close', line.length - 1, 1, '');
      if (/^[[{].*,/.test(value)) put('a bracket too many', line.length, 0, value.at(-1)!);
      if (/^'.*'$/.test(value)) put('a quotation mark that closes too early', at + 2, 0, "' ");
      put('an anchor', at, 0, '&a ');
      put('an alias', at, value.length, '*a');
      put('a key that merges', indent + dashes.length, 0, `<<: *a\n${' '.repeat(indent + dashes.length)}`, /^yaml$/);
      if (dashes === '- ' && /^(?:id|factor)$/.test(key)) {
        put('the first line of an item gone', 0, line.length + 1, '');
        put('no space after a dash', indent + 1, 1, '', /^(?:yaml|value)$/);
        put('two spaces after a dash', indent + 1, 0, ' ');
      }
      put('two versions that were not merged', 0, 0, `<<<<<<< HEAD\n${line}\n=======\n`, /^unmerged$/);
    }
    if (/^[>|]/.test(value)) inBlock = indent + dashes.length;
    offset += line.length + 1;
  }
  return all;
}

/** Characters that come with what is pasted, and letters in the encoding of another system. */
function oddCharacters({ text }: File): Edit[] {
  const latin = [...text.matchAll(/[à-ÿ]/g)].slice(0, 3).map(({ index, 0: letter }): Edit => ({ family: 'a letter in the bytes of Latin-1', from: index, to: index + 1, with: '', bytes: Buffer.from(letter, 'latin1'), rule: /^file-encoding$/ }));
  return [...latin, ...[...text.matchAll(/(?<=[a-z])(?=[aeou][a-z]+ [a-z]+)/g)].filter((_match, index) => index % 7 === 0).flatMap(({ index }): Edit[] => [
    ['a mark of byte order', '\uFEFF'], ['a character without a shape', '\u200B'], ['a control character', '\0'], ['a character that turns the direction of writing', '\u202E'],
    ['a letter and its mark apart', 'e\u0301'], ['a letter of another alphabet', '\u0430'],
  ].map(([family, put]) => ({ family: family!, from: index, to: index, with: put!, rule: /^text-character$/ })))];
}

const numerals = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'];

/** A line of YAML with a name, of whatever. */
const namesSomething = /(?:name|short|title|publisher|number|reference|literal|family|region|terms|searchNames): /;

/** Faults in one file that show against others: a name of two parties, a figure, a date and a short name that no longer agree. */
function disagreements(files: File[]): { file: File; edit: Edit }[] {
  const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;
  const aliases = files.filter(({ path }) => path.startsWith('parties/')).flatMap((file) => [...file.text.matchAll(/^ {2}- \{ name: ([^,"']+),.*\n/gm)].map(({ 0: whole, 1: name, index }) => ({ file, whole, name: name!, index })));
  const prose = files.filter(({ path }) => path.endsWith('.md') && path !== 'README.md');
  const incidents = files.filter(({ path }) => path.endsWith('chronology.yaml')).map(({ text }) => text).join('\n');
  const all: { file: File; edit: Edit }[] = [];
  const add = (file: File, family: string, from: number, to: number, put: string, rule: RegExp, says?: RegExp) => {
    const line = lineOf(file.text, from);
    all.push({ file, edit: { family, from, to, with: put, rule, line, elsewhere: says ?? new RegExp(`content/${file.path}:(?:\\d+, )*${line}(?!\\d)`) } });
  };
  for (const [index, { file, whole, index: at, name }] of aliases.entries()) {
    const other = aliases[(index * 7 + 31) % aliases.length]!;
    if (other.file !== file) add(file, 'an alias that another party has', at, at, whole.replace(name, () => other.name), /^duplicate-alias$/);
  }
  for (const file of prose.filter(({ path }) => path.startsWith('parties/'))) {
    const main = prose.find((each) => each.path.startsWith('parties/') && each.path > file.path) ?? prose.find(({ path }) => path.startsWith('parties/'))!;
    const name = /^name: ([^"'\n]+)$/m.exec(main.text)?.[1];
    const alias = aliases.find((each) => each.file === file);
    if (name && alias && main !== file) add(file, 'an alias that is the name of another party', alias.index, alias.index, alias.whole.replace(alias.name, () => name), /^duplicate-alias$/);
  }
  for (const file of files.filter(({ path }) => path.endsWith('chronology.yaml'))) {
    for (const { 0: item, 1: id, index } of file.text.matchAll(/^- id: (\S+)\n(?: .*\n)+/gm)) {
      const count = /killed: \{ [a-z-]+: (\d+) \}/.exec(item);
      const number = count && `(?<![\\w,-])(?:${count[1]}|${numerals[Number(count[1])] ?? count[1]})(?![\\w,-])`;
      const told = new RegExp(`${number} (?:[A-Za-z]+ ){0,2}(?:soldiers?|people|persons|peacekeepers?|gendarmes|civilians|fighters)`, 'i');
      // Where the note tells of another figure, that one may stand too.
      const isTold = number && !new RegExp(`note: .*${number}`, 'i').test(item) && (told.test(/what: .*/.exec(item)?.[0] ?? '')
        || prose.some(({ text }) => text.split(/\n\n|\. (?=[A-Z])/).some((part) => part.includes(`#${id})`) && told.test(part.replaceAll('\n', ' ')))));
      if (isTold) add(file, 'a figure that a text has otherwise', index + count.index + count[0].length - 2 - count[1]!.length, index + count.index + count[0].length - 2, String(Number(count[1]) + 1000), /^figure-agrees$/);
    }
  }
  for (const file of files.filter(({ path }) => path.startsWith('sources/'))) {
    for (const { 0: item, 1: id, index } of file.text.matchAll(/^- id: (\S+)\n(?: .*\n)+/gm)) {
      const issued = /issued: (\S+)/.exec(item);
      if (issued && new RegExp(`^  sources: .*[[ "]${id}[,\\]]`, 'm').test(incidents)) add(file, 'a source dated before what it reports', index + issued.index + 8, index + issued.index + issued[0].length, '1912', /^(?:incident|fact)-after-source$/);
    }
  }
  for (const file of prose.filter(({ path }) => path.startsWith('parties/'))) {
    const short = /^short: ([A-Z]{3,})\n/m.exec(file.text);
    const word = short && new RegExp(`(?<![\\w-])${short[1]}(?![\\w-])`);
    const others = short && files.map((each) => partsOf(each).yaml.split('\n').filter((line) => !(each === file && line === short[0].trim()) && namesSomething.test(line)).join('\n'));
    if (short && prose.some((each) => word!.test(each.text.slice(partsOf(each).prose))) && !others!.some((each) => word!.test(each))) {
      add(file, 'a short name gone', short.index, short.index + short[0].length, '', /^name-known$/, new RegExp(`"${short[1]}"`));
    }
  }
  return all;
}

/** As many breaks of each family as asked for, spread evenly over the content. */
export function breaksOf(files: File[], ofEach: number): Break[] {
  const families = new Map<string, { file: File; edit: Edit }[]>();
  const all = [...files.flatMap((file) => edits(file).map((edit) => ({ file, edit }))), ...disagreements(files)];
  for (const each of all) families.set(each.edit.family, [...families.get(each.edit.family) ?? [], each]);
  return [...families.values()].flatMap((all) => {
    const step = Math.max(1, all.length / ofEach);
    const chosen = Array.from({ length: Math.min(ofEach, all.length) }, (_, index) => all.slice(Math.floor(index * step), Math.floor((index + 1) * step)).find(({ file, edit }) => !saysTheSame(file, edit)));
    return chosen.filter((each) => each !== undefined).map(({ file, edit }): Break => {
      const [head, tail] = [file.text.slice(0, edit.from), file.text.slice(edit.to)];
      const broken = edit.bytes ? { path: file.path, ...textOf(Buffer.concat([Buffer.from(head), edit.bytes, Buffer.from(tail)])) } : { ...file, text: head + edit.with + tail };
      return { family: edit.family, file: file.path, line: edit.line ?? head.split('\n').length, rule: edit.rule, ...(edit.elsewhere ? { elsewhere: edit.elsewhere } : {}), files: files.map((each) => (each === file ? broken : each)) };
    });
  });
}
