import { CommandError } from '../exit.ts';
import type { Io } from '../io.ts';

export const outFlag = {
  type: 'string',
  short: 'o',
  value: '<file>',
  help: 'Where to write; standard output when left out',
} as const;

export const forceFlag = { type: 'boolean', help: 'Write over a file that is there' } as const;

/** Writes a file, or to standard output for `-`. A file that is there is kept, unless `force`. */
export function writeOut(path: string, content: string | Uint8Array, force: boolean, io: Io): void {
  if (path === '-') {
    io.out(content);
    return;
  }
  if (!force && io.exists(path))
    throw new CommandError(
      `${path} is there already.`,
      'Choose another name, or add --force to write over it.',
    );
  try {
    io.write(path, content);
  } catch (error) {
    throw new CommandError(
      `${path} cannot be written: ${(error as Error).message}`,
      'Check the folder and its rights.',
    );
  }
}
