export type { Diagnostic, Unplaced } from './diagnostic.ts';
export type { Export, Loss } from './export.ts';
export { type InterchangeFormat, interchangeFormats } from './formats.ts';
export { type Import, type ImportContext, type Made, madeBy } from './import.ts';
export { exportJson, importJson } from './json.ts';
export { countLosses } from './keeps/losses.ts';
export type { FormatKeeps, KeptField } from './kept.ts';
export { type PastePlan, planPaste } from './paste/index.ts';
export {
  type BlankEmotion,
  exportMermaid,
  importMermaid,
  type MermaidImportOptions,
  mermaidKeeps,
  type MermaidOptions,
} from './mermaid/index.ts';
export { dataRows } from './table/dataRows.ts';
export { type ReadTable, readTextTable, type TextTable } from './table/readTextTable.ts';
