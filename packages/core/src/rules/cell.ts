import { type Refusal, refuse } from '../change/refusal.ts';
import type { CellTarget } from '../commands/args.ts';
import { quote, titleOf } from '../map/words.ts';
import { type LaneContent, laneContent } from '../map/cells.ts';
import { journeyOfContactPoint, journeyOfStage } from '../map/whereabouts.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';

const instead: Readonly<Record<Exclude<LaneContent, 'cards'>, { shows: string; cure: string }>> = {
  curve: {
    shows: 'the curve of the experience',
    cure: 'Set the experience of the contact point, or choose another lane.',
  },
  expectation: {
    shows: 'what the customer expects',
    cure: 'Write into “Expects” of the contact point, or choose another lane.',
  },
  experience: {
    shows: 'what the customer meets',
    cure: 'Write into “Meets” of the contact point, or choose another lane.',
  },
  responses: {
    shows: 'response mechanisms',
    cure: 'Add a response mechanism to the contact point, or choose another lane.',
  },
  failures: {
    shows: 'failure points',
    cure: 'Add a failure point to the contact point, or choose another lane.',
  },
};

/** Why a cell is no place on the map, or null: its column and lane are there and belong to one journey. */
export function refuseColumn(snapshot: Snapshot, cell: CellTarget): Refusal | null {
  const lane = findRecord(snapshot, 'lanes', cell.lane);
  if (cell.stage && cell.contactPoint)
    return refuse('two-places', 'The cell names a stage and a contact point.', {
      cure: 'Name one of the two: a contact point knows its stage.',
      argument: 'cell',
    });
  const column = cell.contactPoint ?? cell.stage;
  if (!column)
    return refuse('no-column', 'The cell names neither a stage nor a contact point.', {
      cure: 'Name the contact point, or the stage for the whole of it.',
      argument: 'cell',
    });
  if (cell.contactPoint) {
    const stage = snapshot.tables.contactPoints.get(cell.contactPoint)?.place.stage;
    if (!stage || !snapshot.tables.stages.has(stage))
      return refuse(
        'parked',
        `The stage of ${titleOf(snapshot, 'contactPoints', cell.contactPoint)} was removed.`,
        { cure: 'Bring the stage back, or put the contact point into another.', argument: 'cell' },
      );
  }
  const journey = cell.contactPoint
    ? journeyOfContactPoint(snapshot, cell.contactPoint)
    : journeyOfStage(snapshot, column);
  if (!journey || !snapshot.tables.journeys.has(journey))
    return refuse('removed-record', 'The journey of the cell was removed.', {
      cure: 'Bring the journey back first.',
      argument: 'cell',
    });
  return lane?.journey === journey
    ? null
    : refuse(
        'other-journey',
        `The lane ${quote(lane?.title ?? '')} belongs to another journey than the column.`,
        {
          cure: 'Choose a lane and a column of the same journey.',
          argument: 'cell',
        },
      );
}

/** Why no card may stand in a cell, or null. */
export function refuseCell(snapshot: Snapshot, cell: CellTarget): Refusal | null {
  const lane = snapshot.tables.lanes.get(cell.lane);
  const content = lane ? laneContent(lane) : 'cards';
  if (content !== 'cards') {
    const { shows, cure } = instead[content];
    return refuse('not-a-card-lane', `The lane ${quote(lane?.title ?? '')} shows ${shows}, not cards.`, {
      cure,
      argument: 'cell',
    });
  }
  return refuseColumn(snapshot, cell);
}
