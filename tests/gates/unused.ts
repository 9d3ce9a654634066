import { complaints, type Gate, runTool } from './gate.ts';
import { plantFile } from './planted-copy.ts';

export const unused: Gate = {
  name: 'unused code',
  check: async (root) => {
    const result = await runTool(root, 'knip/bin/knip.js', [
      '--no-progress',
      '--no-config-hints',
      '--reporter',
      'compact',
    ]);
    return complaints('knip', result);
  },
  faults: [
    {
      name: 'a file nobody imports',
      plant: (copy) => plantFile(copy, 'packages/server/src/planted.ts', 'export const planted = 1;\n'),
      found: /packages\/server\/src\/planted\.ts/,
    },
    {
      name: 'an export nobody imports',
      plant: (copy) => {
        plantFile(
          copy,
          'packages/server/src/planted.ts',
          'export const used = 1;\nexport const plantedUnused = 2;\n',
        );
        plantFile(
          copy,
          'packages/server/src/planted.test.ts',
          "import { used } from './planted.ts';\nvoid used;\n",
        );
      },
      found: /plantedUnused/,
    },
  ],
};
