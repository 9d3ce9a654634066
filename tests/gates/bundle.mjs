// Bundles one thing for the bundle gate, in a process of its own, and prints what it found as JSON:
// `node bundle.mjs <root> app` or `node bundle.mjs <root> <name of a module to import whole>`.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const [, , root, target] = process.argv;
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
  build: { write: false, reportCompressedSize: false },
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
const chunks = new Map(
  output.filter((part) => part.type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
);
const first = new Set();
const follow = (fileName) => {
  const chunk = chunks.get(fileName);
  if (chunk === undefined || first.has(fileName)) return;
  first.add(fileName);
  chunk.imports.forEach(follow);
};
for (const chunk of chunks.values()) if (chunk.isEntry) follow(chunk.fileName);
const size = (text) => gzipSync(text, { level: 9 }).length;
console.log(
  JSON.stringify({
    modules: [...chunks.values()].flatMap((chunk) => Object.keys(chunk.modules)),
    firstLoad: [...first].reduce((total, fileName) => total + size(chunks.get(fileName).code), 0),
    styles: output
      .filter((part) => part.fileName.endsWith('.css'))
      .reduce((total, part) => total + size(part.source), 0),
  }),
);
