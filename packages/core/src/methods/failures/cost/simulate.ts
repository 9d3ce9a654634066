import { rowSorter } from './rowSorter.ts';
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

/** The value with a share of the draws below it, by linear interpolation. */
function quantileOf(draws: Float64Array, order: Uint32Array, share: number): number {
  const place = (draws.length - 1) * share;
  // The order falls.
  const rising = (i: number): number => draws[order[draws.length - 1 - i] ?? 0] ?? 0;
  const low = rising(Math.floor(place));
  return low + (rising(Math.ceil(place)) - low) * (place - Math.floor(place));
}

function summarise(draws: Float64Array, sort: (draws: Float64Array) => Uint32Array): Simulated {
  const order = sort(draws);
  const [most, least] = [draws[order[0] ?? 0] ?? 0, draws[order.at(-1) ?? 0] ?? 0];
  let total = 0;
  for (let i = 0; i < draws.length; i++) total += draws[i] as number;
  return {
    // Of equal draws the mean is exact; adding them up would round.
    mean: least === most ? least : total / draws.length,
    range: { low: quantileOf(draws, order, 0.05), high: quantileOf(draws, order, 0.95) },
  };
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
 * that cost the same share the better rank. Time grows with draws × failures; memory with failures × 2,048
 * counts at most, and never holds all draws of all failures at once.
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

  const sortRow = rowSorter(n);
  // Ranks by failure, so that counting them stays within one failure's counts at a time.
  const drawn = new Uint16Array(n * drawsAtOnce);
  const rankRow = (row: Float64Array, k: number): void => {
    const order = sortRow(row);
    let rank = 1;
    let last = Number.NaN;
    let right = true;
    for (let place = 0; place < n; place++) {
      const i = order[place] as number;
      const cost = row[i] as number;
      if (cost !== last) rank = place + 1;
      last = cost;
      drawn[i * drawsAtOnce + k] = rank;
      if (rank <= top !== (isExpected[i] === 1)) right = false;
    }
    if (right) sameTop++;
  };
  const countRanks = (i: number, count: number): void => {
    for (let k = 0; k < count; k++) {
      const rank = drawn[i * drawsAtOnce + k] as number;
      rankSums[i] = (rankSums[i] as number) + rank;
      const bin = i * bins + (step === 1 ? rank - 1 : Math.floor((rank - 1) / step));
      ranks[bin] = (ranks[bin] as number) + 1;
      if (rank === 1) firsts[i] = (firsts[i] as number) + 1;
      if (rank <= top) tops[i] = (tops[i] as number) + 1;
    }
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
      rankRow(row, k);
    }
    for (let i = 0; i < n; i++) countRanks(i, count);
  }

  // Drawn a second time rather than kept: all draws of all failures would take draws × failures × 8 bytes.
  const again = openStreams(keys, seed);
  const costs = new Float64Array(draws);
  const sortDraws = rowSorter(draws);
  return {
    failures: failures.map(({ incidents, cost }, i) => {
      drawProducts(again, i, incidents, cost, { into: costs, from: 0, step: 1, count: draws });
      const counts = ranks.subarray(i * bins, (i + 1) * bins);
      return {
        ...summarise(costs, sortDraws),
        meanRank: (rankSums[i] ?? 0) / draws,
        rankRange: { low: rankAt(counts, draws, 0.05, step, n), high: rankAt(counts, draws, 0.95, step, n) },
        first: (firsts[i] ?? 0) / draws,
        inTop: (tops[i] ?? 0) / draws,
      };
    }),
    total: summarise(totals, sortDraws),
    sameTop: sameTop / draws,
  };
}
