import { definitions, type TableName } from '@journeywright/core';
import type { ReadSheetInfo, ReadWorkbook } from '../read/openWorkbook.ts';
import { listsName } from './choiceLists.ts';
import { idHead } from './columns.ts';
import { tableMark } from './exportWorkbook.ts';
import { type HiddenCopy, readCopy } from './hiddenCopy.ts';
import { sheetTables } from './rowOrder.ts';

/** Where the parts of our own workbook stand, whatever people renamed. */
export interface Located {
  readonly copy: HiddenCopy;
  readonly tables: ReadonlyMap<TableName, ReadSheetInfo>;
  /** All other sheets that people see. */
  readonly others: readonly ReadSheetInfo[];
}

/** The sheet a name such as `'Failure points'!$A$1` stands in. */
function sheetOfTarget(target: string): string | null {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!\$A\$1$/.exec(target);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}

/** Finds the sheets of the tables by their marks, or else by their names. */
export function locate(workbook: ReadWorkbook): Located {
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  let copy: HiddenCopy = { state: 'none' };
  const used = new Set<ReadSheetInfo>();
  for (const sheet of workbook.sheets) {
    const found = readCopy(sheet.cells);
    if (found.state === 'none') continue;
    used.add(sheet);
    if (copy.state !== 'whole') copy = found;
  }
  const tables = new Map<TableName, ReadSheetInfo>();
  for (const table of sheetTables) {
    const marked = workbook.names.get(tableMark(table));
    const name = (marked === undefined ? null : sheetOfTarget(marked)) ?? definitions[table].plural;
    const sheet = byName.get(name.toLowerCase());
    const isOurs = sheet?.cells.get(1)?.get(1)?.value === idHead;
    if (!sheet || used.has(sheet) || (!isOurs && marked === undefined)) continue;
    used.add(sheet);
    tables.set(table, sheet);
  }
  const others = workbook.sheets.filter(
    (sheet) => !used.has(sheet) && !(sheet.hidden && sheet.name === listsName),
  );
  return { copy, tables, others };
}
