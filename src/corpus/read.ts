import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { File } from './corpus.ts';

/** Whether there is a folder to read. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Every file below a folder, with its text. Files that begin with a dot are passed over. */
export function readFolder(folder: string, under = ''): File[] {
  return readdirSync(join(folder, under)).filter((name) => !name.startsWith('.')).sort().flatMap((name) => {
    const path = under ? `${under}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? readFolder(folder, path)
      : [{ path, text: readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') }];
  });
}
