import { sum } from '../numeric/moments.ts';
import { dimensionLabel, dimensions } from './dimensions.ts';
import type { Answer } from './study.ts';

/** Points shared out among the five dimensions, checked. */
export type Points =
  | {
      readonly usable: true;
      /** Shares that add to 1, in the order of the dimensions. */
      readonly shares: readonly number[];
      /** The points did not add to 100. */
      readonly rescaled: boolean;
    }
  | { readonly usable: false; readonly why: 'not asked' | 'all zero' | 'incomplete' };

/**
 * Reads 100 points. A blank is 0 only when the others already make 100 (nothing is left for it); else the
 * points are incomplete. Points that do not add to 100 are rescaled.
 */
export function readPoints(points: readonly Answer[] | null): Points {
  const given = dimensions.map((_, at) => points?.[at] ?? null);
  const known = given.filter((point) => point !== null);
  if (known.length === 0) return { usable: false, why: 'not asked' };
  const total = sum(known);
  const full = Math.abs(total - 100) < 1e-6;
  if (known.length < given.length && !full) return { usable: false, why: 'incomplete' };
  if (total === 0) return { usable: false, why: 'all zero' };
  return { usable: true, shares: given.map((point) => (point ?? 0) / total), rescaled: !full };
}

/** Σ w·x / Σ w over the dimensions that have a value; null when no weight falls on any of them. */
export function weightedMean(shares: readonly number[], values: readonly Answer[]): number | null {
  let total = 0;
  let weight = 0;
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    total += (shares[at] ?? 0) * value;
    weight += shares[at] ?? 0;
  }
  return weight > 0 ? total / weight : null;
}

/**
 * Three ways of writing the same weighted score are in circulation: weights that add to 1 (`normalised`),
 * 100 points times gap summed (`points`: 100 ×), and that sum divided by the five dimensions, as a widely
 * copied worksheet has it (`worksheet`: 20 ×). Never show two of them in one chart.
 */
export type WeightedConvention = 'normalised' | 'points' | 'worksheet';

export const weightedConventions: readonly WeightedConvention[] = ['normalised', 'points', 'worksheet'];

const factors: Readonly<Record<WeightedConvention, number>> = { normalised: 1, points: 100, worksheet: 20 };

/** A normalised weighted score, written in another convention. */
export function inConvention(normalised: number, convention: WeightedConvention): number {
  return normalised * factors[convention];
}

/** What a convention is called beside its figure. */
export function conventionText(convention: WeightedConvention): string {
  if (convention === 'points') return '100 points × gap, summed';
  return convention === 'worksheet' ? '100 points × gap, summed, ÷ 5 (worksheet)' : 'weights add to 1';
}

/** The first trouble with points, in words; null when there is none. `at` tells which dimension. */
export function badPoint(
  points: readonly Answer[],
): { readonly at: number; readonly message: string } | null {
  const at = points.findIndex((point) => point !== null && !(point >= 0 && Number.isFinite(point)));
  const dimension = dimensions[at];
  if (dimension === undefined) return null;
  return {
    at,
    message: `${points[at]} points for ${dimensionLabel(dimension).toLowerCase()}: fewer than none.`,
  };
}
