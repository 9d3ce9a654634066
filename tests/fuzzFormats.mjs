// `npm run fuzz:formats`: random projects through every file format, at length: JSON and XLSX must lose nothing,
// every other format exactly what its table says. PROJECTS changes how many (10,000 each).
import { ensureInstalled, main, root, run, StepFailed, tool } from '../packages/cli/bootstrap/toolchain.mjs';

const projects = process.env.PROJECTS ?? '10000';
const files = [
  'packages/core/src/file/roundTrip.test.ts',
  'packages/core/src/interchange/mermaid/mermaidKeeps.test.ts',
  'packages/core/src/interchange/outline/outlineKeeps.test.ts',
  'packages/core/src/interchange/csv/longTable.test.ts',
  'packages/core/src/interchange/csv/wideTable.test.ts',
  'packages/core/src/interchange/cjml/cjml.test.ts',
  'packages/export/src/xlsx/project/roundTrip.test.ts',
];

await main(async () => {
  await ensureInstalled();
  const { code } = await run(
    process.execPath,
    [tool('vitest', 'vitest.mjs'), 'run', ...files, '--testTimeout=7200000', '-t', 'byte|keeps|says'],
    {
      cwd: root,
      env: { FORMAT_RUNS: projects, PROJECT_RUNS: projects, WORKBOOK_RUNS: projects },
      timeout: 4 * 3_600_000,
    },
  );
  if (code !== 0) throw new StepFailed('A format did not keep its word (the seed stands above).');
});
