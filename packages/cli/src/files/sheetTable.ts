import type { Diagnostic, Unplaced } from '@journeywright/core/interchange';
import type { WorkbookTable } from '@journeywright/export';

/** The letters of a column, counted from 1. */
function letters(column: number): string {
  let word = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    word = String.fromCharCode(65 + ((rest - 1) % 26)) + word;
  return word;
}

/** A sheet as delimited text, with the way back from its lines to the rows and cells people see. */
export interface SheetText {
  readonly text: string;
  readonly name: string;
  readonly rowOf: (line: number) => number;
}

/** Writes a sheet as tab-separated text, every cell in quotes. */
export function sheetText({ name, rows }: WorkbookTable): SheetText {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const lines: string[] = [];
  const starts: number[] = [];
  let line = 1;
  for (const { cells } of rows) {
    starts.push(line);
    // Rows are filled up, as cells that a sheet leaves out are empty and not missing.
    const filled = [...cells, ...Array.from({ length: width - cells.length }, () => '')];
    const text = filled.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t');
    line += 1 + (text.match(/\r\n|\r|\n/g)?.length ?? 0);
    lines.push(text);
  }
  const rowOf = (wanted: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= wanted) low = middle;
      else high = middle - 1;
    }
    return rows[low]?.row ?? 1;
  };
  return { text: lines.join('\r\n'), name, rowOf };
}

type Placed = Pick<Diagnostic, 'line' | 'place'> & { readonly column?: number | null };

/** A place of the text as a place of the sheet: “Sheet “Risks”, C7”. */
function sheetPlace({ name, rowOf }: SheetText, { line, column, place }: Placed): string {
  if (line === null) return `Sheet “${name}”${place === undefined ? '' : `, ${place}`}`;
  const row = rowOf(line);
  const spot = column == null ? `row ${row}` : `${letters(column)}${row}`;
  return `Sheet “${name}”, ${spot}${place === undefined ? '' : `, ${place}`}`;
}

/** Remarks on the text, as remarks on the sheet. */
export function onSheet(sheet: SheetText, found: readonly Diagnostic[]): readonly Diagnostic[] {
  return found.map((one) => ({
    ...one,
    message: one.message.replace(
      /\b[Ll]ine (\d{1,9})\b/g,
      (_, line: string) => `row ${sheet.rowOf(Number(line))}`,
    ),
    line: null,
    column: null,
    place: sheetPlace(sheet, one),
  }));
}

/** Words that found no place, with the sheet and row they stand in. */
export function unplacedOnSheet(sheet: SheetText, pieces: readonly Unplaced[]): readonly Unplaced[] {
  return pieces.map((piece) => ({ ...piece, line: null, place: sheetPlace(sheet, piece) }));
}
