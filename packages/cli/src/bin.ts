#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { processIo } from './io.ts';
import { run } from './run.ts';

const version = (): string => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

// A reader that closes the pipe early (`… | head`) has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), version, processIo);
