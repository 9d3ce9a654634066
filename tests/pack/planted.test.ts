import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root as projectRoot } from '../../packages/cli/bootstrap/toolchain.mjs';
import { withCopy } from '../gates/planted-copy.ts';
import { installTarballs } from './installed.ts';
import { lintTarball, missingTargets, unresolvable } from './published.ts';
import { copyBuilds, emptyFolder, pack, unpack, withFolder } from './tarballs.ts';

const folder = emptyFolder();
let faulty: Record<string, string> = {};

beforeAll(async () => {
  await withCopy(realpathSync(projectRoot), async (copy) => {
    copyBuilds(projectRoot, copy);
    replace(join(copy, 'packages/core/package.json'), '"dist",', '');
    replace(join(copy, 'packages/server/package.json'), '"lmdb": "catalog:",', '');
    faulty = await pack(copy, ['core', 'server'], folder);
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function replace(path: string, what: string, by: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(what)) throw new Error(`${path} has no ${what}: the fault cannot be planted`);
  writeFileSync(path, text.replace(what, by));
}

describe('a package.json whose files leave out dist', () => {
  test('is noticed in the tarball', async () => {
    const core = await unpack(String(faulty['core']), join(folder, 'core'));
    expect(missingTargets(core)).toContain(
      'exports/./default points at ./dist/index.js, which is not in the package',
    );
  });

  test('is noticed by publint', async () => {
    const words = (await lintTarball(String(faulty['core']))).join('\n');
    expect(words).toContain('./dist/index.js but the file does not exist');
  });
});

describe('a server that does not list lmdb', () => {
  test('is noticed in the tarball', async () => {
    const server = await unpack(String(faulty['server']), join(folder, 'server'));
    expect(unresolvable(server).join('\n')).toContain('imports lmdb, but package.json does not list lmdb');
  });

  test('does not start where it is installed', async () => {
    await withFolder(async (empty) => {
      const { core, collab } = inject('tarballs');
      const broken = await installTarballs(empty, [core, collab, faulty['server']].map(String));
      const { code, output } = await broken.node("import '@journeywright/server';");
      expect(code).not.toBe(0);
      expect(output).toContain("Cannot find package 'lmdb'");
    });
  });
});
