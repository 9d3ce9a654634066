import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ChangeSet } from './changeSet.ts';
import { type Applied, walkFrom } from './walk.ts';

export { type Applied, withMember } from './walk.ts';

/**
 * The snapshot after a change set. Pure; records no operation touches stay `===`. Operations on records
 * that do not exist change nothing: check the change set first with `checkChangeSet`.
 */
export function applyChangeSet(snapshot: Snapshot, change: Pick<ChangeSet, 'ops'>): Applied {
  const walk = walkFrom(snapshot);
  for (const op of change.ops) walk.step(op);
  return walk.finish();
}
