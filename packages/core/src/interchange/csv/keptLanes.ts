import { read } from '../../map/queries.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** The kinds of lanes that have a column in the long form. */
export const longLaneKinds: readonly string[] = ['front-stage', 'back-stage', 'support', 'evidence'];

/** The first lane of each of these kinds, by kind, in the order of the map. */
export function firstLanes(
  snapshot: Snapshot,
  journey: string,
  kinds: readonly string[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, kind } of read.lanes(snapshot, journey))
    if (kind && kinds.includes(kind) && !found.has(kind)) found.set(kind, id);
  return found;
}

/** Whether a lane is the first of its kind, and its kind one of these. */
export function isFirstLane(snapshot: Snapshot, id: unknown, kinds: readonly string[]): boolean {
  const lane = snapshot.tables.lanes.get(id as never);
  return (
    !!lane?.journey && !!lane.kind && firstLanes(snapshot, lane.journey, kinds).get(lane.kind) === lane.id
  );
}
