// Imported first, for its effect: an old Node must meet a plain sentence, not a syntax error further on.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const needed = String(manifest.engines.node).replace(/[^\d.]/g, '');
const parts = (version) => version.split('.').map(Number);
const [major, minor] = parts(process.versions.node);
const [neededMajor, neededMinor] = parts(needed);

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(
    `Journeywright needs Node ${needed} or newer; this is Node ${process.versions.node}.\n` +
      'Install a current Node from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}
