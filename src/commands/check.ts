import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../corpus/check.ts';
import { isFolder, readFolder } from '../corpus/read.ts';
import { report } from '../corpus/report.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, content: { type: 'string', default: 'content' } } });
if (!isFolder(values.content)) {
  console.error(`There is no folder "${values.content}".`);
  process.exit(2);
}
const { findings } = check(readFolder(resolve(values.content)), values.content.replace(/\/+$/, ''));
console.log(values.json ? JSON.stringify(findings, null, 2) : report(findings));
process.exitCode = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
