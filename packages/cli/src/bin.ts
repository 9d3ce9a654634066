#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { exit } from './exit.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

const version = (): string => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

// A reader that closes the pipe early (`… | head`) has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const why = error.code === 'ENOSPC' ? 'The disk is full.' : error.message;
  process.stderr.write(`Standard output cannot be written: ${why}\nChoose another place to write to.\n`);
  process.exit(exit.failed);
});

try {
  process.exitCode = await run(process.argv.slice(2), version, processIo);
} catch (error) {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `Something went wrong that should not have. Please report it with these lines:\n${words}\n`,
  );
  // Node’s own 1 would tell scripts that the answer is “no”.
  process.exitCode = exit.failed;
}
