// What `npm start` and `npm test` share: running tools without prompts, timing, installing and building
// only when something changed. Plain Node and no dependencies, since it runs before anything is installed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest, listFiles } from './digest.mjs';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');

const installStamp = join(root, 'node_modules', '.journeywright-install');
const buildStamp = join(root, 'node_modules', '.journeywright-build');

/** A failure whose message is all a reader needs; callers print it without a stack. */
export class StepFailed extends Error {}

/**
 * Runs a program with no input and no prompts, and waits for it.
 * `quiet` keeps its output back and returns it; otherwise the output is passed through as it comes.
 */
export function run(command, args, { cwd = root, env = {}, quiet = false, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd, stdio, timeout, env: { ...process.env, ...env } });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal !== null) output += `ended by ${signal}\n`;
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Says what starts, does it, says how many seconds it took. */
export async function step(title, work) {
  const began = Date.now();
  console.log(`${title} …`);
  const result = await work();
  console.log(`${title}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

function manifests() {
  const folders = ['packages', 'examples'].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => join(group, name)) : [],
  );
  return ['.', ...folders]
    .map((folder) => join(folder, 'package.json'))
    .filter((path) => existsSync(join(root, path)));
}

/** npm sets the path of its own script, which spares a shell and its quoting of paths with spaces. */
function npxCommand() {
  const npmScript = process.env.npm_execpath;
  const beside = npmScript === undefined ? undefined : join(dirname(npmScript), 'npx-cli.js');
  const bundled = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npx-cli.js');
  const script = [beside, bundled].find((path) => path !== undefined && existsSync(path));
  return script === undefined ? ['npx', []] : [process.execPath, [script]];
}

/** Runs npx without asking whether the package may be fetched. */
export function npx(args, options) {
  const [command, first] = npxCommand();
  return run(command, [...first, '--yes', ...args], options);
}

/** Installs the dependencies named in pnpm-lock.yaml, unless node_modules already holds exactly those. */
export async function ensureInstalled() {
  const wanted = digest(root, ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]);
  const inStep =
    existsSync(installStamp) &&
    existsSync(join(root, 'node_modules', '.modules.yaml')) &&
    readFileSync(installStamp, 'utf8') === wanted;
  if (inStep) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await step(`Installing dependencies with ${packageManager}`, async () => {
    const { code, output } = await npx([packageManager, 'install', '--frozen-lockfile'], {
      quiet: true,
      env: { CI: 'true' },
    });
    if (code !== 0) {
      throw new StepFailed(
        `${output}\nDependencies could not be installed (the reason is above). ` +
          'Check the network connection and the free disk space, then run the same command again.',
      );
    }
    writeFileSync(installStamp, wanted);
  });
}

/** The path of a tool's script inside node_modules. */
export function tool(name, script) {
  return join(root, 'node_modules', name, script);
}

const isBuildInput = (path) =>
  !/\/(dist|\.tmp|\.data)\//.test(path) &&
  !path.startsWith('packages/cli/bootstrap/') &&
  !/\.test\.tsx?$/.test(path);
const isBuildOutput = (path) => /^packages\/[^/]+\/(dist|\.tmp)\//.test(path);

function buildState() {
  const inputs = [
    'pnpm-lock.yaml',
    'tsconfig.base.json',
    'tsconfig.json',
    ...listFiles(root, 'packages', isBuildInput),
  ];
  const results = digest(root, listFiles(root, 'packages', isBuildOutput));
  return { inputs, sources: digest(root, inputs), results };
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(buildStamp, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What a build has to do, from the last build's stamp and the tree as it is: 'nothing', 'update', or 'anew'.
 * tsc trusts its own record: it neither notices a deleted result nor removes one whose source is gone, so in
 * both cases the results have to go first.
 */
export function buildPlan(stamp, now) {
  if (stamp === undefined || stamp.results !== now.results) return 'anew';
  if (stamp.sources === now.sources) return 'nothing';
  return stamp.inputs.every((path) => now.inputs.includes(path)) ? 'update' : 'anew';
}

/**
 * Compiles every package and bundles the app into packages/app/dist, unless neither the sources nor the
 * results have changed since the last build. Both are compared by content.
 */
export async function ensureBuilt() {
  const before = buildState();
  const plan = buildPlan(readStamp(), before);
  if (plan === 'nothing') return;
  await step('Building', async () => {
    if (plan === 'anew') {
      for (const name of readdirSync(join(root, 'packages'))) {
        rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true });
        rmSync(join(root, 'packages', name, '.tmp'), { recursive: true, force: true });
      }
    }
    await build('TypeScript', [tool('typescript', 'bin/tsc'), '-b'], root);
    await build('Vite', [tool('vite', 'bin/vite.js'), 'build'], join(root, 'packages', 'app'));
    // The sources as they were before the build: an edit made during it must count as a change.
    const stamp = { inputs: before.inputs, sources: before.sources, results: buildState().results };
    writeFileSync(buildStamp, JSON.stringify(stamp));
  });
}

async function build(name, args, cwd) {
  const { code, output } = await run(process.execPath, args, { cwd, quiet: true });
  if (code !== 0) throw new StepFailed(`${output}\nThe build failed in ${name} (the reason is above).`);
}

/** Runs a program's main function: a StepFailed ends it with its message, anything else with its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StepFailed ? error.message : error);
    process.exit(1);
  }
}
