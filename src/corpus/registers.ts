import type { z } from 'zod';
import { redirectSchema, retiredSchema, type Redirect, type Retired } from '../domain/departure.ts';
import type { Kind } from '../domain/entry.ts';
import { readYaml, type Document, type Path } from './document.ts';
import type { Finding, Place } from './finding.ts';
import { validate } from './validate.ts';

/** A line in a register of the content: it is about an entry and is none itself. */
export interface Line<T> {
  data: T;
  at(path: Path): Place;
}

/** What became of entries that are not where they were. */
export interface Registers {
  redirects: Line<Redirect>[];
  retired: Line<Retired>[];
}

/** The identifier that an entry of a kind has now, if it was renamed since it had the given one. */
export const latestId = ({ redirects }: Registers, kind: Kind, id: string): string => redirects.find(({ data }) => data.kind === kind && data.from === id)?.data.to ?? id;

/** The files that hold the registers. */
export const registerFiles = { 'redirects.yaml': redirectSchema, 'retired.yaml': retiredSchema } as const satisfies Record<string, z.ZodType>;
export const isRegister = (path: string): path is keyof typeof registerFiles => Object.hasOwn(registerFiles, path);

/** Reads a register into the corpus; a file without items is one too. */
export function readRegister(path: keyof typeof registerFiles, file: string, text: string, into: Registers): Finding[] {
  const document: Document = readYaml(file, text);
  if (document.findings.length || document.data === null) return document.findings;
  if (!Array.isArray(document.data)) return [{ ...document.at([]), rule: 'value', severity: 'error', message: 'the file is not a list', help: 'begin each item with "- kind: …"' }];
  return document.data.flatMap((_item, index) => {
    const { data, findings } = validate<z.ZodType>(registerFiles[path], document, [index]);
    const at = (inner: Path) => document.at([index, ...inner]);
    if (data !== undefined) (into[path === 'redirects.yaml' ? 'redirects' : 'retired'] as Line<unknown>[]).push({ data, at });
    return findings;
  });
}
