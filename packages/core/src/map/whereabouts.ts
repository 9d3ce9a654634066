import type { Id } from '../ids.ts';
import type { CardPlace } from '../records/card.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';

/** The journey a contact point belongs to, told by its stage, removed or not; null when that is not known. */
export function journeyOfContactPoint(snapshot: Snapshot, contactPoint: string): Id<'journeys'> | null {
  const stage = findRecord(snapshot, 'contactPoints', contactPoint)?.place.stage;
  return stage ? journeyOfStage(snapshot, stage) : null;
}

/** The journey a stage belongs to; null when there is no such stage. */
export function journeyOfStage(snapshot: Snapshot, stage: string): Id<'journeys'> | null {
  return findRecord(snapshot, 'stages', stage)?.journey ?? null;
}

/** The journey a lane belongs to; null when there is no such lane. */
export function journeyOfLane(snapshot: Snapshot, lane: string): Id<'journeys'> | null {
  return findRecord(snapshot, 'lanes', lane)?.journey ?? null;
}

/** The journey a card stands in, told by its lane or else by its column; null when that is not known. */
export function journeyOfPlace(snapshot: Snapshot, place: CardPlace): Id<'journeys'> | null {
  return (
    (place.lane && journeyOfLane(snapshot, place.lane)) ??
    (place.contactPoint && journeyOfContactPoint(snapshot, place.contactPoint)) ??
    (place.stage && journeyOfStage(snapshot, place.stage)) ??
    null
  );
}
