import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of the domain alone: for coverage and mutation, which need no built site. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/domain/**/*.test.ts'],
    coverage: { include: ['src/domain/**/*.ts'], exclude: ['**/*.d.ts'], thresholds: { branches: 100, lines: 100, functions: 100 }, reporter: ['text'] },
  },
});
