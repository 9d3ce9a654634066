export { exportWorkbook, type WorkbookOptions } from './xlsx/project/exportWorkbook.ts';
export { importWorkbook, type ImportWorkbookOptions } from './xlsx/project/importWorkbook.ts';
export { type ProjectWorkbook, readProjectWorkbook } from './xlsx/project/readProjectWorkbook.ts';
export type { WorkbookChanges } from './xlsx/project/readChanges.ts';
export type { CellEdit } from './xlsx/project/changes.ts';
export {
  readWorkbookTables,
  type WorkbookRow,
  type WorkbookTable,
  type WorkbookTables,
} from './xlsx/tables.ts';
