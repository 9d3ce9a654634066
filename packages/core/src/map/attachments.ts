import { tableOfId } from '../ids.ts';
import { type AnyRecord, definitions, type WorksheetTable, worksheetTables } from '../records/registry.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';
import { read } from './queries.ts';
import { titleOf } from './words.ts';

/** Fields by which a row belongs to a thing of the map. */
export const attachmentFields = {
  stage: 'stages',
  contactPoint: 'contactPoints',
  card: 'cards',
  persona: 'personas',
  contactPoints: 'contactPoints',
} as const;

type AttachedTable = (typeof attachmentFields)[keyof typeof attachmentFields];

/** One thing a row belongs to. */
export interface Attachment {
  readonly field: keyof typeof attachmentFields;
  readonly table: AttachedTable;
  readonly id: string;
  /** `removed`: bringing it back links the row again. `missing`: there is no such record. */
  readonly state: 'linked' | 'removed' | 'missing';
  /** Its own words in quotation marks, also when it was removed. */
  readonly title: string;
}

/** A row that belonged to something, and nothing of that is there any more. */
export interface UnlinkedRow {
  readonly table: WorksheetTable;
  readonly id: string;
  readonly title: string;
  readonly gone: readonly Attachment[];
}

/** Everything a row of a worksheet belongs to, linked or not. Empty for a row that stands for itself. */
export function attachmentsOf(snapshot: Snapshot, row: { readonly id: string }): readonly Attachment[] {
  const own = tableOfId(row.id);
  if (!own || !definitions[own].worksheet) return [];
  return Object.entries(attachmentFields).flatMap(([name, table]) => {
    const value = (row as AnyRecord)[name];
    const ids = Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
    return ids.map((id) => ({
      field: name as Attachment['field'],
      table,
      id,
      state: snapshot.tables[table].has(id)
        ? ('linked' as const)
        : findRecord(snapshot, table, id)
          ? ('removed' as const)
          : ('missing' as const),
      title: titleOf(snapshot, table, id),
    }));
  });
}

/**
 * Rows whose things are all gone, in the order of tables and rows. They are not lost, count in every figure,
 * and are linked again as soon as one of the things comes back.
 */
export function unlinkedRows(snapshot: Snapshot): readonly UnlinkedRow[] {
  return worksheetTables.flatMap((table) =>
    read.worksheetRows(snapshot, table).flatMap((row) => {
      const gone = attachmentsOf(snapshot, row);
      return gone.length > 0 && gone.every(({ state }) => state !== 'linked')
        ? [{ table, id: row.id, title: titleOf(snapshot, table, row.id), gone }]
        : [];
    }),
  );
}

/** The rows of a worksheet that belong to a thing, by one reference or as one of several. In order. */
export function rowsAt<T extends WorksheetTable>(
  snapshot: Snapshot,
  table: T,
  id: string,
): readonly ReturnType<typeof read.worksheetRows<T>>[number][] {
  return read
    .worksheetRows(snapshot, table)
    .filter((row) => attachmentsOf(snapshot, row).some((attachment) => attachment.id === id));
}
