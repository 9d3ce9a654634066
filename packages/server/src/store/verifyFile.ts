import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';

// The embedded store maps its file into memory, and a cut or overwritten file ends the whole process with a
// signal. So a short-lived second process walks every entry first: if that one dies, this one can say so.
const SCRIPT = `
const { open } = require(process.argv[1]);
const db = open({ path: process.argv[2], noSubdir: true, encoding: 'binary', overlappingSync: false });
for (const { value } of db.getRange({})) if (!Buffer.isBuffer(value)) throw new Error('not a value');
db.close().then(() => process.exit(0));
`;

/** Longest a check may take before it counts as failed, in milliseconds. */
const TIME_LIMIT = 120_000;

/**
 * Walks the whole store file in a process of its own. Resolves to `null` when all of it can be read, else to
 * a short description of what happened.
 */
export const verifyFile = (path: string): Promise<string | null> =>
  new Promise((resolve) => {
    const library = createRequire(import.meta.url).resolve('lmdb');
    const child = spawn(process.execPath, ['-e', SCRIPT, library, path], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', ELECTRON_RUN_AS_NODE: '1' },
      timeout: TIME_LIMIT,
    });
    let output = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', (error) => resolve(`the check could not run: ${error.message}`));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(null);
      else if (signal) resolve(`reading it ends with ${signal}`);
      else resolve(/^(?:\w*Error: )?(.+ error|.*MDB_.*)$/m.exec(output)?.[1] ?? 'it cannot be read');
    });
  });
