import { describe, expect, test } from 'vitest';
import { hotelBench } from '../../testing/index.ts';
import { parkedItems } from './parked.ts';
import { findings } from '../findings/findings.ts';
import { attachmentsOf, rowsAt, unlinkedRows } from './attachments.ts';
import { read } from './queries.ts';

type Bench = ReturnType<typeof hotelBench>;

function addRisk(bench: Bench): string {
  const [stage] = read.stages(bench.snapshot(), 'jny_stay');
  if (!stage) throw new Error('the hotel has no stage');
  const done = bench.commands.run('row.add', {
    table: 'risks',
    at: { stage: stage.id },
    fields: { text: 'Room not ready', probability: 3, consequence: 4 },
  });
  if (!done.ok) throw new Error(done.refusal.message);
  return done.made[0]?.id ?? '';
}

const stageOf = (bench: Bench, id: string) =>
  bench.snapshot().tables.risks.get(id)?.stage as NonNullable<ReturnType<typeof read.stages>[number]['id']>;

describe('rows of worksheets and what they belong to', () => {
  test('removing a stage leaves the row and its reference; undo links it again', () => {
    const bench = hotelBench();
    const id = addRisk(bench);
    const stage = stageOf(bench, id);
    expect(unlinkedRows(bench.snapshot())).toEqual([]);
    const parkedBefore = parkedItems(bench.snapshot(), null).flatMap((group) => group.items);

    bench.commands.run('stage.remove', { id: stage });
    const row = read.worksheetRows(bench.snapshot(), 'risks').find((risk) => risk.id === id);
    expect(row).toMatchObject({ stage, text: 'Room not ready' });
    expect(unlinkedRows(bench.snapshot())).toMatchObject([
      {
        table: 'risks',
        id,
        title: '“Room not ready”',
        gone: [{ field: 'stage', id: stage, state: 'removed' }],
      },
    ]);
    expect(unlinkedRows(bench.snapshot())[0]?.gone[0]?.title).not.toBe('“untitled”');
    const parked = parkedItems(bench.snapshot(), null).flatMap((group) => group.items);
    expect(parked.map((item) => item.table)).not.toContain('risks');
    expect(parked.length).toBeGreaterThanOrEqual(parkedBefore.length);
    expect(findings(bench.snapshot()).filter(({ code }) => code === 'unlinked-row')).toHaveLength(1);

    bench.session.undo();
    expect(unlinkedRows(bench.snapshot())).toEqual([]);
    expect(attachmentsOf(bench.snapshot(), { ...row, id })).toMatchObject([{ state: 'linked', id: stage }]);
    expect(rowsAt(bench.snapshot(), 'risks', stage).map((risk) => risk.id)).toEqual([id]);
  });

  test('attaching moves a row from one place to another, and null lets it stand for itself', () => {
    const bench = hotelBench();
    const id = addRisk(bench);
    const stage = stageOf(bench, id);
    const [point] = read.contactPoints(bench.snapshot(), stage);
    if (!point) throw new Error('the stage has no contact point');
    const attach = (to: object | null) => bench.commands.run('row.attach', { table: 'risks', id, to });
    const held = () =>
      attachmentsOf(bench.snapshot(), bench.snapshot().tables.risks.get(id) ?? { id }).map(
        ({ field }) => field,
      );
    expect(attach({ contactPoint: point.id })).toMatchObject({ ok: true });
    expect(held()).toEqual(['contactPoint']);
    expect(attach({ contactPoint: point.id, stage })).toMatchObject({ refusal: { code: 'two-places' } });
    expect(attach(null)).toMatchObject({ ok: true });
    expect(held()).toEqual([]);
    expect(unlinkedRows(bench.snapshot())).toEqual([]);
  });

  test('a row that stands at one more thing that is there is not unlinked', () => {
    const bench = hotelBench();
    const [one, two] = [...bench.snapshot().tables.contactPoints.keys()] as `cpt_${string}`[];
    if (!one || !two) throw new Error('too few contact points');
    bench.commands.run('row.add', {
      table: 'standards',
      fields: { measure: 'Answered in time', contactPoints: [one, two].sort() },
    });
    bench.commands.run('contactPoint.remove', { id: one });
    expect(unlinkedRows(bench.snapshot())).toEqual([]);
    bench.commands.run('contactPoint.remove', { id: two });
    expect(unlinkedRows(bench.snapshot())).toHaveLength(1);
  });

  test('a duplicated stage takes no rows along, for they would count twice', () => {
    const bench = hotelBench();
    const id = addRisk(bench);
    bench.commands.run('stage.duplicate', { id: stageOf(bench, id) });
    expect(bench.snapshot().tables.risks.size).toBe(1);
  });

  test('a row names what it cannot do without, and takes only fields and values of its worksheet', () => {
    const bench = hotelBench();
    const add = (table: 'risks' | 'measurements', fields: object) =>
      bench.commands.run('row.add', { table, fields: fields as Record<string, unknown> });
    expect(add('measurements', { value: 3 })).toMatchObject({
      refusal: { code: 'missing', field: 'measurements.kpi' },
    });
    expect(add('measurements', { kpi: 'kpi_none' })).toMatchObject({ refusal: { code: 'unknown-record' } });
    expect(add('risks', { colour: 'red' })).toMatchObject({ refusal: { code: 'unknown-field' } });
    expect(add('risks', { probability: 6 })).toMatchObject({ refusal: { code: 'out-of-range' } });
    expect(add('risks', { order: 'V' })).toMatchObject({ refusal: { code: 'not-a-value' } });
    expect(bench.commands.run('row.add', { table: 'stages' as never, fields: {} })).toMatchObject({
      refusal: { code: 'wrong-type', argument: 'table' },
    });
  });
});
