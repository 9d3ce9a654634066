/** How a cell looks; the style sheet of the workbook has one entry each. */
export type CellStyle =
  | 'plain'
  | 'wrap'
  | 'quoted'
  | 'head'
  | 'title'
  | 'note'
  | 'date'
  | 'percent'
  | 'id'
  | 'band'
  | 'readOnlyHead';

/** One cell to be written. Text is always text: only `formula` is ever calculated. */
export interface Cell {
  /** The value; of a formula, its result. A date is its serial number in the style `date`. */
  readonly value: string | number | boolean;
  readonly formula?: string;
  readonly style?: CellStyle;
}

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** What may be typed into a range; a hint is shown beside the cell. */
export interface Validation {
  /** For example `C2:C400`. */
  readonly range: string;
  readonly rule:
    | { readonly type: 'list'; readonly source: string }
    | { readonly type: 'whole' | 'decimal'; readonly min: number | null; readonly max: number | null }
    | null;
  /** False: anything else may be typed too. */
  readonly strict: boolean;
  readonly title: string;
  readonly hint: string;
}

/** A sheet to be written. Rows and cells stand where they are in the lists; null is an empty cell. */
export interface Sheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The range people can filter, for example `A1:F20`. */
  readonly filter?: string;
  readonly merges?: readonly string[];
  readonly validations?: readonly Validation[];
}

/** A name for a cell of the workbook, which stays with it when its sheet is renamed. */
export interface DefinedName {
  readonly name: string;
  /** For example `'Failure points'!$A$1`. */
  readonly target: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}

/** A cell of text; text that looks like a formula keeps a mark that it is none, also when it is edited. */
export function textCell(text: string, style: CellStyle = 'wrap'): Cell {
  return { value: text, style: style === 'wrap' && /^[=+\-@\t\r]/.test(text) ? 'quoted' : style };
}
