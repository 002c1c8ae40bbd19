// Loaded before a command, on whatever Node there is: says in one line what is not installed, before anything needs it.
import { existsSync, readFileSync } from 'node:fs';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const missing = Object.keys(dependencies).filter((name) => !existsSync(`node_modules/${name}/package.json`));
if (missing.length || !process.features.typescript) {
  const what = missing.length === Object.keys(dependencies).length ? 'The packages are' : missing.length ? `The package ${missing[0]} is` : 'The project’s own Node is';
  console.error(`${what} not installed. Run npm ci, or npm start, which also builds and serves the site.`);
  process.exit(1);
}
