import type { TextTable } from '../table/index.ts';
import { isBlank } from './values.ts';
import type { LongField } from './longFields.ts';
import type { LongMapping } from './longMapping.ts';

/** One row with its cells by field. */
export interface LongRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** The cell of a field as it stands; “” where there is none. */
  readonly cell: (field: LongField) => string;
}

export interface LongPoint {
  readonly rows: readonly LongRow[];
}

export interface LongStage {
  readonly rows: readonly LongRow[];
  readonly points: readonly LongPoint[];
}

const stageFields = new Set<LongField>(['stage_order', 'stage', 'sale_phase']);

interface Group {
  readonly rows: LongRow[];
  readonly order: number;
}

function orderOf(words: string): number {
  const plain = words.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,9})?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Sorted by their numbers where all have one, else as they come. */
function inOrder<G extends Group>(groups: readonly G[]): readonly G[] {
  return groups.some(({ order }) => Number.isNaN(order))
    ? groups
    : [...groups].sort((a, b) => a.order - b.order);
}

/** A row belongs to a group with the same number and words; without a number, to the one just before it. */
function groupRows(
  rows: readonly LongRow[],
  number: LongField,
  title: LongField,
  apart: boolean,
): readonly Group[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group>();
  let before = '';
  for (const row of rows) {
    const order = orderOf(row.cell(number));
    const key = `${Number.isNaN(order) ? row.cell(number).trim() : order}|${row.cell(title).trim()}`;
    const blank = key === '|' && groups.length > 0;
    const known = blank ? groups.at(-1) : byKey.get(key);
    const again = blank || !apart || !Number.isNaN(order) || key === before;
    if (known && again) known.rows.push(row);
    else {
      const group: Group = { rows: [row], order };
      groups.push(group);
      byKey.set(key, group);
    }
    if (!blank) before = key;
  }
  return inOrder(groups);
}

/** The rows of a long table as stages and contact points. Rows without words are left out. */
export function longStages(table: TextTable, mapping: LongMapping): readonly LongStage[] {
  const columnOf = new Map<LongField, number>();
  mapping.columns.forEach(({ field }, at) => {
    if (field && !columnOf.has(field)) columnOf.set(field, at);
  });
  const rows = table.rows
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
    .map(
      ({ cells, line }): LongRow => ({
        line,
        cells,
        cell: (field) => cells[columnOf.get(field) ?? -1] ?? '',
      }),
    );
  const pointColumns = [...columnOf].filter(([field]) => !stageFields.has(field)).map(([, at]) => at);
  return groupRows(rows, 'stage_order', 'stage', false).map((stage) => {
    const inside = stage.rows.filter((row) => pointColumns.some((at) => !isBlank(row.cells[at] ?? '')));
    return { rows: stage.rows, points: groupRows(inside, 'contact_order', 'contact_point', true) };
  });
}
