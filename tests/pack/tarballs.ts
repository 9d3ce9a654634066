import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npx, run } from '../../packages/cli/bootstrap/toolchain.mjs';
import { packageNames } from '../gates/gate.ts';

/** The packages people install, by their folder's name. */
export const published = ['core', 'collab', 'export', 'server', 'cli', 'editor'] as const;
export type PublishedName = (typeof published)[number];

/** Hands over an empty folder outside the project, and removes it afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = emptyFolder();
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A new, empty folder outside the project; the caller removes it. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'journeywright-pack-'));
}

/** Packs built packages of the workspace at `root` into `into`, and returns the tarballs' paths. */
export async function pack(
  root: string,
  names: readonly PublishedName[],
  into: string,
): Promise<Record<string, string>> {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    packageManager: string;
  };
  const filters = names.map((name) => `--filter=@journeywright/${name}`);
  const { code, output } = await npx(
    ['--prefer-offline', packageManager, ...filters, 'pack', '--pack-destination', into],
    { cwd: root, quiet: true, timeout: 120_000 },
  );
  if (code !== 0) throw new Error(`pnpm pack failed:\n${output}`);
  const files = readdirSync(into);
  return Object.fromEntries(
    names.map((name) => {
      const file = files.find((one) => one.startsWith(`journeywright-${name}-`) && one.endsWith('.tgz'));
      if (file === undefined) throw new Error(`pnpm pack made no tarball of ${name}:\n${output}`);
      return [name, join(into, file)];
    }),
  );
}

/** Unpacks a tarball and returns the folder of the package. */
export async function unpack(tarball: string, into: string): Promise<string> {
  mkdirSync(into, { recursive: true });
  const { code, output } = await run('tar', ['-xzf', tarball, '-C', into], { quiet: true });
  if (code !== 0) throw new Error(`cannot unpack ${tarball}: ${output}`);
  return join(into, 'package');
}

/** Copies what the build made into a copy of the tree, which holds sources only. */
export function copyBuilds(root: string, copy: string): void {
  for (const name of packageNames(root)) {
    const built = join(root, 'packages', name, 'dist');
    if (existsSync(built)) cpSync(built, join(copy, 'packages', name, 'dist'), { recursive: true });
  }
}
