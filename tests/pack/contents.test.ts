import { cpSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root as projectRoot } from '../../packages/cli/bootstrap/toolchain.mjs';
import { lintTarball, missingTargets, unresolvable, workspaceTraces } from './published.ts';
import { emptyFolder, type PublishedName, published, unpack, withFolder } from './tarballs.ts';

const root = realpathSync(projectRoot);
const work = emptyFolder();
const tarballs = inject('tarballs');
const folders: Record<string, string> = {};

beforeAll(async () => {
  for (const name of published) folders[name] = await unpack(tarballs[name] ?? '', join(work, name));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const folderOf = (name: PublishedName): string => folders[name] ?? '';

describe.each(published)('the tarball of %s', (name) => {
  test('holds everything its package.json points at', () => {
    expect(missingTargets(folderOf(name))).toEqual([]);
  });

  test('names only modules an installer gets', () => {
    expect(unresolvable(folderOf(name))).toEqual([]);
  });

  test('knows nothing of the workspace', () => {
    expect(workspaceTraces(folderOf(name), root)).toEqual([]);
  });

  test('offers its users what it offers its siblings, but for the sources', () => {
    const { exports } = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as Exports;
    const own = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Exports;
    expect(exports).toEqual(withoutSources(own.exports));
  });

  test('satisfies publint', async () => {
    expect(await lintTarball(tarballs[name] ?? '')).toEqual([]);
  });
});

interface Exports {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

function withoutSources(exports: Exports['exports']): Record<string, unknown> {
  const offered = Object.entries(exports).map(([path, target]) => {
    if (typeof target === 'string') return [path, target] as const;
    const { '@journeywright/source': _source, ...rest } = target;
    return [path, rest] as const;
  });
  return Object.fromEntries(offered.filter(([, target]) => Object.keys(target).length > 0));
}

/** Plants a fault in an unpacked package's copy and says what the check finds there. */
function planted<T>(name: PublishedName, plant: (folder: string) => void, check: (folder: string) => T) {
  return withFolder(async (folder) => {
    cpSync(folderOf(name), folder, { recursive: true });
    plant(folder);
    return check(folder);
  });
}

const edit = (path: string, change: (text: string) => string) => (folder: string) =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));

describe('the checks notice', () => {
  test('a library that package.json does not list', async () => {
    const problems = await planted(
      'collab',
      edit('package.json', (text) => text.replace(/"lib0": "[^"]+",/, '')),
      unresolvable,
    );
    expect(problems.join('\n')).toMatch(/lib0\/.*does not list lib0/);
  });

  test('code that asks for a source', async () => {
    const problems = await planted(
      'core',
      edit('dist/index.js', (text) => `${text}\nexport { tableOf as t } from './table/table.ts';\n`),
      unresolvable,
    );
    expect(problems).toEqual(['dist/index.js imports ./table/table.ts, which is not in the package']);
  });

  test('a declaration, a style sheet and a source that were left behind', async () => {
    const problems = await planted(
      'editor',
      (folder) => {
        for (const path of ['dist/store/targets.d.ts', 'src/styles/tokens.css', 'src/index.ts'])
          rmSync(join(folder, path));
      },
      (folder) => [...unresolvable(folder), ...missingTargets(folder)],
    );
    expect(problems).toContain('dist/index.d.ts imports ./store/targets.ts, which is not in the package');
    expect(problems).toContain('src/styles/index.css imports ./tokens.css, which is not in the package');
    expect(problems).toContain('dist/index.js.map imports ../src/index.ts, which is not in the package');
    expect(problems.join('\n')).toMatch(/exports\/\.\/tokens\.css points at/);
  });

  test('a condition of the workspace, and a version only pnpm knows', async () => {
    const problems = await planted(
      'cli',
      edit('package.json', (text) =>
        text
          .replace('"types"', '"@journeywright/source": "./src/index.ts", "types"')
          .replace('"0.1.0"', '"workspace:*"'),
      ),
      (folder) => workspaceTraces(folder, root),
    );
    expect(problems).toEqual(['package.json says @journeywright/source', 'package.json says workspace:']);
  });
});
