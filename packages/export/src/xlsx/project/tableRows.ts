import { definitions, type TableName } from '@journeywright/core';
import type { ReadSheetInfo } from '../read/openWorkbook.ts';
import type { ReadCell } from '../read/readSheet.ts';
import { cellPlace } from '../sheet/cellName.ts';
import { type Column, columnsOf, idHead } from './columns.ts';
import { wordsOf } from './fromCell.ts';
import type { Report } from './report.ts';

/** A row of a table's sheet that holds something. */
export interface TableRow {
  readonly row: number;
  /** What stands in the id column; empty for a row that a person added. */
  readonly id: string;
  readonly cells: ReadonlyMap<Column, ReadCell>;
}

export interface TableRows {
  readonly sheet: string;
  /** The columns that are there, with their numbers. */
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly TableRow[];
}

function readHeads(table: TableName, { name, cells }: ReadSheetInfo, report: Report) {
  const known = columnsOf(table);
  const columns = new Map<Column, number>();
  const unknown = new Set<number>();
  let id: number | null = null;
  for (const [at, cell] of cells.get(1) ?? []) {
    const head = wordsOf(cell).trim().toLowerCase();
    const column =
      known.find((one) => one.head.toLowerCase() === head) ??
      known.find((one) => one.part === null && one.field.toLowerCase() === head);
    if (head === idHead.toLowerCase() && id === null) id = at;
    else if (column && !columns.has(column)) columns.set(column, at);
    else unknown.add(at);
  }
  for (const column of known) {
    if (columns.has(column) || column.hidden) continue;
    report.tell(
      'warning',
      'column-missing',
      `The column “${column.head}” is missing; what it held is kept.`,
      'Put the head of the column back if you meant to change it.',
      `Sheet “${name}”`,
    );
  }
  return { columns, id };
}

/** The rows of a table's sheet. Cells under no known head are reported. */
export function readTableRows(table: TableName, info: ReadSheetInfo, report: Report): TableRows {
  const { name: sheet, cells } = info;
  const { columns, id } = readHeads(table, info, report);
  const columnAt = new Map([...columns].map(([column, at]) => [at, column]));
  if (id === null)
    report.tell(
      'warning',
      'id-column-missing',
      `The column “${idHead}” is missing, so no row can be told from another; none of them is read.`,
      `Put the head “${idHead}” back above the ids of the ${definitions[table].plural.toLowerCase()}.`,
      `Sheet “${sheet}”`,
    );
  const rows: TableRow[] = [];
  for (const [row, values] of cells) {
    if (row === 1) continue;
    const found = new Map<Column, ReadCell>();
    let idText = '';
    for (const [at, cell] of values) {
      const column = columnAt.get(at);
      if (at === id) idText = wordsOf(cell).trim();
      else if (column) found.set(column, cell);
      else
        report.leaveOut(
          'no-such-column',
          wordsOf(cell),
          'This column is not one of the table.',
          'Move the words into one of its columns.',
          cellPlace(sheet, row, at),
        );
    }
    if (id === null) {
      const words = [...values.values()].map(wordsOf).join('\t');
      report.leaveOut(
        'row-without-id',
        words,
        'The row cannot be told from others.',
        'Put the ids back.',
        `Sheet “${sheet}”, row ${row}`,
      );
    } else if (idText !== '' || found.size > 0) rows.push({ row, id: idText, cells: found });
  }
  return { sheet, columns, rows };
}
