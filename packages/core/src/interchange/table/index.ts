export { dataRows } from './dataRows.ts';
export { type Delimiter, detectDelimiter } from './delimiter.ts';
export { addGuard, removeGuard } from './guard.ts';
export { tableLimits } from './limits.ts';
export { type DecimalSign, detectDecimal, normaliseNumber } from './number.ts';
export { type ReadOptions, type ReadRows, readTextRows, type TextRows } from './readTextRows.ts';
export { type ReadTable, readTextTable, type TextTable } from './readTextTable.ts';
export type { TextRow } from './scanRows.ts';
export { type CellValue, type WriteOptions, writeTextTable } from './writeTextTable.ts';
