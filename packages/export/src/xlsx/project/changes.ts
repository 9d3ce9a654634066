import { type AnyRecord, type Field, fieldOf, type Snapshot, type TableName } from '@journeywright/core';
import { cellPlace } from '../sheet/cellName.ts';
import { type Column, valueIn } from './columns.ts';
import { fromCell, isAsWritten, type Resolve, wordsOf } from './fromCell.ts';
import type { Report } from './report.ts';
import type { TableRow, TableRows } from './tableRows.ts';
import { toCell } from './toCell.ts';
import { unfitCell } from './words.ts';

/** A field that a person changed in a cell. */
export interface CellEdit {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
  readonly value: unknown;
  readonly place: string;
}

/** Texts that two people made too long together may be worked on as long as they do not grow. */
function typeFor(column: Column, before: unknown): Field {
  const { type } = column;
  if (type.kind !== 'text' || typeof before !== 'string' || before.length <= type.maxLength) return type;
  return { ...type, maxLength: before.length };
}

function wholeText(column: Column, before: unknown, value: unknown, report: Report, place: string): unknown {
  if (column.type.kind !== 'text' || typeof before !== 'string' || typeof value !== 'string') return value;
  const { text, lost } = unfitCell(value, before);
  if (lost > 0)
    report.tell(
      'warning',
      'text-shortened',
      `The text was longer than a cell can show; its last ${lost} characters are replaced by what stands here.`,
      'Leave the note about the further characters in the cell to keep them.',
      place,
    );
  return text;
}

/** What is read from a cell that is not as it was written: its value, or undefined after telling what is wrong. */
export function readEdited(
  column: Column,
  row: TableRow,
  at: number,
  sheet: string,
  before: unknown,
  resolve: Resolve,
  report: Report,
): { readonly value: unknown } | undefined {
  const cell = row.cells.get(column);
  const place = cellPlace(sheet, row.row, at);
  const whole =
    cell === undefined || typeof cell.value !== 'string'
      ? cell
      : { ...cell, value: wholeText(column, before, cell.value, report, place) as string };
  const result = fromCell(typeFor(column, before), whole, resolve);
  if (result.ok) return { value: result.value };
  const { code, message, cure } = result.problem;
  report.leaveOut(code, cell ? wordsOf(cell) : '', `${column.head}: ${message}`, cure, place);
  return undefined;
}

/** The fields a person changed in the row of a known record. */
export function editsOf(
  base: Snapshot,
  table: TableName,
  record: AnyRecord,
  { sheet, columns }: TableRows,
  row: TableRow,
  resolve: Resolve,
  report: Report,
): CellEdit[] {
  const edits = new Map<string, CellEdit>();
  for (const [column, at] of columns) {
    const before = valueIn(record, column);
    const cell = row.cells.get(column);
    if (isAsWritten(toCell(base, column.type, before), cell)) continue;
    // An order that is wiped out says nothing.
    if (column.type.kind === 'order' && cell === undefined) continue;
    const read = readEdited(column, row, at, sheet, before, resolve, report);
    if (!read) continue;
    const { field, part } = column;
    const whole = edits.get(field)?.value ?? record[field];
    const value = part === null ? read.value : { ...(whole as object), [part]: read.value };
    edits.set(field, { table, id: record.id, field, value, place: cellPlace(sheet, row.row, at) });
  }
  return [...edits.values()].filter((edit) => keepsPlace(edit, report));
}

/** A card cannot stand at a stage and at a contact point: told once both parts are known. */
function keepsPlace(edit: CellEdit, report: Report): boolean {
  const field = fieldOf(edit.table, edit.field);
  if (field?.kind !== 'place') return true;
  const { stage, contactPoint } = edit.value as Record<string, string | null>;
  if (!(stage && contactPoint)) return true;
  report.leaveOut(
    'two-places',
    `${stage}, ${contactPoint}`,
    'The row names a stage and a contact point; it stays where it was.',
    'Leave one of the two empty: a contact point knows its stage.',
    edit.place,
  );
  return false;
}
