import { type Op, set } from '../change/changeSet.ts';
import type { TableName } from '../ids.ts';
import { type Ordered, orderKeysAt } from '../order/order.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';

interface Placed {
  readonly id: string;
  readonly place: { readonly order: string };
}

/** Records that keep their order in their place, as things in order. */
export function seatsOf(records: readonly Placed[]): Ordered[] {
  return records.map(({ id, place }) => ({ id, order: place.order }));
}

/** The operation that gives a record another order key and leaves it where it stands. */
export function setOrder(snapshot: Snapshot, table: TableName, id: string, order: string): Op {
  if (table === 'cards' || table === 'contactPoints') {
    const place = findRecord(snapshot, table, id)?.place;
    return set(table, id, 'place', { ...place, order });
  }
  return set(table, id, 'order', order);
}

/** Order keys for things that come to stand at an index, and what the neighbours need for it. */
export interface Seating {
  readonly keys: readonly string[];
  readonly rekey: readonly Op[];
}

/** Seats for `count` new things at `index` among `siblings`; left out, the index means the end. */
export function seatNew(
  snapshot: Snapshot,
  table: TableName,
  siblings: readonly Ordered[],
  index?: number,
  count = 1,
): Seating {
  const { keys, rekey } = orderKeysAt(siblings, index ?? siblings.length, count);
  return { keys, rekey: rekey.map(({ id, order }) => setOrder(snapshot, table, id, order)) };
}

/**
 * Seats for things moved, in the order of `ids`, to `index` among `present` (what stands there now, the moved
 * ones included or not). Null when they already stand just so.
 */
export function seatMoved(
  snapshot: Snapshot,
  table: TableName,
  present: readonly Ordered[],
  ids: readonly string[],
  index?: number,
): Seating | null {
  const moved = new Set(ids);
  const rest = present.filter(({ id }) => !moved.has(id));
  const at = Math.min(index ?? rest.length, rest.length);
  const wanted = [...rest.slice(0, at).map(({ id }) => id), ...ids, ...rest.slice(at).map(({ id }) => id)];
  if (wanted.length === present.length && wanted.every((id, i) => id === present[i]?.id)) return null;
  return seatNew(snapshot, table, rest, at, ids.length);
}
