import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Beside a site, on the same disk: where the next one is made, and where the last one waits while the two change places. */
const beside = (out: string, name: string | number): string => join(dirname(out), `.${basename(out)}-${name}`);

/** A file that every built site has, and nothing else. */
const mark = 'headers.nginx';

/** Whether a process lives. */
export const runs = (pid: number): boolean => {
  try { return process.kill(pid, 0); } catch (error) { return (error as NodeJS.ErrnoException).code === 'EPERM'; }
};

/** Puts the last site back, if a build was killed in the moment between taking it away and setting the new one in its place. */
function restore(out: string) {
  const last = beside(out, 'last');
  if (!existsSync(last)) return;
  if (existsSync(out)) rmSync(last, { recursive: true, force: true });
  else renameSync(last, out);
}

/** An empty place for the next site, for one who has the lock. What killed builds have left is mended and cleared away. */
export function beginSite(out: string): string {
  mkdirSync(dirname(out), { recursive: true });
  restore(out);
  const made = new RegExp(`^\\.${basename(out).replace(/[^\w]/g, '\\$&')}-(\\d+)$`);
  for (const name of readdirSync(dirname(out))) {
    const pid = made.exec(name)?.[1];
    if (pid && !runs(Number(pid))) rmSync(join(dirname(out), name), { recursive: true, force: true });
  }
  return beside(out, process.pid);
}

/** Whether a site may be set in a place: it is free, or an earlier build’s. Anything else there would be lost. */
export const mayReplace = (out: string): boolean => !existsSync(out) || statSync(out).isDirectory() && (readdirSync(out).length === 0 || existsSync(join(out, mark)));

/** Sets a finished site in the place of the last one, by names alone: there is never a site of two halves. */
export function publish(made: string, out: string) {
  const last = beside(out, 'last');
  if (existsSync(out)) renameSync(out, last);
  renameSync(made, out);
  rmSync(last, { recursive: true, force: true });
}

/** The process that builds in this project, if there is one. */
function builder(lock: string): number | undefined {
  try { return Number(readFileSync(lock, 'utf8')); } catch { return undefined; }
}

/** Takes the lock if it is free or its owner is dead. Returns the process that has it, this one included. */
function take(lock: string): number {
  const own = `${lock}-${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    // A link comes into being with its content; a file written in place could be seen, or left, empty.
    linkSync(own, lock);
    return process.pid;
  } catch {
    const owner = builder(lock);
    if (owner && runs(owner)) return owner;
    rmSync(lock, { force: true });
    return take(lock);
  } finally {
    rmSync(own, { force: true });
  }
}

/** Waits until no other build is at work in this project, since two would spoil each other’s files. Resolves with what sets the lock free. */
export async function lockBuild(waiting: (pid: number) => void): Promise<() => void> {
  mkdirSync(resolve('.cache'), { recursive: true });
  const lock = resolve('.cache/build.lock');
  for (let told = false; ; told = true) {
    const owner = take(lock);
    if (owner === process.pid) return () => rmSync(lock, { force: true });
    if (!told) waiting(owner);
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Has a site at hand after a build was killed. */
export async function recover(out: string) {
  if (existsSync(out) || !existsSync(beside(out, 'last'))) return;
  const unlock = await lockBuild(() => {});
  try { restore(out); } finally { unlock(); }
}
