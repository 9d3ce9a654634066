import { CommandError } from '../exit.ts';
import type { Io } from '../io.ts';

export const outFlag = {
  type: 'string',
  short: 'o',
  value: '<file>',
  help: 'Where to write; standard output when left out',
} as const;

export const forceFlag = { type: 'boolean', help: 'Write over a file that is there' } as const;

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'The folder is not there.',
  ENOTDIR: 'Part of the path is not a folder.',
  EISDIR: 'That is a folder.',
  EACCES: 'It may not be written there.',
  EPERM: 'It may not be written there.',
  EROFS: 'It may not be written there.',
  ENOSPC: 'The disk is full.',
};

/** Throws `CommandError` when a file is there that must be kept. */
export function keepsFile(path: string, force: boolean, io: Io): void {
  if (path === '-' || force || !io.exists(path)) return;
  throw new CommandError(
    `${path} is there already.`,
    'Choose another name, or add --force to write over it.',
  );
}

/** Writes a file, or to standard output for `-`. A file that is there is kept, unless `force`. */
export function writeOut(path: string, content: string | Uint8Array, force: boolean, io: Io): void {
  if (path === '-') {
    io.out(content);
    return;
  }
  keepsFile(path, force, io);
  try {
    io.write(path, content);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `${path} cannot be written: ${causes[code] ?? `${message}.`}`,
      'Choose another name or another folder.',
    );
  }
}
