import { compareOrder } from '../order/order.ts';
import type { Table } from '../table/table.ts';

/** Records grouped by a key and sorted; built once per table and kept as long as the table lives. */
export function createGrouping<R extends { readonly id: string }>(
  keyOf: (record: R) => string | null,
  orderOf: (record: R) => string,
): (table: Table<R>, key: string) => readonly R[] {
  const built = new WeakMap<Table<R>, ReadonlyMap<string, readonly R[]>>();
  const none: readonly R[] = [];

  function build(table: Table<R>): ReadonlyMap<string, readonly R[]> {
    const groups = new Map<string, R[]>();
    for (const record of table.values()) {
      const key = keyOf(record);
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
    const compare = (a: R, b: R): number =>
      compareOrder({ id: a.id, order: orderOf(a) }, { id: b.id, order: orderOf(b) });
    for (const group of groups.values()) group.sort(compare);
    return groups;
  }

  return (table, key) => {
    let groups = built.get(table);
    if (!groups) {
      groups = build(table);
      built.set(table, groups);
    }
    return groups.get(key) ?? none;
  };
}
