/** How much of a delimited text is read before it is refused. */
export interface TableLimits {
  /** Characters of the whole text. */
  readonly textLength: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters of one cell. */
  readonly cellLength: number;
}

/** The limits of every reader of delimited text. */
export const tableLimits: TableLimits = {
  textLength: 20_000_000,
  rows: 200_000,
  columns: 2_000,
  cells: 5_000_000,
  cellLength: 100_000,
};
