/** The sum, with the rounding error of each step carried along (Neumaier 1974). */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(lost) ? total + lost : total;
}

/** The arithmetic mean, or null of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** The sample variance (n − 1), or null of fewer than two values. Two passes: no cancellation. */
export function variance(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  // The same value throughout has a mean that may be off by a rounding step.
  if (values.every((value) => value === values[0])) return 0;
  return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

/** The sample standard deviation (n − 1), or null of fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}

/** Pearson's correlation, or null with fewer than two pairs or no variation on one side. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  const xs = pairs.map(([x]) => x);
  const ys = pairs.map(([, y]) => y);
  const [mx, my, vx, vy] = [mean(xs), mean(ys), variance(xs), variance(ys)];
  if (mx === null || my === null || !vx || !vy) return null;
  const shared = sum(pairs.map(([x, y]) => (x - mx) * (y - my))) / (pairs.length - 1);
  return Math.max(-1, Math.min(1, shared / Math.sqrt(vx) / Math.sqrt(vy)));
}

/** Ranks from 1; ties share the mean of their ranks. */
export function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const result = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let at = from; at <= to; at++) result[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return result;
}

/** The value below which a share `p` of the sorted values lies, by linear interpolation; null of nothing. */
export function quantile(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
}
