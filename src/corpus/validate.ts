import type { z } from 'zod';
import type { Document, Path } from './document.ts';
import type { Finding } from './finding.ts';
import { offer } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** Checks the part of a document under `base` against a schema; every fault is placed at its own line. */
export function validate<T extends z.ZodType>(schema: T, document: Document, base: Path = []): { data?: z.infer<T>; findings: Finding[] } {
  const value = base.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)?.[key], document.data);
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, findings: [] };
  return { findings: result.error.issues.flatMap((issue) => report(issue, document, base)) };
}

function report(issue: Issue, document: Document, base: Path): Finding[] {
  const path = [...base, ...(issue.path as Path)];
  const key = path.at(-1);
  const named = path.length === base.length ? 'the entry' : nameOf(path);
  const error = (rule: string, message: string, help: string, place = document.at(path)): Finding[] =>
    [{ ...place, rule, severity: 'error', message, help }];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((unknown) => error('unknown-key', `unknown key "${unknown}"`,
        'remove it or correct its spelling; the keys of each kind are listed in content/README.md', document.atKey(path, unknown)));
    case 'invalid_type':
      if (path.length > base.length && !document.has(path)) {
        return error('missing-key', `${named} is missing`, `add the key ${String(key)}`, document.at(path.slice(0, -1)));
      }
      return error('value', `${named} is not ${article(issue.expected)}`,
        issue.expected === 'string' && ['number', 'boolean'].includes(typeof valueAt(document.data, path)) ? 'put it in quotes' : `write ${article(issue.expected)} there`);
    case 'invalid_value': {
      const given = String(issue.input ?? valueAt(document.data, path));
      const allowed = issue.values.map(String);
      if (path.length > base.length && !document.has(path)) {
        return error('missing-key', `${named} is missing`, `add it, one of: ${allowed.join(', ')}`, document.at(path.slice(0, -1)));
      }
      return error('value', `${named} cannot be "${given}"`, [offer(given, allowed), `one of: ${allowed.join(', ')}`].filter(Boolean).join(' '));
    }
    case 'invalid_union':
      return union(issue, document, path) ?? error('value', `${named} has none of the forms it may have`,
        'compare the forms of this field in content/README.md');
    case 'custom': {
      const params = (issue.params ?? {}) as { rule?: string; help?: string };
      if (!params.rule) return error('value', `${named} cannot be "${String(valueAt(document.data, path))}"`, `write ${issue.message}`);
      return error(params.rule, params.rule === 'sourced' ? `${named} ${issue.message}` : issue.message, params.help ?? `correct ${named}`);
    }
    case 'invalid_format':
      return error('value', `${named} cannot be "${String(valueAt(document.data, path))}"`, `write ${issue.message}`);
    case 'too_small':
    case 'too_big':
      return error('value', `${named} ${size(issue)}`, issue.message.startsWith('Too ') || issue.origin === 'string' ? `correct ${named}` : issue.message);
    default:
      return error('value', `${named}: ${issue.message}`, `correct ${named}`);
  }
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
function union(issue: Issue & { code: 'invalid_union' }, document: Document, path: Path): Finding[] | undefined {
  const forms = issue.errors.map((issues) => issues.flatMap((inner) => report(inner as Issue, document, path)));
  const near = issue.errors.map((issues) => {
    const deep = Math.max(0, ...issues.map((inner) => inner.path.length + (inner.code === 'unrecognized_keys' ? 1 : 0)));
    return deep && 1 / (1 + issues.reduce((sum, inner) => sum + (inner.code === 'unrecognized_keys' ? inner.keys.length : 0), 0));
  });
  const best = near.indexOf(Math.max(...near));
  return near[best] ? forms[best] : undefined;
}

const valueAt = (data: unknown, path: Path) => path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)?.[key], data);
const article = (type: string) => (type === 'object' ? 'a group of keys' : type === 'array' || type === 'tuple' ? 'a list' : type === 'string' ? 'text' : type === 'boolean' ? 'true or false'
  : type === 'int' ? 'a whole number' : `a ${type}`);
