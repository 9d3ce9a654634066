// Before and after `pnpm pack`: the app goes into the package beside the command that serves it, and out again.
// `node pack-app.mjs in | out`
import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main, StepFailed } from './toolchain.mjs';

const app = fileURLToPath(new URL('../../app/dist', import.meta.url));
const packed = fileURLToPath(new URL('../dist/app', import.meta.url));

await main(async () => {
  rmSync(packed, { recursive: true, force: true });
  if (process.argv[2] === 'out') return;
  if (!existsSync(app)) throw new StepFailed('The app is not built. Run “npm run build” first.');
  cpSync(app, packed, { recursive: true });
});
