import { defineConfig } from 'vitest/config';
import { fromSource } from '../../vitest.shared.ts';

/** Random editing on several peers. JW_SEEDS says how many seeds (200 unless told). */
export default defineConfig({
  ...fromSource,
  root: import.meta.dirname,
  test: { include: ['**/*.test.ts'], testTimeout: 3_600_000, pool: 'forks', maxWorkers: 2 },
});
