import type { CellItem, LaneContent } from '@journeywright/core';

/** A box in map coordinates: CSS pixels at 100 % zoom; the origin is the top left corner of the first cell. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A column: a contact point, or the empty place of a stage that has none. */
export interface ColumnBox {
  /** Index from 0, left to right in reading order. */
  readonly index: number;
  readonly contactPoint: string | null;
  readonly stage: string;
  readonly x: number;
  readonly width: number;
}

export interface StageBox {
  readonly index: number;
  readonly id: string;
  readonly firstColumn: number;
  readonly columnCount: number;
  readonly x: number;
  readonly width: number;
}

export interface LaneBox {
  readonly index: number;
  readonly id: string;
  readonly content: LaneContent;
  readonly zone: string;
  readonly y: number;
  readonly height: number;
}

/** A blueprint line between two lanes. */
export interface LineBox {
  readonly kind: 'interaction' | 'visibility' | 'internal interaction';
  readonly y: number;
}

/** One card or other item with its place. `lines` is its wrapped text. */
export interface ItemBox extends CellItem, Box {
  /** Unique on the map: `table/id/field`. */
  readonly key: string;
  readonly lane: number;
  /** First column; an item at a whole stage spans the stage's columns. */
  readonly column: number;
  readonly columnSpan: number;
  /** Stands at a whole stage, not at one contact point. */
  readonly atStage: boolean;
  /** Place among the items of its cell, from 0. */
  readonly position: number;
  readonly lines: readonly string[];
  /** A second, quieter text, for example "2 h · then Duty manager". */
  readonly detail: readonly string[];
}

/** A point of the emotion curve; `y` is null where the emotion is not measured. */
export interface CurvePoint {
  readonly contactPoint: string;
  readonly column: number;
  readonly lane: number;
  readonly x: number;
  readonly y: number | null;
  readonly emotion: number | null;
  readonly momentOfTruth: boolean;
}

/** Where everything of one journey stands. Boxes that did not move stay `===` from one layout to the next. */
export interface MapLayout {
  readonly journey: string;
  readonly columns: readonly ColumnBox[];
  readonly stages: readonly StageBox[];
  readonly lanes: readonly LaneBox[];
  readonly lines: readonly LineBox[];
  readonly items: ReadonlyMap<string, ItemBox>;
  /** Item keys of a cell, by `laneIndex/columnIndex`; items at a stage stand under its first column. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  readonly curve: readonly CurvePoint[];
  readonly width: number;
  readonly height: number;
  /** Heights of the two head rows and width of the lane heads, at 100 %. */
  readonly stageHeadHeight: number;
  readonly contactHeadHeight: number;
  readonly laneHeadWidth: number;
}

/** The key of a cell in `MapLayout.cells`. */
export function cellKey(lane: number, column: number): string {
  return `${lane}/${column}`;
}

/** The key of an item in `MapLayout.items`. */
export function itemKey({ table, id, field }: CellItem): string {
  return `${table}/${id}/${field}`;
}
