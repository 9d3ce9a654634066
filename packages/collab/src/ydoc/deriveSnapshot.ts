import {
  type AnyRecord,
  type ChangedIds,
  emptySnapshot,
  isIdOf,
  nextSnapshot,
  type RecordState,
  type Snapshot,
  sameJson,
  type TableName,
  tableNames,
} from '@journeywright/core';
import * as Y from 'yjs';
import { tableMap } from './layout.ts';
import { readRecord, rereadKeys, type StoredRecord } from './readRecord.ts';

/** One step from a snapshot to the next, and the transaction that made it. */
export interface Derived {
  readonly snapshot: Snapshot;
  readonly previous: Snapshot;
  readonly changed: ChangedIds;
  readonly transaction: Y.Transaction;
}

/** Keys of a record that changed, or null for the whole record. */
type Touched = Map<TableName, Map<string, Set<string> | null>>;

function storedIn(snapshot: Snapshot, table: TableName, id: string): StoredRecord | null {
  const live = snapshot.tables[table].get(id);
  if (live) return { record: live as unknown as AnyRecord, removed: false };
  const gone = snapshot.removed[table].get(id);
  return gone ? { record: gone as unknown as AnyRecord, removed: true } : null;
}

/** Reads a whole document; for the first load only, as its cost grows with the document. */
export function readSnapshot(doc: Y.Doc): Snapshot {
  const states = new Map<TableName, Map<string, RecordState>>();
  for (const table of tableNames) {
    const rows = new Map<string, RecordState>();
    for (const [id, map] of tableMap(doc, table).entries()) {
      if (map instanceof Y.Map && isIdOf(table, id)) rows.set(id, readRecord(table, id, map));
    }
    states.set(table, rows);
  }
  return nextSnapshot(emptySnapshot, states);
}

function note(touched: Touched, table: TableName, id: string, key: string | null): void {
  let rows = touched.get(table);
  if (!rows) {
    rows = new Map();
    touched.set(table, rows);
  }
  const keys = rows.get(id);
  if (key === null) rows.set(id, null);
  else if (keys === undefined) rows.set(id, new Set([key]));
  else keys?.add(key);
}

function collect(touched: Touched, table: TableName, event: Y.YEvent<Y.AbstractType<unknown>>): void {
  const [id, field] = event.path;
  const keys = event instanceof Y.YMapEvent ? [...event.keysChanged] : [];
  if (id === undefined) {
    for (const key of keys) if (typeof key === 'string') note(touched, table, key, null);
  } else if (field !== undefined) {
    note(touched, table, String(id), String(field));
  } else if (event instanceof Y.YMapEvent) {
    for (const key of keys) if (typeof key === 'string') note(touched, table, String(id), key);
  } else {
    note(touched, table, String(id), null);
  }
}

function reread(
  doc: Y.Doc,
  table: TableName,
  id: string,
  keys: Set<string> | null,
  before: StoredRecord | null,
): StoredRecord | null {
  const map = tableMap(doc, table).get(id);
  if (!(map instanceof Y.Map) || !isIdOf(table, id)) return null;
  if (before && keys) return rereadKeys(table, map, before, keys);
  const next = readRecord(table, id, map);
  return before && sameJson(before.record, next.record) ? { ...next, record: before.record } : next;
}

/** Follows a document and keeps its snapshot current, at the cost of what changed. */
export function followSnapshot(
  doc: Y.Doc,
  onChange: (derived: Derived) => void,
): { current(): Snapshot; stop(): void } {
  let snapshot = readSnapshot(doc);
  let touched: Touched = new Map();

  const observers = tableNames.map((table) => {
    const map = tableMap(doc, table);
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      for (const event of events) collect(touched, table, event);
    };
    map.observeDeep(observer as never);
    return () => map.unobserveDeep(observer as never);
  });

  function advance(transaction: Y.Transaction): void {
    if (touched.size === 0) return;
    const batch = touched;
    touched = new Map();
    const states = new Map<TableName, Map<string, RecordState>>();
    const changed = new Map<TableName, Set<string>>();
    for (const [table, rows] of batch) {
      for (const [id, keys] of rows) {
        const before = storedIn(snapshot, table, id);
        const after = reread(doc, table, id, keys, before);
        if (before?.record === after?.record && before?.removed === after?.removed) continue;
        states.set(table, (states.get(table) ?? new Map()).set(id, after));
        changed.set(table, (changed.get(table) ?? new Set()).add(id));
      }
    }
    if (changed.size === 0) return;
    const previous = snapshot;
    snapshot = nextSnapshot(previous, states);
    onChange({ snapshot, previous, changed, transaction });
  }

  doc.on('afterTransaction', advance);
  return {
    current: () => snapshot,
    stop: () => {
      doc.off('afterTransaction', advance);
      for (const stop of observers) stop();
    },
  };
}
