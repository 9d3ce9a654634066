#!/usr/bin/env node
// Stands in the repository, so that the command can be linked before the first build.
import { existsSync } from 'node:fs';

const built = new URL('../dist/bin.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write('Journeywright is not built yet.\nRun “npm run build” once, then try again.\n');
  process.exitCode = 2;
}
