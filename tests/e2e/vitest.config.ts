import { defineConfig } from 'vitest/config';
import { fromSource } from '../../vitest.shared.ts';

/** Two browsers and a server per test: one file at a time on a small machine. */
export default defineConfig({
  ...fromSource,
  root: import.meta.dirname,
  test: {
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});
