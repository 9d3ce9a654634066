import { complaints, type Gate, runTool } from './gate.ts';
import { plantFile } from './planted-copy.ts';

const planted = 'packages/server/src/planted.ts';

export const lint: Gate = {
  name: 'lint',
  check: async (root) => {
    // The unix form is one line per problem; its last line is a count.
    const result = await runTool(root, 'oxlint/bin/oxlint', ['--type-aware', '--format=unix', '.']);
    return complaints('oxlint', result).filter((line) => !/^\d+ problems?$/.test(line));
  },
  faults: [
    {
      name: 'a promise nobody waits for',
      plant: (copy) =>
        plantFile(
          copy,
          planted,
          'async function work(): Promise<void> {}\nexport function go(): void {\n  work();\n}\n',
        ),
      found: /planted\.ts:3.*no-floating-promises/,
    },
    {
      name: 'an any',
      plant: (copy) => plantFile(copy, planted, 'export const anything: any = 1;\n'),
      found: /planted\.ts:1.*no-explicit-any/,
    },
    {
      name: 'two files that import each other',
      plant: (copy) => {
        plantFile(
          copy,
          planted,
          "import { b } from './planted-b.ts';\nexport const a = (): number => b();\n",
        );
        plantFile(
          copy,
          'packages/server/src/planted-b.ts',
          "import { a } from './planted.ts';\nexport const b = (): number => a();\n",
        );
      },
      found: /planted.*no-cycle/,
    },
    {
      name: 'a hook called on a condition',
      plant: (copy) =>
        plantFile(
          copy,
          'packages/editor/src/Planted.tsx',
          "import { useState } from 'react';\nexport function Planted({ on }: { on: boolean }) {\n" +
            '  if (on) useState(1);\n  return null;\n}\n',
        ),
      found: /Planted\.tsx:3.*rules-of-hooks/,
    },
  ],
};
