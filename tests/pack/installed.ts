import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../../packages/cli/bootstrap/toolchain.mjs';

/** How a program ended, and everything it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A folder that holds only what somebody installs there with npm. */
export interface Installed {
  readonly folder: string;
  /** Runs a module there in plain Node, without the conditions of the workspace. */
  node(code: string): Promise<Ended>;
  /** Writes a file there and returns its path. */
  write(path: string, content: string): string;
}

/** Node and React have their types apart; whoever compiles against us has these already. */
function typePackages(): string[] {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  return ['@types/node', '@types/react', '@types/react-dom'].map((name) => {
    const range = new RegExp(`'${name}': (\\S+)`).exec(workspace)?.[1];
    if (range === undefined) throw new Error(`pnpm-workspace.yaml has no version of ${name}`);
    return `${name}@${range}`;
  });
}

/** Installs tarballs in an empty folder. Install scripts stay off: nothing of ours may need one. */
export async function installTarballs(
  folder: string,
  tarballs: readonly string[],
  { types = false } = {},
): Promise<Installed> {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const names = [...tarballs, ...(types ? typePackages() : [])];
  const { code, output } = await run('npm', ['install', ...flags, ...names], {
    cwd: folder,
    quiet: true,
    timeout: 120_000,
  });
  if (code !== 0) throw new Error(`npm install failed:\n${output}`);
  const write = (path: string, content: string): string => {
    writeFileSync(join(folder, path), content);
    return join(folder, path);
  };
  return {
    folder,
    write,
    node: (program) =>
      run(process.execPath, [write('program.mjs', program)], {
        cwd: folder,
        quiet: true,
        timeout: 30_000,
        env: { NODE_OPTIONS: '' },
      }),
  };
}
