import { resolve } from 'node:path';
import { check } from './check.ts';
import type { Corpus } from './corpus.ts';
import { readFolder } from './read.ts';
import { releasesOf } from './releases.ts';
import { report } from './report.ts';

let corpus: Corpus | undefined;

// The live preview loads this module more than once, beside itself and in its pages.
const live = globalThis as { casusLive?: Corpus };

/** From now on the site is made of this corpus: the live preview has read it. */
export const showLive = (read: Corpus): void => { live.casusLive = read; };

/** The corpus that this site is made of, read once. Throws the whole report if the content has an error. */
export function currentCorpus(): Corpus {
  if (live.casusLive) return live.casusLive;
  if (!corpus) {
    const folder = process.env['CASUS_CONTENT'] ?? 'content';
    const result = check(readFolder(resolve(folder)), folder, undefined, releasesOf(folder));
    if (result.findings.some(({ severity }) => severity === 'error')) throw faulty(`The content has faults.\n${report(result.findings)}`);
    corpus = process.env['CASUS_RELEASE'] ? { ...result.corpus, releasing: process.env['CASUS_RELEASE'] } : result.corpus;
  }
  return corpus;
}

/** Whether the page of a profile is printed with this build: CASUS_PDF names the only one that is, or is `*`. */
export const printed = (profile: string): boolean => ['*', profile].includes(process.env['CASUS_PDF'] ?? '');
/** An error that is the content’s and not the program’s: where in the program it was met tells an editor nothing. */
const faulty = (message: string): Error => Object.assign(new Error(message), { stack: message });

/** The day of the build: that of SOURCE_DATE_EPOCH (seconds) where it is set, so that a build can be repeated. */
export const buildDay = (): string => {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
};
