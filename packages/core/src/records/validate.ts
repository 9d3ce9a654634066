import { isIdOf } from '../ids.ts';
import { isOrderKey } from '../order/order.ts';
import type { Field } from './field.ts';

/** What is wrong with a value, and what would be right. */
export interface FieldProblem {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
}

function problem(code: string, message: string, cure: string): FieldProblem {
  return { code, message, cure };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function checkString(value: unknown, maxLength: number): FieldProblem | null {
  if (typeof value !== 'string') return problem('wrong-type', `${shown(value)} is not text.`, 'Give text.');
  if (value.length > maxLength)
    return problem(
      'too-long',
      `${value.length} characters are more than ${maxLength}.`,
      `Shorten it to ${maxLength} characters.`,
    );
  return checkCharacters(value);
}

/** What keeps a text from being written and read back the same, or null. */
export function checkCharacters(value: string): FieldProblem | null {
  // Half a surrogate pair cannot be written as UTF-8 and would come back as another character.
  if (loneSurrogate.test(value))
    return problem('broken-text', 'it holds half of a character.', 'Type the text again.');
  // Several databases and file formats end a text at NUL.
  return value.includes('\u0000')
    ? problem('broken-text', 'it holds a NUL character.', 'Take the NUL character out.')
    : null;
}

const deepest = 60;

/** What keeps `value` from being written to a file as JSON and read back the same, or null. */
export function checkJson(value: unknown, depth = 0): FieldProblem | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return checkCharacters(value);
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? null
      : problem('wrong-type', `${value} cannot be written to a file.`, 'Give a number that is not infinite.');
  if (typeof value !== 'object')
    return problem('wrong-type', `${typeof value} is not JSON.`, 'Give text, numbers, lists or objects.');
  if (depth >= deepest)
    return problem('too-deep', `it is nested more than ${deepest} levels deep.`, 'Make it flatter.');
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__')
      return problem('bad-name', '“__proto__” cannot be a name.', 'Rename this entry.');
    const wrong = checkCharacters(key) ?? checkJson(part, depth + 1);
    if (wrong) return wrong;
  }
  return null;
}

function checkNumber(field: Extract<Field, { kind: 'number' }>, value: unknown): FieldProblem | null {
  if (value === null) return null;
  const { min, max } = field;
  const range =
    min !== undefined && max !== undefined
      ? `from ${min} to ${max}`
      : min !== undefined
        ? `from ${min} up`
        : max !== undefined
          ? `up to ${max}`
          : '';
  const cure = `Give a ${field.integer ? 'whole ' : ''}number${range ? ` ${range}` : ''}, or leave it empty for “not measured”.`;
  if (typeof value !== 'number' || !Number.isFinite(value))
    return problem('wrong-type', `${shown(value)} is not a number.`, cure);
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return problem('out-of-range', `${value} is not ${range}.`, cure);
  return field.integer && !Number.isInteger(value)
    ? problem('not-whole', `${value} is not a whole number.`, cure)
    : null;
}

function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function checkPlace(field: Extract<Field, { kind: 'place' }>, value: unknown): FieldProblem | null {
  const cure = `Give ${Object.keys(field.refs).join(', ')} and order.`;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem('wrong-type', `${shown(value)} is not a place.`, cure);
  const parts = value as Record<string, unknown>;
  if (!isOrderKey(parts.order))
    return problem(
      'bad-order',
      `${shown(parts.order)} is not an order key.`,
      'Use letters and digits, not ending in 0.',
    );
  for (const [name, table] of Object.entries(field.refs)) {
    const id = parts[name] ?? null;
    if (id !== null && !isIdOf(table, id))
      return problem('bad-reference', `${shown(id)} is not an id of ${table}.`, cure);
  }
  return parts.stage && parts.contactPoint
    ? problem(
        'two-places',
        'it names a stage and a contact point.',
        'Name one of the two: a contact point knows its stage.',
      )
    : null;
}

function checkMembers(field: Extract<Field, { kind: 'members' }>, value: unknown): FieldProblem | null {
  if (!Array.isArray(value)) return problem('wrong-type', `${shown(value)} is not a list.`, 'Give a list.');
  for (const member of value) {
    const known = field.options
      ? field.options.some((option) => option.value === member)
      : field.table !== null && isIdOf(field.table, member);
    if (!known)
      return problem(
        'not-an-option',
        `${shown(member)} is not one of the possible members.`,
        field.options
          ? `Choose from ${field.options.map((o) => o.value).join(', ')}.`
          : `Give ids of ${field.table}.`,
      );
  }
  return new Set(value).size === value.length
    ? null
    : problem('duplicate', 'a member stands there twice.', 'Name each member once.');
}

/** What is wrong with `value` for `field`, or null. References may point at records that are gone. */
export function checkField(field: Field, value: unknown): FieldProblem | null {
  switch (field.kind) {
    case 'text':
    case 'line':
      return checkString(value, field.maxLength);
    case 'number':
      return checkNumber(field, value);
    case 'choice': {
      if (value === null) return null;
      const values = field.options.map((option) => option.value);
      if (typeof value === 'string' && values.includes(value)) return null;
      if (field.other)
        return (
          checkString(value, 200) ??
          (value === '' ? problem('empty', 'it is empty.', 'Write a word or choose none.') : null)
        );
      return problem(
        'not-an-option',
        `${shown(value)} is not one of the choices.`,
        `Choose from ${values.join(', ')}.`,
      );
    }
    case 'flag':
      return typeof value === 'boolean'
        ? null
        : problem('wrong-type', `${shown(value)} is not yes or no.`, 'Give true or false.');
    case 'date':
      return value === null || (typeof value === 'string' && isDay(value))
        ? null
        : problem('bad-date', `${shown(value)} is not a day.`, 'Write it as 2026-11-23.');
    case 'ref':
      if (value === null)
        return field.required
          ? problem('missing', 'it is missing.', `Name one of the ${field.table}.`)
          : null;
      return isIdOf(field.table, value)
        ? null
        : problem(
            'bad-reference',
            `${shown(value)} is not an id of ${field.table}.`,
            `Name one of the ${field.table}.`,
          );
    case 'members':
      return checkMembers(field, value);
    case 'order':
      return isOrderKey(value)
        ? null
        : problem(
            'bad-order',
            `${shown(value)} is not an order key.`,
            'Use letters and digits, not ending in 0.',
          );
    case 'place':
      return checkPlace(field, value);
    case 'json':
      return checkJson(value);
  }
}
