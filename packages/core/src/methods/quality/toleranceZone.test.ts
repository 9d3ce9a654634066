import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMethod } from '../catalogue.ts';
import { type ToleranceRow, toleranceZones } from './toleranceZone.ts';

const scale = { min: 1, max: 9 };
const row = (
  item: string,
  adequate: number | null,
  desired: number | null,
  perceived: number | null,
): ToleranceRow => ({
  item,
  adequate,
  desired,
  perceived,
});

function zones(rows: readonly ToleranceRow[]) {
  const read = toleranceZones({ rows, scale });
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value.zones;
}

test('inside, below, above, and at both ends', () => {
  const found = zones([
    row('in', 4, 8, 5),
    row('below', 4, 8, 3),
    row('above', 4, 8, 9),
    row('low', 4, 8, 4),
    row('high', 4, 8, 8),
  ]);
  expect(
    found.map((zone) => [zone.inside, zone.adequacy.value, zone.superiority.value, zone.position.value]),
  ).toEqual([
    [true, 1, -3, 0.25],
    [false, -1, -5, -0.25],
    [false, 5, 1, 1.25],
    [true, 0, -4, 0],
    [true, 4, 0, 1],
  ]);
});

test('a zone without width has no position; rows that lack a value do not count', () => {
  const [flat, empty] = zones([row('flat', 7, 7, 7), row('flat', 1, null, 5), row('empty', null, 5, 5)]);
  expect(flat).toMatchObject({ n: 1, inside: true, width: { value: 0 }, position: { value: null } });
  expect(empty).toMatchObject({ n: 0, inside: null, adequacy: { value: null } });
});

test('a desired level below the adequate one, and answers outside the scale, are refused with their row', () => {
  const read = toleranceZones({ rows: [row('a', 5, 8, 6), row('b', 8, 5, 6), row('c', 0, 5, 10)], scale });
  expect(read.ok ? [] : read.problems.map((p) => `${p.code} ${p.row} ${p.field}`)).toEqual([
    'zone-upside-down 2 desired',
    'outside-scale 3 adequate',
    'outside-scale 3 perceived',
  ]);
});

test('runs on a table with the short headings A, D, P', () => {
  const analysis = findMethod('zone-of-tolerance')?.analyse({
    rows: [{ item: 'x', A: '5', D: '7', P: '6' }],
    options: {},
  });
  expect(analysis?.ok && analysis.tables[0]?.rows[0]?.slice(0, 5)).toEqual(['x', 1, 5, 7, 6]);
});

test('the same as counting through the rows, in tenths of whole numbers', () => {
  const level = fc.integer({ min: 10, max: 90 });
  const rows = fc.array(
    fc.record({ item: fc.constantFrom('x', 'y'), levels: fc.tuple(level, level), p: level }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(rows, (given) => {
      const found = zones(
        given.map(({ item, levels: [one, two], p }) =>
          row(item, Math.min(one, two) / 10, Math.max(one, two) / 10, p / 10),
        ),
      );
      for (const zone of found) {
        let [a, d, p, n, inside] = [0, 0, 0, 0, 0];
        for (const { item, levels, p: met } of given) {
          if (item !== zone.item) continue;
          n++;
          a += Math.min(...levels);
          d += Math.max(...levels);
          p += met;
          if (Math.min(...levels) <= met && met <= Math.max(...levels)) inside++;
        }
        expect([zone.n, zone.answersInside]).toEqual([n, inside]);
        expect(zone.adequacy.value).toBeCloseTo((p - a) / n / 10, 10);
        expect(zone.superiority.value).toBeCloseTo((p - d) / n / 10, 10);
        if (d > a) expect(zone.position.value).toBeCloseTo((p - a) / (d - a), 8);
        else expect(zone.position.value).toBeNull();
      }
    }),
    { seed: 1993, numRuns: 200 },
  );
});

test('runs on a study table too, and problems name its rows and columns', () => {
  const run = (rows: readonly Record<string, string>[]) =>
    findMethod('zone-of-tolerance')?.analyse({ rows, options: {} });
  const row = { id: 'x', A1: '5', D1: '8', P1: '6', a2: '3', 'd 02': '4', P2: '5', A3: '9' };
  const good = run([row, { ...row, P1: '8' }]);
  expect(good?.ok && good.tables[0]?.rows.map((cells) => cells.slice(0, 5))).toEqual([
    ['1', 2, 5, 8, 7],
    ['2', 2, 3, 4, 5],
  ]);
  const bad = run([row, { ...row, 'd 02': '2', P1: 'six' }]);
  expect(bad?.ok ? [] : bad?.problems.map((p) => [p.code, p.row, p.field])).toEqual([['bad-value', 2, 'P1']]);
  const upside = run([row, { ...row, 'd 02': '2' }]);
  expect(upside?.ok ? [] : upside?.problems.map((p) => [p.code, p.row, p.field])).toEqual([
    ['zone-upside-down', 2, 'd 02'],
  ]);
});
