import type { PastedCell, PastePreview } from '@journeywright/core';

/** Cards a paste may make without asking first. */
export const mostUnasked = 40;

/** What becomes of words for which the map has no cell. */
export type Beyond = 'extend' | 'leave';

/** Whether a person sees where a block goes before it is pasted: it is large, or a part of it does not fit. */
export function asksFirst({ fitting, beyond }: PastePreview): boolean {
  return beyond.length > 0 || fitting.length > mostUnasked;
}

/** How many cards a choice makes. */
export function cardCount({ fitting, beyond }: PastePreview, choice: Beyond): number {
  return fitting.length + (choice === 'extend' ? beyond.length : 0);
}

const quoted = (words: string): string =>
  /["\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;

/** The words that do not fit, in the shape they had in the block, so that they can be pasted elsewhere. */
export function leftOutText({ beyond }: PastePreview): string {
  const columns = beyond.map(({ column }) => column);
  const first = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const rows = new Map<number, string[]>();
  for (const { row, column, text } of beyond) {
    const cells = rows.get(row) ?? [];
    while (cells.length < column - first) cells.push('');
    cells[column - first] = quoted(text);
    rows.set(row, cells);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => cells.join('\t'))
    .join('\n');
}

/** A column or row of a block: where it goes, as `PastedCell` says it. */
export interface Axis {
  readonly index: number;
  readonly to: string | number;
}

/** A block as a table: its columns and rows that hold words, as many as are shown, and how many more there are. */
export interface BlockTable {
  readonly columns: readonly Axis[];
  readonly rows: readonly Axis[];
  /** The cell of a row and column of the block; undefined where it is blank. */
  cell(row: number, column: number): PastedCell | undefined;
  readonly moreColumns: number;
  readonly moreRows: number;
}

const mostColumns = 24;
const mostRows = 40;

function axis(cells: readonly PastedCell[], of: (cell: PastedCell) => Axis, most: number) {
  const all = new Map<number, Axis>();
  for (const cell of cells) {
    const entry = of(cell);
    all.set(entry.index, entry);
  }
  const sorted = [...all.values()].sort((a, b) => a.index - b.index);
  return { shown: sorted.slice(0, most), more: Math.max(0, sorted.length - most) };
}

/** Lays out where the cells of a block go. */
export function blockTable({ fitting, beyond }: PastePreview): BlockTable {
  const cells = [...fitting, ...beyond];
  const columns = axis(cells, ({ column, at }) => ({ index: column, to: at }), mostColumns);
  const rows = axis(cells, ({ row, lane }) => ({ index: row, to: lane }), mostRows);
  const places = new Map(cells.map((cell) => [`${cell.row}/${cell.column}`, cell]));
  return {
    columns: columns.shown,
    rows: rows.shown,
    cell: (row, column) => places.get(`${row}/${column}`),
    moreColumns: columns.more,
    moreRows: rows.more,
  };
}
