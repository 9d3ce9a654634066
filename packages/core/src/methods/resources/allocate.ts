interface Part {
  readonly index: number;
  readonly size: number;
  readonly least: number;
}

function total(parts: readonly Part[], of: 'size' | 'least'): number {
  return parts.reduce((sum, part) => sum + part[of], 0);
}

/** Largest remainder (Hamilton's method); ties go to the larger stratum, then to the first. Exact: whole numbers. */
function largestRemainder(parts: readonly Part[], seats: number): ReadonlyMap<number, number> {
  const people = total(parts, 'size');
  if (people === 0) return new Map(parts.map(({ index }) => [index, 0]));
  const shares = parts.map((part) => ({
    ...part,
    seats: Math.floor((seats * part.size) / people),
    rest: (seats * part.size) % people,
  }));
  const left = seats - shares.reduce((sum, share) => sum + share.seats, 0);
  const first = new Set(
    shares
      .toSorted((a, b) => b.rest - a.rest || b.size - a.size || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return new Map(shares.map((share) => [share.index, share.seats + (first.has(share.index) ? 1 : 0)]));
}

/**
 * Shares a sample out to strata in proportion to their size, by largest remainder, with at least `minimum` each
 * (or the whole stratum, when it is smaller). Strata that would get less are set to their minimum, and the rest
 * is shared among the others in proportion. No stratum gets more than it has.
 * Source: proportional allocation, Cochran (1977), 5.5.
 * @returns the seats of each stratum; null when the minimums need more than `seats` or there are fewer people
 */
export function allocate(sizes: readonly number[], seats: number, minimum = 0): readonly number[] | null {
  let open: readonly Part[] = sizes.map((size, index) => ({ index, size, least: Math.min(minimum, size) }));
  if (seats < total(open, 'least') || seats > total(open, 'size')) return null;
  const fixed = new Map<number, number>();
  let left = seats;
  for (;;) {
    const people = total(open, 'size');
    const short = open.filter((part) => left * part.size < part.least * people);
    if (short.length === 0) break;
    for (const part of short) fixed.set(part.index, part.least);
    left -= total(short, 'least');
    open = open.filter((part) => !fixed.has(part.index));
  }
  const shared = largestRemainder(open, left);
  return sizes.map((_, index) => fixed.get(index) ?? shared.get(index) ?? 0);
}
