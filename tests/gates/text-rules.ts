import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../packages/cli/bootstrap/toolchain.mjs';
import { type Gate, matchingLines, projectFiles } from './gate.ts';
import { plantFile } from './planted-copy.ts';

const maxLines = 400;

export const fileLength: Gate = {
  name: 'file length',
  check: async (root) =>
    projectFiles(root)
      .filter((path) => /^packages\/[^/]+\/src\/.*\.(tsx?|css)$/.test(path) && !/\.test\.tsx?$/.test(path))
      .flatMap((path) => {
        const length = readFileSync(join(root, path), 'utf8').split('\n').length - 1;
        return length > maxLines ? [`${path} has ${length} lines; split it (the limit is ${maxLines})`] : [];
      }),
  faults: [
    {
      name: 'a file of 401 lines',
      plant: (copy) => plantFile(copy, 'packages/core/src/planted.ts', 'export {};\n'.repeat(maxLines + 1)),
      found: /planted\.ts has 401 lines/,
    },
  ],
};

/** Written in parts, so that the rules do not find themselves. */
const publicRegistry = ['registry', 'npmjs', 'org'].join('.');
const personalFolder = ['(/home', '/Users', 'C:\\\\Users)[/\\\\][a-z][\\w.-]*[/\\\\]'].join('|');

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The folder the clone stands in names a machine too, unless half the machines of the world have it. */
function machinePaths(root: string): string[] {
  const above = dirname(root);
  const common = ['/', '/tmp', '/home', '/root', '/usr/src', '/opt', '/srv', '/var', '/var/tmp', homedir()];
  return [root, ...(common.includes(above) ? [] : [above])].map((path) => `${escaped(path)}/`);
}

async function configuredRegistry(): Promise<string[]> {
  const { code, output } = await run('npm', ['config', 'get', 'registry'], { quiet: true });
  const host = code === 0 ? /https?:\/\/([^/\s]+)/.exec(output)?.[1] : undefined;
  return host === undefined ? [] : [escaped(host)];
}

export const hosts: Gate = {
  name: 'no registry host, no machine path',
  check: async (root) => {
    const patterns = [
      escaped(publicRegistry),
      ...(await configuredRegistry()),
      personalFolder,
      ...machinePaths(root),
    ];
    const pattern = new RegExp(patterns.join('|'));
    return projectFiles(root).flatMap((path) => matchingLines(root, path, pattern));
  },
  faults: [
    {
      name: 'a registry host',
      plant: (copy) => plantFile(copy, 'docs/planted.md', `see https://${publicRegistry}/yjs\n`),
      found: /docs\/planted\.md:1/,
    },
    {
      name: 'a path of one machine',
      plant: (copy) => plantFile(copy, 'docs/planted.md', `open ${copy}/packages\n`),
      found: /docs\/planted\.md:1/,
    },
    {
      name: "a person's folder",
      plant: (copy) =>
        plantFile(copy, 'docs/planted.md', `open ${['', 'home', 'somebody', 'code'].join('/')}\n`),
      found: /docs\/planted\.md:1/,
    },
  ],
};

const skipWords = ['skip', 'only', 'todo', 'fails', 'skipIf', 'runIf'].join('|');

export const skippedTests: Gate = {
  name: 'no skipped or focused tests',
  check: async (root) => {
    const pattern = new RegExp(
      `\\b(it|test|describe|suite|bench)(\\.\\w+)*\\.(${skipWords})\\b|\\b[xf](it|describe)\\(['"\`]`,
    );
    return projectFiles(root)
      .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
      .flatMap((path) => matchingLines(root, path, pattern));
  },
  faults: [...['skip', 'only', 'todo', 'fails', 'concurrent.skip'].map((word) => `test.${word}`), 'fit'].map(
    (call) => ({
      name: call,
      plant: (copy) => plantFile(copy, 'packages/core/src/planted.test.ts', `${call}('a', () => {});\n`),
      found: /planted\.test\.ts:1/,
    }),
  ),
};

const stubPattern = new RegExp(
  ['not implemented', '\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b', 'placeholder data', 'coming soon'].join('|'),
  'i',
);

export const stubWords: Gate = {
  name: 'no stub words',
  check: async (root) =>
    projectFiles(root)
      .filter((path) => /^(packages|examples|docs)\//.test(path))
      .flatMap((path) => matchingLines(root, path, stubPattern)),
  faults: ['Not implemented', 'TO' + 'DO', 'coming soon'].map((words) => ({
    name: words,
    plant: (copy) => plantFile(copy, 'packages/core/src/planted.ts', `// ${words}\n`),
    found: /planted\.ts:1/,
  })),
};
