import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './exit.ts';
import type { Io } from './io.ts';
import { optionError } from './words/optionError.ts';

/** A flag of a command, as help shows it. */
export interface FlagInfo {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What stands for its value in help, for example `<file>`. */
  readonly value?: string;
  readonly help: string;
}

/** One command of `journeywright`. */
export interface Command {
  readonly name: string;
  /** What stands behind the name in a usage line. */
  readonly usage: string;
  readonly summary: string;
  readonly flags: Readonly<Record<string, FlagInfo>>;
  /** Paragraphs and examples below the flags. */
  readonly more: string;
  /** Help on the first thing named behind the command, such as a method. */
  readonly helpAbout?: (name: string) => string;
  /** Resolves to the exit code. Rejects with `CommandError`. */
  readonly run: (given: Given, io: Io) => Promise<number> | number;
}

/** A command line, read by the flags of its command. */
export interface Given {
  readonly files: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | null;
  readonly values: (name: string) => readonly string[];
}

export const jsonFlag: FlagInfo = { type: 'boolean', help: 'Print JSON for scripts' };

/** Reads what stands behind a command's name. Throws `CommandError` for what the command does not know. */
export function readGiven(command: Command, args: readonly string[]): Given {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short !== undefined && { short }) },
    ]),
  ) satisfies ParseArgsConfig['options'];
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return {
      files: positionals,
      flag: (name) => values[name] === true,
      value: (name) => (typeof values[name] === 'string' ? values[name] : null),
      values: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
    };
  } catch (error) {
    throw new CommandError(...optionError(error as Error, Object.keys(command.flags), command.name));
  }
}

/** The arguments of a command that needs just so many; throws `CommandError` with the usage otherwise. */
export function exactly(
  command: Pick<Command, 'name' | 'usage'>,
  given: Given,
  count: number,
): readonly string[] {
  if (given.files.length === count) return given.files;
  const what =
    given.files.length < count
      ? `“${command.name}” needs ${count === 1 ? 'a file' : `${count} files`}; ${given.files.length === 0 ? 'none' : 'only one'} was given.`
      : `“${given.files[count]}” was not expected.`;
  throw new CommandError(what, `Usage: journeywright ${command.name} ${command.usage}`);
}
