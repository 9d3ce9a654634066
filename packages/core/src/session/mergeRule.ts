import type { ChangeSet } from '../change/changeSet.ts';
import type { UndoMode } from './session.ts';

/** How long after an edit another one may still join its undo step, in milliseconds. */
const mergeWithin = 2_000;

/** Decides which edits become one undo step; every session uses the same rule. */
export interface MergeRule {
  /**
   * To be asked once for every edit undo keeps. True when the edit joins the step before it: it is `merge`, the
   * one before was made by the same command on the same fields less than two seconds ago, and nothing was undone or
   * redone in between. Edits undo does not keep, and edits of others, make no difference.
   */
  joins(change: ChangeSet, undo: Exclude<UndoMode, 'none'>): boolean;
  /** After an undo or redo: the next edit is a step of its own. */
  forget(): void;
}

function mergeKey({ command, ops }: ChangeSet): string {
  const fields = ops.map((op) =>
    op.op === 'put' ? `${op.table}/${op.record.id}` : `${op.table}/${op.id}/${op.field}`,
  );
  return `${command} ${[...new Set(fields)].sort().join(' ')}`;
}

/** @param now a clock in milliseconds; without one no time passes between edits. */
export function createMergeRule(now: () => number = () => 0): MergeRule {
  let last: { readonly change: ChangeSet; readonly at: number } | null = null;
  return {
    joins(change, undo) {
      const at = now();
      const joins =
        undo === 'merge' &&
        last !== null &&
        at - last.at < mergeWithin &&
        mergeKey(change) === mergeKey(last.change);
      last = { change, at };
      return joins;
    },
    forget() {
      last = null;
    },
  };
}
