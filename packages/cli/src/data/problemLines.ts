import type { InputProblem } from '@journeywright/core/methods';
import { inputName } from '../words/streamName.ts';

/**
 * One line for what is wrong with a method's input.
 * @param placeOf the place of a row behind the name of the file, such as `:7`; null where it is not known
 */
export function placeOfProblem(
  path: string,
  { message, cure, row, field }: InputProblem,
  placeOf: ((row: number) => string | null) | null,
): string {
  const where = row === null ? '' : (placeOf?.(row) ?? `, row ${row}`);
  const column = row === null || field === null || message.startsWith(field) ? '' : ` ${field}:`;
  return `${inputName(path)}${where}:${column} ${message} ${cure}`;
}
