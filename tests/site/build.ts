import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the site built for this run of the tests. */
    site: string;
  }
}

/** Builds the site once, from the real content, for every test that looks at it. */
export default function setup(project: TestProject) {
  const site = '.cache/test-site';
  const { status } = spawnSync(process.execPath, ['src/commands/build.ts', '--out', site], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The site could not be built; run npm run build to see why.');
  project.provide('site', site);
}
