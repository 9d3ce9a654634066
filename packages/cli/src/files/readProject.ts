import { CommandError } from '../exit.ts';
import type { Io } from '../io.ts';
import { diagnosticLines } from './diagnosticLines.ts';
import type { FileFormat, ReadProject } from './format.ts';
import { inputName } from '../words/streamName.ts';
import { formatOf } from './formats.ts';
import { readBytes } from './readFile.ts';

/** The flag that names the format of a file to be read. */
export const fromFlag = {
  type: 'string',
  value: '<format>',
  help: 'Format of the file, when its name does not tell',
} as const;

/** The flag that names the sheet of a workbook of another program. */
export const sheetFlag = {
  type: 'string',
  value: '<name>',
  help: 'The sheet meant, when a workbook of another program has several',
} as const;

/**
 * Reads a project from any format that can be read. Throws `CommandError` naming every place at fault.
 * @param sheet the sheet of a workbook to be read; null: the workbook itself, or the first that holds a table
 */
export function readProject(
  path: string,
  from: string | null,
  io: Io,
  sheet: string | null = null,
): ReadProject & { format: FileFormat } {
  const format = formatOf(path, from, 'read');
  if (sheet !== null && !format.readSheet)
    throw new CommandError(`${path} has no sheets.`, 'Leave --sheet out; it is for workbooks (.xlsx).');
  const bytes = readBytes(path, io);
  const reading = sheet === null ? format.read?.(bytes, path) : format.readSheet?.(bytes, sheet);
  const given = from === null ? 'If it is of another kind, name its format with --from.' : '';
  if (!reading?.ok)
    throw new CommandError(
      `${inputName(path)} cannot be read as ${format.name} (${format.label}).`,
      given,
      diagnosticLines(path, reading?.diagnostics ?? []),
    );
  return { format, ...reading };
}
