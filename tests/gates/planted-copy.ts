import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectFiles } from './gate.ts';

/**
 * Copies the project to a temporary folder, hands the copy over, and removes it. Dependencies are links to the
 * installed ones, but workspace packages link to the copy's own, so that a fault planted there is really met.
 */
export async function withCopy(root: string, work: (copy: string) => Promise<void>): Promise<void> {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'journeywright-gate-')));
  try {
    for (const path of projectFiles(root)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      copyFileSync(join(root, path), join(copy, path));
    }
    const folders = ['packages', 'examples'].flatMap((group) =>
      existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => join(group, name)) : [],
    );
    for (const folder of ['.', ...folders]) {
      linkDependencies(join(root, folder, 'node_modules'), join(copy, folder, 'node_modules'), root, copy);
    }
    await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function linkDependencies(from: string, to: string, root: string, copy: string): void {
  if (!existsSync(from)) return;
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    if (name.startsWith('@')) linkDependencies(join(from, name), join(to, name), root, copy);
    else
      symlinkSync(
        realpathSync(join(from, name)).replace(join(root, 'packages'), join(copy, 'packages')),
        join(to, name),
      );
  }
}

/** Writes a new file into the copy. */
export function plantFile(copy: string, path: string, content: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), content);
}

/** Adds lines to the end of a file of the copy. */
export function plantLines(copy: string, path: string, lines: string): void {
  appendFileSync(join(copy, path), `\n${lines}\n`);
}
