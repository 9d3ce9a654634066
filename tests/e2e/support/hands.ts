import type { Page } from 'playwright-core';
import type { MapModel } from './model.ts';

/** Reads the map as the server has it now. */
export type ReadModel = () => Promise<MapModel>;

/**
 * What a person does to a map, whatever with: mouse, keys, or single taps. Things are named by their words.
 * Each call returns when the gesture is over; whether it had its effect is for the test to see.
 */
export interface Hands {
  readonly page: Page;
  addStageAfter(stage: string, title: string): Promise<void>;
  renameStage(stage: string, title: string): Promise<void>;
  moveStage(stage: string, way: 'left' | 'right'): Promise<void>;
  removeStage(stage: string): Promise<void>;
  addContactPointAfter(point: string, title: string): Promise<void>;
  renameContactPoint(point: string, title: string): Promise<void>;
  moveContactPoint(point: string, way: 'left' | 'right'): Promise<void>;
  removeContactPoint(point: string): Promise<void>;
  addLaneAfter(lane: string, title: string): Promise<void>;
  renameLane(lane: string, title: string): Promise<void>;
  moveLane(lane: string, way: 'up' | 'down'): Promise<void>;
  removeLane(lane: string): Promise<void>;
  /** Into a cell that is empty, or below what stands there. */
  addCard(point: string, lane: string, text: string): Promise<void>;
  renameCard(text: string, to: string): Promise<void>;
  moveCard(text: string, point: string, lane: string): Promise<void>;
  removeCard(text: string): Promise<void>;
  markMoment(point: string): Promise<void>;
  addFailure(point: string, mode: string): Promise<void>;
  scoreFailure(mode: string, scores: readonly [number, number, number]): Promise<void>;
  setEmotion(point: string, emotion: 1 | 2 | 3 | 4 | 5): Promise<void>;
  undo(): Promise<void>;
}

/** Keys by which the map's grid marks its elements. */
export const keyOf = {
  stage: (map: MapModel, title: string): string => `stage/${map.stage(title).id}`,
  point: (map: MapModel, title: string): string => `contactPoint/${map.point(title).id}`,
  lane: (map: MapModel, title: string): string => `lane/${map.lane(title).id}`,
  cell: (map: MapModel, point: string, lane: string): string =>
    `cell/${map.lane(lane).id}/${map.point(point).id}`,
  item: (map: MapModel, text: string): string => {
    const { table, id, field } = map.item(text);
    return `item/${table}/${id}/${field}`;
  },
};

/** The title of the lane that shows the curve, or the failure points. */
export function laneOfKind(map: MapModel, kind: string): string {
  const lane = map.lanes.find((other) => other.kind === kind);
  if (!lane) throw new Error(`the map has no lane of kind ${kind}`);
  return lane.title;
}

/** Replaces all text of the field that has the focus and ends the edit. */
export async function typeOver(
  page: Page,
  text: string,
  end: 'Enter' | 'Escape' | 'Tab' | null,
): Promise<void> {
  await page.locator('textarea:focus, input:focus').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  if (end) await page.keyboard.press(end);
}
