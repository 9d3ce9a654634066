import { read } from '../../map/queries.ts';
import type { ContactPoint } from '../../records/contactPoint.ts';
import type { Stage } from '../../records/stage.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** The contact points of a journey in map order, each with its stage. Empty when there is no such journey. */
export function journeyPoints(
  snapshot: Snapshot,
  journeyId: string,
): readonly { readonly stage: Stage; readonly point: ContactPoint }[] {
  return read
    .stages(snapshot, journeyId)
    .flatMap((stage) => read.contactPoints(snapshot, stage.id).map((point) => ({ stage, point })));
}
