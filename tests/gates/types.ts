import { complaints, type Gate, runTool } from './gate.ts';
import { plantFile } from './planted-copy.ts';

const fault = "export const planted: number = 'a word';\n";

export const types: Gate = {
  name: 'types',
  check: async (root) => {
    const packages = await runTool(root, 'typescript/bin/tsc', ['-b', '--pretty', 'false']);
    const tests = await runTool(root, 'typescript/bin/tsc', ['-p', 'tests', '--pretty', 'false']);
    return [...complaints('tsc -b', packages), ...complaints('tsc -p tests', tests)];
  },
  faults: [
    {
      name: 'a wrong type in a package',
      plant: (copy) => plantFile(copy, 'packages/server/src/planted.ts', fault),
      found: /server\/src\/planted\.ts\(1,14\): error TS2322/,
    },
    {
      name: 'a wrong type in a test',
      plant: (copy) => plantFile(copy, 'tests/support/planted.ts', fault),
      found: /support\/planted\.ts\(1,14\): error TS2322/,
    },
  ],
};
