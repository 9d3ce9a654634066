import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ChangeSet, Op } from './changeSet.ts';
import { checkOp } from './check.ts';
import { invertOp } from './invert.ts';
import type { Refusal } from './refusal.ts';
import { type Applied, type Transition, walkFrom } from './walk.ts';

/** A change set that was found right for a snapshot. */
export interface Prepared {
  /** Without the operations that change nothing; see `dropNoOps`. */
  readonly change: ChangeSet;
  /** The snapshot after it; see `applyChangeSet`. */
  applied(): Applied;
  /** What takes it back; see `invertChangeSet`. */
  inverse(): ChangeSet;
}

/**
 * Does what `checkChangeSet`, `dropNoOps`, `applyChangeSet` and `invertChangeSet` do one after the other, but goes
 * through the operations once: each record is read, completed and compared a single time.
 */
export function prepareChangeSet(snapshot: Snapshot, change: ChangeSet): Prepared | Refusal {
  const walk = walkFrom(snapshot);
  const steps: (readonly [op: Op, step: Transition])[] = [];
  for (const op of change.ops) {
    const refusal = checkOp(walk, op);
    if (refusal) return refusal;
    const step = walk.step(op);
    if (step) steps.push([op, step]);
  }
  if (!walk.differs()) steps.length = 0;
  const effective = steps.length === change.ops.length ? change : { ...change, ops: steps.map(([op]) => op) };
  return {
    change: effective,
    applied: () => walk.finish(),
    inverse: () => ({
      ...effective,
      ops: steps.toReversed().flatMap(([op, step]) => invertOp(step, op)),
    }),
  };
}
