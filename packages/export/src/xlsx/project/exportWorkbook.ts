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

// A workbook with hundreds of sheets is of no use to anybody.
const mostMaps = 100;

const shownWhenEmpty = new Set<TableName>(['failures', 'actions']);

function isWorksheet(table: TableName): boolean {
  return shownWhenEmpty.has(table) || definitions[table].worksheet === true;
}

/** The sheets that are made from the tables for reading, and the names of those of the tables. */
export interface Layout {
  /** The overview, the maps, the ranking, the risk matrix. */
  readonly forReading: readonly Sheet[];
  /** The sheet of each table that has one. */
  readonly tables: ReadonlyMap<TableName, string>;
  readonly rows: ReturnType<typeof rowsOf>;
}

function figureSheets(
  snapshot: Snapshot,
  tables: Layout['tables'],
  rows: Layout['rows'],
  nameSheet: (wanted: string) => string,
): Sheet[] {
  const failures = tables.get('failures');
  const risky = [...tables].filter(([table]) => hasRisks(table));
  const sources = risky.map(([table, sheet]) => ({ table, sheet, records: rows[table] }));
  return [
    ...(failures === undefined
      ? []
      : [rankingSheet(snapshot, nameSheet('Ranking'), failures, rows.failures)]),
    ...(sources.length === 0 ? [] : [riskSheet(nameSheet('Risk matrix'), sources)]),
  ];
}

/** Lays out the workbook of a project: which sheets it has, and those that are for reading. */
export function layOut(snapshot: Snapshot, { emptySheets = true }: WorkbookOptions = {}): Layout {
  const nameSheet = createSheetNames();
  // These names are looked for when a workbook is read, so nothing else may take them.
  for (const taken of [copyName, listsName]) nameSheet(taken);
  const overview = nameSheet('Overview');
  const rows = rowsOf(snapshot);
  const shown = sheetTables.filter((table) => rows[table].length > 0 || (emptySheets && isWorksheet(table)));
  const tables = new Map(shown.map((table) => [table, nameSheet(definitions[table].plural)]));
  const maps = read
    .journeys(snapshot)
    .slice(0, mostMaps)
    .map((journey) => mapSheet(snapshot, nameSheet(`Map ${journey.title}`), journey));
  const figures = figureSheets(snapshot, tables, rows, nameSheet);
  const contents: Contents[] = [
    ...maps.map(({ name }) => ({ sheet: name, holds: 'A journey: stages across, lanes down.', rows: null })),
    ...figures.map(({ name }) => ({ sheet: name, holds: 'Figures that follow the tables.', rows: null })),
    ...[...tables].map(([table, sheet]) => ({
      sheet,
      holds: definitions[table].help,
      rows: rows[table].length,
    })),
  ];
  return { forReading: [overviewSheet(snapshot, overview, contents), ...maps, ...figures], tables, rows };
}

/** The whole workbook of a project. */
export function planWorkbook(snapshot: Snapshot, options: WorkbookOptions = {}): Workbook {
  const { forReading, tables, rows } = layOut(snapshot, options);
  const lists = createChoiceLists();
  const sheets = [...tables].map(([table, name]) => tableSheet(snapshot, table, name, rows[table], lists));
  const names = [...tables].map(
    ([table, sheet]): DefinedName => ({ name: tableMark(table), target: `${quotedSheet(sheet)}!$A$1` }),
  );
  return { sheets: [...forReading, ...sheets, lists.sheet(), copySheet(snapshot)], names };
}

/**
 * A project as an .xlsx workbook: an overview, a map sheet a journey, the ranking and the risk matrix with live
 * formulas, a sheet a table, and a hidden copy of the project. The same snapshot always gives the same bytes.
 * Nothing a person wrote is ever a formula.
 */
export function exportWorkbook(snapshot: Snapshot, options: WorkbookOptions = {}): Uint8Array {
  return writeWorkbook(planWorkbook(snapshot, options));
}
