import type { TableName } from '../../ids.ts';
import type { Field } from '../../records/field.ts';
import { definitions } from '../../records/registry.ts';
import { checkField } from '../../records/validate.ts';
import { contentFields } from '../keeps/words.ts';
import { escapeText, readText } from './markdown.ts';

/** Fields an outline has a line for: all but the title, and references to what has no name of its own. */
export function outlineFields(table: TableName): readonly (readonly [string, Field])[] {
  return contentFields(table).filter(([name, field]) => {
    if (name === definitions[table].title) return false;
    if (field.kind === 'ref') return field.table === 'actors' || field.table === 'personas';
    if (field.kind === 'members') return field.table === null || field.table === 'personas';
    return field.kind !== 'json';
  });
}

const plain = (words: string): string => words.trim().toLowerCase();

/** What stands after the label of a field, or null when there is nothing to say. People are the caller's. */
export function writeValue(field: Field, value: unknown): string | null {
  switch (field.kind) {
    case 'text':
    case 'line':
      return value === '' ? null : escapeText(value as string);
    case 'number':
      return typeof value === 'number' ? String(value) : null;
    case 'flag':
      return value === true ? 'yes' : null;
    case 'date':
      return value as string | null;
    case 'choice': {
      if (value === null) return null;
      const option = field.options.find((one) => one.value === value);
      if (option) return option.label;
      const words = value as string;
      const taken = field.options.some(
        (one) => plain(one.label) === plain(words) || plain(one.value) === plain(words),
      );
      // The author's own word that reads like one of the list is told apart by its first letter.
      return taken ? `&#${words.codePointAt(0)};${escapeText(words.slice(1))}` : escapeText(words);
    }
    case 'members': {
      const labels = (value as readonly string[]).map(
        (member) => field.options?.find((one) => one.value === member)?.label ?? member,
      );
      return labels.length > 0 ? labels.join(', ') : null;
    }
    default:
      return null;
  }
}

/** A value read, or why it is none. */
export type ReadValue = { readonly value: unknown } | { readonly problem: string };

function option(field: Extract<Field, { kind: 'choice' | 'members' }>, words: string): string | null {
  const found = field.options?.find(
    (one) => plain(one.label) === plain(words) || plain(one.value) === plain(words),
  );
  return found?.value ?? null;
}

function readUnchecked(field: Field, raw: string): ReadValue {
  const words = raw.trim();
  switch (field.kind) {
    case 'number': {
      const unit = field.unit && plain(words).endsWith(plain(field.unit)) ? field.unit.length : 0;
      const digits = words.slice(0, words.length - unit).trim();
      return /^[+-]?\d{1,330}(\.\d{1,330})?(e[+-]?\d{1,3})?$/i.test(digits)
        ? { value: Number(digits) }
        : { problem: 'it is not a number' };
    }
    case 'flag':
      return /^(yes|true|x|1)$/i.test(words)
        ? { value: true }
        : /^(no|false|0)$/i.test(words)
          ? { value: false }
          : { problem: 'it is neither yes nor no' };
    case 'choice':
      return { value: option(field, words) ?? readText(words) };
    case 'members': {
      const given = words.split(',');
      const values = given.flatMap((word) => option(field, word) ?? []);
      return values.length < given.length
        ? { problem: 'not all of it is in the list' }
        : { value: [...new Set(values)].sort() };
    }
    case 'date':
      return { value: words };
    default:
      return { value: readText(words) };
  }
}

/** The value a line gives a field; checked, so that nothing the field cannot hold comes of it. */
export function readValue(field: Field, raw: string): ReadValue {
  const read = readUnchecked(field, raw);
  if ('problem' in read || field.kind === 'text' || field.kind === 'line') return read;
  const wrong = checkField(field, read.value);
  return wrong ? { problem: wrong.message } : read;
}
