import { WorkbookFault } from '../fault.ts';
import { limits } from '../limits.ts';
import { cellPlace, parseCellName } from '../sheet/cellName.ts';
import { days1904, momentOfSerial } from '../sheet/dates.ts';
import { cellTextFromXml } from '../xml/escape.ts';
import { type Attributes, scanXml } from '../xml/scanXml.ts';

/** A cell that holds something. */
export interface ReadCell {
  /** Its value; of a formula, the result that was saved with it. */
  readonly value: string | number | boolean;
  /** `error`: the value is an error such as #REF!. `lost`: a formula without a saved result. */
  readonly kind: 'text' | 'number' | 'flag' | 'error' | 'lost';
  /** What a number shown as a date or time means, as ISO 8601 writes it. */
  readonly moment: string | null;
  readonly formula: boolean;
}

/** The cells of a sheet by row and column, both from 1, in the order of rows and columns. */
export type SheetCells = ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;

/** What cells refer to. */
export interface SheetContext {
  readonly sheet: string;
  readonly part: string;
  readonly strings: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly from1904: boolean;
  /** Counts the cells of all sheets. */
  readonly count: { cells: number };
}

const resave = 'Save the file again as .xlsx from a spreadsheet program.';

interface Open {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
  value: string | null;
  formula: boolean;
}

function readValue(context: SheetContext, open: Open): ReadCell | null {
  const { type, value, formula } = open;
  const fault = (code: string, message: string): WorkbookFault =>
    new WorkbookFault(code, message, resave, cellPlace(context.sheet, open.row, open.column));
  if (Math.max(open.text.length, value?.length ?? 0) > limits.readText)
    throw new WorkbookFault(
      'text-too-long',
      `The cell holds more than ${limits.readText} characters.`,
      `Shorten it: a cell can hold ${limits.cellText}.`,
      cellPlace(context.sheet, open.row, open.column),
    );
  const plain = { formula, moment: null };
  if (type === 'inlineStr') return { ...plain, kind: 'text', value: cellTextFromXml(open.text) };
  if (value === null || (value === '' && type !== 'str'))
    return formula ? { ...plain, kind: 'lost', value: '' } : null;
  switch (type) {
    case 's': {
      const text = /^\d{1,9}$/.test(value.trim()) ? context.strings[Number(value)] : undefined;
      if (text === undefined) throw fault('missing-text', 'The text of this cell is missing in the file.');
      return { ...plain, kind: 'text', value: text };
    }
    case 'str':
      return { ...plain, kind: 'text', value: cellTextFromXml(value) };
    case 'b':
      return { ...plain, kind: 'flag', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { ...plain, kind: 'error', value };
    case 'd':
      return { ...plain, kind: 'text', value: value.replace(/T00:00:00(\.0+)?Z?$/, '') };
    default: {
      const number = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/.test(value) ? Number(value) : Number.NaN;
      if (!Number.isFinite(number)) throw fault('bad-number', `“${value.slice(0, 40)}” is not a number.`);
      const serial = context.from1904 ? number + days1904 : number;
      const moment = context.dates.has(open.style) ? momentOfSerial(serial) : null;
      return { kind: 'number', value: number, moment, formula };
    }
  }
}

/** Reads the cells of a sheet. Throws a `WorkbookFault`. */
export function readSheet(context: SheetContext, bytes: Uint8Array): SheetCells {
  const rows = new Map<number, Map<number, ReadCell>>();
  let row = 0;
  let column = 0;
  let open: Open | null = null;
  let inside: 'value' | 'text' | null = null;
  let phonetic = 0;

  function enterRow(attributes: Attributes): void {
    const given = attributes.get('r');
    const next = given === undefined ? row + 1 : Number(given);
    if (!Number.isInteger(next) || next < 1 || next > 1_048_576)
      throw new WorkbookFault(
        'bad-row',
        `“${String(given ?? next).slice(0, 30)}” is not the number of a row.`,
        resave,
        `Sheet “${context.sheet}”`,
      );
    row = next;
    column = 0;
  }

  function enterCell(attributes: Attributes): void {
    const name = attributes.get('r');
    const at = name === undefined ? { row, column: column + 1 } : parseCellName(name.trim());
    if (!at || at.column > 16_384 || at.row < 1)
      throw new WorkbookFault(
        'bad-cell',
        `“${(name ?? '').slice(0, 30)}” is not the name of a cell.`,
        resave,
        `Sheet “${context.sheet}”, row ${row}`,
      );
    column = at.column;
    open = {
      ...at,
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      text: '',
      value: null,
      formula: false,
    };
  }

  function keep(cell: Open): void {
    const value = readValue(context, cell);
    if (value === null || (value.value === '' && value.kind === 'text')) return;
    if (++context.count.cells > limits.cells)
      throw new WorkbookFault(
        'too-many-cells',
        `The workbook has more than ${limits.cells} cells.`,
        'Save only the sheets that are needed.',
        cellPlace(context.sheet, cell.row, cell.column),
      );
    const cells = rows.get(cell.row) ?? new Map<number, ReadCell>();
    if (cells.has(cell.column))
      throw new WorkbookFault(
        'duplicate-cell',
        'This cell stands in the file twice.',
        resave,
        cellPlace(context.sheet, cell.row, cell.column),
      );
    cells.set(cell.column, value);
    rows.set(cell.row, cells);
  }

  scanXml(context.part, bytes, {
    open(name, attributes) {
      if (name === 'row') enterRow(attributes);
      else if (name === 'c') enterCell(attributes);
      else if (open === null) return;
      else if (name === 'v') {
        inside = 'value';
        open.value = '';
      } else if (name === 'f') open.formula = true;
      else if (name === 'rPh') phonetic++;
      else if (name === 't') inside = phonetic === 0 ? 'text' : null;
    },
    text(piece) {
      if (open === null || inside === null) return;
      if (inside === 'value') open.value += piece;
      else open.text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') inside = null;
      else if (name === 'rPh') phonetic--;
      else if (name === 'c' && open !== null) {
        keep(open);
        open = null;
      }
    },
  });
  return sorted(rows);
}

function sorted(rows: Map<number, Map<number, ReadCell>>): SheetCells {
  const byKey = <V>(a: readonly [number, V], b: readonly [number, V]): number => a[0] - b[0];
  return new Map(
    [...rows].sort(byKey).map(([row, cells]) => [row, new Map([...cells].sort(byKey))] as const),
  );
}
