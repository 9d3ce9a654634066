/** What can be put in order: keys may tie, and then the id decides. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Compares by (order, id) in code-unit order, which is the same on every machine. */
export function compareOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = digits.length;
const middleKey = 'V';
const longestKey = 48;

/** Whether `key` is an order key: digits and letters, not ending in "0" (nothing would fit before it). */
export function isOrderKey(key: unknown): key is string {
  return typeof key === 'string' && /^[0-9A-Za-z]{0,200}[1-9A-Za-z]$/.test(key);
}

function digit(key: string | null, index: number, otherwise: number): number {
  return key !== null && index < key.length ? digits.indexOf(key[index] as string) : otherwise;
}

function keyAfter(before: string): string {
  for (let i = 0; ; i++) {
    const value = digit(before, i, 0);
    if (value < base - 1) return before.slice(0, i).padEnd(i, '0') + digits[value + 1];
  }
}

function keyBefore(after: string): string {
  for (let i = 0; ; i++) {
    const value = digit(after, i, 0);
    if (value > 1) return after.slice(0, i) + digits[value - 1];
    if (value === 1) return `${after.slice(0, i)}0${digits[base - 1]}`;
  }
}

/**
 * An order key strictly between two others; null stands for the open end. Steps at an open end are small,
 * so that appending keeps keys short.
 * @throws RangeError when `before` is not less than `after`: step over ties first (`orderKeyAt` does).
 */
export function orderKeyBetween(before: string | null, after: string | null): string {
  if (before === null && after === null) return middleKey;
  if (after === null) return keyAfter(before as string);
  if (before === null) return keyBefore(after);
  if (before >= after) throw new RangeError(`There is no order key between "${before}" and "${after}".`);
  let key = '';
  let high: string | null = after;
  for (let i = 0; ; i++) {
    const lo = digit(before, i, 0);
    const hi = high === null ? base : digit(high, i, 0);
    if (hi - lo > 1) return key + digits[Math.floor((lo + hi) / 2)];
    if (hi > lo) {
      // Digits differ by one: `after` itself cut here lies between, unless it ends here.
      if (high !== null && i < high.length - 1) return key + digits[hi];
      high = null;
    }
    key += digits[lo];
  }
}

/** `count` rising keys between two others, as short as they can be; null stands for the open end. */
export function orderKeysBetween(before: string | null, after: string | null, count: number): string[] {
  if (count <= 0) return [];
  if (count > 1 && (before === null || after === null)) {
    const low = before ?? (after === null ? '0V' : `${keyBefore(after)}`);
    const first = before === null ? low : orderKeyBetween(before, after);
    const last = after === null ? keyAfter(first) : orderKeyBetween(first, after);
    return count === 2 ? [first, last] : [first, ...orderKeysBetween(first, last, count - 2), last];
  }
  const middle = Math.floor(count / 2);
  const key = orderKeyBetween(before, after);
  return [...orderKeysBetween(before, key, middle), key, ...orderKeysBetween(key, after, count - middle - 1)];
}

/** The key for an item, and new keys for neighbours whose keys tie or have grown too long. */
export interface OrderPlan {
  readonly key: string;
  readonly rekey: readonly { readonly id: string; readonly order: string }[];
}

/**
 * The keys that put `count` items at `index` among `siblings` (sorted by `compareOrder`, the items themselves
 * left out). Where the neighbours' keys tie, the followers that tie get new keys, so that the items really
 * stand there; where keys have grown very long, all siblings get short ones.
 */
export function orderKeysAt(
  siblings: readonly Ordered[],
  index: number,
  count: number,
): { readonly keys: readonly string[]; readonly rekey: OrderPlan['rekey'] } {
  const at = Math.min(Math.max(0, index), siblings.length);
  const before = at > 0 ? (siblings[at - 1] as Ordered).order : null;
  let end = at;
  while (end < siblings.length && before !== null && (siblings[end] as Ordered).order <= before) end++;
  const after = end < siblings.length ? (siblings[end] as Ordered).order : null;
  const keys = orderKeysBetween(before, after, count + end - at);
  if (keys.every((key) => key.length <= longestKey)) {
    const rekey = siblings.slice(at, end).map(({ id }, i) => ({ id, order: keys[count + i] as string }));
    return { keys: keys.slice(0, count), rekey };
  }
  const fresh = orderKeysBetween(null, null, siblings.length + count);
  const rekey = siblings.map(({ id }, i) => ({ id, order: fresh[i < at ? i : i + count] as string }));
  return { keys: fresh.slice(at, at + count), rekey };
}

/** The key that puts one item at `index` among `siblings`; see `orderKeysAt`. */
export function orderKeyAt(siblings: readonly Ordered[], index: number): OrderPlan {
  const { keys, rekey } = orderKeysAt(siblings, index, 1);
  return { key: keys[0] as string, rekey };
}
