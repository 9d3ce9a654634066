export {
  cjmlKeeps,
  type CjmlImportOptions,
  exportCjml,
  importCjml,
  type RatingScale,
} from './cjml/index.ts';
export {
  csvLongKeeps,
  csvWideKeeps,
  exportLongTable,
  exportWideTable,
  importLongTable,
  importTable,
  importWideTable,
  type LongColumn,
  type LongField,
  type LongFieldInfo,
  longFields,
  type LongImportOptions,
  type LongMapping,
  proposeMapping,
  tableForm,
  type WideField,
  type WideFieldInfo,
  wideFields,
  type WideImportOptions,
  type WideMapping,
  type WideRow,
  type WideTarget,
} from './csv/index.ts';
export type { Diagnostic, Unplaced } from './diagnostic.ts';
export type { Export, Loss } from './export.ts';
export { type InterchangeFormat, interchangeFormats } from './formats.ts';
export { tellHidden } from './hiddenCharacters.ts';
export { type Import, type ImportContext, type Made, madeBy } from './import.ts';
export { exportJson, importJson } from './json.ts';
export { countLosses } from './keeps/losses.ts';
export type { FormatKeeps, KeptField } from './kept.ts';
export { exportOutline, importOutline, outlineKeeps } from './outline/index.ts';
export { type PastePlan, planPaste } from './paste/index.ts';
export {
  type BlankEmotion,
  exportMermaid,
  importMermaid,
  type MermaidImportOptions,
  mermaidKeeps,
  type MermaidOptions,
} from './mermaid/index.ts';
export {
  type CellValue,
  dataRows,
  type DecimalSign,
  type Delimiter,
  normaliseNumber,
  type ReadOptions,
  type ReadRows,
  readTextRows,
  type ReadTable,
  readTextTable,
  type TextRow,
  type TextRows,
  type TextTable,
  type WriteOptions,
  writeTextTable,
} from './table/index.ts';
export {
  exportStudy,
  exportStudyTable,
  importStudy,
  importStudyTable,
  studyFormat,
  type StudyImport,
  type StudyImportOptions,
  type StudyTable,
  type StudyTableOptions,
  type StudyTableRow,
  tableRespondents,
} from './study/index.ts';
