// `npm start`: from a fresh clone to a running workshop, without a question.
import './check-node.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveArguments } from './serve-arguments.mjs';
import { ensureBuilt, ensureInstalled, main, root } from './toolchain.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // In this very process, so that signals, the exit code and a hard kill all reach the server itself.
  const bin = join(root, 'packages', 'cli', 'dist', 'bin.js');
  process.argv = [process.execPath, bin, ...serveArguments(process.argv.slice(2), process.env, root)];
  await import(pathToFileURL(bin).href);
});
