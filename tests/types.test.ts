import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('every file has sound types', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'check'], { encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' } });
  expect(`${status}\n${stdout}${stderr}`).toMatch(/^0\n/);
}, 180_000);
