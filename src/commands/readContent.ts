import { resolve } from 'node:path';
import type { File } from '../corpus/corpus.ts';
import { readFolder } from '../corpus/read.ts';
import { takeBack } from './write.ts';

/** The files of a content folder, for a command that works on them. What a killed command has left half done is put back first. */
export function readContent(folder: string): File[] {
  try {
    const interrupted = takeBack(resolve(folder), folder);
    if (interrupted) console.error(interrupted);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
  return readFolder(resolve(folder));
}
