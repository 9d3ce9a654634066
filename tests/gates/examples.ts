import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../packages/cli/bootstrap/toolchain.mjs';
import { complaints, type Gate, runTool } from './gate.ts';
import { plantFile, plantLines } from './planted-copy.ts';

/** What an example prints; `…` stands for whatever differs from run to run. */
const expectation = 'expected-output.txt';

function exampleNames(root: string): string[] {
  return readdirSync(join(root, 'examples')).filter((name) =>
    existsSync(join(root, 'examples', name, 'package.json')),
  );
}

function matches(expected: string, line: string | undefined): boolean {
  const parts = expected.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return line !== undefined && new RegExp(`^${parts.join('.*')}$`).test(line);
}

/** The first line that is not as expected, in words. */
function difference(expected: readonly string[], printed: readonly string[]): string | undefined {
  const count = Math.max(expected.length, printed.length);
  for (let i = 0; i < count; i++) {
    const wanted = expected[i];
    if (wanted === undefined) return `printed “${printed[i]}” after the last expected line`;
    if (!matches(wanted, printed[i])) return `printed “${printed[i] ?? 'nothing'}” instead of “${wanted}”`;
  }
  return undefined;
}

/** Example folders that the build at the root includes. */
function builtFolders(root: string): Set<string> {
  const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
    references: readonly { readonly path: string }[];
  };
  return new Set(references.map(({ path }) => path.replace(/^\.\/|\/$/g, '')));
}

async function runExample(root: string, name: string): Promise<string[]> {
  const where = `examples/${name}`;
  if (!builtFolders(root).has(where)) return [`${where} is not built: name it in tsconfig.json at the root`];
  const { scripts } = JSON.parse(readFileSync(join(root, where, 'package.json'), 'utf8')) as {
    scripts?: Readonly<Record<string, string>>;
  };
  if (!scripts?.['start']?.endsWith('node dist/index.js'))
    return [`${where}/package.json: the start script must end with “node dist/index.js”`];
  const path = join(root, where, expectation);
  if (!existsSync(path)) return [`${where}/${expectation} is missing: write down what the example prints`];
  // What an example saves goes to a folder of this run.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'journeywright-example-')));
  try {
    const { code, output } = await run(process.execPath, ['dist/index.js'], {
      cwd: join(root, where),
      quiet: true,
      timeout: 30_000,
      env: { TMPDIR: folder, TEMP: folder, NODE_OPTIONS: '' },
    });
    if (code !== 0) return [`${where} ended with exit code ${code}: ${output.trim().slice(0, 600)}`];
    const lines = (text: string): string[] => text.trimEnd().split('\n');
    const found = difference(lines(readFileSync(path, 'utf8')), lines(output));
    return found === undefined ? [] : [`${where} ${found}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function check(root: string): Promise<string[]> {
  const built = await runTool(root, 'typescript/bin/tsc', ['-b', '--pretty', 'false']);
  if (built.code !== 0) return complaints('tsc -b', built);
  const names = exampleNames(root);
  if (names.length === 0) return ['examples/ holds no example'];
  return (await Promise.all(names.map((name) => runExample(root, name)))).flat();
}

const source = 'examples/headless/src/index.ts';

export const examples: Gate = {
  name: 'examples build and run',
  check,
  faults: [
    {
      name: 'an example that fails',
      plant: (copy) => plantLines(copy, source, "throw new Error('planted');"),
      found: /examples\/headless ended with exit code 1: .*planted/s,
    },
    {
      name: 'an example that says something else',
      plant: (copy) => plantLines(copy, source, "console.log('planted');"),
      found: /examples\/headless printed “planted” after the last expected line/,
    },
    {
      name: 'an example that does not compile',
      plant: (copy) => plantLines(copy, source, "export const planted: number = 'a word';"),
      found: /examples\/headless\/src\/index\.ts.*error TS2322/,
    },
    {
      name: 'an example that nobody builds',
      plant: (copy) => plantFile(copy, 'examples/stray/package.json', '{}\n'),
      found: /examples\/stray is not built/,
    },
  ],
};
