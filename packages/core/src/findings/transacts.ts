import { read } from '../map/queries.ts';
import type { ContactPoint } from '../records/contactPoint.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Whether something is exchanged at a contact point: told by its kind, or by a transaction noted there. */
export function transacts(snapshot: Snapshot, point: ContactPoint): boolean {
  return (
    point.kind === 'transaction' || point.kind === 'both' || read.transactions(snapshot, point.id).length > 0
  );
}
