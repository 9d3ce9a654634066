const digitBits = 11;
const digits = 1 << digitBits;
/** Which half of a double holds its sign, exponent and first digits. */
const upperHalf = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * Makes a function that orders many rows of `n` numbers, each 0 or more and finite, falling. It sorts by the
 * upper half of the doubles in three passes without comparing (radix sort), then puts right the few that only
 * their lower halves tell apart: time grows with n, where comparing would take n log n.
 * @returns places `order` so that `row[order[0]]` is largest; `order` is reused by the next call
 */
export function rowSorter(n: number): (row: Float64Array) => Uint32Array {
  const counts = [new Uint32Array(digits), new Uint32Array(digits), new Uint32Array(digits)] as const;
  let order = new Uint32Array(n);
  let next = new Uint32Array(n);

  const pass = (keys: Uint32Array, count: Uint32Array, shift: number): void => {
    let place = 0;
    for (let digit = digits - 1; digit >= 0; digit--) {
      const here = count[digit] as number;
      count[digit] = place;
      place += here;
    }
    for (let i = 0; i < n; i++) {
      const index = order[i] as number;
      const digit = ((keys[index * 2 + upperHalf] as number) >>> shift) & (digits - 1);
      next[count[digit] as number] = index;
      count[digit] = (count[digit] as number) + 1;
    }
    [order, next] = [next, order];
  };

  return (row) => {
    const keys = new Uint32Array(row.buffer, row.byteOffset, n * 2);
    const [low, middle, high] = counts;
    for (const count of counts) count.fill(0);
    for (let i = 0; i < n; i++) {
      const key = keys[i * 2 + upperHalf] as number;
      low[key & (digits - 1)] = (low[key & (digits - 1)] as number) + 1;
      const second = (key >>> digitBits) & (digits - 1);
      middle[second] = (middle[second] as number) + 1;
      const third = key >>> (2 * digitBits);
      high[third] = (high[third] as number) + 1;
      order[i] = i;
    }
    pass(keys, low, 0);
    pass(keys, middle, digitBits);
    pass(keys, high, 2 * digitBits);
    settle(row, keys, order);
    return order;
  };
}

/** Sorts, within each run of equal upper halves, by the whole numbers. */
function settle(row: Float64Array, keys: Uint32Array, order: Uint32Array): void {
  const value = (i: number): number => row[order[i] as number] as number;
  const key = (i: number): number => keys[(order[i] as number) * 2 + upperHalf] as number;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    let falls = true;
    for (; to < order.length && key(to) === key(from); to++) if (value(to) > value(to - 1)) falls = false;
    if (!falls) order.subarray(from, to).sort((a, b) => (row[b] as number) - (row[a] as number) || a - b);
    from = to;
  }
}
