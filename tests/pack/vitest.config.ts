import { defineConfig } from 'vitest/config';
import { fromSource } from '../../vitest.shared.ts';

/** Packs and installs the built packages as their users would get them. */
export default defineConfig({
  ...fromSource,
  root: import.meta.dirname,
  test: {
    include: ['*.test.ts'],
    globalSetup: 'packOnce.ts',
    testTimeout: 60_000,
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
