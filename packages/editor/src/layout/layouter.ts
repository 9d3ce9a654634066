import type { Snapshot, TableName, Tables } from '@journeywright/core';
import type { Translate } from '../messages/translate.ts';
import { type CellTools, type Stack, stackCell, stackStage } from './cell.ts';
import { curvePoints } from './curve.ts';
import { type Columns, type LaneRow, laneRows, placeColumns } from './frame.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import {
  type ColumnBox,
  cellKey,
  type ItemBox,
  type LaneBox,
  type LineBox,
  type MapLayout,
  type StageBox,
} from './types.ts';
import { createWrapper, type MeasureText } from './wrap.ts';

export interface LayouterOptions {
  readonly measureText: MeasureText;
  readonly t: Translate;
  /** Sizes to lay out with; those of a 16 px root font when left out. */
  readonly metrics?: Metrics;
}

/** Computes where everything of a journey stands; keeps what it knows from one call to the next. */
export type Layouter = (snapshot: Snapshot, journey: string) => MapLayout;

interface LaneStacks {
  readonly row: LaneRow;
  /** Stacks at whole stages, by stage index, and in cells, by column index. */
  readonly stages: readonly Stack[];
  readonly cells: readonly Stack[];
  readonly height: number;
}

const sources: readonly TableName[] = ['cards', 'responses', 'failures', 'contactPoints', 'actors'];

/** Makes a layouter. It needs no DOM: text widths come from `measureText`. */
export function createLayouter({ measureText, t, metrics = createMetrics() }: LayouterOptions): Layouter {
  const tools: CellTools = { metrics, wrap: createWrapper(measureText), t };
  let lastTables: Tables | null = null;
  let stacks = new Map<string, Stack>();
  let last: MapLayout | null = null;

  function stackLane(
    snapshot: Snapshot,
    row: LaneRow,
    columns: Columns,
    next: Map<string, Stack>,
    clean: boolean,
  ): LaneStacks {
    const remember = (key: string, make: (previous: Stack | undefined) => Stack): Stack => {
      const previous = stacks.get(key);
      const stack = clean && previous ? previous : make(previous);
      next.set(key, stack);
      return stack;
    };
    const { lane } = row;
    const id = `${lane.id}|${row.content}`;
    const stages = columns.stages.map((stage) =>
      row.content === 'cards'
        ? remember(`${id}|${stage.id}|${stage.columnCount}`, (previous) =>
            stackStage(snapshot, lane, stage.id, stage.columnCount, previous, tools),
          )
        : nothing,
    );
    const cells = columns.columns.map(({ contactPoint }) =>
      contactPoint === null || row.content === 'curve'
        ? nothing
        : remember(`${id}|${contactPoint}`, (previous) =>
            stackCell(snapshot, lane, contactPoint, previous, tools),
          ),
    );
    return { row, stages, cells, height: laneHeight(row, stages, cells, columns, metrics) };
  }

  function placeItems(lane: LaneBox, laid: LaneStacks, columns: Columns, into: Placed): void {
    for (const stage of columns.stages) {
      const spanning = laid.stages[stage.index] ?? nothing;
      const top = lane.y + metrics.cellPadding;
      const under = top + (spanning.height > 0 ? spanning.height + metrics.cardGap : 0);
      place(
        spanning,
        lane.index,
        stage.firstColumn,
        { columnSpan: stage.columnCount, atStage: true, from: 0 },
        stage.x,
        top,
        into,
      );
      for (let c = stage.firstColumn; c < stage.firstColumn + stage.columnCount; c++) {
        const cell = laid.cells[c] ?? nothing;
        const column = columns.columns[c] as ColumnBox;
        const offset = c === stage.firstColumn ? spanning.blocks.length : 0;
        place(cell, lane.index, c, { columnSpan: 1, atStage: false, from: offset }, column.x, under, into);
        const keys = offset > 0 ? [...spanning.keys, ...cell.keys] : cell.keys;
        if (keys.length > 0) into.cells.set(cellKey(lane.index, c), keys);
      }
    }
  }

  function place(
    stack: Stack,
    lane: number,
    column: number,
    { columnSpan, atStage, from }: Span,
    x: number,
    y: number,
    into: Placed,
  ): void {
    let top = y;
    stack.blocks.forEach((block, at) => {
      const before = last?.items.get(block.key);
      const position = from + at;
      const left = x + metrics.gutter;
      const stays =
        before !== undefined &&
        before.lines === block.lines &&
        before.detail === block.detail &&
        before.x === left &&
        before.y === top &&
        before.width === block.width &&
        before.height === block.height &&
        before.lane === lane &&
        before.column === column &&
        before.atStage === atStage &&
        before.position === position;
      const { table, id, field } = block.item;
      const { key, width, height, lines, detail } = block;
      into.items.set(
        key,
        stays
          ? before
          : {
              table,
              id,
              field,
              key,
              lane,
              column,
              columnSpan,
              atStage,
              position,
              x: left,
              y: top,
              width,
              height,
              lines,
              detail,
            },
      );
      top += block.height + metrics.cardGap;
    });
  }

  return (snapshot, journey) => {
    if (last?.journey === journey && snapshot.tables === lastTables) return last;
    const clean =
      last?.journey === journey &&
      lastTables !== null &&
      sources.every((table) => snapshot.tables[table] === lastTables?.[table]);
    const columns = keepColumns(placeColumns(snapshot, journey, metrics), last);
    const next = new Map<string, Stack>();
    const laid = laneRows(snapshot, journey).map((row) => stackLane(snapshot, row, columns, next, clean));
    const { lanes, lines, height } = placeLanes(laid, last, metrics);
    const placed: Placed = { items: new Map(), cells: new Map() };
    for (const lane of lanes) placeItems(lane, laid[lane.index] as LaneStacks, columns, placed);
    const earlier = new Map(last?.curve.map((point) => [`${point.lane}/${point.contactPoint}`, point]));
    const curve = lanes
      .filter((lane) => lane.content === 'curve')
      .flatMap((lane) => curvePoints(snapshot, lane, columns.columns, earlier));
    stacks = next;
    lastTables = snapshot.tables;
    const layout: MapLayout = {
      journey,
      columns: columns.columns,
      stages: columns.stages,
      lanes,
      lines,
      items: placed.items,
      cells: placed.cells,
      curve,
      width: columns.width,
      height,
      stageHeadHeight: metrics.stageHeadHeight,
      contactHeadHeight: metrics.contactHeadHeight,
      laneHeadWidth: metrics.laneHeadWidth,
    };
    if (!last || !sameLayout(last, layout)) last = layout;
    return last;
  };
}

interface Span {
  readonly columnSpan: number;
  readonly atStage: boolean;
  /** Place among the items of the cell of the first block. */
  readonly from: number;
}

interface Placed {
  readonly items: Map<string, ItemBox>;
  readonly cells: Map<string, readonly string[]>;
}

const nothing: Stack = { blocks: [], keys: [], height: 0 };

function laneHeight(
  row: LaneRow,
  stages: readonly Stack[],
  cells: readonly Stack[],
  columns: Columns,
  metrics: Metrics,
): number {
  if (row.content === 'curve') return metrics.curveHeight;
  let tallest = 0;
  for (const stage of columns.stages) {
    const over = stages[stage.index]?.height ?? 0;
    let below = 0;
    for (let c = stage.firstColumn; c < stage.firstColumn + stage.columnCount; c++) {
      below = Math.max(below, cells[c]?.height ?? 0);
    }
    tallest = Math.max(tallest, over + below + (over > 0 && below > 0 ? metrics.cardGap : 0));
  }
  return Math.max(metrics.laneMinHeight, tallest + 2 * metrics.cellPadding);
}

function keepColumns(fresh: Columns, last: MapLayout | null): Columns {
  if (!last) return fresh;
  const columns = keepSame<ColumnBox>(fresh.columns, last.columns);
  const stages = keepSame<StageBox>(fresh.stages, last.stages);
  return { columns, stages, width: fresh.width };
}

function placeLanes(laid: readonly LaneStacks[], last: MapLayout | null, metrics: Metrics) {
  const lanes: LaneBox[] = [];
  const lines: LineBox[] = [];
  let y = 0;
  laid.forEach(({ row, height }, index) => {
    if (row.lineBefore) {
      lines.push({ kind: row.lineBefore, y: y + metrics.lineGap / 2 });
      y += metrics.lineGap;
    }
    lanes.push({ index, id: row.lane.id, content: row.content, zone: row.zone, y, height });
    y += height;
  });
  return {
    lanes: keepSame<LaneBox>(lanes, last?.lanes ?? []),
    lines: keepSame<LineBox>(lines, last?.lines ?? []),
    height: y,
  };
}

/** The old boxes where they say the same, and the old list when all of them do. */
function keepSame<T extends object>(fresh: readonly T[], old: readonly T[]): readonly T[] {
  let same = fresh.length === old.length;
  const kept = fresh.map((box, at) => {
    const before = old[at];
    if (before && sameBox(box, before)) return before;
    same = false;
    return box;
  });
  return same ? old : kept;
}

function sameBox<T extends object>(a: T, b: T): boolean {
  for (const key of Object.keys(a) as (keyof T)[]) if (a[key] !== b[key]) return false;
  return true;
}

function sameLayout(a: MapLayout, b: MapLayout): boolean {
  if (a.journey !== b.journey || a.columns !== b.columns || a.stages !== b.stages) return false;
  if (a.lanes !== b.lanes || a.lines !== b.lines || a.items.size !== b.items.size) return false;
  if (a.curve.length !== b.curve.length || a.curve.some((point, at) => point !== b.curve[at])) return false;
  for (const [key, box] of b.items) if (a.items.get(key) !== box) return false;
  return true;
}
