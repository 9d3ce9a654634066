import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Gate, packageNames, projectFiles } from './gate.ts';
import { plantFile } from './planted-copy.ts';
import { importsOf, parseFile } from './syntax.ts';

/** Which packages a package may name, types included. CONTRIBUTING.md draws the same arrows. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  evidence: ['core'],
  collab: ['core'],
  editor: ['core', 'evidence'],
  export: ['core', 'evidence'],
  element: ['core', 'evidence', 'collab', 'editor', 'export'],
  app: ['core', 'evidence', 'collab', 'editor', 'export'],
  server: ['core', 'collab'],
  lti: ['core', 'evidence', 'server'],
  cli: ['core', 'export', 'server'],
};
const scope = '@journeywright/';
const onNode = new Set(['server', 'lti', 'cli']);
const testTools = new Set(['vitest', 'fast-check', 'ajv', 'ws', 'yjs', 'y-websocket']);

interface Manifest {
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifest(root: string, name: string): Manifest {
  const path = join(root, 'packages', name, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {};
}

function checkManifest(root: string, name: string): string[] {
  const where = `packages/${name}/package.json`;
  const { dependencies, peerDependencies, devDependencies } = manifest(root, name);
  const problems = Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies })
    .filter((dependency) => dependency.startsWith(scope))
    .filter((dependency) => !allowed[name]?.includes(dependency.slice(scope.length)))
    .map((dependency) => `${where}: ${name} must not depend on ${dependency}`);
  const own = Object.keys({ ...dependencies, ...peerDependencies });
  if (name === 'core' && own.length > 0)
    problems.push(`${where}: core must depend on nothing, not on ${own.join(', ')}`);
  return problems;
}

function checkSibling(root: string, from: string, name: string): string | undefined {
  const [sibling = '', ...rest] = name.slice(scope.length).split('/');
  if (!allowed[from]?.includes(sibling)) return `${from} must not import ${scope}${sibling}`;
  const subpath = `./${rest.join('/')}`;
  const offered = rest.length === 0 || manifest(root, sibling).exports?.[subpath] !== undefined;
  return offered ? undefined : `${name} reaches into a sibling: import what ${scope}${sibling} exports`;
}

function checkImport(root: string, from: string, path: string, name: string): string | undefined {
  const isTest = /\.test\.tsx?$/.test(path) || path.startsWith(`packages/${from}/testing/`);
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(path), name);
    const inside = target.startsWith(`packages/${from}/`) || (isTest && target.startsWith('tests/'));
    return inside ? undefined : `${name} leaves the package: import it by the package's name`;
  }
  if (name.startsWith(scope)) return checkSibling(root, from, name);
  if (name.startsWith('node:')) {
    return onNode.has(from) || isTest ? undefined : `${from} must run without Node, so not import ${name}`;
  }
  const external = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  const { dependencies, peerDependencies, devDependencies } = manifest(root, from);
  if (isTest && (testTools.has(external) || devDependencies?.[external] !== undefined)) return undefined;
  const listed = { ...dependencies, ...peerDependencies }[external] !== undefined;
  return listed ? undefined : `${from} does not list ${external} among its dependencies`;
}

function checkFile(root: string, name: string, path: string): string[] {
  return importsOf(parseFile(root, path)).flatMap((found) => {
    const problem = checkImport(root, name, path, found.name);
    return problem === undefined ? [] : [`${path}:${found.line} ${problem}`];
  });
}

async function check(root: string): Promise<string[]> {
  const files = projectFiles(root);
  return packageNames(root).flatMap((name) => {
    if (allowed[name] === undefined)
      return [`packages/${name} has no place among the layers in tests/gates/layers.ts`];
    const sources = files.filter((path) =>
      new RegExp(`^packages/${name}/(src|testing)/.*\\.(ts|tsx|mts|js|mjs)$`).test(path),
    );
    return [...checkManifest(root, name), ...sources.flatMap((path) => checkFile(root, name, path))];
  });
}

const plant = (name: string, path: string, code: string, found: RegExp) => ({
  name,
  plant: (copy: string) => plantFile(copy, path, `${code}\n`),
  found,
});

export const layers: Gate = {
  name: 'layers',
  check,
  faults: [
    plant(
      'a type imported sideways',
      'packages/editor/src/planted.ts',
      "import type { Anything } from '@journeywright/collab';\nexport type A = Anything;",
      /planted\.ts:1 editor must not import @journeywright\/collab/,
    ),
    plant(
      'an import() upwards',
      'packages/collab/src/planted.ts',
      "export const load = () => import('@journeywright/server');",
      /planted\.ts:1 collab must not import @journeywright\/server/,
    ),
    plant(
      "an import('…') type upwards",
      'packages/core/src/planted.ts',
      "export type A = import('@journeywright/editor').A;",
      /planted\.ts:1 core must not import @journeywright\/editor/,
    ),
    plant(
      'a relative path out of the package',
      'packages/collab/src/planted.ts',
      "export { a } from '../../core/src/ids.ts';",
      /planted\.ts:1 .*leaves the package/,
    ),
    plant(
      'a reach into a sibling',
      'packages/server/src/planted.ts',
      "import '@journeywright/core/src/ids.ts';",
      /planted\.ts:1 .*reaches into a sibling/,
    ),
    plant(
      'a library in core',
      'packages/core/src/planted.ts',
      "import * as Y from 'yjs';\nexport const doc = Y;",
      /planted\.ts:1 core does not list yjs/,
    ),
    plant(
      'Node in the editor',
      'packages/editor/src/planted.ts',
      "import 'node:fs';",
      /planted\.ts:1 editor must run without Node/,
    ),
    {
      name: 'a dependency against the arrows',
      plant: (copy) => {
        const path = 'packages/collab/package.json';
        const content = JSON.parse(readFileSync(join(copy, path), 'utf8')) as {
          dependencies: Record<string, string>;
        };
        content.dependencies['@journeywright/editor'] = 'workspace:*';
        plantFile(copy, path, JSON.stringify(content));
      },
      found: /collab must not depend on @journeywright\/editor/,
    },
    {
      name: 'a package nobody placed',
      plant: (copy) => plantFile(copy, 'packages/stray/src/index.ts', ''),
      found: /packages\/stray has no place/,
    },
  ],
};
