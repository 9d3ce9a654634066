import type { TableName } from '../ids.ts';
import type { Lane } from '../records/lane.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { read } from './queries.ts';

/** What a lane shows: cards of its own, or something every contact point already has. */
export type LaneContent = 'cards' | 'curve' | 'expectation' | 'experience' | 'responses' | 'failures';

/** What `lane` shows, told by its kind. */
export function laneContent(lane: Pick<Lane, 'kind'>): LaneContent {
  switch (lane.kind) {
    case 'emotion':
      return 'curve';
    case 'expectation':
    case 'experience':
    case 'responses':
    case 'failures':
      return lane.kind as LaneContent;
    default:
      return 'cards';
  }
}

/** One thing to be shown in a cell: a record, and the text field whose words stand on it. */
export interface CellItem {
  readonly table: TableName;
  readonly id: string;
  readonly field: string;
}

/**
 * What stands in the cell of a lane at a contact point, in order. Curve lanes hold no items.
 * Cards at the whole stage are not included: see `stageItems`.
 */
export function cellItems(snapshot: Snapshot, lane: Lane, contactPoint: string): readonly CellItem[] {
  switch (laneContent(lane)) {
    case 'curve':
      return [];
    case 'cards':
      return read
        .cards(snapshot, { lane: lane.id, contactPoint })
        .map(({ id }) => ({ table: 'cards', id, field: 'text' }));
    case 'responses':
      return read
        .responses(snapshot, contactPoint)
        .map(({ id }) => ({ table: 'responses', id, field: 'trigger' }));
    case 'failures':
      return read
        .failures(snapshot, contactPoint)
        .map(({ id }) => ({ table: 'failures', id, field: 'mode' }));
    case 'expectation':
    case 'experience': {
      const field = laneContent(lane);
      const point = snapshot.tables.contactPoints.get(contactPoint);
      return point && point[field as 'expectation' | 'experience'] !== ''
        ? [{ table: 'contactPoints', id: contactPoint, field }]
        : [];
    }
  }
}

/** Cards of a lane that stand at a whole stage, in order. */
export function stageItems(snapshot: Snapshot, lane: Lane, stage: string): readonly CellItem[] {
  if (laneContent(lane) !== 'cards') return [];
  return read
    .cards(snapshot, { lane: lane.id, stage })
    .map(({ id }) => ({ table: 'cards', id, field: 'text' }));
}
