import type { Delimiter } from './delimiter.ts';
import { addGuard } from './guard.ts';
import type { DecimalSign } from './number.ts';

/** What one cell may hold. Null is an empty cell, which for numbers means “not measured”. */
export type CellValue = string | number | boolean | null;

export interface WriteOptions {
  /** Comma unless said otherwise. */
  readonly delimiter?: Delimiter;
  /** Begin with a byte order mark, by which spreadsheets know UTF-8. Without, unless said otherwise. */
  readonly bom?: boolean;
  /** Keep spreadsheets from running text as formulas. On, unless said otherwise. */
  readonly guard?: boolean;
  /** The decimal sign of numbers; a point unless said otherwise. */
  readonly decimal?: DecimalSign;
}

// All three delimiters are quoted whichever is used, so that a reader is never misled about which it is.
const needsQuotes = /[",;\t\r\n\uFEFF]|^\s|\s$|^sep=/i;

function writeCell(value: CellValue, guard: boolean, decimal: DecimalSign): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    const written = Number.isFinite(value) ? String(value) : '';
    return decimal === ',' && written.includes('.') ? `"${written.replace('.', ',')}"` : written;
  }
  const text = typeof value === 'string' ? (guard ? addGuard(value) : value) : value ? 'yes' : 'no';
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes rows as delimited text (RFC 4180, CRLF). `readTextRows` gives back every text as it was. Numbers are
 * written as numbers and never guarded: −5 stays −5. A row without cells is a blank line, which readers skip.
 */
export function writeTextTable(rows: Iterable<readonly CellValue[]>, options: WriteOptions = {}): string {
  const { delimiter = ',', bom = false, guard = true, decimal = '.' } = options;
  let text = bom ? '\uFEFF' : '';
  for (const row of rows) {
    const line = row.map((value) => writeCell(value, guard, decimal)).join(delimiter);
    // A lone empty cell would be a blank line, and so no row.
    text += `${line === '' && row.length === 1 ? '""' : line}\r\n`;
  }
  return text;
}
