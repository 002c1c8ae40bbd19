import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

mkdirSync('.cache', { recursive: true });
const project = mkdtempSync('.cache/kept-releases-');
afterAll(() => rmSync(project, { recursive: true, force: true }));
cpSync('tests/corpus/base', join(project, 'content'), { recursive: true });
cpSync('package.json', join(project, 'package.json'));
mkdirSync(join(project, 'public/releases'), { recursive: true });

test.each(['check', 'build', 'release'])('%s says in one line that a release is missing, and does nothing', (command) => {
  writeFileSync(join(project, 'public/releases/SHA256SUMS'), `${'0'.repeat(64)}  casus-2026.1.0.zip\n`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(`src/commands/${command}.ts`)], { cwd: project, encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual([2, '', 'public/releases/casus-2026.1.0.zip is listed in SHA256SUMS and is missing. A release is kept for ever: restore the file.\n']);
  expect(readdirSync(project)).not.toContain('dist');
});
