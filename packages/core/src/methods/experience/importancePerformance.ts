import { type Figure, figure, noFigure } from '../figure.ts';
import { mean } from '../numeric/moments.ts';
import type { MethodResult, Note } from '../result.ts';
import { named } from './shown.ts';

/** How important something is to customers and how well it is done, on one scale. Null is not measured. */
export interface RatedItem {
  readonly item: string;
  readonly importance: number | null;
  readonly performance: number | null;
}

/** Where the two lines stand that cut the field into quadrants. */
export type Crosshair =
  | { readonly kind: 'means' }
  /** The middle of the scale both are rated on. */
  | { readonly kind: 'midpoint'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'given'; readonly importance: number; readonly performance: number };

export type Quadrant = 'concentrate here' | 'keep up' | 'low priority' | 'possible overkill';

export interface PlacedItem {
  readonly item: string;
  /** The mean rating, with the number of people who gave one. */
  readonly importance: Figure;
  readonly performance: Figure;
  /** Null where it cannot be placed. */
  readonly quadrant: Quadrant | null;
  /** Whether it stands on one of the lines, and so counts as high there. */
  readonly onLine: boolean;
}

export interface ImportancePerformance
  extends MethodResult<{
    readonly ratings: readonly RatedItem[];
    readonly crosshair: Crosshair;
  }> {
  /** In order of first mention. `n` of the result counts those that can be placed. */
  readonly items: readonly PlacedItem[];
  readonly importanceLine: Figure;
  readonly performanceLine: Figure;
  /** Why there are no quadrants; null when there are. */
  readonly noQuadrants: string | null;
}

const conventions: Record<Crosshair['kind'], string> = {
  means: 'the grand means of the items',
  midpoint: 'the middle of the scale',
  given: 'the values given',
};

interface Item {
  readonly item: string;
  readonly importance: Figure;
  readonly performance: Figure;
}

/** The mean of ratings; of equal ratings exactly that rating. */
function meanRating(ratings: readonly number[]): Figure {
  const first = ratings[0];
  if (first === undefined) return noFigure('Nobody rated it.');
  const same = ratings.every((rating) => rating === first);
  return figure(same ? first : (mean(ratings) ?? first), ratings.length);
}

function meansOfItems(ratings: readonly RatedItem[]): readonly Item[] {
  const byItem = new Map<string, { importance: number[]; performance: number[] }>();
  for (const { item, importance, performance } of ratings) {
    const known = byItem.get(item) ?? { importance: [], performance: [] };
    byItem.set(item, known);
    if (importance !== null) known.importance.push(importance);
    if (performance !== null) known.performance.push(performance);
  }
  return [...byItem].map(([item, of]) => ({
    item,
    importance: meanRating(of.importance),
    performance: meanRating(of.performance),
  }));
}

/** A mean is off by rounding steps; a point that close to a line stands on it. */
function onLine(value: number, line: number): boolean {
  return Math.abs(value - line) <= 1e-12 * Math.max(1, Math.abs(line));
}

function lineOf(crosshair: Crosshair, axis: 'importance' | 'performance', values: readonly number[]): Figure {
  switch (crosshair.kind) {
    case 'means':
      return values.length === 0 ? noFigure('No item has both ratings.') : meanRating(values);
    case 'midpoint':
      return figure((crosshair.lowest + crosshair.highest) / 2, values.length);
    case 'given':
      return figure(crosshair[axis], values.length);
  }
}

function quadrantOf(important: boolean, well: boolean): Quadrant {
  if (important) return well ? 'keep up' : 'concentrate here';
  return well ? 'possible overkill' : 'low priority';
}

function obstacle(placeable: readonly { x: number; y: number }[]): string | null {
  const first = placeable[0];
  if (placeable.length < 2 || first === undefined)
    return 'At least two items with both ratings are needed to compare them.';
  return placeable.every(({ x, y }) => x === first.x && y === first.y)
    ? 'All items have the same ratings: nothing tells them apart.'
    : null;
}

/**
 * Importance–performance analysis: which parts of a service are important and done badly. Several ratings of an
 * item are averaged first. An item on a line counts as high. An item without one of the two ratings is left out of
 * the lines and the quadrants, and named. Fewer than two items, or all items at one point: no quadrants.
 *
 * Source: J. A. Martilla and J. C. James, “Importance-Performance Analysis”, Journal of Marketing 41, 1977.
 */
export function importancePerformance(
  ratings: readonly RatedItem[],
  crosshair: Crosshair = { kind: 'means' },
): ImportancePerformance {
  const means = meansOfItems(ratings);
  const placeable = means.flatMap(({ importance, performance }) =>
    importance.value === null || performance.value === null
      ? []
      : [{ x: performance.value, y: importance.value }],
  );
  const importanceLine = lineOf(
    crosshair,
    'importance',
    placeable.map(({ y }) => y),
  );
  const performanceLine = lineOf(
    crosshair,
    'performance',
    placeable.map(({ x }) => x),
  );
  const noQuadrants = obstacle(placeable);
  const [high, good] = [importanceLine.value, performanceLine.value];
  const items = means.map((one): PlacedItem => {
    const [y, x] = [one.importance.value, one.performance.value];
    if (noQuadrants !== null || x === null || y === null || high === null || good === null)
      return { ...one, quadrant: null, onLine: false };
    const touches = [onLine(y, high), onLine(x, good)];
    return {
      ...one,
      quadrant: quadrantOf(touches[0] || y > high, touches[1] || x > good),
      onLine: touches.some(Boolean),
    };
  });
  return {
    method: 'importance-performance',
    convention: `Lines at ${conventions[crosshair.kind]}; an item on a line counts as high.`,
    n: placeable.length,
    inputs: { ratings, crosshair },
    notes: notesOf(means, placeable, noQuadrants),
    items,
    importanceLine,
    performanceLine,
    noQuadrants,
  };
}

function notesOf(
  means: readonly Item[],
  placeable: readonly { x: number; y: number }[],
  noQuadrants: string | null,
): readonly Note[] {
  const notes: Note[] = [];
  const without = means.filter(({ importance, performance }) =>
    [importance.value, performance.value].includes(null),
  );
  if (without.length > 0)
    notes.push({
      code: 'not-rated',
      message: `Left out, because importance or performance was not rated: ${named(without.map(({ item }) => item))}.`,
    });
  if (noQuadrants !== null) notes.push({ code: 'no-quadrants', message: noQuadrants });
  else
    for (const [axis, of] of [
      ['importance', placeable.map(({ y }) => y)],
      ['performance', placeable.map(({ x }) => x)],
    ] as const)
      if (of.every((value) => value === of[0]))
        notes.push({
          code: 'one-axis-equal',
          message: `All items have the same ${axis}: that line divides nothing.`,
        });
  return notes;
}
