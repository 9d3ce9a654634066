import { projectId, type TableName } from '../ids.ts';
import { type AnyRecord, completeRecord, type RecordTypes, tableNames } from '../records/registry.ts';
import { emptyTable, type Table, updateTable } from '../table/table.ts';

/** All tables of the model. */
export type Tables = { readonly [T in TableName]: Table<RecordTypes[T]> };

/** An immutable picture of a whole project. Records that did not change stay `===` from one to the next. */
export interface Snapshot {
  /** Records that are there. */
  readonly tables: Tables;
  /** Records that were removed; they can come back, and others may still point at them. */
  readonly removed: Tables;
}

/** Ids of the records a change touched, by table. */
export type ChangedIds = ReadonlyMap<TableName, ReadonlySet<string>>;

/** A record's new state: its value, whether it is removed, or null when there is no such record at all. */
export type RecordState = { readonly record: AnyRecord; readonly removed: boolean } | null;

const noTables = Object.fromEntries(tableNames.map((name) => [name, emptyTable()])) as unknown as Tables;

/** The snapshot that holds nothing, not even a project record. */
export const emptySnapshot: Snapshot = { tables: noTables, removed: noTables };

/** The record with this id, removed or not. */
export function findRecord<T extends TableName>(
  snapshot: Snapshot,
  table: T,
  id: string,
): RecordTypes[T] | undefined {
  return (snapshot.tables[table].get(id) ?? snapshot.removed[table].get(id)) as RecordTypes[T] | undefined;
}

/** The project record; one of defaults while the document has none. */
export function projectOf(snapshot: Snapshot): RecordTypes['project'] {
  return snapshot.tables.project.get(projectId) ?? completeRecord('project', { id: projectId });
}

/** The next snapshot after these records took these states. Everything else is shared. */
export function nextSnapshot(
  snapshot: Snapshot,
  states: ReadonlyMap<TableName, ReadonlyMap<string, RecordState>>,
): Snapshot {
  let tables: Record<string, Table<unknown>> | null = null;
  let removed: Record<string, Table<unknown>> | null = null;
  for (const [name, changes] of states) {
    const live: [string, unknown][] = [];
    const gone: [string, unknown][] = [];
    for (const [id, state] of changes) {
      live.push([id, state && !state.removed ? state.record : undefined]);
      gone.push([id, state?.removed ? state.record : undefined]);
    }
    const nextLive = updateTable<unknown>(snapshot.tables[name], live);
    const nextGone = updateTable<unknown>(snapshot.removed[name], gone);
    if (nextLive !== snapshot.tables[name]) tables = { ...(tables ?? snapshot.tables), [name]: nextLive };
    if (nextGone !== snapshot.removed[name]) removed = { ...(removed ?? snapshot.removed), [name]: nextGone };
  }
  if (!tables && !removed) return snapshot;
  return {
    tables: (tables ?? snapshot.tables) as unknown as Tables,
    removed: (removed ?? snapshot.removed) as unknown as Tables,
  };
}
