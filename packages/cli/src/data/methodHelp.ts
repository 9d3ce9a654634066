import type { Cell, Method, Shape } from '@journeywright/core/methods';
import { twoColumns } from '../words/columns.ts';

/** What `journeywright analyse` prints. */
export function methodList(methods: readonly Method[]): string {
  const rows = methods.map(({ name, summary }): [string, string] => [name, summary]);
  return `Methods

${twoColumns(rows)}

journeywright analyse <method>         which columns and options it reads
journeywright analyse <method> <file>  the figures
`;
}

/** Longer starting values are for programs; the words of the option say what they are. */
const longestFallback = 80;

function about(cell: Cell<unknown>): string {
  const { expects, help, required, fallback } = cell;
  const start = JSON.stringify(fallback);
  const blank = required
    ? '; must be there'
    : start === 'null' || start.length > longestFallback || ['""', '[]', '{}'].includes(start)
      ? ''
      : `; ${start} when left out`;
  return `${help.replace(/\.$/, '')} (${expects}${blank})`;
}

function shapeText(title: string, shape: Shape): string {
  const rows = Object.entries(shape).map(([name, cell]): [string, string] => [name, about(cell)]);
  return rows.length === 0 ? '' : `\n${title}\n${twoColumns(rows)}\n`;
}

/** What to type into the first row of a spreadsheet. */
function firstLine(columns: Shape | null): string {
  const names = Object.keys(columns ?? {});
  if (names.length === 0) return '';
  return `\nThe first line of a table with all of them; leave out what you do not have:\n  ${names.join(',')}\n`;
}

/** What `journeywright analyse <method>` prints. */
export function methodHelp({ name, label, summary, columns, options, row }: Method): string {
  const reads =
    columns === null || Object.keys(columns).length === 0
      ? `\nOne row is ${row}.\n`
      : shapeText(`Columns (one row is ${row})`, columns);
  return `${label}: ${summary}

Usage
  journeywright analyse ${name} <file> [--set option=value] [--json]
${reads}${firstLine(columns)}${shapeText('Options (--set name=value, or “options” in a JSON file)', options)}
Formula, source, a worked example and the limits: docs/methods/${name}.md
`;
}
