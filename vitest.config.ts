import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@journeywright/source', 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: ['@journeywright/source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'tests/{convergence,gates,conformance}/**/*.test.ts'],
    testTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
