import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { root } from '../../packages/cli/bootstrap/toolchain.mjs';
import { emptyFolder, pack, published } from './tarballs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Paths of the tarballs, by the package folder's name. */
    readonly tarballs: Record<string, string>;
  }
}

/** Packing takes seconds: every test file works on the same tarballs. */
export default async function packOnce({ provide }: TestProject): Promise<() => void> {
  const folder = emptyFolder();
  provide('tarballs', await pack(root, published, folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
