import { StartError } from '@journeywright/server';
import { type Command, readGiven } from './command.ts';
import { commands } from './commands/commands.ts';
import { CommandError, exit } from './exit.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Io } from './io.ts';
import { printable } from './words/printable.ts';
import { closest } from './words/closest.ts';

function findCommand(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const near = closest(
    name,
    commands.map((candidate) => candidate.name),
  );
  const cure = near ? `Did you mean “${near}”? ` : '';
  throw new CommandError(`There is no command “${name}”.`, `${cure}See “journeywright --help”.`);
}

const isHelp = (arg: string | undefined): boolean => arg === '-h' || arg === '--help';

async function perform(args: readonly string[], version: () => string, io: Io): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || isHelp(first) || first === 'help') {
    const about = rest.find((arg) => !arg.startsWith('-'));
    io.out(about === undefined ? generalHelp(commands) : commandHelp(findCommand(about)));
    return exit.fine;
  }
  if (first === '-v' || first === '--version') {
    io.out(`${version()}\n`);
    return exit.fine;
  }
  const command = findCommand(first);
  if (rest.some(isHelp)) {
    const about = rest.find((arg) => !arg.startsWith('-'));
    io.out((about !== undefined && command.helpAbout?.(about)) || commandHelp(command));
    return exit.fine;
  }
  return command.run(readGiven(command, rest), io);
}

/** Runs one command line and resolves to its exit code. What goes wrong is told in words, with a cure. */
export async function run(args: readonly string[], version: () => string, given: Io): Promise<number> {
  // Remarks quote what files say; a title must not steer the terminal it is shown in.
  const io: Io = { ...given, warn: (line) => given.warn(printable(line)) };
  try {
    return await perform(args, version, io);
  } catch (error) {
    if (error instanceof CommandError) {
      for (const line of [error.message, ...error.details.map((detail) => `  ${detail}`), error.cure])
        if (line !== '') io.warn(line);
      return exit.failed;
    }
    if (!(error instanceof StartError)) throw error;
    io.warn(`${error.message}\n${error.cure}`);
    return exit.failed;
  }
}
