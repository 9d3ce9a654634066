import { fieldOf, type TableName, tableNames } from '@journeywright/core';
import * as Y from 'yjs';

/** A record in a document: scalars as plain values, texts as `Y.Text`, members under `field:member`. */
export type RecordMap = Y.Map<unknown>;

/** The key of a record that says it was removed. */
export const tombstone = 'removed';

/** The top-level map for facts about the document itself. */
export const metaMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');

/** The top-level map of a table: id → record. */
export const tableMap = (doc: Y.Doc, table: TableName): Y.Map<unknown> => doc.getMap(table);

/** The top-level maps of all tables. */
export const tableMaps = (doc: Y.Doc): Y.Map<unknown>[] => tableNames.map((table) => tableMap(doc, table));

/** The record under this id, or null when there is none or something else stands there. */
export function recordMap(doc: Y.Doc, table: TableName, id: string): RecordMap | null {
  const value = tableMap(doc, table).get(id);
  return value instanceof Y.Map ? value : null;
}

/**
 * Keys that no unknown field may take: those that carry the identity and the tombstone of a record, and those
 * that cannot be written to a file.
 */
export const isReservedKey = (key: string): boolean =>
  key === 'id' || key === tombstone || key === '__proto__' || key.includes('\u0000');

/** Whether a field is stored as a `Y.Text`. */
export const isTextField = (table: TableName, field: string): boolean =>
  fieldOf(table, field)?.kind === 'text';
