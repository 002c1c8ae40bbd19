import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import type { File } from '../corpus/corpus.ts';
import type { Changes } from '../corpus/editing/create.ts';
import { Refusal } from '../corpus/editing/refusal.ts';
import { readFolder } from '../corpus/read.ts';
import { runs } from './publish.ts';

/** What a file holds before and after a command, as on the disk, and the rights to it; `null` where there is none. */
const stepSchema = z.strictObject({ path: z.string(), before: z.string().nullable(), after: z.string().nullable(), mode: z.number().nullable() });
type Step = z.infer<typeof stepSchema>;

/** Where what is at work on content is written down: outside of it, since a record that came with content must not change it. */
const records = resolve('.cache');
const nameOf = (folder: string) => `unfinished-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16)}-`;
/** The folder in which a process keeps what it is about to do to a content folder. */
const roomOf = (folder: string, pid = process.pid) => join(records, `${nameOf(folder)}${pid}`);
const pidOf = (room: string) => Number(/\d+$/.exec(room)![0]);
function rooms(folder: string): string[] {
  const begins = nameOf(folder);
  return existsSync(records) ? readdirSync(records).filter((name) => name.startsWith(begins)).map((name) => join(records, name)) : [];
}
const recordIn = (room: string) => join(room, 'steps.json');

/** Milliseconds within which a command has written all; one that takes longer is dead, and another process has its number. */
const longest = 10_000;

/** The text of a file, if there is one. The disk does not say which path it is that is a folder. */
function held(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw Object.assign(new Error('A folder stands in the place of a file.'), { code: 'EISDIR', path });
  return stat ? readFileSync(path, 'utf8') : null;
}

/** Where the next text of a file is made ready: beside it, on the same disk. Content is read without it. */
const readyFor = (place: string) => join(dirname(place), `.${basename(place)}-unfinished`);

/** Text with the mark at its beginning and the line ends that the file has already, on each line its own. */
function likeBefore(text: string, before: string | null): string {
  if (before === null) return text;
  const parts = before.replace(/^\uFEFF/, '').split(/(\r\n?|\n)/);
  const [lines, old, ends] = [text.split('\n'), parts.filter((_part, index) => index % 2 === 0), parts.filter((_part, index) => index % 2)];
  const more = lines.length - old.length;
  let from = lines.length;
  while (from > Math.max(more, 0) && lines[from - 1] === old[from - 1 - more]) from--;
  let end = '\n';
  const next = lines.slice(0, -1).map((line, index) => line + (end = ends[index < from ? index : index - more] ?? end));
  return (before.startsWith('\uFEFF') ? '\uFEFF' : '') + next.join('') + lines.at(-1)!;
}

/**
 * Writes files below a folder, all or none. `null` removes one, and its folder if that is left empty. If anything fails, all
 * is as before, and the error is thrown on; if the process is killed, `takeBack` has what is needed to put all back.
 *
 * @param read the folder as the changes were made from it; nothing is written where it is not so any more
 * @param root the folder as the editor named it, for messages
 * @param former of files that move, the path that each has had
 */
export function writeAll(folder: string, changes: Changes, read: File[], root: string, former: ReadonlyMap<string, string> = new Map()): void {
  const room = roomOf(folder);
  let steps: Step[] = [];
  inWords(folder, root, 'nothing was written', () => {
    mkdirSync(room, { recursive: true });
    try {
      if (rooms(folder).length > 1) throw new Refusal(`Another command is at work in ${root}; run this one again. Nothing was written.`);
      refuseOther(read, readFolder(folder), root);
      const planned = [...changes].map(([path, text]): Step => {
        const [before, model] = [path, former.get(path) ?? path].map((each) => held(join(folder, each)));
        return { path, before: before!, after: text === null ? null : likeBefore(text, model!), mode: modeOf(join(folder, former.get(path) ?? path)) };
      });
      writeFileSync(recordIn(room), JSON.stringify(planned), { flush: true });
      steps = planned;
      for (const { path, after, mode } of steps) if (after !== null) makeReady(join(folder, path), after, mode);
      for (const { path, after } of steps) {
        if (after === null) rmSync(join(folder, path));
        else renameSync(readyFor(join(folder, path)), join(folder, path));
      }
      for (const { path, after } of steps) if (after === null) removeEmpty(folder, dirname(path));
    } catch (error) {
      restore(folder, room, steps, root);
      rmSync(room, { recursive: true });
      throw error;
    }
    rmSync(room, { recursive: true });
  });
}

/** Refuses to write where the folder is not as it was read. */
function refuseOther(read: File[], now: File[], root: string) {
  const [were, are] = [read, now].map((files) => new Map(files.map((file) => [file.path, JSON.stringify(file)])));
  const other = [...were!.keys(), ...are!.keys()].find((path) => were!.get(path) !== are!.get(path));
  if (other !== undefined) throw new Refusal(`${root}/${other} changed while the command was at work; run it again. Nothing was written.`);
}

const modeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.mode ?? null;

/** Writes the next text of a file beside it, with the rights that it has. */
function makeReady(place: string, text: string, mode: number | null) {
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(readyFor(place), text, { flush: true });
  if (mode !== null) chmodSync(readyFor(place), mode);
}

/** Makes all as it was before some steps, of which any may have been done. Returns whether one had. */
function restore(folder: string, room: string, steps: Step[], root: string): boolean {
  const done = steps.filter(({ path, before }) => held(join(folder, path)) !== before);
  const other = done.find(({ path, after }) => held(join(folder, path)) !== after);
  if (other) {
    throw new Refusal(`A command was killed while it wrote to ${root}, and ${root}/${other.path} has changed since, so that what the command did cannot be taken back. `
      + `Undo the change to that file; or remove the folder ${relative('', room)}, which leaves every file as it is now.`);
  }
  for (const { path, before, mode } of done) {
    if (before === null) rmSync(join(folder, path));
    else {
      makeReady(join(folder, path), before, mode);
      renameSync(readyFor(join(folder, path)), join(folder, path));
    }
  }
  for (const { path } of steps) if (existsSync(readyFor(join(folder, path)))) rmSync(readyFor(join(folder, path)));
  for (const { path, before } of steps) if (before === null) removeEmpty(folder, dirname(path));
  return done.length > 0;
}

/** What a command was about to do; nothing if it was killed before it had written that down, and so before it did any of it. */
function stepsIn(room: string): Step[] {
  try { return z.array(stepSchema).parse(JSON.parse(readFileSync(recordIn(room), 'utf8'))); } catch { return []; }
}

/** Whether the process to which a room belongs still writes. */
function isAtWork(room: string): boolean {
  const [pid, since] = [pidOf(room), statSync(room, { throwIfNoEntry: false })?.mtimeMs];
  return since !== undefined && Math.abs(Date.now() - since) < longest && pid !== process.pid && runs(pid);
}

/** Puts back what commands that were killed have left half done, and waits for one that is at work. Returns what to tell the editor, if anything was put back. */
export const takeBack = (folder: string, root: string): string | undefined => inWords(folder, root, 'a command that was killed has left it half done', () => {
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
    some = restore(folder, own, stepsIn(own), root) || some;
    rmSync(own, { recursive: true });
  }
  return some ? `A command was killed while it wrote to ${root}. All is as it was before that command; run it again.` : undefined;
});

/** Removes a folder in which nothing is left, and those above it. */
function removeEmpty(folder: string, path: string) {
  if (path === '.') return;
  try { rmdirSync(join(folder, path)); } catch { /* It still holds something, or is gone. */ }
  removeEmpty(folder, dirname(path));
}

/** What keeps a file from being written, and how to mend it. */
const obstacles: Record<string, string> = {
  EACCES: 'cannot be read or written; give yourself the right to', EPERM: 'cannot be read or written; give yourself the right to', EROFS: 'is on a disk that cannot be written; run the command on another copy',
  ENOSPC: 'cannot be written, since the disk is full; make room', EDQUOT: 'cannot be written, since the disk is full; make room',
  EISDIR: 'is a folder where a file should be; rename or remove it', ENOTDIR: 'cannot be there, since a file stands in the place of its folder; rename or remove that', EEXIST: 'is a file where a folder should be; rename or remove it',
};

/** Does something to the files of a folder. What the disk does not allow is told in words. */
function inWords<T>(folder: string, root: string, state: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, dest, path = dest } = error as NodeJS.ErrnoException & { dest?: string };
    if (code === undefined) throw error;
    const place = path?.startsWith(folder + sep) ? `${root}/${relative(folder, path).replace(/(^|\/)\.([^/]+)-unfinished$/, '$1$2')}` : path ? relative('', path) : root;
    throw new Refusal(`${place} ${obstacles[code] ?? `cannot be read or written (${code})`}. Then run the command again; ${state}.`);
  }
}
