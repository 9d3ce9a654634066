import type { TextField } from '../records/field.ts';
import { checkField, type FieldProblem } from '../records/validate.ts';

/**
 * What is wrong with bringing a text from `before` to `after`, or null. Two people can reach the limit together
 * and pass it; such a text may still be worked on, as long as it does not grow.
 */
export function checkText(field: TextField, before: string, after: string): FieldProblem | null {
  const longest = after.length <= before.length ? Math.max(field.maxLength, before.length) : field.maxLength;
  return checkField({ ...field, maxLength: longest }, after);
}
