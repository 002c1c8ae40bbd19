// Runs before anything is installed, on whatever Node there is: installs what the lockfile says and is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';

const stamp = 'node_modules/.casus-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const own = process.platform === 'win32' ? 'node_modules/node/bin/node.exe' : 'node_modules/node/bin/node';

if (!existsSync(own) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
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
  writeFileSync(stamp, lock);
}
