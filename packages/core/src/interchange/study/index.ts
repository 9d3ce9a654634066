export { exportStudy } from './exportStudy.ts';
export { exportStudyTable } from './exportStudyTable.ts';
export { studyFormat } from './format.ts';
export { importStudy, type StudyImportOptions } from './importStudy.ts';
export { importStudyTable, type StudyImport, type StudyTableOptions } from './importStudyTable.ts';
export { type StudyTable, type StudyTableRow, tableRespondents } from './studyTable.ts';
