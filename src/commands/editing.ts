import { resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Changes } from '../corpus/editing/create.ts';
import type { File } from '../corpus/corpus.ts';
import { Refusal } from '../corpus/editing/refusal.ts';
import { isFolder } from '../corpus/read.ts';
import { readArguments } from './arguments.ts';
import { readContent } from './readContent.ts';
import { writeAll } from './write.ts';

/** The content as a command finds it. */
export interface Content {
  files: File[];
  /** The folder as it was named, for messages. */
  root: string;
  /** Writes all changes or none; `former` has the paths of files that move, by their new ones. */
  write(changes: Changes, former?: ReadonlyMap<string, string>): void;
}

/**
 * Runs a command of the editor: reads its arguments and the content, and tells in one line why it does nothing. It ends with
 * 0 if it did what was asked, 1 if it refused, and 2 if it was not understood.
 */
export async function command<O extends ParseArgsOptionsConfig>(usage: string, options: O,
  run: (given: { words: string[]; options: Record<string, string | boolean | undefined> }, content: Content) => number | Promise<number>): Promise<void> {
  const { values, positionals } = readArguments(usage, { ...options, content: { type: 'string', default: 'content' } } as ParseArgsOptionsConfig, { positionals: true });
  try {
    const folder = String(values['content']).replace(/\/+$/, '');
    if (!isFolder(folder)) throw new Misunderstood(`There is no folder "${folder}".`);
    const files = readContent(folder);
    const content: Content = { files, root: folder, write: (changes, former) => writeAll(resolve(folder), changes, files, folder, former) };
    process.exitCode = await run({ words: positionals, options: values as Record<string, string | boolean | undefined> }, content);
  } catch (error) {
    const known = error instanceof Refusal;
    const misunderstood = error instanceof Misunderstood;
    console.error(error instanceof Error ? (misunderstood ? `${error.message.replace(/(?<![.?])$/, '.')}\n\n${usage}` : known ? error.message : `Nothing was written: ${error.message}`) : String(error));
    process.exitCode = misunderstood ? 2 : 1;
  }
}

/** The command was called with words that it does not take. */
export class Misunderstood extends Error {}
