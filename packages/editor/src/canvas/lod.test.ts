import { describe, expect, it } from 'vitest';
import { createLayouter } from '../layout/layouter.ts';
import { createMetrics } from '../layout/metrics.ts';
import { buildSnapshot, sampleJourney } from '../layout/sample.test-support.ts';
import type { ItemBox } from '../layout/types.ts';
import { createTranslate } from '../messages/translate.ts';
import {
  cellsIn,
  detailAt,
  eachItemIn,
  growRange,
  mountLimit,
  mountStep,
  rangeHolds,
  windowKeys,
} from './lod.ts';

const metrics = createMetrics();
const createLayout = () => createLayouter({ t: createTranslate(), measureText: (text) => text.length * 6 });
const layout = createLayout()(sampleJourney(), 'jny_1');

function keysIn(range: Parameters<typeof eachItemIn>[1]): string[] {
  const found: ItemBox[] = [];
  eachItemIn(layout, range, (item) => found.push(item));
  return found.map(({ key }) => key);
}

describe('level of detail', () => {
  it('is told by the zoom', () => {
    expect([0.1, 0.24, 0.25, 0.49, 0.5, 2].map(detailAt)).toEqual([
      'block',
      'block',
      'title',
      'title',
      'full',
      'full',
    ]);
  });
});

describe('cellsIn', () => {
  it('names the cells a box touches', () => {
    const lane = layout.lanes[1];
    if (!lane) throw new Error('The sample has lanes.');
    const box = { x: metrics.columnWidth + 5, y: lane.y + 1, width: 10, height: 4 };
    expect(cellsIn(layout, box)).toEqual({ firstLane: 1, lastLane: 1, firstColumn: 1, lastColumn: 1 });
  });
  it('is empty beside the map and holds everything when all is seen', () => {
    const below = cellsIn(layout, { x: 0, y: layout.height + 10, width: 10, height: 10 });
    expect(below.firstLane).toBeGreaterThan(below.lastLane);
    const all = cellsIn(layout, { x: -50, y: -50, width: layout.width + 100, height: layout.height + 100 });
    expect(keysIn(all).sort()).toEqual([...layout.items.keys()].sort());
  });
  it('starts below a lane that ends above the box', () => {
    const line = layout.lines[0];
    const lane = layout.lanes.find(({ y }) => y > (line?.y ?? 0));
    expect(cellsIn(layout, { x: 0, y: line?.y ?? 0, width: 5, height: 40 }).firstLane).toBe(lane?.index);
  });
});

describe('the window of mounted cards', () => {
  it('holds an item of a whole stage also when only its far column is seen, and once', () => {
    const front = layout.lanes.find(({ id }) => id === 'lan_front');
    const lane = front?.index ?? 0;
    const keys = keysIn({ firstLane: lane, lastLane: lane, firstColumn: 1, lastColumn: 1 });
    expect(keys).toEqual(['cards/crd_stage/text', 'cards/crd_3/text']);
  });
  it('leaves out items of a first column that is not seen', () => {
    const keys = keysIn({ firstLane: 1, lastLane: 1, firstColumn: 1, lastColumn: 3 });
    expect(keys).not.toContain('cards/crd_1/text');
  });
  it('grows by a cell and knows when a new view is still inside', () => {
    const seen = { firstLane: 2, lastLane: 3, firstColumn: 1, lastColumn: 1 };
    const grown = growRange(layout, seen);
    expect(grown).toEqual({ firstLane: 1, lastLane: 4, firstColumn: 0, lastColumn: 2 });
    expect(rangeHolds(grown, { ...seen, lastLane: 4 })).toBe(true);
    expect(rangeHolds(grown, { ...seen, lastLane: 5 })).toBe(false);
  });
  it('mounts nothing when there would be too many', () => {
    const many = buildSnapshot({
      journeys: [{ id: 'jny_1' }],
      stages: [{ id: 'stg_a', journey: 'jny_1' }],
      contactPoints: [{ id: 'cpt_1', place: { stage: 'stg_a', order: 'A' } }],
      lanes: [{ id: 'lan_1', journey: 'jny_1', kind: 'needs' }],
      cards: Array.from({ length: mountLimit + 1 }, (_, i) => ({
        id: `crd_${i}`,
        text: 'x',
        place: { lane: 'lan_1', contactPoint: 'cpt_1', stage: null, order: `A${i}V` },
      })),
    });
    const crowded = createLayout()(many, 'jny_1');
    expect(crowded.items.size).toBe(mountLimit + 1);
    expect(windowKeys(crowded, { firstLane: 0, lastLane: 0, firstColumn: 0, lastColumn: 0 })).toEqual([]);
  });
});

describe('mountStep', () => {
  const wanted = Array.from({ length: 80 }, (_, i) => `k${i}`);
  it('takes a few at a time, those in view first, until all are there', () => {
    const urgent = new Set(['k70', 'k71']);
    const first = mountStep([], wanted, (key) => urgent.has(key), 32);
    expect(first.keys).toHaveLength(32);
    expect(first.keys.slice(0, 2)).toEqual(['k70', 'k71']);
    expect(first.done).toBe(false);
    const second = mountStep(first.keys, wanted, () => false, 32);
    const third = mountStep(second.keys, wanted, () => false, 32);
    expect(third.done).toBe(true);
    expect([...third.keys].sort()).toEqual([...wanted].sort());
  });
  it('lets go at once of what is not wanted any more and keeps the same list when nothing changes', () => {
    expect(mountStep(['a', 'b', 'c'], ['b'], () => true).keys).toEqual(['b']);
    const same = ['a', 'b'];
    expect(mountStep(same, ['b', 'a'], () => true).keys).toBe(same);
  });
});
