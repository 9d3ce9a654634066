import { dimensions } from './dimensions.ts';
import type { Answer, StudyItem } from './study.ts';

/** Which items (by place in the list) belong to each dimension, in the order of the dimensions. */
export function itemsByDimension(items: readonly StudyItem[]): readonly (readonly number[])[] {
  return dimensions.map((dimension) =>
    items.flatMap((item, at) => (item.dimension === dimension ? [at] : [])),
  );
}

/** The mean of the values that are there; null of none. */
export function meanOfKnown(values: readonly Answer[], at: readonly number[]): Answer {
  let total = 0;
  let n = 0;
  for (const index of at) {
    const value = values[index] ?? null;
    if (value === null) continue;
    total += value;
    n++;
  }
  return n === 0 ? null : total / n;
}

/** For one respondent: the mean of the answered items of each dimension, null where none was answered. */
export function dimensionMeans(values: readonly Answer[], groups: readonly (readonly number[])[]): Answer[] {
  return groups.map((at) => meanOfKnown(values, at));
}

/** Column `at` of a table without its blanks. */
export function known(rows: readonly (readonly Answer[])[], at: number): number[] {
  return rows.flatMap((row) => {
    const value = row[at] ?? null;
    return value === null ? [] : [value];
  });
}
