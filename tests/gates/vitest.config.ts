import { defineConfig } from 'vitest/config';
import { fromSource } from '../../vitest.shared.ts';

/** Gates start compilers and bundlers of their own: one at a time, with time to spare. */
export default defineConfig({
  ...fromSource,
  root: import.meta.dirname,
  test: { include: ['*.test.ts'], testTimeout: 180_000, pool: 'forks', maxWorkers: 1 },
});
