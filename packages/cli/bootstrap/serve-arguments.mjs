import { join, resolve } from 'node:path';

/** Flags given after `npm start --` win over the environment, which wins over the default. */
export function serveArguments(given, env, root) {
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
