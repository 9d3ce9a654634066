import type { Method } from './method.ts';
import type { MethodResult, ResultColumn, ResultTable } from './result.ts';

const missing = 'not measured';

/** A cell as people read it. Numbers get the column's places, others their shortest form. */
export function cellText(value: string | number | null, column: ResultColumn | undefined): string {
  if (value === null) return missing;
  if (typeof value === 'string') return value;
  if (column?.places === undefined) return String(value);
  // A small negative number rounds to “-0.00”, which reads like a shortfall.
  return value.toFixed(column.places).replace(/^-(0(?:\.0*)?)$/, '$1');
}

/** A chance as tables show it: never a bare 0, which no test can give. */
export function chanceText(p: number | null): string | null {
  if (p === null) return null;
  return p < 0.0001 ? '< 0.0001' : p.toFixed(4);
}

function heading({ label, unit }: ResultColumn): string {
  return unit ? `${label} (${unit})` : label;
}

/** Characters as a terminal counts them, near enough for columns to line up. */
function width(text: string): number {
  return [...text].length;
}

function padded(text: string, to: number, right: boolean): string {
  const blank = ' '.repeat(Math.max(0, to - width(text)));
  return right ? blank + text : text + blank;
}

function tableText({ title, columns, rows, notes = [] }: ResultTable): string {
  const cells = [columns.map(heading), ...rows.map((row) => row.map((v, i) => cellText(v, columns[i])))];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => width(row[i] ?? ''))));
  const numeric = columns.map((_, i) => rows.some((row) => typeof row[i] === 'number'));
  const lines = cells.map((row) =>
    row
      .map((cell, i) => padded(cell.replaceAll(/\s+/g, ' '), widths[i] ?? 0, numeric[i] ?? false))
      .join('  ')
      .trimEnd(),
  );
  return [title, '', ...lines, ...notes.map((note) => `  ${note}`)].join('\n');
}

/** The line above the tables of a result: its convention and its n, or that nobody said how many there were. */
export function headline({ convention, n, notes }: Pick<MethodResult, 'convention' | 'n' | 'notes'>): string {
  const unknown = notes.some(({ code }) => code === 'unknown-n');
  return `${convention} ${unknown ? 'n was not given.' : `n = ${n}.`}`;
}

/** A result in plain text, as the command line prints it. */
export function resultText(
  method: Pick<Method, 'label'>,
  result: MethodResult,
  tables: readonly ResultTable[],
): string {
  const head = `${method.label}\n${headline(result)}`;
  const notes = result.notes.map(({ message }) => `Note: ${message}`);
  return [head, ...tables.map(tableText), ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n');
}
