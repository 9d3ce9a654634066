import { findRecord, parkedItems, read, type Snapshot } from '@journeywright/core';

/** Cards that stand on no map, wait in no tray and went with no journey; and cards that stand twice. */
export function misplacedCards(snapshot: Snapshot): string[] {
  const shown = new Map<string, number>();
  const count = (id: string): unknown => shown.set(id, (shown.get(id) ?? 0) + 1);
  for (const journey of read.journeys(snapshot)) {
    for (const lane of read.lanes(snapshot, journey.id)) {
      for (const stage of read.stages(snapshot, journey.id)) {
        for (const card of read.cards(snapshot, { lane: lane.id, stage: stage.id })) count(card.id);
        for (const point of read.contactPoints(snapshot, stage.id))
          for (const card of read.cards(snapshot, { lane: lane.id, contactPoint: point.id })) count(card.id);
      }
    }
  }
  const waiting = new Set(parkedItems(snapshot, null).flatMap((group) => group.items.map(({ id }) => id)));
  const faults: string[] = [];
  for (const card of snapshot.tables.cards.values()) {
    const times = shown.get(card.id) ?? 0;
    const waits = waiting.has(card.id) || waiting.has(card.place.contactPoint ?? '');
    if (times > 1) faults.push(`${card.id} stands ${times} times`);
    if (times === 0 && !waits && !wentWithJourney(snapshot, card.place)) faults.push(`${card.id} is lost`);
  }
  return faults;
}

/** A removed journey keeps its own things: they come back with it, to the map or to its tray. */
function wentWithJourney(snapshot: Snapshot, place: { lane: string | null }): boolean {
  const journey = place.lane === null ? null : findRecord(snapshot, 'lanes', place.lane)?.journey;
  return typeof journey === 'string' && snapshot.removed.journeys.has(journey);
}
