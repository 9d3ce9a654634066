import { realpathSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root as projectRoot } from '../../packages/cli/bootstrap/toolchain.mjs';
import { api } from './api.ts';
import { bundleCanaries, bundleContents, bundleSizes } from './bundles.ts';
import { corePurity } from './core-purity.ts';
import { examples } from './examples.ts';
import { format } from './format.ts';
import type { Gate } from './gate.ts';
import { layers } from './layers.ts';
import { lint } from './lint.ts';
import { withCopy } from './planted-copy.ts';
import { fileLength, hosts, skippedTests, stubWords } from './text-rules.ts';
import { types } from './types.ts';
import { unused } from './unused.ts';

const gates: readonly Gate[] = [
  format,
  fileLength,
  hosts,
  skippedTests,
  stubWords,
  layers,
  corePurity,
  lint,
  types,
  unused,
  api,
  bundleContents,
  bundleCanaries,
  bundleSizes,
  examples,
];
const root = realpathSync(projectRoot);

for (const gate of gates) {
  test(`${gate.name}: holds`, async () => {
    expect(await gate.check(root)).toEqual([]);
  });

  test.each(gate.faults)(`${gate.name}: notices $name`, async (fault) => {
    await withCopy(root, async (copy) => {
      await fault.plant(copy);
      const problems = await gate.check(copy);
      expect(problems.filter((problem) => fault.found.test(problem))).not.toEqual([]);
    });
  });
}

test('every gate has a planted fault', () => {
  expect(gates.filter((gate) => gate.faults.length === 0).map((gate) => gate.name)).toEqual([]);
});
