/** How much of a workbook is read, so that no file can take the machine's time or memory. */
export const limits = {
  /** The whole file, in bytes. */
  file: 64 * 1024 * 1024,
  /** Entries of the archive. */
  entries: 2_000,
  /** One entry after inflating, in bytes. */
  entry: 96 * 1024 * 1024,
  /** All entries that are read, after inflating, in bytes. */
  total: 160 * 1024 * 1024,
  /** How many times larger an entry may become by inflating, once it is larger than `ratioFrom` bytes. */
  ratio: 300,
  ratioFrom: 4 * 1024 * 1024,
  /** Elements inside one another. */
  depth: 60,
  /** Sheets, and cells and shared strings of all sheets. */
  sheets: 300,
  cells: 1_000_000,
  /** Rows and columns of a foreign sheet that is handed on as a table. */
  tableRows: 100_000,
  tableColumns: 1_000,
  tableCells: 4_000_000,
  /** The most a cell of a spreadsheet can hold, in UTF-16 units. */
  cellText: 32_767,
  /** The most that is read from one, in UTF-16 units: some programs write more than others can hold. */
  readText: 100_000,
  /** Problems that are told one by one. */
  told: 200,
} as const;
