import { scanRows } from './scanRows.ts';

/** What stands between the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

// On a tie the rarer one in prose wins: a comma is often a decimal sign or part of a sentence.
const candidates: readonly Delimiter[] = ['\t', ';', ','];
const sampleRows = 60;

interface Score {
  readonly strays: number;
  readonly fit: number;
}

function scoreOf(text: string, delimiter: Delimiter, mostRows: number): Score {
  const scan = scanRows(text, { delimiter, mostRows, tolerant: true });
  const widths = new Map<number, number>();
  for (const { cells } of scan.rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  let width = 0;
  let rows = 0;
  for (const [columns, count] of widths) {
    if (columns > 1 && count > rows) [width, rows] = [columns, count];
  }
  if (width === 0) return { strays: scan.strayQuotes, fit: 0 };
  const headFits = scan.rows[0]?.cells.length === width;
  return { strays: scan.strayQuotes, fit: (rows / scan.rows.length) * (headFits ? 1 : 0.5) };
}

function best(text: string, mostRows: number): Delimiter | null {
  let found: { delimiter: Delimiter; score: Score } | null = null;
  for (const delimiter of candidates) {
    const score = scoreOf(text, delimiter, mostRows);
    if (score.fit === 0) continue;
    const better =
      !found ||
      score.strays < found.score.strays ||
      (score.strays === found.score.strays && score.fit > found.score.fit);
    if (better) found = { delimiter, score };
  }
  return found?.delimiter ?? null;
}

/**
 * Tells what separates the cells, by reading the first rows each way: fewest quotes out of place, then the
 * most even number of columns. Comma when nothing separates anything.
 */
export function detectDelimiter(text: string): Delimiter {
  return best(text, sampleRows) ?? best(text, Number.POSITIVE_INFINITY) ?? ',';
}
