import { join } from 'node:path';
import { run } from '../../packages/cli/bootstrap/toolchain.mjs';
import type { Gate } from './gate.ts';
import { plantFile, plantLines } from './planted-copy.ts';

interface Bundle {
  /** Paths of the modules that were really bundled. */
  readonly modules: readonly string[];
  /** JavaScript fetched before anything shows, in bytes after gzip. */
  readonly firstLoad: number;
  /** The same for each page asked for: with the part that is fetched for it. */
  readonly pages: readonly number[];
  /** All JavaScript, what is fetched while idle included. */
  readonly all: number;
  /** Style sheets, in bytes after gzip. */
  readonly styles: number;
}

const script = join(import.meta.dirname, 'bundle.mjs');
const source = (root: string, name: string): string => join(root, 'packages', name, 'src', 'index.ts');

async function bundle(root: string, target: string, pages: readonly string[] = []): Promise<Bundle> {
  const env = { NODE_ENV: 'production', NO_COLOR: '1' };
  const { code, output } = await run(process.execPath, [script, root, target, ...pages], {
    cwd: root,
    quiet: true,
    env,
  });
  if (code !== 0) throw new Error(`cannot bundle ${target}: ${output.trim().slice(0, 600)}`);
  return JSON.parse(output.slice(output.lastIndexOf('\n{') + 1)) as Bundle;
}

/** What cannot be bundled is a problem like any other, and must not hide the rest. */
async function orMessage(check: () => Promise<string[]>): Promise<string[]> {
  return check().catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
}

/** Libraries that a bundle holds, by the folder their modules lie in. */
function libraries(found: Bundle): Set<string> {
  const names = found.modules.map((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

const forbiddenInEditor = ['ws', 'yjs', 'lib0', 'y-websocket', 'y-protocols', 'y-indexeddb', 'lmdb'];

/** What may not be in a bundle; core may hold no library at all. */
async function checkContents(root: string): Promise<string[]> {
  const core = libraries(await bundle(root, source(root, 'core')));
  const editor = libraries(await bundle(root, source(root, 'editor')));
  return [
    ...[...core].map((name) => `core's bundle holds ${name}: core must stand alone`),
    ...forbiddenInEditor.filter((name) => editor.has(name)).map((name) => `editor's bundle holds ${name}`),
  ];
}

/** The other side of the canary: the same search does find these names where they belong. */
async function checkSearchWorks(root: string): Promise<string[]> {
  const expected: readonly (readonly [target: string, library: string])[] = [
    [source(root, 'collab'), 'yjs'],
    [source(root, 'editor'), 'react'],
    ['y-websocket', 'y-websocket'],
    ['ws', 'ws'],
  ];
  const problems: string[] = [];
  for (const [target, library] of expected) {
    const found = libraries(await bundle(root, target));
    if (!found.has(library)) problems.push(`the search for ${library} is blind: not found in ${target}`);
  }
  return problems;
}

interface Budget {
  readonly name: string;
  /** JavaScript at first load, in kB (1,000 bytes) after gzip. */
  readonly limit: number;
}

const editor: Budget = { name: 'editor', limit: 170 };

/** The pages of the app, with what it fetches for their addresses: that belongs to their first load. */
const pages: readonly (Budget & { readonly file: string })[] = [
  { name: 'map page', file: 'src/map/MapPage.tsx', limit: 205 },
  { name: 'list page', file: 'src/list/ListPage.tsx', limit: 100 },
];

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

function compare({ name, limit }: Budget, load: number, { all, styles }: Bundle): string[] {
  const later = `${kB(all - load)} kB more after it`;
  console.log(`${name}: ${kB(load)} kB of ${limit} kB JavaScript, ${later}, ${kB(styles)} kB CSS (gzip)`);
  if (load <= limit * 1000) return [];
  return [`${name} loads ${kB(load)} kB of JavaScript at first; its budget is ${limit} kB`];
}

async function checkPages(root: string): Promise<string[]> {
  const found = await bundle(
    root,
    'app',
    pages.map(({ file }) => file),
  );
  return pages.flatMap((page, at) => compare(page, found.pages[at] ?? Number.NaN, found));
}

async function checkEditor(root: string): Promise<string[]> {
  const found = await bundle(root, source(root, 'editor'));
  return compare(editor, found.firstLoad, found);
}

async function checkSizes(root: string): Promise<string[]> {
  return [...(await orMessage(() => checkPages(root))), ...(await orMessage(() => checkEditor(root)))];
}

export const bundleContents: Gate = {
  name: 'bundle contents',
  check: (root) => orMessage(() => checkContents(root)),
  faults: [
    {
      name: 'yjs in core',
      plant: (copy) => plantLines(copy, 'packages/core/src/index.ts', "export * as planted from 'yjs';"),
      found: /core's bundle holds yjs/,
    },
    {
      name: 'ws in the editor',
      plant: (copy) => plantLines(copy, 'packages/editor/src/index.ts', "export * as planted from 'ws';"),
      found: /editor's bundle holds ws/,
    },
  ],
};

export const bundleCanaries: Gate = {
  name: 'bundle canaries',
  check: (root) => orMessage(() => checkSearchWorks(root)),
  faults: [
    {
      name: 'collab without yjs',
      plant: (copy) => plantFile(copy, 'packages/collab/src/index.ts', 'export const planted = 1;\n'),
      found: /the search for yjs is blind/,
    },
  ],
};

/** Bytes that do not compress, as a library would bring: about `kB` after gzip. */
function ballast(kB: number): string {
  let state = 1;
  const next = (): string => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(35 + (state % 57));
  };
  return JSON.stringify(Array.from({ length: kB * 1400 }, next).join(''));
}

export const bundleSizes: Gate = {
  name: 'bundle sizes',
  check: checkSizes,
  faults: [
    {
      name: 'a heavy import',
      plant: (copy) =>
        plantLines(copy, 'packages/editor/src/index.ts', `export const planted = ${ballast(210)};`),
      found: /editor loads [\d.]+ kB/,
    },
    {
      name: 'a heavy module that a page imports',
      plant: (copy) => {
        plantFile(copy, 'packages/app/src/map/planted.ts', `globalThis.planted = ${ballast(30)};\n`);
        plantLines(copy, 'packages/app/src/map/MapPage.tsx', "import './planted.ts';");
      },
      found: /map page loads [\d.]+ kB/,
    },
    {
      name: 'a page that is not where the gate looks for it',
      plant: (copy) =>
        plantLines(
          copy,
          'packages/app/src/main.tsx',
          "import * as planted from './list/ListPage.tsx'; globalThis.planted = planted;",
        ),
      found: /src\/list\/ListPage\.tsx is not fetched by itself/,
    },
  ],
};
