// `npm run api`: writes down the public surface of each package as it is now, for review with the change.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, root, StepFailed } from '../../packages/cli/bootstrap/toolchain.mjs';
import { buildDeclarations, makeReport, reported, reportPath } from './api-report.mjs';

await main(async () => {
  const problems = await buildDeclarations(root);
  if (problems !== '')
    throw new StepFailed(`${problems}\nThe packages do not compile (the reason is above).`);
  for (const name of reported) {
    writeFileSync(join(root, reportPath(name)), makeReport(root, name));
    console.log(reportPath(name));
  }
});
