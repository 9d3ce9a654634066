import type { InputProblem, Read } from '../data/problems.ts';
import type { DataRow } from '../method.ts';
import { type Answer, firstProblems, type StudyItem } from './study.ts';
import { readAnswer } from './studyColumns.ts';

/** Means by item, in the order of the items. */
export interface ItemMeans {
  readonly items: readonly StudyItem[];
  readonly expected: readonly Answer[];
  readonly perceived: readonly Answer[];
}

function cellOf(row: DataRow, names: readonly string[]): unknown {
  const heading = Object.keys(row).find((key) => names.includes(key.trim().toLowerCase()));
  return heading === undefined ? null : row[heading];
}

/**
 * Reads rows `item, E, P`. Without a column `item` the rows follow the list of items. Items without a row are
 * taken as not asked.
 */
export function readMeans(rows: readonly DataRow[], items: readonly StudyItem[]): Read<ItemMeans> {
  const problems: InputProblem[] = [];
  const found = new Map<string, { e: Answer; p: Answer }>();
  for (const [at, row] of rows.entries()) {
    const named = cellOf(row, ['item', 'id', 'no', 'number']);
    const words = typeof named === 'string' || typeof named === 'number' ? String(named).trim() : '';
    const id = words === '' ? (items[at]?.id ?? String(at + 1)) : words;
    const problem = (code: string, message: string, cure: string, field: string): void =>
      void problems.push({ code, message, cure, row: at + 1, field });
    if (!items.some((item) => item.id === id))
      problem(
        'unknown-item',
        `There is no item “${id}”.`,
        'Add it to the option items, or take the row out.',
        'item',
      );
    if (found.has(id)) problem('item-twice', `Item “${id}” has two rows.`, 'Take one out.', 'item');
    const [e, p] = [readAnswer(cellOf(row, ['e'])), readAnswer(cellOf(row, ['p']))];
    if (e === undefined) problem('bad-value', 'E is not a number.', 'Give the mean, or leave it blank.', 'E');
    if (p === undefined) problem('bad-value', 'P is not a number.', 'Give the mean, or leave it blank.', 'P');
    found.set(id, { e: e ?? null, p: p ?? null });
  }
  if (problems.length > 0) return { ok: false, problems: firstProblems(problems) };
  const kept = items.filter(({ id }) => found.has(id));
  return {
    ok: true,
    value: {
      items: kept,
      expected: kept.map(({ id }) => found.get(id)?.e ?? null),
      perceived: kept.map(({ id }) => found.get(id)?.p ?? null),
    },
  };
}
