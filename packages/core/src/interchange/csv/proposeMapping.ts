import type { TextRows, TextTable } from '../table/index.ts';
import { type LongMapping, proposeLongMapping } from './longMapping.ts';
import { proposeWideMapping, type WideMapping } from './wideMapping.ts';

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

/** Whether a table looks like one row per contact point, or like lanes in rows. */
export function tableForm({ rows }: Pick<TextRows, 'rows'>): 'long' | 'wide' {
  const header = rows[0]?.cells ?? [];
  const known = proposeLongMapping({ header }).columns.filter(({ confidence }) => confidence >= sure).length;
  return known >= 2 && known * 2 >= header.length ? 'long' : 'wide';
}
