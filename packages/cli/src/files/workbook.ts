import { importTable } from '@journeywright/core/interchange';
import {
  exportWorkbook,
  importWorkbook,
  readWorkbookTables,
  type WorkbookTable,
} from '@journeywright/export';
import type { FileFormat, Reading } from './format.ts';
import { readWith } from './readWith.ts';

/** The first sheet people see that holds more than one row. */
function firstTable(tables: readonly WorkbookTable[]): WorkbookTable | undefined {
  return tables.find(({ hidden, rows }) => !hidden && rows.length > 1);
}

/** A workbook of somebody else: its first sheet as a table, long or wide. */
function readForeign(bytes: Uint8Array): Reading {
  const read = readWorkbookTables(bytes);
  if (!read.ok) return read;
  const table = firstTable(read.tables);
  const others = read.tables.filter(
    ({ name, rows, hidden }) => name !== table?.name && rows.length > 0 && !hidden,
  );
  if (!table)
    return {
      ok: false,
      diagnostics: [
        {
          severity: 'error',
          code: 'empty',
          message: 'No sheet of this workbook holds a table.',
          cure: 'Give a first row of headings and rows below it.',
          line: null,
          column: null,
        },
      ],
    };
  const text = table.rows
    .map(({ cells }) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'))
    .join('\r\n');
  const reading = readWith(bytes, (context) => importTable(text, context, { delimiter: '\t' }));
  if (!reading.ok) return reading;
  const left = others.map(({ name, rows }) => ({
    line: null,
    place: `Sheet “${name}”`,
    text: rows.map(({ cells }) => cells.join('\t')).join('\n'),
    why: 'Only the first sheet is read; move this one into a file of its own.',
  }));
  return { ...reading, unplaced: [...reading.unplaced, ...left] };
}

/** Spreadsheet workbooks: our own come back whole, others as a table. */
export const workbook: FileFormat = {
  name: 'xlsx',
  label: 'Spreadsheet workbook (lossless when it is our own)',
  extensions: ['.xlsx'],
  whole: true,
  read(bytes) {
    const own = readWith(bytes, (context) => importWorkbook(bytes, context));
    if (own.ok || !own.diagnostics.some(({ code }) => code === 'not-our-workbook')) return own;
    return readForeign(bytes);
  },
  write: (snapshot) => ({ content: exportWorkbook(snapshot), losses: [] }),
};
