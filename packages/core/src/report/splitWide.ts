import type { ResultTable } from '../methods/result.ts';

/** As many columns as can be read side by side on paper and on a laptop. */
const mostColumns = 9;

/**
 * A table that is too wide for a page in parts of about the same width, each beginning with the key columns.
 * @param keys how many of the first columns say what a row is
 */
export function splitWide(table: ResultTable, keys: number): readonly ResultTable[] {
  const { title, columns, rows, notes } = table;
  if (columns.length <= mostColumns) return [table];
  const others = columns.length - keys;
  const parts = Math.ceil(others / (mostColumns - keys));
  const size = Math.ceil(others / parts);
  return Array.from({ length: parts }, (_, part): ResultTable => {
    const from = keys + part * size;
    const cut = <T>(list: readonly T[]): readonly T[] => [
      ...list.slice(0, keys),
      ...list.slice(from, from + size),
    ];
    return {
      title: `${title}, part ${part + 1} of ${parts}`,
      columns: cut(columns),
      rows: rows.map(cut),
      ...(notes && part === parts - 1 && { notes }),
    };
  });
}
