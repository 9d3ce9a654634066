/** A place in a ranking; places that are shared are said to be. */
export interface Place {
  /** From 1; the members of a tie share the first of their places. */
  readonly rank: number;
  readonly tied: boolean;
}

/** Differences smaller than this come from rounding, not from answers. */
const same = 1e-9;

/** Ranks values, the smallest (the worst gap) first. Null where there is no value. */
export function places(values: readonly (number | null)[]): readonly (Place | null)[] {
  const order = values
    .flatMap((value, at) => (value === null ? [] : [{ value, at }]))
    .sort((a, b) => a.value - b.value);
  const result: (Place | null)[] = values.map(() => null);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && (order[to + 1]?.value ?? 0) - (order[from]?.value ?? 0) <= same) to++;
    for (let i = from; i <= to; i++) result[order[i]?.at ?? 0] = { rank: from + 1, tied: to > from };
    from = to + 1;
  }
  return result;
}

/** A place as people read it: `2`, or `2=` for a shared one. */
export function placeText(place: Place | null): string | null {
  return place === null ? null : `${place.rank}${place.tied ? '=' : ''}`;
}
