import type { Diagnostic } from '@journeywright/core/interchange';
import { WorkbookFault } from './fault.ts';
import { limits } from './limits.ts';
import { diagnosticOf } from './project/report.ts';
import { wordsOf } from './project/fromCell.ts';
import { openWorkbook, type ReadSheetInfo } from './read/openWorkbook.ts';
import { cellPlace } from './sheet/cellName.ts';

/** A row of a sheet, with the number people see beside it. */
export interface WorkbookRow {
  readonly row: number;
  /** The words of its cells from the first column on; empty cells are empty texts. */
  readonly cells: readonly string[];
}

/** A sheet as a table of words; rows that hold nothing are left out. */
export interface WorkbookTable {
  readonly name: string;
  /** Whether spreadsheet programs hide the sheet. */
  readonly hidden: boolean;
  readonly rows: readonly WorkbookRow[];
}

export type WorkbookTables =
  | {
      readonly ok: true;
      readonly tables: readonly WorkbookTable[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Counts the cells of all tables, the empty ones on the left of others included. */
interface Count {
  cells: number;
}

function tableOf(sheet: ReadSheetInfo, count: Count, diagnostics: Diagnostic[]): WorkbookTable {
  const { name, hidden, cells } = sheet;
  if (cells.size > limits.tableRows)
    throw new WorkbookFault(
      'too-many-rows',
      `The sheet has ${cells.size} rows; at most ${limits.tableRows} are read.`,
      'Save only the rows that are needed.',
      `Sheet “${name}”`,
    );
  const rows = [...cells].map(([row, columns]): WorkbookRow => {
    const words: string[] = [];
    for (const [column, cell] of columns) {
      if (column > limits.tableColumns)
        throw new WorkbookFault(
          'too-many-columns',
          `The cell stands right of column ${limits.tableColumns}, the last one that is read.`,
          'Move it to the left, or delete it.',
          cellPlace(name, row, column),
        );
      count.cells += column - words.length;
      if (count.cells > limits.tableCells)
        throw new WorkbookFault(
          'too-many-cells',
          `With the empty cells between, the workbook has more than ${limits.tableCells} cells.`,
          'Move what stands far to the right beside the rest, or save only the sheets that are needed.',
          cellPlace(name, row, column),
        );
      while (words.length < column - 1) words.push('');
      words.push(cell.kind === 'error' ? '' : wordsOf(cell));
      if (cell.kind !== 'error' && cell.kind !== 'lost') continue;
      if (diagnostics.length >= limits.told) continue;
      diagnostics.push({
        severity: 'warning',
        code: cell.kind === 'error' ? 'error-value' : 'no-result',
        message:
          cell.kind === 'error'
            ? `The cell shows the error ${String(cell.value)}; it is read as empty.`
            : 'The cell holds a formula without a saved result; it is read as empty.',
        cure: 'Correct it in a spreadsheet program, save, and import again.',
        line: null,
        column: null,
        place: cellPlace(name, row, column),
      });
    }
    return { row, cells: words };
  });
  return { name, hidden, rows };
}

/**
 * The sheets of any workbook as tables of words, for the step in which a person says what each column means. Formulas
 * give their saved results, dates ISO 8601. Never throws; time and memory are bounded.
 */
export function readWorkbookTables(bytes: Uint8Array): WorkbookTables {
  const diagnostics: Diagnostic[] = [];
  try {
    const count: Count = { cells: 0 };
    const tables = openWorkbook(bytes).sheets.map((sheet) => tableOf(sheet, count, diagnostics));
    return { ok: true, tables, diagnostics };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return { ok: false, diagnostics: [diagnosticOf(error)] };
  }
}
