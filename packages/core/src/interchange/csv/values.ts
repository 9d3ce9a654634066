import type { TableName } from '../../ids.ts';
import type { Field } from '../../records/field.ts';
import { fieldOf } from '../../records/registry.ts';
import { checkField } from '../../records/validate.ts';
import { type DecimalSign, normaliseNumber } from '../table/index.ts';

/** What a cell is worth to a field, or why it does not fit. */
export type CellRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string; readonly cure: string };

const otherWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  channel: {
    web: 'website',
    'web site': 'website',
    online: 'website',
    internet: 'website',
    mail: 'letter',
    post: 'letter',
    phone: 'telephone',
    call: 'telephone',
    'phone call': 'telephone',
    text: 'sms',
    'in person': 'face to face',
    'face-to-face': 'face to face',
    'mobile app': 'app',
    'live chat': 'chat',
    kiosk: 'self-service',
    social: 'social media',
  },
  salePhase: {
    'pre-sale': 'before',
    presale: 'before',
    sale: 'during',
    'post-sale': 'after',
    aftersale: 'after',
    'after-sale': 'after',
  },
};

/** Whether there is nothing in a cell. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Words as a table keeps them: exactly, but blanks alone are nothing. */
export function prose(value: unknown): string {
  return typeof value === 'string' && !isBlank(value) ? value : '';
}

/** The choice that words stand for: its value or label in any case, or a usual other word. Null: none. */
export function readChoice(table: TableName, name: string, words: string): string | null {
  const field = fieldOf(table, name);
  const word = words.trim();
  if (field?.kind !== 'choice' || word === '') return null;
  const small = word.toLowerCase();
  const option =
    field.options.find((one) => one.value === word) ??
    field.options.find(({ value, label }) => value.toLowerCase() === small || label.toLowerCase() === small);
  if (option) return option.value;
  const synonyms = otherWords[name];
  const other = synonyms && Object.hasOwn(synonyms, small) ? synonyms[small] : undefined;
  if (other !== undefined && field.options.some(({ value }) => value === other)) return other;
  return field.other && word.length <= 200 ? word : null;
}

function readMembers(field: Extract<Field, { kind: 'members' }>, text: string): CellRead {
  const words = text.split(/[,;|/\n\r]+/).map((word) => word.trim().toLowerCase());
  const found = new Set<string>();
  for (const word of words) {
    if (word === '') continue;
    const option = field.options?.find(({ value, label }) => value === word || label.toLowerCase() === word);
    if (!option)
      return {
        ok: false,
        message: `“${word.slice(0, 60)}” is not one of the choices.`,
        cure: `Choose from ${field.options?.map(({ value }) => value).join(', ')}.`,
      };
    found.add(option.value);
  }
  return { ok: true, value: [...found].sort() };
}

/** Reads a cell that is not blank for a field of text, number, choice or tags. */
export function readCell(table: TableName, name: string, text: string, decimal: DecimalSign): CellRead {
  const field = fieldOf(table, name);
  if (!field) return { ok: false, message: `There is no field “${name}”.`, cure: '' };
  if (field.kind === 'members') return readMembers(field, text);
  let value: unknown = text;
  if (field.kind === 'number') {
    const written = normaliseNumber(text, decimal) ?? normaliseNumber(text, decimal === ',' ? '.' : ',');
    value = written === null ? text : Number(written);
  }
  if (field.kind === 'choice') value = readChoice(table, name, text) ?? text.trim();
  // Words of a text may be longer than a person may type: they are kept whole.
  const wrong = field.kind === 'text' ? null : checkField(field, value);
  return wrong ? { ok: false, message: wrong.message, cure: wrong.cure } : { ok: true, value };
}
