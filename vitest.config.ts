import { defineConfig } from 'vitest/config';
import { fromSource } from './vitest.shared.ts';

/** Unit, property and conformance tests. The gates, the long fuzz and the browser have configs of their own. */
export default defineConfig({
  ...fromSource,
  test: {
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'tests/conformance/**/*.test.ts',
      'tests/support/**/*.test.ts',
    ],
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
