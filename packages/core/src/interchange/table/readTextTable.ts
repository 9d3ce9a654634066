import type { Diagnostic } from '../diagnostic.ts';
import { type ReadOptions, readTextRows, type TextRows } from './readTextRows.ts';
import { tableLimits } from './limits.ts';
import type { TextRow } from './scanRows.ts';

/** Delimited text with headings. Every row has as many cells as there are headings, which are all different. */
export interface TextTable extends TextRows {
  readonly header: readonly string[];
}

export type ReadTable =
  | { readonly ok: true; readonly table: TextTable }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

const mostWarnings = 50;

function nameColumns(given: readonly string[], width: number, line: number, report: Report): string[] {
  const taken = new Set<string>();
  const names: string[] = [];
  for (let at = 0; at < width; at++) {
    const words = (given[at] ?? '').trim();
    let name = words === '' ? `column ${at + 1}` : words === '__proto__' ? 'column __proto__' : words;
    if (words === '' && at < given.length)
      report(
        'blank-heading',
        `Column ${at + 1} has no heading; it is called “${name}”.`,
        'Give it a heading.',
        line,
        at,
      );
    for (let n = 2; taken.has(name); n++) name = `${words || `column ${at + 1}`} (${n})`;
    if (words !== '' && name !== words)
      report(
        'repeated-heading',
        `The heading “${words}” of column ${at + 1} was changed to “${name}”.`,
        'Give each column a heading of its own.',
        line,
        at,
      );
    taken.add(name);
    names.push(name);
  }
  return names;
}

type Report = (code: string, message: string, cure: string, line: number, column?: number) => void;

function withoutBlankEnd(cells: readonly string[], least: number): readonly string[] {
  let end = cells.length;
  while (end > least && cells[end - 1]?.trim() === '') end--;
  return end === cells.length ? cells : cells.slice(0, end);
}

/**
 * Reads delimited text whose first row is the headings. Headings are trimmed, and blank or repeated ones get
 * names of their own; short rows are filled with empty cells; cells beyond the headings get columns
 * `column N`. All of this is said in `diagnostics`. Never throws.
 */
export function readTextTable(text: string, options: ReadOptions = {}): ReadTable {
  const read = readTextRows(text, options);
  if (!read.ok) return read;
  const start = read.rows.findIndex((row) => row.cells.some((cell) => cell.trim() !== ''));
  const [head, ...body] = start < 0 ? [] : read.rows.slice(start);
  if (!head)
    return {
      ok: false,
      diagnostics: [
        ...read.diagnostics,
        {
          severity: 'error',
          code: 'empty',
          message: 'There is no table here.',
          cure: 'Give a first row of headings and a row below it.',
          line: null,
          column: null,
        },
      ],
    };
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  let unsaid = 0;
  let said = 0;
  const report: Report = (code, message, cure, line, column) => {
    if (said++ >= mostWarnings) unsaid++;
    else
      diagnostics.push({
        severity: 'warning',
        code,
        message,
        cure,
        line,
        column: column === undefined ? null : column + 1,
      });
  };
  const headCells = withoutBlankEnd(head.cells, 1);
  const trimmed = body.map(
    (row): TextRow => ({ line: row.line, cells: withoutBlankEnd(row.cells, headCells.length) }),
  );
  const width = trimmed.reduce((most, row) => Math.max(most, row.cells.length), headCells.length);
  // Rows are filled up to one width, so one long row among many would cost as much as all of them being long.
  if (width * trimmed.length > tableLimits.cells) {
    const longest = trimmed.find((row) => row.cells.length === width) ?? head;
    return {
      ok: false,
      diagnostics: [
        ...read.diagnostics,
        {
          severity: 'error',
          code: 'too-many-cells',
          message: `${trimmed.length} rows of ${width} columns are more than ${tableLimits.cells} cells.`,
          cure: 'Split the table, or check whether the longest row has cells too many.',
          line: longest.line,
          column: null,
        },
      ],
    };
  }
  const header = nameColumns(headCells, width, head.line, report);
  const rows = trimmed.map(({ cells, line }): TextRow => {
    if (cells.length > headCells.length)
      report(
        'extra-cells',
        `Line ${line} has ${cells.length} cells under ${headCells.length} headings.`,
        'Give the further columns headings, or quote cells that hold the separator.',
        line,
      );
    else if (cells.length < headCells.length && cells.length > 0)
      report(
        'missing-cells',
        `Line ${line} has ${cells.length} cells under ${headCells.length} headings; the rest is read as empty.`,
        'Fill the row up, or leave it as it is.',
        line,
      );
    return cells.length === width
      ? { cells, line }
      : { cells: [...cells, ...Array.from({ length: width - cells.length }, () => '')], line };
  });
  if (unsaid > 0)
    diagnostics.push({
      severity: 'warning',
      code: 'more-warnings',
      message: `${unsaid} more rows or headings were mended like these.`,
      cure: '',
      line: null,
      column: null,
    });
  const { delimiter, decimal } = read;
  return { ok: true, table: { header, rows, delimiter, decimal, diagnostics } };
}
