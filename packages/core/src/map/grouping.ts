import { compareOrder } from '../order/order.ts';
import { type Table, type TableDifference, tableDifference } from '../table/table.ts';

type Groups<R> = ReadonlyMap<string, readonly R[]>;

/**
 * Records grouped by a key and sorted; built once per table and kept as long as the table lives. A table that
 * differs little from the one before takes over its groups: lists without a changed record stay `===`.
 */
export function createGrouping<R extends { readonly id: string }>(
  keyOf: (record: R) => string | null,
  orderOf: (record: R) => string,
): (table: Table<R>, key: string) => readonly R[] {
  const built = new WeakMap<Table<R>, Groups<R>>();
  // Weakly held, so that a closed project is not kept in memory by the readers of the next.
  let latest: WeakRef<Table<R>> | null = null;
  const none: readonly R[] = [];
  const compare = (a: R, b: R): number =>
    compareOrder({ id: a.id, order: orderOf(a) }, { id: b.id, order: orderOf(b) });

  function buildAll(table: Table<R>): Groups<R> {
    const groups = new Map<string, R[]>();
    for (const record of table.values()) {
      const key = keyOf(record);
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
    for (const group of groups.values()) group.sort(compare);
    return groups;
  }

  function patch(groups: Groups<R>, differences: readonly TableDifference<R>[]): Groups<R> {
    const touched = new Map<string, { gone: Set<string>; come: R[] }>();
    const touch = (record: R) => {
      const key = keyOf(record);
      if (key === null) return null;
      const entry = touched.get(key) ?? { gone: new Set(), come: [] };
      touched.set(key, entry);
      return entry;
    };
    for (const { id, before, after } of differences) {
      if (before) touch(before)?.gone.add(id);
      if (after) touch(after)?.come.push(after);
    }
    const next = new Map(groups);
    for (const [key, { gone, come }] of touched) {
      const stayed = (groups.get(key) ?? none).filter(({ id }) => !gone.has(id));
      if (stayed.length + come.length === 0) next.delete(key);
      else next.set(key, [...stayed, ...come].sort(compare));
    }
    return next;
  }

  function build(table: Table<R>): Groups<R> {
    const before = latest?.deref();
    const known = before && built.get(before);
    const differences = known && tableDifference(before, table, 64 + table.size / 8);
    return differences ? patch(known, differences) : buildAll(table);
  }

  return (table, key) => {
    let groups = built.get(table);
    if (!groups) {
      groups = build(table);
      built.set(table, groups);
      latest = new WeakRef(table);
    }
    return groups.get(key) ?? none;
  };
}
