// `npm start`: from a fresh clone to a running workshop, without a question.
import './check-node.mjs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, main, root } from './toolchain.mjs';

/** Flags given after `npm start --` win over the environment, which wins over the default. */
function serveArguments(given, env) {
  const has = (flag) => given.some((arg) => arg === flag || arg.startsWith(`${flag}=`));
  const args = ['serve', ...given];
  if (env.PORT && !has('--port')) args.push('--port', env.PORT);
  if (env.HOST && !has('--host')) args.push('--host', env.HOST);
  // npm changes the working folder to the root; a relative data folder is meant from where the person stood.
  const from = env.INIT_CWD ?? process.cwd();
  const data = env.JOURNEYWRIGHT_DATA ? resolve(from, env.JOURNEYWRIGHT_DATA) : join(root, '.data');
  if (!has('--data')) args.push('--data', data);
  return args;
}

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // In this very process, so that signals, the exit code and a hard kill all reach the server itself.
  const bin = join(root, 'packages', 'cli', 'dist', 'bin.js');
  process.argv = [process.execPath, bin, ...serveArguments(process.argv.slice(2), process.env)];
  await import(pathToFileURL(bin).href);
});
