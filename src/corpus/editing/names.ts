import { z } from 'zod';
import { parse } from 'yaml';
import { daysOf } from '../../domain/date.ts';
import { deviceName, idForm, idPattern, kinds, longestId, reserved, type Kind } from '../../domain/entry.ts';
import { schemas, slotOf, type Corpus, type File } from '../corpus.ts';
import { readYaml } from '../document.ts';
import type { Finding } from '../finding.ts';
import { offer } from '../nearest.ts';
import { aKind, kindNames } from '../places.ts';
import { registerFiles } from '../registers.ts';
import { Refusal } from './refusal.ts';

/** The kind that an editor names; `profile` and `conflict` are one. */
export function kindNamed(word: string): Kind {
  const found = kinds.find((kind) => kind === word || kindNames[kind] === word);
  if (found) return found;
  const names = Object.values(kindNames);
  throw new Refusal(`There is no kind "${word}": ${offer(word, names) || `the kinds are ${names.join(', ')}.`}`);
}

/** What an identifier of a kind looks like, in words. */
function formOf(kind: Kind): string {
  if (kind === 'classification') return 'a profile and a name, such as mali/jnim';
  if (kind !== 'incident') return `${idForm}, such as ${kind === 'source' ? 'crs-2018' : kind === 'conflict' ? 'central-african-republic' : 'azawad-front'}`;
  const id = (schemas.incident as z.ZodObject).shape['id'] as z.ZodType;
  return id.safeParse('').error!.issues[0]!.message;
}

/** Refuses an identifier that its kind may not have. Of a classification or a change it is the whole, `mali/jnim`. */
export function checkForm(kind: Kind, id: string): void {
  const parts = id.split('/');
  if (parts.some((part) => part.length > longestId)) throw new Refusal(`The identifier is too long; write one of at most ${longestId} letters.`);
  const right = parts.length === (kind === 'classification' || kind === 'change' ? 2 : 1) && parts.every((part) => idPattern.test(part))
    && (kind !== 'incident' || ((schemas.incident as z.ZodObject).shape['id'] as z.ZodType).safeParse(id).success);
  const day = kind === 'incident' && /^\d{4}-\d\d-\d\d(?!\d)/.exec(id)?.[0];
  if (day && !daysOf(day)) throw new Refusal(`There is no day ${day}; write the date of the incident as the source has it.`);
  if (!right) throw new Refusal(`"${id}" cannot be the identifier of ${aKind(kind)}; write ${formOf(kind)}.`);
  for (const part of parts) {
    if (deviceName.test(part)) throw new Refusal(`"${part}" is the name of a device on Windows, where no file may have it; choose another identifier.`);
    if (typeof parse(part) !== 'string') throw new Refusal(`"${part}" would be read as ${typeof parse(part) === 'number' ? 'a number' : 'a value'} and not as a name; add a word to it.`);
  }
  const own = parts.at(-1)!;
  if (reserved[kind]?.includes(own) || kind === 'classification' && own === 'profile') throw new Refusal(`"${own}" is the address of another page; choose another identifier.`);
}

/** Refuses a name, without `.yaml`, that a list of sources may not have. */
export function checkList(name: string): void {
  if (!idPattern.test(name) || name.length > longestId || deviceName.test(name)) throw new Refusal(`"${name}" cannot be the name of a list of sources; write one such as further.`);
}

/** Refuses an identifier that an entry has, had before it was renamed, or had until it was retired. */
export function checkFree(corpus: Corpus, kind: Kind, id: string): void {
  const there = corpus[kind].get(id);
  if (there) throw new Refusal(`There is ${aKind(kind)} "${id}" already, in ${there.file}.`);
  if (corpus.retired.some(({ data }) => data.kind === kind && data.id === id)) throw new Refusal(`"${id}" was the identifier of ${aKind(kind)} that is retired; it is never used again.`);
  const moved = corpus.redirects.find(({ data }) => data.kind === kind && data.from === id);
  if (moved) throw new Refusal(`"${id}" was the identifier of what is now "${moved.data.to}"; it is never used again.`);
}

/** Refuses to give out identifiers while a register has a fault, since it cannot be told which were used before. */
export function checkRegisters(findings: Finding[], root: string): void {
  const broken = findings.find(({ file }) => Object.keys(registerFiles).some((path) => file === `${root}/${path}`));
  if (broken) throw new Refusal(`${broken.file}:${broken.line} has a fault, so that it cannot be told which identifiers were used before; mend it first: npm run check`);
}

/** Refuses an identifier that an item of a list has, though the item be faulty; and any while a list that may have it cannot be read. */
export function checkUnlisted(files: File[], kind: Kind, id: string, root: string): void {
  const [profile, own] = kind === 'change' ? id.split('/') : [undefined, id];
  for (const { path, text, fault } of files) {
    const slot = slotOf(path);
    if (!slot?.list || slot.kind !== kind || profile !== undefined && slot.profile !== profile) continue;
    const { data, findings: [broken], at } = readYaml(`${root}/${path}`, text);
    const line = fault ? fault.line ?? 1 : broken?.line;
    if (line !== undefined) throw new Refusal(`${root}/${path}:${line} has a fault, so that it cannot be told whether it has "${own}" already; mend it first: npm run check`);
    const index = Array.isArray(data) ? data.findIndex((item) => String((item as { id?: unknown } | null)?.id) === own) : -1;
    if (index >= 0) throw new Refusal(`There is ${aKind(kind)} "${own}" already, in ${root}/${path}:${at([index]).line}.`);
  }
}
