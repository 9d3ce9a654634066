// `npm run build`: installs what is missing, then compiles the packages and bundles the app.
import './check-node.mjs';
import { ensureBuilt, ensureInstalled, main } from './toolchain.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
