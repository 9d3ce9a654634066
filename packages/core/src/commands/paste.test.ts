import { describe, expect, test } from 'vitest';
import { mulberry32 } from '../../testing/index.ts';
import { applyChangeSet } from '../change/apply.ts';
import { changeSet, type Op, put } from '../change/changeSet.ts';
import { createIdSource } from '../ids.ts';
import { read } from '../map/queries.ts';
import { orderKeysBetween } from '../order/order.ts';
import { memorySession } from '../session/memorySession.ts';
import { emptySnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { previewPaste } from './pasteLayout.ts';
import { createCommands } from './run.ts';

/** A journey of so many stages of five contact points, and lanes of cards, two in every cell. */
function projectOf(stages: number, lanes: number, cards = 2, kinds: readonly (string | null)[] = []) {
  const newId = createIdSource(mulberry32(7));
  const journey = newId('journeys');
  const ops: Op[] = [put('journeys', { id: journey, title: 'J' })];
  const laneIds = orderKeysBetween(null, null, lanes).map((order, n) => {
    const id = newId('lanes');
    ops.push(put('lanes', { id, journey, order, title: `L${n}`, kind: kinds[n] ?? null, zone: 'support' }));
    return id;
  });
  const stageIds: string[] = [];
  const points: string[] = [];
  for (const order of orderKeysBetween(null, null, stages)) {
    const stage = newId('stages');
    stageIds.push(stage);
    ops.push(put('stages', { id: stage, journey, order, title: 'S' }));
    for (const key of orderKeysBetween(null, null, 5)) {
      const contactPoint = newId('contactPoints');
      points.push(contactPoint);
      ops.push(put('contactPoints', { id: contactPoint, place: { stage, order: key } }));
      for (const lane of laneIds)
        for (const at of orderKeysBetween(null, null, cards))
          ops.push(
            put('cards', {
              id: newId('cards'),
              text: 'c',
              place: { lane, stage: null, contactPoint, order: at },
            }),
          );
    }
  }
  const { snapshot } = applyChangeSet(emptySnapshot, changeSet('t', 't', ops));
  const session = memorySession({ snapshot });
  const commands = createCommands({ session, newId });
  return { session, commands, journey, laneIds, stageIds, points };
}

const texts = (s: Snapshot, lane: string, contactPoint: string) =>
  read.cards(s, { lane, contactPoint }).map(({ text }) => text);

const block = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => `${r},${c}`));

describe('a block of 12 × 10 cells pasted into a map of 5,000 cards', () => {
  test('becomes 120 cards, as one change set and one undo step', () => {
    const { session, commands, laneIds, points } = projectOf(42, 12);
    const before = session.getSnapshot();
    expect(before.tables.cards.size).toBe(5040);
    let notices = 0;
    session.subscribe(() => notices++);
    const cell = { lane: laneIds[0] as never, contactPoint: points[3] as never };
    const result = commands.run('cells.paste', { cell, rows: block(12, 10) });
    expect(result).toMatchObject({ ok: true });
    const after = session.getSnapshot();
    expect(after.tables.cards.size).toBe(5160);
    expect(notices).toBe(1);
    for (const [r, lane] of laneIds.entries())
      for (let c = 0; c < 10; c++)
        expect(texts(after, lane, points[3 + c] as string)).toEqual(['c', 'c', `${r},${c}`]);
    session.undo();
    expect(session.getSnapshot().tables.cards.size).toBe(5040);
    session.redo();
    expect(session.getSnapshot().tables.cards.size).toBe(5160);
  });
});

describe('what does not fit', () => {
  const at = (bench: ReturnType<typeof projectOf>) => ({
    lane: bench.laneIds[1] as never,
    contactPoint: bench.points[3] as never,
  });

  test('is refused with what is lacking, unless it is said what to do', () => {
    const bench = projectOf(1, 3);
    const result = bench.commands.run('cells.paste', { cell: at(bench), rows: block(3, 3) });
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: 'does-not-fit',
        message: expect.stringMatching(/5 of 9 cells.*1 contact point and 1 lane/),
        argument: 'beyond',
      },
    });
    expect(bench.session.getSnapshot().tables.cards.size).toBe(30);
  });

  test('is told by the preview, word by word', () => {
    const bench = projectOf(1, 3);
    const preview = previewPaste(bench.session.getSnapshot(), at(bench), block(3, 3));
    expect(preview.fitting.map(({ text }) => text)).toEqual(['0,0', '0,1', '1,0', '1,1']);
    expect(preview.beyond.map(({ text, lane, at: column }) => [text, lane, column])).toEqual([
      ['0,2', bench.laneIds[1], 0],
      ['1,2', bench.laneIds[2], 0],
      ['2,0', 0, bench.points[3]],
      ['2,1', 0, bench.points[4]],
      ['2,2', 0, 0],
    ]);
    expect(preview.missing).toEqual({ contactPoints: 1, stages: 0, lanes: 1 });
  });

  test('gets new contact points and lanes, in the same step', () => {
    const bench = projectOf(1, 3);
    const done = bench.commands.run('cells.paste', { cell: at(bench), rows: block(3, 3), beyond: 'extend' });
    expect(done.ok).toBe(true);
    const s = bench.session.getSnapshot();
    const points = read.contactPoints(s, bench.stageIds[0] as string);
    const lanes = read.lanes(s, bench.journey);
    expect([points.length, lanes.length, s.tables.cards.size]).toEqual([6, 4, 39]);
    expect(lanes[3]?.zone).toBe('support');
    expect(texts(s, lanes[3]?.id as string, points[5]?.id as string)).toEqual(['2,2']);
    bench.session.undo();
    const back = bench.session.getSnapshot();
    expect([back.tables.contactPoints.size, back.tables.lanes.size, back.tables.cards.size]).toEqual([
      5, 3, 30,
    ]);
  });

  test('is left out when that is wanted', () => {
    const bench = projectOf(1, 3);
    bench.commands.run('cells.paste', { cell: at(bench), rows: block(3, 3), beyond: 'leave' });
    expect(bench.session.getSnapshot().tables.cards.size).toBe(34);
  });

  test('blank cells beyond the map need nothing', () => {
    const bench = projectOf(1, 3);
    const rows = [
      ['a', '', ''],
      ['', '', ' '],
      ['', '', '\n'],
    ];
    expect(bench.commands.run('cells.paste', { cell: at(bench), rows })).toMatchObject({ ok: true });
    expect(bench.session.getSnapshot().tables.cards.size).toBe(31);
  });
});

test('lanes without cards of their own are passed over', () => {
  const bench = projectOf(1, 4, 0, [null, 'emotion', 'expectation', null]);
  const cell = { lane: bench.laneIds[0] as never, contactPoint: bench.points[0] as never };
  expect(previewPaste(bench.session.getSnapshot(), cell, block(2, 1)).passedOver).toEqual(
    bench.laneIds.slice(1, 3),
  );
  bench.commands.run('cells.paste', { cell, rows: block(2, 1) });
  expect(texts(bench.session.getSnapshot(), bench.laneIds[3] as string, bench.points[0] as string)).toEqual([
    '1,0',
  ]);
});

test('pasted at a whole stage, columns are stages', () => {
  const bench = projectOf(2, 1, 0);
  const cell = { lane: bench.laneIds[0] as never, stage: bench.stageIds[0] as never };
  bench.commands.run('cells.paste', { cell, rows: [['a', 'b', 'c']], beyond: 'extend' });
  const s = bench.session.getSnapshot();
  const stages = read.stages(s, bench.journey);
  const lane = bench.laneIds[0] as string;
  expect(stages.map((stage) => read.cards(s, { lane, stage: stage.id }).map(({ text }) => text))).toEqual([
    ['a'],
    ['b'],
    ['c'],
  ]);
  expect(read.contactPoints(s, stages[2]?.id as string)).toHaveLength(1);
});

test('a block of blanks does nothing; one too large, or a lane without cards, is refused', () => {
  const bench = projectOf(1, 2, 0, [null, 'emotion']);
  const cell = { lane: bench.laneIds[0] as never, contactPoint: bench.points[0] as never };
  expect(bench.commands.run('cells.paste', { cell, rows: [['', ' ']] })).toMatchObject({
    ok: true,
    made: [],
  });
  expect(bench.commands.can('cells.paste', { cell, rows: block(201, 100) })?.code).toBe('too-many-cells');
  const curve = { ...cell, lane: bench.laneIds[1] as never };
  expect(bench.commands.can('cells.paste', { cell: curve, rows: [['a']] })).not.toBeNull();
  expect(bench.commands.can('cells.paste', { cell, rows: [['a\u0000']] })).toMatchObject({
    argument: 'rows',
  });
});
