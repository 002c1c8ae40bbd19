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
  const named = typeof key === 'number' ? `item ${key + 1} of "${String(path.at(-2) ?? 'the list')}"` : key === undefined ? 'the entry' : `"${key}"`;
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
      return error('value', `${named} is not ${article(issue.expected)}`, `write ${article(issue.expected)} there`);
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
      return error(params.rule ?? 'value', params.rule === 'sourced' ? `${named} ${issue.message}` : issue.message, params.help ?? `correct ${named}`);
    }
    default:
      return error('value', `${named}: ${issue.message}`, `correct ${named}`);
  }
}

/** Of a field with several forms, the faults of the form that the value comes nearest to. */
function union(issue: Issue & { code: 'invalid_union' }, document: Document, path: Path): Finding[] | undefined {
  const forms = issue.errors.map((issues) => issues.flatMap((inner) => report(inner as Issue, document, path)));
  const deep = issue.errors.map((issues) => Math.max(0, ...issues.map((inner) => inner.path.length + (inner.code === 'unrecognized_keys' ? 1 : 0))));
  const best = deep.indexOf(Math.max(...deep));
  return deep[best] ? forms[best] : undefined;
}

const valueAt = (data: unknown, path: Path) => path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)?.[key], data);
const article = (type: string) => (type === 'object' ? 'a group of keys' : type === 'array' || type === 'tuple' ? 'a list' : type === 'string' ? 'text'
  : type === 'int' ? 'a whole number' : `a ${type}`);
