import { drawProducts, openStreams } from './stream.ts';
import type { Spread } from './triangular.ts';

/** One failure as the simulation sees it. */
export interface Uncertain {
  /** Its random numbers follow from this and the seed; no two may share one. */
  readonly key: string;
  readonly incidents: Spread;
  readonly cost: Spread;
}

/** The middle 90 % of the draws: 5 % lie below `low`, 5 % above `high`. */
export interface DrawnRange {
  readonly low: number;
  readonly high: number;
}

export interface Simulated {
  readonly mean: number;
  readonly range: DrawnRange;
}

export interface SimulatedFailure extends Simulated {
  readonly meanRank: number;
  readonly rankRange: DrawnRange;
  /** Shares of the draws with rank 1, and with a rank of `top` or better. */
  readonly first: number;
  readonly inTop: number;
}

export interface Simulation {
  readonly failures: readonly SimulatedFailure[];
  readonly total: Simulated;
  /** The share of draws whose `top` first are exactly those given as `expectedTop`. */
  readonly sameTop: number;
}

const drawsAtOnce = 64;
/** Ranks are counted in at most so many steps, so that memory grows with the failures and not with their square. */
export const rankSteps = 2048;

function at(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
}

function summary(draws: Float64Array): Simulated {
  draws.sort();
  const [least, most] = [draws[0] ?? 0, draws.at(-1) ?? 0];
  // Of equal draws the mean is exact; adding them up would round.
  const mean = least === most ? least : draws.reduce((total, draw) => total + draw, 0) / draws.length;
  return { mean, range: { low: at(draws, 0.05), high: at(draws, 0.95) } };
}

/** How many of the rising values are above `value`. */
function above(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] as number) > value) to = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}

/** The rank below or at which a share of the draws lies; `counts` holds one failure's ranks in steps. */
function rankAt(counts: Uint32Array, draws: number, share: number, step: number, last: number): number {
  let seen = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    seen += counts[bin] as number;
    if (seen >= draws * share) return Math.min(last, share < 0.5 ? bin * step + 1 : (bin + 1) * step);
  }
  return last;
}

/**
 * Draws every failure's cost `draws` times and ranks the failures in each draw: rank 1 costs most, and failures
 * that cost the same share the better rank. Time grows with draws × failures × log failures (each draw is
 * sorted once and every cost is looked up in it); memory with failures × 2,048 at most.
 * @param expectedTop which of the failures (by index) are expected to be the `top` first
 */
export function simulate(
  failures: readonly Uncertain[],
  given: {
    readonly draws: number;
    readonly seed: number;
    readonly top: number;
    readonly expectedTop: readonly number[];
  },
): Simulation {
  const { draws, seed, top } = given;
  const n = failures.length;
  const keys = failures.map(({ key }) => key);
  const rows = new Float64Array(n * drawsAtOnce);
  const sorted = new Float64Array(n);
  const totals = new Float64Array(draws);
  const step = Math.ceil(n / rankSteps);
  const bins = Math.ceil(n / Math.max(1, step));
  const ranks = new Uint32Array(n * bins);
  const rankSums = new Float64Array(n);
  const firsts = new Uint32Array(n);
  const tops = new Uint32Array(n);
  const isExpected = new Uint8Array(n);
  for (const index of given.expectedTop) isExpected[index] = 1;
  let sameTop = 0;

  const rankRow = (row: Float64Array): void => {
    sorted.set(row);
    sorted.sort();
    let right = true;
    for (let i = 0; i < n; i++) {
      const rank = above(sorted, row[i] as number) + 1;
      rankSums[i] = (rankSums[i] as number) + rank;
      const bin = i * bins + (step === 1 ? rank - 1 : Math.floor((rank - 1) / step));
      ranks[bin] = (ranks[bin] as number) + 1;
      if (rank === 1) firsts[i] = (firsts[i] as number) + 1;
      if (rank <= top) tops[i] = (tops[i] as number) + 1;
      if (rank <= top !== (isExpected[i] === 1)) right = false;
    }
    if (right) sameTop++;
  };

  const streams = openStreams(keys, seed);
  for (let done = 0; done < draws; done += drawsAtOnce) {
    const count = Math.min(drawsAtOnce, draws - done);
    for (const [i, { incidents, cost }] of failures.entries())
      drawProducts(streams, i, incidents, cost, { into: rows, from: i, step: n, count });
    for (let k = 0; k < count; k++) {
      const row = rows.subarray(k * n, (k + 1) * n);
      let total = 0;
      for (let i = 0; i < n; i++) total += row[i] as number;
      totals[done + k] = total;
      rankRow(row);
    }
  }

  // Drawn a second time rather than kept: all draws of all failures would take draws × failures × 8 bytes.
  const again = openStreams(keys, seed);
  const costs = new Float64Array(draws);
  return {
    failures: failures.map(({ incidents, cost }, i) => {
      drawProducts(again, i, incidents, cost, { into: costs, from: 0, step: 1, count: draws });
      const counts = ranks.subarray(i * bins, (i + 1) * bins);
      return {
        ...summary(costs),
        meanRank: (rankSums[i] ?? 0) / draws,
        rankRange: { low: rankAt(counts, draws, 0.05, step, n), high: rankAt(counts, draws, 0.95, step, n) },
        first: (firsts[i] ?? 0) / draws,
        inTop: (tops[i] ?? 0) / draws,
      };
    }),
    total: summary(totals),
    sameTop: sameTop / draws,
  };
}
