import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** Loads a TypeScript module of this package without a build; the path is relative to this folder. */
export async function load(path) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return module;
}
