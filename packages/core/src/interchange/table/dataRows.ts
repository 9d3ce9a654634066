import type { DataRow } from '../../methods/method.ts';
import { normaliseNumber } from './number.ts';
import type { TextTable } from './readTextTable.ts';

const withComma = /^\s*[+\-−－]?[\d.\u00A0\u202F '’]*,\d+(?:e[+-]?\d+)?\s*$/i;
const grouped = /^\s*[+\-−－]?\d{1,3}(?:\.\d{3})+\s*$/;

/**
 * The rows as methods take them: cells by heading, as text. In a table with decimal commas numbers are
 * rewritten with a point (`3,5` → `3.5`, `1.234` → `1234`). Rows in which every cell is blank are left out.
 */
export function dataRows(table: TextTable): readonly DataRow[] {
  const { header, rows, decimal } = table;
  const plain = (cell: string): string => {
    if (decimal !== ',' || !(withComma.test(cell) || grouped.test(cell))) return cell;
    return normaliseNumber(cell, ',') ?? cell;
  };
  return rows
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
    .map((row) => Object.fromEntries(header.map((name, at) => [name, plain(row.cells[at] ?? '')])));
}
