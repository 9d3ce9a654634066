import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult } from '../result.ts';

/** Work that waits, and how much comes in and can be done in one period (any period, the same for both). */
export interface BacklogRow {
  readonly name: string;
  readonly items: number;
  readonly arrivals: number;
  readonly capacity: number;
}

export interface BacklogFigures {
  readonly name: string;
  /** Periods until the backlog is gone. */
  readonly time: Figure;
  /** capacity − arrivals, in items a period; negative: the backlog grows. */
  readonly spare: Figure;
}

export interface BacklogResult extends MethodResult<readonly BacklogRow[]> {
  readonly rows: readonly BacklogFigures[];
}

/**
 * Periods until a backlog is gone: items/(capacity − arrivals). Never, when no more can be done than comes in.
 * Plain fluid arithmetic: C. F. Daganzo, Fundamentals of Transportation and Traffic Operations (1997), queues.
 */
export function backlogTime(items: number, arrivals: number, capacity: number): Figure {
  if (items === 0) return figure(0, 1);
  if (capacity <= arrivals)
    return noFigure('Never: no more can be done than comes in. Raise the capacity or slow what comes in.', 1);
  return figure(items / (capacity - arrivals), 1);
}

/** When each backlog will be gone. */
export function backlogs(rows: readonly BacklogRow[]): BacklogResult {
  return {
    method: 'backlog',
    convention:
      'Time = items / (capacity − arrivals), in the period that capacity and arrivals are given for.',
    n: rows.length,
    inputs: rows,
    notes: rows
      .filter((row) => row.items === 0 && row.capacity < row.arrivals)
      .map((row) => ({
        code: 'backlog-grows',
        message: `${row.name || 'One row'}: nothing waits yet, but more comes in than can be done.`,
      })),
    rows: rows.map((row) => ({
      name: row.name,
      time: backlogTime(row.items, row.arrivals, row.capacity),
      spare: figure(row.capacity - row.arrivals, 1),
    })),
  };
}
