import {
  type AnyRecord,
  checkField,
  completeRecord,
  definitions,
  orderKeysBetween,
  type Snapshot,
  type TableName,
} from '@journeywright/core';
import { readEdited } from './changes.ts';
import type { Resolve } from './fromCell.ts';
import { wordsOf } from './fromCell.ts';
import type { Report } from './report.ts';
import type { TableRow, TableRows } from './tableRows.ts';

/** A row that becomes a record. */
export interface NewRow {
  readonly row: TableRow;
  readonly id: string;
}

function lastOrder(base: Snapshot, table: TableName): string | null {
  let last: string | null = null;
  for (const record of base.tables[table].values() as Iterable<AnyRecord>) {
    const own = record.order ?? (record.place as { order?: unknown } | undefined)?.order;
    if (typeof own === 'string' && (last === null || own > last)) last = own;
  }
  return last;
}

function readRecord(
  table: TableName,
  { sheet, columns }: TableRows,
  { row, id }: NewRow,
  orderKey: string,
  resolve: Resolve,
  report: Report,
): AnyRecord | null {
  const { fields } = definitions[table];
  const record: Record<string, unknown> & { id: string } = { id };
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'order') record[name] = orderKey;
    if (field.kind === 'place')
      record[name] = {
        ...Object.fromEntries(Object.keys(field.refs).map((part) => [part, null])),
        order: orderKey,
      };
  }
  for (const [column, at] of columns) {
    if (!row.cells.has(column)) continue;
    const read = readEdited(column, row, at, sheet, null, resolve, report);
    if (!read) continue;
    const { field, part } = column;
    record[field] = part === null ? read.value : { ...(record[field] as object), [part]: read.value };
  }
  const whole = completeRecord(table, record) as unknown as AnyRecord;
  for (const [name, field] of Object.entries(fields)) {
    const wrong = checkField(field, whole[name]);
    if (!wrong) continue;
    report.leaveOut(
      'row-left-out',
      [...row.cells.values()].map(wordsOf).join('\t'),
      `The new row cannot become a ${definitions[table].name}. ${field.label}: ${wrong.message}`,
      wrong.cure,
      `Sheet “${sheet}”, row ${row.row}`,
    );
    return null;
  }
  return whole;
}

/** The records that new rows of a table become, in their order, after those that are there. */
export function additionsOf(
  base: Snapshot,
  table: TableName,
  rows: TableRows,
  fresh: readonly NewRow[],
  resolve: Resolve,
  report: Report,
): readonly AnyRecord[] {
  const keys = orderKeysBetween(lastOrder(base, table), null, fresh.length);
  return fresh.flatMap((row, at) => {
    const record = readRecord(table, rows, row, keys[at] as string, resolve, report);
    return record ? [record] : [];
  });
}
