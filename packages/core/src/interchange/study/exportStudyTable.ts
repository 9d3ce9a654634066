import { dimensions } from '../../methods/quality/dimensions.ts';
import { type CellValue, type WriteOptions, writeTextTable } from '../table/writeTextTable.ts';
import type { StudyTable } from './studyTable.ts';

/**
 * Writes a study as delimited text that `importStudyTable` reads back with the same items and scale:
 * `id, segment, date`, answers by letter and item, `W1…W5` where anybody gave points, and the author's own
 * columns. Blank is “not answered”. Text is guarded so that no spreadsheet runs it as a formula.
 */
export function exportStudyTable(table: StudyTable, options: WriteOptions = {}): string {
  const { items, letters, rows, extra } = table;
  const hasPoints = rows.some(({ points }) => points !== null);
  const header: CellValue[] = [
    'id',
    'segment',
    'date',
    ...letters.flatMap((letter) => items.map(({ id }) => `${letter}${id}`)),
    ...(hasPoints ? dimensions.map((_, at) => `W${at + 1}`) : []),
    ...extra,
  ];
  const lines = rows.map((row): CellValue[] => [
    row.id,
    row.segment,
    row.date,
    ...letters.flatMap((letter) => items.map((_, at) => row.answers[letter]?.[at] ?? null)),
    ...(hasPoints ? dimensions.map((_, at) => row.points?.[at] ?? null) : []),
    ...extra.map((heading) => (Object.hasOwn(row.extra, heading) ? (row.extra[heading] ?? '') : '')),
  ]);
  return writeTextTable([header, ...lines], options);
}
