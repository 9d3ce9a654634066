import type { TableName } from '../../ids.ts';
import type { Field } from '../../records/field.ts';
import { type AnyRecord, definitions, tableNames } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** Tables shared by journeys: their records belong to a journey where something of it names them. */
export const sharedTables: readonly TableName[] = ['actors', 'personas'];

const notOwned: readonly TableName[] = ['project', 'journeys', 'extras', ...sharedTables];

/** The ids a field names, with the table they are of. */
export function namedIn(field: Field, value: unknown): readonly { table: TableName; id: string }[] {
  switch (field.kind) {
    case 'ref':
      return typeof value === 'string' ? [{ table: field.table, id: value }] : [];
    case 'members':
      return field.table && Array.isArray(value)
        ? value.map((id: string) => ({ table: field.table as TableName, id }))
        : [];
    case 'place': {
      const parts = value as Readonly<Record<string, unknown>> | null;
      return Object.entries(field.refs).flatMap(([part, table]) => {
        const id = parts?.[part];
        return typeof id === 'string' ? [{ table, id }] : [];
      });
    }
    default:
      return [];
  }
}

function names(table: TableName, record: AnyRecord, ids: ReadonlySet<string>): boolean {
  return Object.entries(definitions[table].fields).some(([name, field]) =>
    namedIn(field, record[name]).some(({ table: to, id }) => !sharedTables.includes(to) && ids.has(id)),
  );
}

/** Tables whose records belong to journeys only by what they name. */
const ownedTables = tableNames.filter((table) => !notOwned.includes(table));

/** The ids of these journeys and of all that names something of them, directly or not; removed records lead on. */
function reachedFrom(snapshot: Snapshot, journeys: Iterable<string>): ReadonlySet<string> {
  const ids = new Set(journeys);
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const table of ownedTables)
      for (const side of [snapshot.tables, snapshot.removed])
        for (const record of side[table].values() as Iterable<object> as Iterable<AnyRecord>)
          if (!ids.has(record.id) && names(table, record, ids)) ids.add(record.id);
  }
  return ids;
}

/**
 * Everything there is of these journeys, by table: what stands on their maps, what is parked, the rows of
 * worksheets that name something of them, and the actors and personas they name. What was removed is left out,
 * but leads to what waits for it.
 */
export function belongsToAny(
  snapshot: Snapshot,
  journeys: readonly string[],
): ReadonlyMap<TableName, ReadonlySet<AnyRecord>> {
  const ids = reachedFrom(snapshot, journeys);
  const found = new Map<TableName, Set<AnyRecord>>();
  const keep = (table: TableName, record: AnyRecord | undefined): void => {
    if (!record) return;
    const set = found.get(table) ?? new Set();
    found.set(table, set.add(record));
  };
  for (const journey of journeys)
    keep('journeys', snapshot.tables.journeys.get(journey as never) as object as AnyRecord | undefined);
  for (const table of ownedTables)
    for (const record of snapshot.tables[table].values() as Iterable<object> as Iterable<AnyRecord>)
      if (ids.has(record.id)) keep(table, record);
  for (const [table, records] of [...found])
    for (const record of records)
      for (const [name, field] of Object.entries(definitions[table].fields))
        for (const { table: to, id } of namedIn(field, record[name]))
          if (sharedTables.includes(to))
            keep(to, snapshot.tables[to].get(id as never) as object as AnyRecord | undefined);
  return found;
}

/** Everything there is of one journey, as `belongsToAny` finds it. */
export function belongsTo(
  snapshot: Snapshot,
  journey: string,
): ReadonlyMap<TableName, ReadonlySet<AnyRecord>> {
  return belongsToAny(snapshot, [journey]);
}
