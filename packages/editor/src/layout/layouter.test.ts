import {
  type AnyRecord,
  completeRecord,
  emptySnapshot,
  nextSnapshot,
  type RecordState,
  type Snapshot,
  type TableName,
} from '@journeywright/core';
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../messages/translate.ts';
import { createLayouter } from './layouter.ts';
import { createMetrics } from './metrics.ts';
import { buildSnapshot, edit, sampleJourney } from './sample.test-support.ts';
import { cellKey } from './types.ts';

const metrics = createMetrics();
const t = createTranslate();

function layouter() {
  let measured = 0;
  const layout = createLayouter({
    t,
    measureText: (text) => {
      measured++;
      return text.length * 6;
    },
  });
  return { layout, measured: () => measured };
}

describe('createLayouter', () => {
  it('gives each contact point a column and a stage without any one empty column', () => {
    const layout = layouter().layout(sampleJourney(), 'jny_1');
    expect(layout.columns.map(({ contactPoint, stage }) => [contactPoint, stage])).toEqual([
      ['cpt_a1', 'stg_a'],
      ['cpt_a2', 'stg_a'],
      [null, 'stg_b'],
      ['cpt_c1', 'stg_c'],
    ]);
    expect(layout.stages.map(({ firstColumn, columnCount }) => [firstColumn, columnCount])).toEqual([
      [0, 2],
      [2, 1],
      [3, 1],
    ]);
    expect(layout.width).toBe(4 * metrics.columnWidth);
  });

  it('stands items inside their cell, one below the other, and grows the lane with them', () => {
    const layout = layouter().layout(sampleJourney(), 'jny_1');
    const keys = layout.cells.get(cellKey(1, 0)) ?? [];
    expect(keys).toEqual(['cards/crd_1/text', 'cards/crd_2/text']);
    const [first, second] = keys.map((key) => layout.items.get(key));
    const lane = layout.lanes[1];
    if (!first || !second || !lane) throw new Error('The sample has two cards here.');
    expect(first.y).toBe(lane.y + metrics.cellPadding);
    expect(second.y).toBe(first.y + first.height + metrics.cardGap);
    expect(lane.height).toBe(second.y + second.height + metrics.cellPadding - lane.y);
    expect(second.lines.length).toBeGreaterThan(1);
    expect(second.height).toBe(2 * metrics.cardPaddingY + second.lines.length * metrics.textLine);
  });

  it('spans a card at a whole stage over its columns, above the cards of the contact points', () => {
    const layout = layouter().layout(sampleJourney(), 'jny_1');
    const spanning = layout.items.get('cards/crd_stage/text');
    const below = layout.items.get('cards/crd_3/text');
    if (!spanning || !below) throw new Error('The sample has these cards.');
    expect(spanning).toMatchObject({ atStage: true, columnSpan: 2, column: 0, position: 0 });
    expect(spanning.width).toBe(2 * metrics.columnWidth - 2 * metrics.gutter);
    expect(below.y).toBe(spanning.y + spanning.height + metrics.cardGap);
    expect(below.column).toBe(1);
  });

  it('draws blueprint lines where the zone changes and leaves room for them', () => {
    const layout = layouter().layout(sampleJourney(), 'jny_1');
    expect(layout.lines.map(({ kind }) => kind)).toEqual([
      'interaction',
      'visibility',
      'internal interaction',
    ]);
    const interaction = layout.lines[0];
    const below = layout.lanes.find((lane) => lane.zone === 'front-stage');
    const above = layout.lanes[(below?.index ?? 0) - 1];
    if (!interaction || !above || !below) throw new Error('The sample has these lanes.');
    expect(below.y - (above.y + above.height)).toBe(metrics.lineGap);
    expect(interaction.y).toBe(above.y + above.height + metrics.lineGap / 2);
  });

  it('keeps unmeasured emotions as gaps and marks moments of truth', () => {
    const layout = layouter().layout(sampleJourney(), 'jny_1');
    expect(layout.curve.map(({ emotion, y, momentOfTruth }) => [emotion, y === null, momentOfTruth])).toEqual(
      [
        [2, false, true],
        [null, true, false],
        [5, false, false],
      ],
    );
    const [low, , high] = layout.curve;
    expect(low?.y ?? 0).toBeGreaterThan(high?.y ?? 0);
  });

  it('words a response with its owner and a failure with its score', () => {
    const layout = layouter().layout(sampleJourney(), 'jny_1');
    const response = layout.items.get('responses/rsp_1/trigger');
    const failure = layout.items.get('failures/fail_1/mode');
    expect(response?.lines.join(' ')).toBe('E-mail request → Reservations');
    expect(response?.detail.join(' ')).toBe('2 h · then Duty manager');
    expect(failure?.lines.join(' ')).toBe('Reply later than promised');
    expect(failure?.detail.join(' ')).toBe('S 7 · O 6 · D 3 = 126');
  });

  it('gives the same layout for the same snapshot and when nothing shown changed', () => {
    const { layout } = layouter();
    const snapshot = sampleJourney();
    const first = layout(snapshot, 'jny_1');
    expect(layout(snapshot, 'jny_1')).toBe(first);
    expect(layout(edit(snapshot, 'personas', { id: 'per_1', name: 'Guest' }), 'jny_1')).toBe(first);
  });

  it('lays an edited cell again and only shifts what stands below it', () => {
    const { layout, measured } = layouter();
    const snapshot = sampleJourney();
    const first = layout(snapshot, 'jny_1');
    const before = measured();
    const card = snapshot.tables.cards.get('crd_1') as AnyRecord;
    const long = 'A much longer text that needs several lines of the card to be shown in full';
    const second = layout(edit(snapshot, 'cards', { ...card, text: long }), 'jny_1');
    expect(measured() - before).toBeLessThanOrEqual(new Set(long.split(' ')).size);
    const changed = [...second.items.keys()].filter((key) => second.items.get(key) !== first.items.get(key));
    const shifted = [...second.items.values()].filter((box) => box.lane > 1).map((box) => box.key);
    expect(new Set(changed)).toEqual(new Set(['cards/crd_1/text', 'cards/crd_2/text', ...shifted]));
    for (const key of shifted) {
      expect(second.items.get(key)?.lines).toBe(first.items.get(key)?.lines);
    }
    expect(second.columns).toBe(first.columns);
  });

  it('keeps every box when an edit does not change a height', () => {
    const { layout } = layouter();
    const snapshot = sampleJourney();
    const first = layout(snapshot, 'jny_1');
    const card = snapshot.tables.cards.get('crd_1') as AnyRecord;
    const second = layout(edit(snapshot, 'cards', { ...card, text: 'Short' }), 'jny_1');
    const changed = [...second.items.keys()].filter((key) => second.items.get(key) !== first.items.get(key));
    expect(changed).toEqual(['cards/crd_1/text']);
    expect(second.lanes).toBe(first.lanes);
  });

  it('lays out a journey without stages and lanes as nothing', () => {
    const states = new Map<TableName, Map<string, RecordState>>([
      [
        'journeys',
        new Map([
          ['jny_1', { record: completeRecord('journeys', { id: 'jny_1' }) as never, removed: false }],
        ]),
      ],
    ]);
    const empty: Snapshot = nextSnapshot(emptySnapshot, states);
    expect(layouter().layout(empty, 'jny_1')).toMatchObject({ width: 0, height: 0, columns: [], lanes: [] });
  });

  it('gives an empty lane its least height', () => {
    const snapshot = buildSnapshot({
      journeys: [{ id: 'jny_1' }],
      stages: [{ id: 'stg_a', journey: 'jny_1' }],
      lanes: [{ id: 'lan_1', journey: 'jny_1', kind: 'needs', zone: 'customer' }],
    });
    expect(layouter().layout(snapshot, 'jny_1').lanes[0]?.height).toBe(metrics.laneMinHeight);
  });
});
