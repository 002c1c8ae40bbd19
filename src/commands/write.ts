import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { z } from 'zod';
import type { File } from '../corpus/corpus.ts';
import type { Changes } from '../corpus/editing/create.ts';
import { Refusal } from '../corpus/editing/refusal.ts';
import { readFolder } from '../corpus/read.ts';
import { runs } from './publish.ts';

/** What a file holds before and after a command, as on the disk; `null` where there is none. */
const stepSchema = z.strictObject({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() });
type Step = z.infer<typeof stepSchema>;

/** The folder in which a process prepares what it writes, and keeps what was there. Content is read without it, and git passes it over. */
const roomOf = (folder: string, pid = process.pid) => join(folder, `.unfinished-${pid}`);
const pidOf = (room: string) => Number(/^\.unfinished-(\d+)$/.exec(basename(room))?.[1]);
const rooms = (folder: string) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && pidOf(entry.name)).map(({ name }) => join(folder, name));
const recordIn = (room: string) => join(room, 'steps.json');

/** Milliseconds within which a command has written all; one that takes longer is dead, and another process has its number. */
const longest = 10_000;

const held = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Text with the line ends and the mark at its beginning that the file has already. */
function likeBefore(text: string, before: string | null): string {
  if (before === null) return text;
  return (before.startsWith('\uFEFF') ? '\uFEFF' : '') + (before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text);
}

/**
 * Writes files below a folder, all or none. `null` removes one, and its folder if that is left empty. If anything fails, all
 * is as before, and the error is thrown on; if the process is killed, `takeBack` has what is needed to put all back.
 *
 * @param read the folder as the changes were made from it; nothing is written where it is not so any more
 * @param root the folder as the editor named it, for messages
 */
export function writeAll(folder: string, changes: Changes, read: File[], root: string): void {
  const room = roomOf(folder);
  mkdirSync(room);
  let steps: Step[] = [];
  try {
    if (rooms(folder).length > 1) throw new Refusal(`Another command is at work in ${root}; run this one again. Nothing was written.`);
    refuseOther(read, readFolder(folder), root);
    const planned = [...changes].map(([path, text]): Step => {
      const before = held(join(folder, path));
      return { path, before, after: text === null ? null : likeBefore(text, before) };
    });
    for (const [index, { after }] of planned.entries()) if (after !== null) writeFileSync(join(room, String(index)), after, { flush: true });
    writeFileSync(recordIn(room), JSON.stringify(planned), { flush: true });
    steps = planned;
    for (const [index, { path, after }] of steps.entries()) {
      if (after === null) rmSync(join(folder, path));
      else putIn(join(folder, path), join(room, String(index)));
    }
    for (const { path, after } of steps) if (after === null) removeEmpty(folder, dirname(path));
  } catch (error) {
    restore(folder, room, steps, root);
    rmSync(room, { recursive: true });
    throw error;
  }
  rmSync(room, { recursive: true });
}

/** Refuses to write where the folder is not as it was read. */
function refuseOther(read: File[], now: File[], root: string) {
  const [were, are] = [read, now].map((files) => new Map(files.map((file) => [file.path, JSON.stringify(file)])));
  const other = [...were!.keys(), ...are!.keys()].find((path) => were!.get(path) !== are!.get(path));
  if (other !== undefined) throw new Refusal(`${root}/${other} changed while the command was at work; run it again. Nothing was written.`);
}

/** Sets a file that is ready in its place. */
function putIn(place: string, ready: string) {
  mkdirSync(dirname(place), { recursive: true });
  renameSync(ready, place);
}

/** Makes all as it was before some steps, of which any may have been done. Returns whether one had. */
function restore(folder: string, room: string, steps: Step[], root: string): boolean {
  const done = steps.filter(({ path, before }) => held(join(folder, path)) !== before);
  const other = done.find(({ path, after }) => held(join(folder, path)) !== after);
  if (other) {
    throw new Refusal(`A command was killed while it wrote to ${root}, and ${root}/${other.path} has changed since, so that what the command did cannot be taken back. `
      + `Undo the change to that file; or remove the folder ${root}/${basename(room)}, which leaves every file as it is now.`);
  }
  for (const { path, before } of done) {
    if (before === null) rmSync(join(folder, path));
    else {
      writeFileSync(join(room, 'before'), before, { flush: true });
      putIn(join(folder, path), join(room, 'before'));
    }
  }
  for (const { path, before } of steps) if (before === null) removeEmpty(folder, dirname(path));
  return done.length > 0;
}

/**
 * What a command was about to do; nothing if it was killed before it had written that down, and so before it did any of it.
 * A record that came with the content from elsewhere has no power over what is outside.
 */
function stepsIn(folder: string, room: string): Step[] {
  try {
    const steps = z.array(stepSchema).parse(JSON.parse(readFileSync(recordIn(room), 'utf8')));
    return steps.every(({ path }) => isWithin(folder, dirname(join(folder, path)))) ? steps : [];
  } catch { return []; }
}

/** Whether a folder that there is, or may be made, lies in another, also when links are followed. */
const isWithin = (folder: string, inner: string): boolean =>
  (existsSync(inner) ? `${realpathSync(inner)}${sep}`.startsWith(`${realpathSync(folder)}${sep}`) : isWithin(folder, dirname(inner)));

/** Whether the process to which a room belongs still writes. */
function isAtWork(room: string): boolean {
  const [pid, since] = [pidOf(room), statSync(room, { throwIfNoEntry: false })?.mtimeMs];
  return since !== undefined && Math.abs(Date.now() - since) < longest && pid !== process.pid && runs(pid);
}

/** Puts back what commands that were killed have left half done, and waits for one that is at work. Returns what to tell the editor, if anything was put back. */
export function takeBack(folder: string, root: string): string | undefined {
  let some = false;
  for (let [room] = rooms(folder); room; [room] = rooms(folder)) {
    if (isAtWork(room)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      continue;
    }
    const own = roomOf(folder);
    try {
      // Of two processes that find it, one does this.
      renameSync(room, own);
      utimesSync(own, new Date(), new Date());
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw error;
    }
    some = restore(folder, own, stepsIn(folder, own), root) || some;
    rmSync(own, { recursive: true });
  }
  return some ? `A command was killed while it wrote to ${root}. All is as it was before that command; run it again.` : undefined;
}

/** Removes a folder in which nothing is left, and those above it. */
function removeEmpty(folder: string, path: string) {
  if (path === '.') return;
  try { rmdirSync(join(folder, path)); } catch { /* It still holds something, or is gone. */ }
  removeEmpty(folder, dirname(path));
}
