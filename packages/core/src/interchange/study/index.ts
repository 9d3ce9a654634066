export { exportStudyTable } from './exportStudyTable.ts';
export { importStudyTable, type StudyImport, type StudyTableOptions } from './importStudyTable.ts';
export { type StudyTable, type StudyTableRow, tableRespondents } from './studyTable.ts';
