import { type TableLimits, tableLimits } from './limits.ts';

/** One row as it stands in the text, with the line (from 1) it begins on. */
export interface TextRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Why reading stopped. */
export interface ScanFault {
  readonly code: 'open-quote' | 'too-many-rows' | 'too-many-columns' | 'too-many-cells' | 'cell-too-long';
  readonly line: number;
}

export interface Scan {
  readonly rows: readonly TextRow[];
  readonly strayQuotes: number;
  /** Lines of the first quotes out of place. */
  readonly strayLines: readonly number[];
  readonly fault: ScanFault | null;
}

interface ScanOptions {
  readonly delimiter: string;
  /** Reading ends after so many rows; for a first look. */
  readonly mostRows?: number;
  /** Limits and open quotes end the reading without a fault; for a first look. */
  readonly tolerant?: boolean;
  readonly limits?: TableLimits;
}

const shownStrays = 20;

/**
 * Splits delimited text into rows and cells (RFC 4180), in time linear in its length. Blank lines are no rows.
 * A quote out of place is taken as a letter.
 */
export function scanRows(text: string, options: ScanOptions): Scan {
  const { delimiter, tolerant = false, mostRows = Number.POSITIVE_INFINITY } = options;
  const limits = options.limits ?? tableLimits;
  const plain = new RegExp(`[^${delimiter === '\t' ? '\\t' : delimiter}\\r\\n"]*`, 'y');
  const rows: TextRow[] = [];
  const strayLines: number[] = [];
  let strayQuotes = 0;
  let fault: ScanFault | null = null;
  let at = 0;
  let line = 1;
  let cellCount = 0;
  // Where the search for a quote that closes went last, so that no stretch is searched twice.
  let searchedTo = -1;
  let closing = -1;

  function ends(index: number): boolean {
    const next = text[index];
    return next === undefined || next === delimiter || next === '\n' || next === '\r';
  }

  function stray(): void {
    strayQuotes++;
    if (strayLines.length < shownStrays) strayLines.push(line);
  }

  /** Whether a later quote on this line closes the cell, so that the one at `from` is a letter in it. */
  function closesLater(from: number): boolean {
    if (from < closing) return true;
    if (from < searchedTo) return false;
    let index = from;
    for (; index < text.length && text[index] !== '\n' && text[index] !== '\r'; index++) {
      if (text[index] === '"' && ends(index + 1)) {
        closing = index;
        return true;
      }
    }
    searchedTo = index;
    return false;
  }

  function readUnquoted(): string {
    const start = at;
    for (;;) {
      plain.lastIndex = at;
      plain.test(text);
      at = plain.lastIndex;
      if (text[at] !== '"') return text.slice(start, at);
      stray();
      at++;
    }
  }

  function countLines(from: number, to: number): void {
    for (let index = from; index < to; index++) {
      const code = text.charCodeAt(index);
      if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) line++;
    }
  }

  function readQuoted(): string {
    const began = line;
    const parts: string[] = [];
    let from = ++at;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) {
        fault ??= { code: 'open-quote', line: began };
        strayQuotes++;
        parts.push(text.slice(from));
        at = text.length;
        return parts.join('');
      }
      countLines(at, quote);
      at = quote + 1;
      if (text[at] === '"') {
        parts.push(text.slice(from, at));
        from = ++at;
      } else if (ends(at)) {
        parts.push(text.slice(from, quote));
        return parts.join('');
      } else {
        stray();
        if (!closesLater(at)) {
          parts.push(text.slice(from, at));
          return parts.join('') + readUnquoted();
        }
      }
    }
  }

  while (at < text.length && rows.length < mostRows && !fault) {
    if (text[at] === '\n' || text[at] === '\r') {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line++;
      continue;
    }
    const began = line;
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? readQuoted() : readUnquoted();
      cells.push(cell);
      cellCount++;
      if (cell.length > limits.cellLength) fault ??= { code: 'cell-too-long', line: began };
      if (cells.length > limits.columns) fault ??= { code: 'too-many-columns', line: began };
      if (cellCount > limits.cells) fault ??= { code: 'too-many-cells', line: began };
      if (fault || text[at] !== delimiter) break;
      at++;
    }
    if (rows.length >= limits.rows) fault ??= { code: 'too-many-rows', line: began };
    rows.push({ cells, line: began });
  }
  return { rows, strayQuotes, strayLines, fault: tolerant ? null : fault };
}
