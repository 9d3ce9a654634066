import { describe, expect, it } from 'vitest';
import { createTranslate } from '../messages/translate.ts';
import { emotionAt, emotionY } from './curve.ts';
import { cellAt, cellTarget, curvePointAt, gapNear, insertionIn, itemAt, itemsIn } from './hit.ts';
import { createLayouter } from './layouter.ts';
import { createMetrics } from './metrics.ts';
import { sampleJourney } from './sample.test-support.ts';
import type { ItemBox, LaneBox } from './types.ts';

const metrics = createMetrics();
const layout = createLayouter({ t: createTranslate(), measureText: (text) => text.length * 6 })(
  sampleJourney(),
  'jny_1',
);
const room = { gap: metrics.cardGap, padding: metrics.cellPadding };

function item(key: string): ItemBox {
  const box = layout.items.get(key);
  if (!box) throw new Error(`There is no ${key} in the sample.`);
  return box;
}

function lane(id: string): LaneBox {
  const box = layout.lanes.find((candidate) => candidate.id === id);
  if (!box) throw new Error(`There is no ${id} in the sample.`);
  return box;
}

function hit(x: number, y: number) {
  const cell = cellAt(layout, { x, y });
  if (!cell) throw new Error('There is a cell here.');
  return cell;
}

describe('hit tests', () => {
  it('finds the cell at a point, and none in the room of a blueprint line or outside', () => {
    const cell = hit(metrics.columnWidth + 1, lane('lan_acts').y + 1);
    expect(cellTarget(cell)).toEqual({ lane: 'lan_acts', contactPoint: 'cpt_a2' });
    expect(cellAt(layout, { x: 5, y: layout.lines[0]?.y ?? 0 })).toBeNull();
    expect(cellAt(layout, { x: -1, y: 5 })).toBeNull();
    expect(cellAt(layout, { x: layout.width, y: 5 })).toBeNull();
    expect(cellAt(layout, { x: 5, y: layout.height })).toBeNull();
  });

  it('names the stage where a stage has no contact points', () => {
    const cell = hit(2 * metrics.columnWidth + 1, lane('lan_acts').y + 1);
    expect(cellTarget(cell)).toEqual({ lane: 'lan_acts', stage: 'stg_b' });
  });

  it('finds items, also in the far columns of one that spans its stage', () => {
    const spanning = item('cards/crd_stage/text');
    expect(itemAt(layout, { x: metrics.columnWidth + 20, y: spanning.y + 3 })).toBe(spanning);
    const second = item('cards/crd_2/text');
    expect(itemAt(layout, { x: second.x, y: second.y })).toBe(second);
    expect(itemAt(layout, { x: second.x, y: second.y + second.height })).toBeNull();
    expect(itemAt(layout, { x: 2, y: second.y })).toBeNull();
  });

  it('finds all items that touch a box', () => {
    const found = itemsIn(layout, {
      x: 0,
      y: lane('lan_acts').y,
      width: 50,
      height: lane('lan_acts').height,
    });
    expect(found.map(({ key }) => key)).toEqual(['cards/crd_1/text', 'cards/crd_2/text']);
  });

  it('finds a point of the curve near a place, also one that is not measured', () => {
    const [measured, unmeasured] = layout.curve;
    expect(curvePointAt(layout, { x: measured?.x ?? 0, y: (measured?.y ?? 0) + 8 }, 12)).toBe(measured);
    expect(curvePointAt(layout, { x: measured?.x ?? 0, y: (measured?.y ?? 0) - 30 }, 12)).toBeNull();
    const curve = lane('lan_curve');
    expect(curvePointAt(layout, { x: unmeasured?.x ?? 0, y: curve.y + curve.height / 2 }, 12)).toBe(
      unmeasured,
    );
  });
});

describe('insertionIn', () => {
  const first = item('cards/crd_1/text');
  const second = item('cards/crd_2/text');

  it('counts items whose middle lies above', () => {
    const cell = hit(1, first.y);
    expect(insertionIn(layout, cell, first.y, room)).toEqual({ index: 0, y: first.y - 3 });
    expect(insertionIn(layout, cell, second.y, room)).toEqual({ index: 1, y: second.y - 3 });
    expect(insertionIn(layout, cell, second.y + second.height, room).index).toBe(2);
  });

  it('leaves the moving items out of the count', () => {
    const cell = hit(1, first.y);
    const moving = new Set([first.key]);
    expect(insertionIn(layout, cell, second.y + second.height, { ...room, moving }).index).toBe(1);
  });

  it('keeps items of the stage and of its contact points apart', () => {
    const spanning = item('cards/crd_stage/text');
    const cell = hit(1, spanning.y);
    const low = spanning.y + spanning.height + 30;
    expect(insertionIn(layout, cell, low, room)).toEqual({ index: 0, y: spanning.y + spanning.height });
    expect(insertionIn(layout, cell, low, { ...room, atStage: true }).index).toBe(1);
  });
});

describe('gapNear', () => {
  const spans = [
    { start: 0, end: 100 },
    { start: 100, end: 300 },
  ];
  it('gives the index and place of the nearest gap', () => {
    expect(gapNear(spans, 10)).toEqual({ index: 0, at: 0 });
    expect(gapNear(spans, 60)).toEqual({ index: 1, at: 100 });
    expect(gapNear(spans, 250)).toEqual({ index: 2, at: 300 });
    expect(gapNear([], 50)).toEqual({ index: 0, at: 0 });
  });
});

describe('the scale of the curve', () => {
  const box = { y: 100, height: 120 };
  it('goes there and back in whole and half steps', () => {
    for (const emotion of [1, 1.5, 2, 3.5, 5]) {
      expect(emotionAt(emotionY(emotion, box), box, 0.5)).toBe(emotion);
    }
    expect(emotionAt(emotionY(3.5, box), box, 1)).toBe(4);
  });
  it('stays between 1 and 5', () => {
    expect(emotionAt(-500, box, 1)).toBe(5);
    expect(emotionAt(500, box, 1)).toBe(1);
  });
});
