import type { z } from 'zod';
import type { Document, Path } from './document.ts';
import type { Finding } from './finding.ts';
import { nearest, offer, offered } from './nearest.ts';
import { fieldAt, formsOf, groupOf, groupsOf, isCitation, keysAt, meaningOf, optionsAt, wantedIn } from './shape.ts';

type Issue = z.core.$ZodIssue;

/** Checks the part of a document under `base` against a schema; every fault is placed at its own line. */
export function validate<T extends z.ZodType>(schema: T, document: Document, base: Path = []): { data?: z.infer<T>; findings: Finding[] } {
  const value = base.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)?.[key], document.data);
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, findings: [] };
  return { findings: reportAll(result.error.issues, schema, document, base) };
}

/** The findings of all issues. A key that is missing because it is misspelt is told once, as an unknown key. */
function reportAll(issues: readonly Issue[], schema: z.ZodType, document: Document, base: Path): Finding[] {
  const misspelt = new Set(issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.flatMap((key) => meant(key, issue.path as Path, schema, document, base)[0] ?? [])
    .map((key) => JSON.stringify([...issue.path, key])) : [])));
  const isMisspelt = (path: PropertyKey[]) => misspelt.has(JSON.stringify(path)) && !document.has([...base, ...(path as Path)]);
  return issues.filter((issue) => issue.code === 'unrecognized_keys' || !isMisspelt(issue.path) && !(isSourced(issue) && ['sources', 'unsourced'].some((key) => isMisspelt([...issue.path, key]))))
    .flatMap((issue) => report(issue, schema, document, base));
}

const isSourced = (issue: Issue): boolean => issue.code === 'custom' && issue.params?.['rule'] === 'sourced';

/** The findings of an issue with what stands at `base`, which the schema is of. */
function report(issue: Issue, schema: z.ZodType, document: Document, base: Path): Finding[] {
  const path = [...base, ...(issue.path as Path)];
  const key = path.at(-1);
  const named = path.length === base.length ? 'the entry' : nameOf(path);
  const error = (rule: string, message: string, help: string, place = document.at(path)): Finding[] =>
    [{ ...place, rule, severity: 'error', message, help }];
  const missing = (allowed: string[] = []) => error('missing-key', `${named} is missing`,
    [`add the key ${String(key)}.`, meaningOf(keysAt(schema, (issue.path as Path).slice(0, -1), valueAt(document.data, path.slice(0, -1)))[String(key)]), allowed.length ? `One of: ${allowed.join(', ')}` : ''].filter(Boolean).join(' '), document.at(path.slice(0, -1)));

  const given = valueAt(document.data, path);
  if ((path.length === base.length || document.has(path)) && (given === null || issue.code === 'too_small' && issue.origin === 'string' && String(given).trim() === '')) {
    if (path.length === base.length) return error('value', `${named} is empty`, 'write its fields; a blank shows them: npm run new');
    const field = fieldAt(schema, issue.path as Path);
    const [item, optional] = [typeof key === 'number', field?.safeParse(undefined).success];
    const wanted = field && wantedIn(field);
    return error('value', `${named} is empty`, [`write it after the ${item ? 'dash, or remove the item' : optional ? 'colon, or remove the key' : 'colon'}.`, meaningOf(field),
      wanted ? wanted[0]!.toUpperCase() + wanted.slice(1) : ''].filter(Boolean).join(' '));
  }

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((unknown) => error('unknown-key', `unknown key "${unknown}"`, /^[A-Za-z][\w-]*:/.test(unknown) ? `write a space after the colon: ${unknown.split(':')[0]}: …` : [
        offered(meant(unknown, issue.path as Path, schema, document, base)) || 'remove it, or use one of',
        `the keys here: ${Object.keys(keysAt(schema, issue.path as Path, valueAt(document.data, path))).join(', ')}`].join(' '), document.atKey(path, unknown)));
    case 'invalid_type':
      if (path.length > base.length && !document.has(path)) {
        return missing();
      }
      return error('value', `${named} is not ${article(issue.expected)}`,
        issue.expected === 'string' && ['number', 'boolean'].includes(typeof given) ? 'put it in quotes'
          : issue.expected === 'array' && typeof given === 'string' && given.length < 100 ? listWith(given, schema, issue.path as Path)
          : issue.expected === 'object' ? `write its keys: ${groupOf(keysAt(schema, issue.path as Path))}` : `write ${article(issue.expected)} there`);
    case 'invalid_value': {
      const word = String(issue.input ?? given);
      const allowed = issue.values.map(String);
      if (path.length > base.length && !document.has(path)) {
        return missing(allowed);
      }
      return error('value', `${named} cannot be "${word}"`, [offer(word, allowed), `one of: ${allowed.join(', ')}`].filter(Boolean).join(' '));
    }
    case 'invalid_union':
      return union(issue, schema, document, path, base) ?? error('value', `${named} has none of the forms it may have`, `write ${formsOf(schema, issue.path as Path)}`);
    case 'custom': {
      const params = (issue.params ?? {}) as { rule?: string; help?: string };
      if (!params.rule) return error('value', `${named} cannot be "${String(given)}"`, `write ${issue.message}`);
      return error(params.rule, params.rule === 'sourced' ? `${named} ${issue.message}` : issue.message, params.help ?? `correct ${named}`);
    }
    case 'invalid_format': {
      // Without quotation marks the comma before a pinpoint parts two items of a list.
      const before = typeof key === 'number' && key > 0 ? valueAt(document.data, [...path.slice(0, -1), key - 1]) : undefined;
      const isPinpoint = typeof before === 'string' && isCitation(fieldAt(schema, issue.path as Path)) && !/^[a-z0-9-]+$/.test(String(given)) && `${before}${String(given)}`.length < 200;
      const lower = String(given).toLowerCase();
      const small = lower !== given && fieldAt(schema, issue.path as Path)?.safeParse(lower).success ? `did you mean "${lower}"? ` : '';
      return error('value', `${named} cannot be "${String(given)}"`, isPinpoint ? `put the source and its pinpoint in quotation marks: "${before}, ${String(given)}"` : `${small}write ${formsOf(schema, issue.path as Path) || issue.message}`);
    }
    case 'too_small':
    case 'too_big':
      return error('value', `${named} ${size(issue)}`, issue.message.startsWith('Too ') || issue.origin === 'string' ? `correct ${named}` : issue.message);
    default:
      return error('value', `${named}: ${issue.message}`, `correct ${named}`);
  }
}

/** The keys that may be meant by an unknown one and are not there yet: one that differs in capitals and hyphens only, or else those that are near. */
function meant(unknown: string, path: Path, schema: z.ZodType, document: Document, base: Path): string[] {
  const given = valueAt(document.data, [...base, ...path]);
  const free = Object.keys(keysAt(schema, path, given)).filter((key) => !Object.hasOwn(given as object, key));
  const plain = (key: string) => key.toLowerCase().replace(/[^a-z0-9]/g, '');
  const same = free.filter((key) => plain(key) === plain(unknown));
  return same.length ? same : nearest(unknown, free, Math.min(unknown.length - 1, Math.ceil(unknown.length / 3)));
}

/** How to write a list that has only a text in its place. */
function listWith(given: string, schema: z.ZodType, path: Path): string {
  const value = /[,:#[\]{}"]/.test(given) ? JSON.stringify(given) : given;
  const groups = groupsOf(schema, path, value);
  return groups ? `write it as a list of groups${typeof path.at(-1) === 'number' ? `, on a line of its own: - ${groups}` : `: ${groups}`}` : `put it in square brackets: [${value}]`;
}

/** In which way there is too little of something, or too much. */
function size(issue: Issue & { code: 'too_small' | 'too_big' }): string {
  const [bound, word] = issue.code === 'too_small' ? [issue.minimum, 'fewer'] : [issue.maximum, 'more'];
  if (issue.origin === 'string') return issue.message;
  return issue.origin === 'array' ? `has ${word} than ${String(bound)} item${Number(bound) === 1 ? '' : 's'}` : `is ${word === 'fewer' ? 'less' : word} than ${String(bound)}`;
}

/** `"sides"`, `item 2 of "sides"`, `item 1 of item 2 of "sides"`. */
function nameOf(path: Path): string {
  const key = path.at(-1);
  return typeof key === 'number' ? `item ${key + 1} of ${nameOf(path.slice(0, -1))}` : key === undefined ? 'the list' : `"${key}"`;
}

/** Of a field with several forms, the faults of the form that the value comes nearest to: whose keys it has, then whose it has most of. */
function union(issue: Issue & { code: 'invalid_union' }, schema: z.ZodType, document: Document, path: Path, base: Path): Finding[] | undefined {
  const options = optionsAt(schema, path.slice(base.length));
  const given = valueAt(document.data, path);
  const known = keysAt(schema, path.slice(base.length), given);
  if (isGroup(given) && Object.keys(given).length && Object.keys(known).length && Object.keys(given).every((key) => !Object.hasOwn(known, key))) {
    return reportAll([{ code: 'unrecognized_keys', keys: Object.keys(given), path: path.slice(base.length), message: '' }], schema, document, base);
  }
  const forms = issue.errors.map((issues, index) => reportAll(issues as Issue[], options[index] ?? schema, document, path));
  const near = issue.errors.map((issues) => {
    const deep = Math.max(0, ...issues.map((inner) => inner.path.length + (inner.code === 'unrecognized_keys' ? 1 : 0)));
    return deep && 1 / (1 + issues.reduce((sum, inner) => sum + (inner.code === 'unrecognized_keys' ? inner.keys.length : 0), 0));
  });
  const best = near.indexOf(Math.max(...near));
  return near[best] ? forms[best] : undefined;
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const valueAt = (data: unknown, path: Path) => path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)?.[key], data);
const article = (type: string) => (type === 'object' ? 'a group of keys' : type === 'array' || type === 'tuple' ? 'a list' : type === 'string' ? 'text' : type === 'boolean' ? 'true or false'
  : type === 'int' ? 'a whole number' : `a ${type}`);
