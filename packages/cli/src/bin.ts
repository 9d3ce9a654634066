#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { StartError } from '@journeywright/server';
import { readArguments } from './arguments.ts';
import { helpText } from './help.ts';
import { type Output, startServer, stopOnSignals } from './serve.ts';

const output: Output = {
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
};

const version = (): string => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

try {
  const request = readArguments(process.argv.slice(2), process.env);
  if (request.kind === 'help') output.say(helpText.trimEnd());
  else if (request.kind === 'version') output.say(version());
  else stopOnSignals(await startServer(request.serve, output), output);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  output.warn(`${error.message}\n${error.cure}`);
  process.exitCode = 1;
}
