// Runs before anything is installed, on whatever Node there is: installs what the lockfile says and is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What npm wrote down of its last whole installation. */
const installed = 'node_modules/.package-lock.json';
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
/** Whether every package of the lockfile is there; those for other machines need not be. */
function isComplete() {
  if (!existsSync(own) || !existsSync(installed)) return false;
  const there = packagesIn(installed);
  return Object.entries(packagesIn('package-lock.json')).every(([path, { version, optional }]) => !path || there[path]?.version === version || optional && !there[path]);
}
const own = process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node';

if (!isComplete()) {
  console.log('Installing what the lockfile names …');
  const run = (args) => spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status;
  let status = run(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  // Where install scripts are switched off, the project's own Node is set up by name.
  if (status === 0 && !existsSync(own)) status = run(['rebuild', 'node', '--ignore-scripts=false']);
  if (status !== 0) process.exit(status ?? 1);
  if (!existsSync(own)) {
    console.error('The project’s own Node could not be set up: npm did not run the install script of the package "node".');
    process.exit(1);
  }
}
