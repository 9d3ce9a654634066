import {
  type Card,
  type CellItem,
  cellItems,
  type Lane,
  laneContent,
  read,
  type Snapshot,
  stageItems,
} from '@journeywright/core';
import type { Translate } from '../messages/translate.ts';
import { type FaceSource, faceOf, faceSource } from './face.ts';
import type { Metrics } from './metrics.ts';
import { itemKey } from './types.ts';
import type { WrapText } from './wrap.ts';

/** One item of a cell with its place inside the cell. */
export interface Block {
  readonly item: CellItem;
  readonly key: string;
  readonly source: FaceSource;
  readonly width: number;
  readonly lines: readonly string[];
  readonly detail: readonly string[];
  readonly height: number;
}

/** The items of a cell stacked; `height` is without the padding of the cell. */
export interface Stack {
  readonly blocks: readonly Block[];
  readonly keys: readonly string[];
  readonly height: number;
  /** What the stack was made from: while both are the same objects, so is all that stands in it. */
  readonly madeFrom?: { readonly list: readonly Card[]; readonly actors: Snapshot['tables']['actors'] };
}

export interface CellTools {
  readonly metrics: Metrics;
  readonly wrap: WrapText;
  readonly t: Translate;
}

const emptyStack: Stack = { blocks: [], keys: [], height: 0 };

function makeBlock(
  item: CellItem,
  source: FaceSource,
  width: number,
  { metrics, wrap, t }: CellTools,
): Block {
  const face = faceOf(item, source, t);
  const room = width - 2 * metrics.cardPaddingX - (face.badge ? metrics.badgeWidth : 0);
  const lines = wrap(face.text, 'text', room, metrics.maxLines);
  const detail = wrap(face.detail, 'detail', room, metrics.maxLines);
  const height =
    2 * metrics.cardPaddingY +
    Math.max(1, lines.length) * metrics.textLine +
    (detail.length > 0 ? metrics.detailGap + detail.length * metrics.detailLine : 0);
  return { item, key: itemKey(item), source, width, lines, detail, height };
}

function sameSource(a: FaceSource, b: FaceSource): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Stacks items; blocks whose records did not change are kept, and so is the whole stack when none did. */
function stack(
  snapshot: Snapshot,
  items: readonly CellItem[],
  width: number,
  previous: Stack | undefined,
  tools: CellTools,
): Stack {
  if (items.length === 0) return emptyStack;
  const before = previous?.blocks ?? [];
  let same = before.length === items.length;
  const blocks = items.map((item, at) => {
    const source = faceSource(snapshot, item);
    const key = itemKey(item);
    const here = before[at];
    const kept = here?.key === key ? here : before.find((block) => block.key === key);
    if (kept && kept.width === width && sameSource(kept.source, source)) {
      if (kept !== here) same = false;
      return kept;
    }
    same = false;
    return makeBlock(item, source, width, tools);
  });
  if (same && previous) return previous;
  const gaps = (blocks.length - 1) * tools.metrics.cardGap;
  return {
    blocks,
    keys: blocks.map((block) => block.key),
    height: blocks.reduce((sum, block) => sum + block.height, gaps),
  };
}

/** Lays out what stands in a lane at a contact point. */
export function stackCell(
  snapshot: Snapshot,
  lane: Lane,
  contactPoint: string,
  previous: Stack | undefined,
  tools: CellTools,
): Stack {
  const width = tools.metrics.columnWidth - 2 * tools.metrics.gutter;
  if (laneContent(lane) === 'cards') {
    const list = read.cards(snapshot, { lane: lane.id, contactPoint });
    const { actors } = snapshot.tables;
    // Most cells are not touched by an edit, and their list says so without a look at each card.
    if (previous?.madeFrom?.list === list && previous.madeFrom.actors === actors) return previous;
    const items = list.map(({ id }) => ({ table: 'cards', id, field: 'text' }) as const);
    const made = stack(snapshot, items, width, previous, tools);
    return made === emptyStack ? made : { ...made, madeFrom: { list, actors } };
  }
  return stack(snapshot, cellItems(snapshot, lane, contactPoint), width, previous, tools);
}

/** Lays out what stands in a lane at a whole stage, over `columnCount` columns. */
export function stackStage(
  snapshot: Snapshot,
  lane: Lane,
  stage: string,
  columnCount: number,
  previous: Stack | undefined,
  tools: CellTools,
): Stack {
  const width = tools.metrics.columnWidth * columnCount - 2 * tools.metrics.gutter;
  return stack(snapshot, stageItems(snapshot, lane, stage), width, previous, tools);
}
