// Bundles one thing for the bundle gate, in a process of its own, and prints what it found as JSON:
// `node bundle.mjs <root> app <page>…`, where a page is a source file that the app fetches for an address, or
// `node bundle.mjs <root> <name of a module to import whole>`.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const [, , root, target, ...pages] = process.argv;
const entryName = 'journeywright-bundle-entry';

/** Keeps every export of the module alive, as the largest importer would. */
const entry = {
  name: entryName,
  resolveId: (id) => (id === entryName ? join(root, `${entryName}.js`) : undefined),
  load: (id) =>
    id.endsWith(`${entryName}.js`)
      ? `import * as all from ${JSON.stringify(target)}; globalThis.kept = all;`
      : undefined,
};

const common = {
  logLevel: 'error',
  mode: 'production',
  build: { write: false, reportCompressedSize: false, manifest: 'manifest.json' },
};
const result = await build(
  target === 'app'
    ? { ...common, root: join(root, 'packages', 'app') }
    : {
        ...common,
        root,
        configFile: false,
        plugins: [entry],
        resolve: { conditions: ['@journeywright/source', 'module', 'browser', 'production'] },
        build: { ...common.build, minify: true, rolldownOptions: { input: entryName } },
      },
);

const output = [result].flat().flatMap((part) => part.output);
const code = new Map(
  output.filter((part) => part.type === 'chunk').map((chunk) => [chunk.fileName, chunk.code]),
);
const size = (text) => gzipSync(text, { level: 9 }).length;
const sum = (files) => [...files].reduce((total, file) => total + size(code.get(file)), 0);

const manifest = JSON.parse(output.find((part) => part.fileName === 'manifest.json').source);
const entries = Object.values(manifest).filter((part) => part.isEntry);

/** The files that come before anything shows: the parts given, and all that they import. */
function filesOf(parts) {
  const files = new Set();
  const follow = (part) => {
    if (part === undefined || files.has(part.file)) return;
    if (code.has(part.file)) files.add(part.file);
    for (const name of part.imports ?? []) follow(manifest[name]);
  };
  parts.forEach(follow);
  return files;
}

/** The first load of an address: what every page loads, and the part fetched for this one. */
function firstLoad(page) {
  const part = manifest[page];
  if (!part?.isDynamicEntry) throw new Error(`${page} is not fetched by itself: say which file the page is`);
  return sum(filesOf([...entries, part]));
}

console.log(
  JSON.stringify({
    modules: output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : [])),
    firstLoad: sum(filesOf(entries)),
    pages: pages.map(firstLoad),
    all: sum(code.keys()),
    styles: output
      .filter((part) => part.fileName.endsWith('.css'))
      .reduce((total, part) => total + size(part.source), 0),
  }),
);
