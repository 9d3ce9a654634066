/** A figure that could be computed. `n` is the number of cases it comes from. */
export interface Known {
  readonly value: number;
  readonly n: number;
  readonly why: null;
}

/** A figure that cannot be had. It is never 0, and it says why. */
export interface Unknown {
  readonly value: null;
  /** The cases there are, which were not enough. */
  readonly n: number;
  /** One sentence for people, for example “Nobody answered both halves.” */
  readonly why: string;
}

export type Figure = Known | Unknown;

/** A range that holds the true value in `level` (for example 0.95) of all samples, if its assumptions hold. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  /** How it was made, for example `Student t` or `Wilson`. */
  readonly kind: string;
}

/** A figure that was not computed, and why. */
export function noFigure(why: string, n = 0): Unknown {
  return { value: null, n, why };
}

/** A computed figure; a result that is no finite number becomes “cannot be had”. */
export function figure(value: number, n: number): Figure {
  if (!Number.isFinite(value)) return noFigure('The numbers are too large to compute with.', n);
  // Minus zero would print as “-0”.
  return { value: value === 0 ? 0 : value, n, why: null };
}
