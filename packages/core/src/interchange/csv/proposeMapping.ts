import type { TextRows, TextTable } from '../table/index.ts';
import { type LongMapping, proposeLongMapping } from './longMapping.ts';
import { isOwnWide, knownRow, proposeWideMapping, type WideMapping } from './wideMapping.ts';

/**
 * Guesses what the columns (`long`) or rows (`wide`) of a table are, to be shown and changed before the table
 * is imported with it.
 */
export function proposeMapping(table: Pick<TextTable, 'header'>, form: 'long'): LongMapping;
export function proposeMapping(table: Pick<TextRows, 'rows'>, form: 'wide'): WideMapping;
export function proposeMapping(
  table: Partial<Pick<TextTable, 'header'> & Pick<TextRows, 'rows'>>,
  form: 'long' | 'wide',
): LongMapping | WideMapping {
  return form === 'long'
    ? proposeLongMapping({ header: table.header ?? [] })
    : proposeWideMapping({ rows: table.rows ?? [] });
}

const sure = 0.8;

/** Whether words of the first column come again and again, as phases do where each row is a contact point. */
function repeatsFirst(rows: TextRows['rows']): boolean {
  const words = rows.slice(1, 200).flatMap(({ cells }) => (cells[0]?.trim() ? [cells[0].trim()] : []));
  return new Set(words).size < words.length;
}

/** Whether a table looks like one row per contact point, or like lanes in rows, and whether that is a guess. */
export function guessTableForm({ rows }: Pick<TextRows, 'rows'>): {
  readonly form: 'long' | 'wide';
  readonly sure: boolean;
} {
  const header = rows[0]?.cells ?? [];
  if (isOwnWide(rows)) return { form: 'wide', sure: true };
  const { columns } = proposeLongMapping({ header });
  // Single letters, such as S, O and D, name a column beside others but say nothing of the table.
  const headings = columns.filter(
    ({ heading, confidence }) => confidence >= sure && heading.trim().length > 1,
  ).length;
  if (headings >= 2 && headings * 2 >= header.length) return { form: 'long', sure: true };
  const lanes = rows.slice(1, 200).filter(({ cells }) => knownRow(cells[0] ?? '')).length;
  if (lanes > 0) return { form: 'wide', sure: true };
  if (headings >= 2 || (headings === 1 && repeatsFirst(rows))) return { form: 'long', sure: false };
  return { form: 'wide', sure: false };
}

/** Whether a table looks like one row per contact point, or like lanes in rows. */
export function tableForm(table: Pick<TextRows, 'rows'>): 'long' | 'wide' {
  return guessTableForm(table).form;
}
