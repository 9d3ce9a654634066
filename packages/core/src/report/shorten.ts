import type { ReportSection } from './report.ts';

/** More rows than a person reads; the project file holds them all. */
export const mostRows = 200;

/** A section whose long tables show their first rows and say how many more there are. */
export function shorten(section: ReportSection): ReportSection {
  const tables = section.tables.map((table) => {
    const { rows, notes = [] } = table;
    if (rows.length <= mostRows) return table;
    const left = `The first ${mostRows} of ${rows.length} rows; the project file holds them all.`;
    return { ...table, rows: rows.slice(0, mostRows), notes: [...notes, left] };
  });
  return { ...section, tables };
}
