import fc from 'fast-check';
import { expect, test } from 'vitest';
import { journeyTime, type TimedPoint } from './journeyTime.ts';
import { journeyTimeMethod } from './journeyTimeMethod.ts';

const point = (fields: Partial<TimedPoint> = {}): TimedPoint => ({
  title: 'Desk',
  stage: 'Stay',
  channel: null,
  minutes: null,
  waitActual: null,
  waitPlanned: null,
  waitTolerated: null,
  waitNotice: null,
  ...fields,
});

test('the hotel stay: 153 minutes of contact, 1,770 of waiting', () => {
  const minutes = [4, 3, 6, 10, 20, 25, 2, 70, 1, 6, 2, 4];
  const waits = [0, 300, 1, 7, 5, 2, 1, 12, 0, 2, 1440, 0];
  const result = journeyTime(minutes.map((m, i) => point({ minutes: m, waitActual: waits[i] ?? null })));
  expect([result.minutes.value, result.waits.value, result.total.value]).toEqual([153, 1770, 1923]);
  expect(result.waitingShare.value).toBeCloseTo(1770 / 1923, 15);
  expect(result.notes).toEqual([]);
});

test('what was not measured is named and is never 0', () => {
  const result = journeyTime([
    point({ title: 'A', minutes: 10, waitActual: 30 }),
    point({ title: 'B', minutes: 50 }),
    point({ title: 'C', waitActual: 5 }),
    point({ title: 'D' }),
  ]);
  expect(result.minutes).toMatchObject({ value: 60, n: 2 });
  expect(result.waits).toMatchObject({ value: 35, n: 2 });
  expect(result.total).toMatchObject({ value: 95, n: 3 });
  expect(result.waitingShare).toMatchObject({ value: 0.75, n: 1 });
  expect(result.missing).toEqual({ minutes: [2, 3], waits: [1, 3] });
  expect(result.notes.map(({ message }) => message.match(/“.”/g)?.join())).toEqual(['“C”,“D”', '“B”,“D”']);
  const none = journeyTime([point()]);
  for (const { value, why } of [none.minutes, none.waits, none.total, none.waitingShare])
    expect([value, why !== null]).toEqual([null, true]);
  expect(journeyTime([point({ minutes: 0, waitActual: 0 })]).waitingShare.why).toContain('0 minutes');
});

test('waits against plan and tolerance; a plan never stands in for a wait', () => {
  const result = journeyTime([
    point({ waitActual: 10, waitPlanned: 5, waitTolerated: 10, waitNotice: false }),
    point({ waitActual: 3, waitPlanned: 5, waitTolerated: 2, waitNotice: true }),
    point({ waitPlanned: 5, waitNotice: false }),
    point({ waitActual: 0, waitNotice: false }),
    point({ waitActual: 9, waitNotice: null }),
  ]);
  expect(result.againstPlan).toMatchObject({ n: 2, longer: [0], difference: { value: 3 } });
  expect(result.againstTolerance).toMatchObject({ n: 2, longer: [1], difference: { value: 1 } });
  expect(result.withoutNotice).toEqual([0]);
  expect(result.waits).toMatchObject({ value: 22, n: 4 });
  expect(journeyTime([]).againstPlan.difference.value).toBeNull();
});

test('stages and channels add up to the whole', () => {
  const length = fc.option(fc.integer({ min: 0, max: 500 }), { freq: 5 });
  const points = fc.array(
    fc.record({
      stage: fc.constantFrom('a', 'b'),
      channel: fc.constantFrom('app', 'mail', null),
      m: length,
      w: length,
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(points, (list) => {
      const result = journeyTime(
        list.map(({ m, w, ...rest }) => point({ ...rest, minutes: m, waitActual: w })),
      );
      let [all, waiting, both, complete] = [0, 0, 0, 0];
      for (const { m, w } of list) {
        all += (m ?? 0) + (w ?? 0);
        if (m === null || w === null) continue;
        complete++;
        waiting += w;
        both += m + w;
      }
      expect(result.total.value ?? 0).toBe(all);
      expect(result.waitingShare.value).toBe(both === 0 ? null : waiting / both);
      expect(result.waitingShare.n).toBe(complete);
      for (const groups of [result.stages, result.channels]) {
        expect(groups.reduce((sum, { total }) => sum + (total.value ?? 0), 0)).toBe(all);
        expect(groups.reduce((sum, { contactPoints }) => sum + contactPoints, 0)).toBe(list.length);
      }
    }),
    { seed: 23, numRuns: 300 },
  );
});

test('from a table: negative times are refused; headings of the map’s own table are known', () => {
  const read = journeyTimeMethod.analyse({
    rows: [{ contact_point: 'A', stage: 'S', wait_minutes: '5', minutes: '15', notice: 'No' }],
    options: {},
  });
  expect(read.ok && read.result).toMatchObject({ waitingShare: { value: 0.25 }, withoutNotice: [0] });
  const bad = journeyTimeMethod.analyse({ rows: [{ minutes: '-1' }, { wait: 'long' }], options: {} });
  expect(!bad.ok && bad.problems.map(({ row, field }) => `${row} ${field}`)).toEqual(['1 minutes', '2 wait']);
});
