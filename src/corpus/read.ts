import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { File, FileFault } from './corpus.ts';
import { thousands } from './finding.ts';

/** The largest file that is read, in bytes: ten times the largest that the content has needed. */
export const largestFile = 500_000;
/** Entries lie at most two folders deep. */
const deepest = 4;

/** Whether there is a folder to read. */
export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Every file below a folder, with its text or with what kept it from being read. Files that begin with a dot are passed
 * over; nothing is opened but plain files of a bearable size that lie in the folder itself.
 */
export function readFolder(folder: string, under = ''): File[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((entry): File[] => {
    const path = under ? `${under}/${entry.name}` : entry.name;
    const misplaced = (message: string, help: string): File[] => [{ path, text: '', fault: { rule: 'file-place', message, help } }];
    if (entry.isSymbolicLink()) return misplaced('is a link to another place', 'put the file itself there');
    if (entry.name.includes('\uFFFD')) return misplaced('has a name that is not UTF-8', 'give it a name of lower-case letters, digits and single hyphens');
    if (!entry.isFile() && !entry.isDirectory()) return misplaced('is no plain file', 'remove it');
    try {
      if (entry.isFile()) return [{ path, ...readFile(join(folder, path)) }];
      if (/\.(?:md|yaml)$/.test(entry.name)) return misplaced('is a folder with the name of a file', 'rename it, or put a file in its place');
      return path.split('/').length > deepest ? misplaced('lies too deep', 'see the table of folders in content/README.md, and move or remove it') : readFolder(folder, path);
    } catch (error) {
      return misplaced(`cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`, 'give yourself the right to read it, or remove it');
    }
  });
}

function readFile(path: string): Omit<File, 'path'> {
  const { size } = lstatSync(path);
  return size > largestFile ? { text: '', fault: tooLarge(size) } : textOf(readFileSync(path));
}

/** That a file is larger than any entry is. */
export const tooLarge = (size: number): FileFault => ({
  rule: 'file-size', message: `has ${thousands(size)} bytes, more than ${thousands(largestFile)}`, help: 'divide it into several, or take out what is no text of an entry',
});

/** The text of a file with line breaks of one kind and without a byte order mark, or that it is not UTF-8. */
export function textOf(bytes: Buffer): Omit<File, 'path'> {
  const help = 'save it in the encoding UTF-8';
  const start = bytes.subarray(0, 1000);
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start.toString('latin1', 0, 2)) || start.filter((byte) => byte === 0).length > start.length / 5) {
    return { text: '', fault: { rule: 'file-encoding', message: 'is in the encoding UTF-16 or UTF-32, not UTF-8', help } };
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (isUtf8(bytes)) return { text };
  // The decoder puts a sign of its own where bytes are none of UTF-8; the file may have the same sign before them.
  const at = text.indexOf('\uFFFD');
  const before = text.slice(0, at).split('\n');
  // What of it can be read tells which other entries it mentions.
  return { text, fault: { rule: 'file-encoding', message: 'has bytes that are not UTF-8', help, line: before.length, column: before.at(-1)!.length + 1 } };
}
