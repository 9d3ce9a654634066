import { read } from '../map/queries.ts';
import { journeyOfPlace } from '../map/whereabouts.ts';
import { compareOrder } from '../order/order.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Where each column and lane of the named cards' journeys comes when the map is read. */
function ranks(snapshot: Snapshot, journeys: ReadonlySet<string>): ReadonlyMap<string, number> {
  const rank = new Map<string, number>();
  for (const journey of journeys) {
    for (const stage of read.stages(snapshot, journey)) {
      rank.set(stage.id, rank.size);
      for (const point of read.contactPoints(snapshot, stage.id)) rank.set(point.id, rank.size);
    }
    for (const lane of read.lanes(snapshot, journey)) rank.set(lane.id, rank.size);
  }
  return rank;
}

/** The cards, each once, as they are read: column by column, lane by lane; those off the map last. */
export function readingOrder<I extends string>(snapshot: Snapshot, ids: readonly I[]): readonly I[] {
  const unique = [...new Set(ids)];
  if (unique.length < 2) return unique;
  const placed = unique.map((id) => ({ id, place: snapshot.tables.cards.get(id)?.place }));
  const journeys = new Set(
    placed.flatMap(({ place }) => (place ? (journeyOfPlace(snapshot, place) ?? []) : [])),
  );
  const rank = ranks(snapshot, journeys);
  const keyed = placed.map(({ id, place }) => ({
    id,
    column: rank.get(place?.contactPoint ?? place?.stage ?? '') ?? Number.MAX_SAFE_INTEGER,
    lane: rank.get(place?.lane ?? '') ?? Number.MAX_SAFE_INTEGER,
    order: place?.order ?? '',
  }));
  keyed.sort((a, b) => a.column - b.column || a.lane - b.lane || compareOrder(a, b));
  return keyed.map(({ id }) => id);
}
