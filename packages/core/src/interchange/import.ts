import type { ChangeSet } from '../change/changeSet.ts';
import type { IdSource, TableName } from '../ids.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Diagnostic, Unplaced } from './diagnostic.ts';

/** What an import is planned against. Nothing is changed by planning. */
export interface ImportContext {
  /** The project that would take it in; `emptySnapshot` for a new project. */
  readonly snapshot: Snapshot;
  readonly newId: IdSource;
}

/** How many records of a table an import would make. */
export interface Made {
  readonly table: TableName;
  readonly count: number;
}

/**
 * A plan, to be shown before it is applied: one change set (one undo step), what it would make, what it could
 * not place and why. Or, with `ok` false, why nothing can be read. Never throws, whatever the text.
 */
export type Import =
  | {
      readonly ok: true;
      readonly changeSet: ChangeSet;
      readonly made: readonly Made[];
      readonly unplaced: readonly Unplaced[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Counts what a change set would make, in the order of the file format. */
export function madeBy(change: ChangeSet): readonly Made[] {
  const counts = new Map<TableName, number>();
  for (const op of change.ops) {
    if (op.op === 'put') counts.set(op.table, (counts.get(op.table) ?? 0) + 1);
  }
  return [...counts].map(([table, count]) => ({ table, count }));
}
