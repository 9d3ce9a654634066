import { checkField, type Field, type FieldProblem, type TableName } from '@journeywright/core';
import { dayOfSerial } from '../sheet/dates.ts';
import type { ReadCell } from '../read/readSheet.ts';
import { idInReference } from './words.ts';

/** Finds the record that words in a cell name. */
export type Resolve = (table: TableName, words: string) => string | FieldProblem;

export type FromCell =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: FieldProblem };

const problem = (code: string, message: string, cure: string): FromCell => ({
  ok: false,
  problem: { code, message, cure },
});

/** The words of a cell, as a person reads them. */
export function wordsOf(cell: ReadCell): string {
  if (cell.moment !== null) return cell.moment;
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return String(cell.value);
}

const yes = new Set(['yes', 'true', 'x', '1', '✓', 'y']);
const no = new Set(['no', 'false', '0', '-', 'n']);

function readFlag(cell: ReadCell): unknown {
  if (typeof cell.value === 'boolean') return cell.value;
  const words = wordsOf(cell).trim().toLowerCase();
  return yes.has(words) ? true : no.has(words) ? false : wordsOf(cell);
}

function readNumber(cell: ReadCell): unknown {
  if (typeof cell.value === 'number') return cell.value;
  const words = wordsOf(cell).trim();
  // A decimal comma; with a point beside it nobody could tell which of them it is.
  const plain = /^[-+]?\d+,\d+$/.test(words) ? words.replace(',', '.') : words;
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(plain) ? Number(plain) : words;
}

function readDate(cell: ReadCell): unknown {
  if (typeof cell.value !== 'number') return wordsOf(cell).trim();
  if (cell.moment !== null && /^\d{4}-/.test(cell.moment)) return cell.moment.slice(0, 10);
  return dayOfSerial(cell.value) ?? String(cell.value);
}

function readOption(options: readonly { readonly value: string; readonly label: string }[], words: string) {
  const wanted = words.trim().toLowerCase();
  return (
    options.find(({ label }) => label.toLowerCase() === wanted) ??
    options.find(({ value }) => value.toLowerCase() === wanted)
  )?.value;
}

function readReference(table: TableName, words: string, resolve: Resolve): string | FieldProblem {
  return idInReference(table, words) ?? resolve(table, words);
}

function readMembers(field: Extract<Field, { kind: 'members' }>, words: string, resolve: Resolve) {
  const { table, options } = field;
  const pieces = words
    .split(table === null ? /[;\r\n]+/ : /[\r\n]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const members = new Set<string>();
  for (const piece of pieces) {
    const found =
      table === null ? (readOption(options ?? [], piece) ?? piece) : readReference(table, piece, resolve);
    if (typeof found !== 'string') return found;
    members.add(found);
  }
  return [...members].sort();
}

function readJson(words: string): unknown {
  try {
    return JSON.parse(words) as unknown;
  } catch {
    return undefined;
  }
}

function parse(field: Field, cell: ReadCell, resolve: Resolve): FromCell {
  const words = wordsOf(cell);
  switch (field.kind) {
    case 'number':
      return { ok: true, value: readNumber(cell) };
    case 'flag':
      return { ok: true, value: readFlag(cell) };
    case 'date':
      return { ok: true, value: readDate(cell) };
    case 'choice':
      return { ok: true, value: readOption(field.options, words) ?? words };
    case 'ref': {
      const found = readReference(field.table, words, resolve);
      return typeof found === 'string' ? { ok: true, value: found } : { ok: false, problem: found };
    }
    case 'members': {
      const found = readMembers(field, words, resolve);
      return Array.isArray(found)
        ? { ok: true, value: found }
        : { ok: false, problem: found as FieldProblem };
    }
    case 'text':
    case 'line':
    case 'order':
      return { ok: true, value: words };
    default: {
      const value = readJson(words);
      return value === undefined
        ? problem('bad-json', 'this is not JSON.', 'Put back what stood here, or write JSON.')
        : { ok: true, value };
    }
  }
}

/** The value that a cell a person has filled in stands for, checked as every value of the field is. */
export function fromCell(field: Field, cell: ReadCell | undefined, resolve: Resolve): FromCell {
  if (cell?.kind === 'error')
    return problem('error-value', `the cell shows the error ${String(cell.value)}.`, 'Correct its formula.');
  if (cell?.kind === 'lost')
    return problem(
      'no-result',
      'the cell holds a formula without a saved result.',
      'Open the workbook in a spreadsheet program, save it, and import it again.',
    );
  const parsed: FromCell =
    cell === undefined || (field.kind !== 'text' && field.kind !== 'line' && wordsOf(cell).trim() === '')
      ? { ok: true, value: field.default }
      : parse(field, cell, resolve);
  if (!parsed.ok) return parsed;
  const wrong = checkField(field, parsed.value);
  return wrong ? { ok: false, problem: wrong } : parsed;
}

const sameLines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Whether a cell still shows what was written into it. Programs may change line ends and the 16th digit. */
export function isAsWritten(
  written: { readonly value: string | number | boolean } | null,
  cell: ReadCell | undefined,
) {
  if (written === null || cell === undefined) return written === null && cell === undefined;
  if (cell.kind === 'error' || cell.kind === 'lost') return false;
  const { value } = written;
  if (value === cell.value) return true;
  if (typeof value === 'string' && typeof cell.value === 'string')
    return sameLines(value) === sameLines(cell.value);
  if (typeof value === 'number' && typeof cell.value === 'number')
    return Number(value.toPrecision(15)) === Number(cell.value.toPrecision(15));
  return false;
}
