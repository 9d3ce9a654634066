/** The letters of a column, counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The name of a cell, counted from 1: row 7 of column 6 is F7. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column of a name such as F7 or $F$7, or null when it is none of a sheet. */
export function parseCellName(name: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] as string) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= 16_384 && row <= 1_048_576 ? { row, column } : null;
}

/** The name of a sheet as formulas and places write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A cell in words, as problems name it. */
export function cellPlace(sheet: string, row: number, column: number): string {
  return `Sheet “${sheet}”, ${cellName(row, column)}`;
}
