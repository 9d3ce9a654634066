import type { InputProblem } from '@journeywright/core/methods';

/**
 * One line for what is wrong with a method's input.
 * @param lineOf the line of the file a row stands on, or null where the file has no lines to speak of
 */
export function placeOfProblem(
  path: string,
  { message, cure, row, field }: InputProblem,
  lineOf: ((row: number) => number | null) | null,
): string {
  const line = row === null ? null : (lineOf?.(row) ?? null);
  const where = row === null ? '' : line === null ? `, row ${row}` : `:${line}`;
  const column = row === null || field === null || message.startsWith(field) ? '' : ` ${field}:`;
  return `${path}${where}:${column} ${message} ${cure}`;
}
