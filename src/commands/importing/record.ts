import { Refusal } from '../../corpus/editing/refusal.ts';

/** A name as reference managers give it, by the names of CSL. */
export type Name = Partial<Record<'family' | 'given' | 'literal' | 'suffix' | 'dropping-particle' | 'non-dropping-particle', string>>;

/** A record of an export, by the variables of CSL, whatever its format was. */
export interface ImportedRecord {
  /** Where it is in the file, for messages: `record 3 (ferraro2013)`. */
  where: string;
  type: string;
  author: Name[];
  editor: Name[];
  /** Dates as given: a text, or the object of CSL. */
  issued?: unknown;
  accessed?: unknown;
  /** All that is plain text, by variable. */
  texts: Record<string, string>;
  /** What of the record has no place here, by the words of its format. */
  lost: string[];
}

/** Reads the text of a file: UTF-8, UTF-16 where its mark says so, or the Western code page that old programs write. */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Refuses a file that is not what its name says. */
export const unreadable = (why: string): Refusal => new Refusal(`The file cannot be read: ${why}. Nothing was added.`);

/** Takes values out of a record by the names of their fields; what is left has no place. */
export class Fields {
  readonly #rest: Map<string, string[]>;

  constructor(fields: Iterable<[string, string[]]>) {
    this.#rest = new Map(fields);
  }

  /** The first value of the first of the names that has one. Other values of that name, and the names after it, stay. */
  take(...names: string[]): string | undefined {
    for (const name of names) {
      const [first, ...more] = this.#rest.get(name) ?? [];
      if (first === undefined) continue;
      if (more.length) this.#rest.set(name, more);
      else this.#rest.delete(name);
      return first;
    }
    return undefined;
  }

  has(name: string, value: string): boolean {
    return this.#rest.get(name)?.includes(value) ?? false;
  }

  all(...names: string[]): string[] {
    const values = names.flatMap((name) => this.#rest.get(name) ?? []);
    for (const name of names) this.#rest.delete(name);
    return values;
  }

  /** Lets go of what says nothing new. */
  drop(...names: string[]): void {
    for (const name of names) this.#rest.delete(name);
  }

  left(): string[] {
    return [...this.#rest.keys()];
  }
}

/** Texts by variable, without those that are not there. */
export const present = (texts: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter((each): each is [string, string] => !!each[1]?.trim()));
