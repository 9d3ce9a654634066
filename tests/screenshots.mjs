// `npm run screenshots`: every page and state of the app as pictures in .tmp/screenshots, with a contact sheet.
//   --readme         only writes docs/images/map.png, the picture of the README
//   --axe            also checks each state with axe-core; a violation ends the run with an error
//   --only <word>    only states whose name holds this word
import '../packages/cli/bootstrap/check-node.mjs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  ensureBuilt,
  ensureInstalled,
  main,
  root,
  StepFailed,
} from '../packages/cli/bootstrap/toolchain.mjs';
import { ensureChromium } from './support/chromium.mjs';

await main(async () => {
  const { values } = parseArgs({
    options: { readme: { type: 'boolean' }, axe: { type: 'boolean' }, only: { type: 'string' } },
  });
  const began = Date.now();
  await ensureInstalled();
  await ensureBuilt();
  process.env.CHROMIUM_PATH = await ensureChromium();
  // Only now, since Vite has to be installed first. It runs the TypeScript that the browser tests share.
  const { runnerImport } = await import('vite');
  const conditions = ['@journeywright/source', 'module', 'node', 'development|production'];
  const { module } = await runnerImport(join(root, 'tests', 'screenshots', 'takeAll.ts'), {
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    ssr: { resolve: { conditions } },
  });
  const problems = await module.takeAll({
    folder: join(root, '.tmp', 'screenshots'),
    readmePicture: values.readme ? join(root, 'docs', 'images', 'map.png') : null,
    axe: values.axe === true,
    only: values.only ?? '',
    say: (line) => console.log(line),
  });
  console.log(`${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (problems.length > 0) throw new StepFailed(problems.join('\n'));
});
