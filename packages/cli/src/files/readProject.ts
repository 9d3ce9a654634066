import { CommandError } from '../exit.ts';
import type { Io } from '../io.ts';
import { diagnosticLine } from './diagnosticLines.ts';
import type { FileFormat, ReadProject } from './format.ts';
import { formatOf } from './formats.ts';
import { readBytes } from './readFile.ts';

/** The flag that names the format of a file to be read. */
export const fromFlag = {
  type: 'string',
  value: '<format>',
  help: 'Format of the file, when its name does not tell',
} as const;

/** Reads a project from any format that can be read. Throws `CommandError` naming every place at fault. */
export function readProject(path: string, from: string | null, io: Io): ReadProject & { format: FileFormat } {
  const format = formatOf(path, from, 'read');
  const reading = format.read?.(readBytes(path, io), path);
  if (!reading?.ok)
    throw new CommandError(
      `${path} is not a ${format.label} that can be read.`,
      '',
      (reading?.diagnostics ?? []).map((found) => diagnosticLine(path, found)),
    );
  return { format, ...reading };
}
