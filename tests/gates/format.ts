import { complaints, type Gate, runTool } from './gate.ts';
import { plantFile } from './planted-copy.ts';

export const format: Gate = {
  name: 'format',
  check: async (root) => {
    const result = await runTool(root, '@biomejs/biome/bin/biome', ['format', '--max-diagnostics=none', '.']);
    const files = [...result.output.matchAll(/^(\S+) format ━/gm)].map(
      ([, path]) => `${path} is not formatted: run \`npm run format\``,
    );
    return files.length > 0 ? files : complaints('biome format', result);
  },
  faults: [
    {
      name: 'a badly formatted file',
      plant: (copy) => plantFile(copy, 'packages/core/src/planted.ts', 'export const  a = {b:"c"}\n'),
      found: /planted\.ts is not formatted/,
    },
  ],
};
