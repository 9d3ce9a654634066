import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../packages/cli/bootstrap/toolchain.mjs';

/** One rule the whole tree keeps, with faults that prove it would notice. */
export interface Gate {
  readonly name: string;
  /** The problems found below `root`, each one line naming the file and the cure; none means the rule holds. */
  readonly check: (root: string) => Promise<readonly string[]>;
  readonly faults: readonly Fault[];
}

/** A fault to plant in a copy of the tree. */
export interface Fault {
  readonly name: string;
  readonly plant: (copy: string) => void | Promise<void>;
  /** What a problem must say for the fault to count as found. */
  readonly found: RegExp;
}

/** Every file of the project (paths from `root`, with `/`): all but what .gitignore names. */
export function projectFiles(root: string): string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const folders = new Set([
    '.git',
    ...ignored.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1)),
  ]);
  const suffixes = ignored.filter((line) => line.startsWith('*.')).map((line) => line.slice(1));
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!folders.has(entry.name)) visit(path);
      } else if (entry.isFile() && !suffixes.some((suffix) => entry.name.endsWith(suffix))) found.push(path);
    }
  };
  visit('');
  return found.sort();
}

/** The package folders' names, sorted. */
export function packageNames(root: string): string[] {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The lines of a file that match, as `path:line text`. */
export function matchingLines(root: string, path: string, pattern: RegExp): string[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    pattern.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [],
  );
}

/** Runs a script of node_modules in `root`. A test runner's NODE_ENV would change what bundlers make. */
export async function runTool(root: string, script: string, args: readonly string[]): Promise<ToolResult> {
  const command = [join(root, 'node_modules', script), ...args];
  return run(process.execPath, command, {
    cwd: root,
    quiet: true,
    env: { NODE_ENV: 'production', NO_COLOR: '1' },
  });
}

/** How a tool ended, and everything it printed. */
export interface ToolResult {
  readonly code: number;
  readonly output: string;
}

/** A tool's own words as problems: one per line that says something, or none when it ended well. */
export function complaints(name: string, result: ToolResult): string[] {
  if (result.code === 0) return [];
  const lines = result.output.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 0 ? [`${name} ended with exit code ${result.code} and no message`] : lines;
}
