import { laneContent } from '../map/cells.ts';
import { read } from '../map/queries.ts';
import { journeyOfLane } from '../map/whereabouts.ts';
import type { Lane } from '../records/lane.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CellTarget } from './args.ts';

/** Cells of a block at most; more is an import, not a paste. */
export const mostPastedCells = 20_000;

/** One cell of the block that has words, and the cell of the map it goes to. */
export interface PastedCell {
  /** From 0, in the block. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The lane, or which of the lanes beyond the last one (from 0). */
  readonly lane: string | number;
  /** The contact point (or stage, where whole stages are pasted into), or which one beyond the last (from 0). */
  readonly at: string | number;
}

/** Where a block would go. Nothing is changed by asking. */
export interface PastePreview {
  /** Cards that would be made in cells there are. */
  readonly fitting: readonly PastedCell[];
  /** Words for which there is no cell: to the right of the last column or below the last lane. */
  readonly beyond: readonly PastedCell[];
  /** Columns and lanes it would take to place everything. */
  readonly missing: { readonly contactPoints: number; readonly stages: number; readonly lanes: number };
  /** Lanes passed over, because they show what contact points have instead of cards. */
  readonly passedOver: readonly string[];
}

function columnsFrom(snapshot: Snapshot, journey: string, cell: CellTarget): readonly string[] {
  const stages = read.stages(snapshot, journey);
  const all = cell.contactPoint
    ? stages.flatMap((stage) => read.contactPoints(snapshot, stage.id).map(({ id }) => id))
    : stages.map(({ id }) => id);
  const at = all.indexOf((cell.contactPoint ?? cell.stage) as never);
  return at < 0 ? [] : all.slice(at);
}

/**
 * Where the cells of a block would go: rows to lanes downward from the lane of `cell`, columns to contact points
 * rightward from its contact point, across stages; or to whole stages, where `cell` is one. Blank cells make no
 * card. Lanes that hold no cards are passed over.
 */
export function previewPaste(
  snapshot: Snapshot,
  cell: CellTarget,
  rows: readonly (readonly string[])[],
): PastePreview {
  const journey = journeyOfLane(snapshot, cell.lane) ?? '';
  const columns = columnsFrom(snapshot, journey, cell);
  const below = read.lanes(snapshot, journey);
  const from = below.slice(
    Math.max(
      0,
      below.findIndex(({ id }) => id === cell.lane),
    ),
  );
  const lanes: Lane[] = [];
  const passedOver: string[] = [];
  for (const lane of from) {
    if (lanes.length >= rows.length) break;
    if (laneContent(lane) === 'cards') lanes.push(lane);
    else passedOver.push(lane.id);
  }
  const fitting: PastedCell[] = [];
  const beyond: PastedCell[] = [];
  let moreColumns = 0;
  let moreLanes = 0;
  rows.forEach((cells, row) => {
    cells.forEach((words, column) => {
      const text = words.trim();
      if (text === '') return;
      const lane = lanes[row]?.id ?? row - lanes.length;
      const at = columns[column] ?? column - columns.length;
      if (typeof lane === 'number') moreLanes = Math.max(moreLanes, lane + 1);
      if (typeof at === 'number') moreColumns = Math.max(moreColumns, at + 1);
      const target = { row, column, text, lane, at };
      if (typeof lane === 'number' || typeof at === 'number') beyond.push(target);
      else fitting.push(target);
    });
  });
  const points = cell.contactPoint ? moreColumns : 0;
  return {
    fitting,
    beyond,
    missing: { contactPoints: points, stages: moreColumns - points, lanes: moreLanes },
    passedOver,
  };
}
