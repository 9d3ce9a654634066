import { type Diagnostic, importTable, type ReadOptions } from '@journeywright/core/interchange';
import {
  exportWorkbook,
  importWorkbook,
  readWorkbookTables,
  type WorkbookTable,
} from '@journeywright/export';
import type { FileFormat, Reading } from './format.ts';
import { readWith } from './readWith.ts';
import { onSheet, sheetText, unplacedOnSheet } from './sheetTable.ts';

/** How the text of a sheet is read: its words are no formulas, and its figures have a point. */
export const sheetOptions: ReadOptions = { delimiter: '\t', guard: false, decimal: '.' };

type Refused = { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The sheet meant, and all others that hold something. */
export type ChosenSheet =
  | {
      readonly ok: true;
      readonly table: WorkbookTable;
      readonly others: readonly WorkbookTable[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | Refused;

function refused(code: string, message: string, cure: string): Refused {
  return { ok: false, diagnostics: [{ severity: 'error', code, message, cure, line: null, column: null }] };
}

/** The sheet of this name (any case), or the first one people see that holds more than one row. */
export function chooseSheet(bytes: Uint8Array, named: string | null): ChosenSheet {
  const read = readWorkbookTables(bytes);
  if (!read.ok) return read;
  const visible = read.tables.filter(({ hidden }) => !hidden);
  const wanted = named?.trim().toLowerCase();
  const table =
    wanted === undefined
      ? visible.find(({ rows }) => rows.length > 1)
      : read.tables.find(({ name }) => name.trim().toLowerCase() === wanted);
  if (!table && wanted !== undefined)
    return refused(
      'no-such-sheet',
      `There is no sheet “${named}”.`,
      `The sheets are ${visible.map(({ name }) => `“${name}”`).join(', ')}.`,
    );
  if (!table || table.rows.length === 0)
    return refused(
      'empty',
      table ? `The sheet “${table.name}” is empty.` : 'No sheet of this workbook holds a table.',
      'Give a first row of headings and rows below it.',
    );
  const others = visible.filter((one) => one !== table && one.rows.length > 0);
  const diagnostics = read.diagnostics.filter(({ place }) => place?.startsWith(`Sheet “${table.name}”,`));
  return { ok: true, table, others, diagnostics };
}

/** A sheet of somebody else’s workbook as a table, long or wide. */
function readForeign(bytes: Uint8Array, named: string | null): Reading {
  const chosen = chooseSheet(bytes, named);
  if (!chosen.ok) return chosen;
  const sheet = sheetText(chosen.table);
  const reading = readWith(bytes, (context) => importTable(sheet.text, context, sheetOptions));
  if (!reading.ok) return { ok: false, diagnostics: onSheet(sheet, reading.diagnostics) };
  const left = chosen.others.map(({ name, rows }) => ({
    line: null,
    place: `Sheet “${name}”`,
    text: rows.map(({ cells }) => cells.join('\t')).join('\n'),
    why: `Only the sheet “${chosen.table.name}” was read; read this one with --sheet "${name}".`,
  }));
  return {
    ...reading,
    diagnostics: [...chosen.diagnostics, ...onSheet(sheet, reading.diagnostics)],
    unplaced: [...unplacedOnSheet(sheet, reading.unplaced), ...left],
  };
}

/** Our own workbook as a project; null when it is somebody else’s. */
export function readOwnWorkbook(bytes: Uint8Array): Reading | null {
  const own = readWith(bytes, (context) => importWorkbook(bytes, context));
  return own.ok || !own.diagnostics.some(({ code }) => code === 'not-our-workbook') ? own : null;
}

/** Spreadsheet workbooks: our own come back whole, others as a table. */
export const workbook: FileFormat = {
  name: 'xlsx',
  label: 'Spreadsheet workbook (lossless when it is our own)',
  extensions: ['.xlsx'],
  holds: 'project',
  read: (bytes) => readOwnWorkbook(bytes) ?? readForeign(bytes, null),
  readSheet(bytes, sheet) {
    const own = readOwnWorkbook(bytes);
    if (!own) return readForeign(bytes, sheet);
    if (!own.ok) return own;
    return refused(
      'own-workbook',
      'This is the workbook of a whole project, which is read from all its sheets.',
      'Leave --sheet out; it is for workbooks of other programs.',
    );
  },
  write: (snapshot) => ({ content: exportWorkbook(snapshot), losses: [] }),
};
