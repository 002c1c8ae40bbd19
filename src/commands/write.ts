import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a file holds now, as it is on the disk; `null` if there is none. */
const held = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Text with the line ends and the mark at its beginning that the file has already. */
function likeBefore(text: string, before: string | null): string {
  if (before === null) return text;
  return (before.startsWith('\uFEFF') ? '\uFEFF' : '') + (before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text);
}

/** Makes a folder with those above it; returns the ones that were not there, the innermost first. */
function makeFolder(path: string): string[] {
  const made: string[] = [];
  for (let each = path; !existsSync(each); each = dirname(each)) made.push(each);
  mkdirSync(path, { recursive: true });
  return made;
}

/**
 * Writes files below a folder, all or none: each is written beside its place first and then put there. `null` removes one,
 * and its folder if that is left empty. If anything fails, all is as before, and the error is thrown on.
 */
export function writeAll(folder: string, changes: Map<string, string | null>): void {
  const done: (() => void)[] = [];
  try {
    const parts = [...changes].map(([path, text]) => {
      const to = join(folder, path);
      const before = held(to);
      if (text === null) return { to, before, part: null };
      const made = makeFolder(dirname(to));
      done.push(() => { for (const each of made) rmdirSync(each); });
      const part = join(dirname(to), `.${process.pid}.part`) + done.length;
      done.push(() => rmSync(part, { force: true }));
      writeFileSync(part, likeBefore(text, before), { flag: 'wx' });
      return { to, before, part };
    });
    for (const { to, before, part } of parts) {
      done.push(() => (before === null ? rmSync(to, { force: true }) : writeFileSync(to, before)));
      if (part === null) rmSync(to);
      else renameSync(part, to);
    }
  } catch (error) {
    for (const undo of done.reverse()) undo();
    throw error;
  }
  for (const [path, text] of changes) if (text === null) removeEmpty(folder, dirname(path));
}

/** Removes a folder in which nothing is left. */
function removeEmpty(folder: string, path: string) {
  try { if (path !== '.') rmdirSync(join(folder, path)); } catch { /* It still holds something. */ }
}
