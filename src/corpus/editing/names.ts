import { z } from 'zod';
import { parse } from 'yaml';
import { idForm, idPattern, kinds, reserved, type Kind } from '../../domain/entry.ts';
import { schemas, type Corpus } from '../corpus.ts';
import { offer } from '../nearest.ts';
import { aKind, kindNames } from '../places.ts';
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
  if (kind !== 'incident') return `${idForm}, such as ${kind === 'source' ? 'crs-2018' : 'armed-group'}`;
  const id = (schemas.incident as z.ZodObject).shape['id'] as z.ZodType;
  return id.safeParse('').error!.issues[0]!.message;
}

/** Refuses an identifier that its kind may not have. Of a classification or a change it is the whole, `mali/jnim`. */
export function checkForm(kind: Kind, id: string): void {
  const parts = id.split('/');
  const right = parts.length === (kind === 'classification' || kind === 'change' ? 2 : 1) && parts.every((part) => idPattern.test(part))
    && (kind !== 'incident' || ((schemas.incident as z.ZodObject).shape['id'] as z.ZodType).safeParse(id).success);
  if (!right) throw new Refusal(`"${id}" cannot be the identifier of ${aKind(kind)}; write ${formOf(kind)}.`);
  if (id.length > 120) throw new Refusal('The identifier is too long; write one of at most 120 letters.');
  for (const part of parts) {
    if (typeof parse(part) !== 'string') throw new Refusal(`"${part}" would be read as ${typeof parse(part) === 'number' ? 'a number' : 'a value'} and not as a name; add a word to it.`);
  }
  const own = parts.at(-1)!;
  if (reserved[kind]?.includes(own) || kind === 'classification' && own === 'profile') throw new Refusal(`"${own}" is the address of another page; choose another identifier.`);
}

/** Refuses an identifier that an entry has, had before it was renamed, or had until it was retired. */
export function checkFree(corpus: Corpus, kind: Kind, id: string): void {
  const there = corpus[kind].get(id);
  if (there) throw new Refusal(`There is ${aKind(kind)} "${id}" already, in ${there.file}.`);
  if (corpus.retired.some(({ data }) => data.kind === kind && data.id === id)) throw new Refusal(`"${id}" was the identifier of ${aKind(kind)} that is retired; it is never used again.`);
  const moved = corpus.redirects.find(({ data }) => data.kind === kind && data.from === id);
  if (moved) throw new Refusal(`"${id}" was the identifier of what is now "${moved.data.to}"; it is never used again.`);
}
