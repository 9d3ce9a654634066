export type { Diagnostic, Unplaced } from './diagnostic.ts';
export type { Export, Loss } from './export.ts';
export { type Import, type ImportContext, type Made, madeBy } from './import.ts';
export type { FormatKeeps, KeptField } from './kept.ts';
