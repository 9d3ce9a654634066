import { definitions, read, type Snapshot, type TableName } from '@journeywright/core';
import { quotedSheet } from '../sheet/cellName.ts';
import type { DefinedName, Sheet, Workbook } from '../sheet/sheet.ts';
import { createSheetNames } from '../sheet/sheetNames.ts';
import { writeWorkbook } from '../sheet/writeWorkbook.ts';
import { createChoiceLists, listsName } from './choiceLists.ts';
import { copyName, copySheet } from './hiddenCopy.ts';
import { mapSheet } from './mapSheet.ts';
import { type Contents, overviewSheet } from './overviewSheet.ts';
import { rankingSheet } from './rankingSheet.ts';
import { hasRisks, riskSheet } from './riskSheet.ts';
import { rowsOf, sheetTables } from './rowOrder.ts';
import { tableSheet } from './tableSheet.ts';

export interface WorkbookOptions {
  /** Whether worksheets without a row get a sheet too, ready to be filled in. Default true. */
  readonly emptySheets?: boolean;
}

/** The name that stays with the sheet of a table when a person renames it. */
export function tableMark(table: TableName): string {
  return `journeywright.${table}`;
}

const shownWhenEmpty = new Set<TableName>(['failures', 'actions']);

function isWorksheet(table: TableName): boolean {
  return shownWhenEmpty.has(table) || definitions[table].worksheet === true;
}

/** The sheets that are made from the tables and not read back: overview, maps, ranking, matrix. */
export interface Planned {
  readonly workbook: Workbook;
  /** The sheet of each table that has one. */
  readonly tables: ReadonlyMap<TableName, string>;
  /** Sheets for reading. */
  readonly readOnly: ReadonlySet<string>;
}

/** Lays out the workbook of a project. */
export function planWorkbook(snapshot: Snapshot, { emptySheets = true }: WorkbookOptions = {}): Planned {
  const nameSheet = createSheetNames();
  // These names are looked for when a workbook is read, so nothing else may take them.
  for (const taken of [copyName, listsName]) nameSheet(taken);
  const overview = nameSheet('Overview');
  const rows = rowsOf(snapshot);
  const shown = sheetTables.filter((table) => rows[table].length > 0 || (emptySheets && isWorksheet(table)));
  const tables = new Map(shown.map((table) => [table, nameSheet(definitions[table].plural)]));
  const lists = createChoiceLists();

  const maps = read
    .journeys(snapshot)
    .slice(0, 100)
    .map((journey) => mapSheet(snapshot, nameSheet(`Map ${journey.title}`), journey));
  const failuresSheet = tables.get('failures');
  const figures: Sheet[] = [];
  if (failuresSheet !== undefined)
    figures.push(rankingSheet(snapshot, nameSheet('Ranking'), failuresSheet, rows.failures));
  const risky = [...tables].filter(([table]) => hasRisks(table));
  if (risky.length > 0)
    figures.push(
      riskSheet(
        nameSheet('Risk matrix'),
        risky.map(([table, sheet]) => ({ table, sheet, records: rows[table] })),
      ),
    );
  const sheets = [...tables].map(([table, name]) => tableSheet(snapshot, table, name, rows[table], lists));

  const contents: Contents[] = [
    ...maps.map(({ name }) => ({ sheet: name, holds: 'A journey: stages across, lanes down.', rows: null })),
    ...figures.map(({ name }) => ({ sheet: name, holds: 'Figures that follow the tables.', rows: null })),
    ...[...tables].map(([table, sheet]) => ({
      sheet,
      holds: definitions[table].help,
      rows: rows[table].length,
    })),
  ];
  const names = [...tables].map(
    ([table, sheet]): DefinedName => ({ name: tableMark(table), target: `${quotedSheet(sheet)}!$A$1` }),
  );
  const first = overviewSheet(snapshot, overview, contents);
  return {
    workbook: { sheets: [first, ...maps, ...figures, ...sheets, lists.sheet(), copySheet(snapshot)], names },
    tables,
    readOnly: new Set([first, ...maps, ...figures].map(({ name }) => name)),
  };
}

/**
 * A project as an .xlsx workbook: an overview, a map sheet a journey, the ranking and the risk matrix with live
 * formulas, a sheet a table, and a hidden copy of the project. The same snapshot always gives the same bytes.
 * Nothing a person wrote is ever a formula.
 */
export function exportWorkbook(snapshot: Snapshot, options: WorkbookOptions = {}): Uint8Array {
  return writeWorkbook(planWorkbook(snapshot, options).workbook);
}
