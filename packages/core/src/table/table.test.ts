import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorTime } from '../../testing/processorTime.ts';
import { emptyTable, type Table, tableDifference, tableOf, updateTable } from './table.ts';

interface Row {
  readonly id: string;
  readonly n: number;
}

const row = (id: string, n: number): Row => ({ id, n });
const entriesOf = (table: Table<Row>): [string, Row][] => [...table.values()].map((one) => [one.id, one]);

/** Words of the same length that all have the same hash, if the hash is that of many languages. */
const colliding = (count: number): string[] =>
  Array.from({ length: count }, (_, i) =>
    i.toString(2).padStart(12, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB'),
  );

describe('a table', () => {
  test('is what a map of its entries is, through every size', () => {
    const step = fc.array(fc.tuple(fc.nat(900), fc.option(fc.nat(3))), { maxLength: 300 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let table = emptyTable<Row>();
        const oracle = new Map<string, Row>();
        for (const changes of steps) {
          const before = new Map(oracle);
          const previous = table;
          const entries = changes.map(([key, n]) => {
            const id = `crd_${key}`;
            return [id, n === null ? undefined : row(id, n)] as const;
          });
          table = updateTable(table, entries);
          for (const [id, record] of entries) {
            if (record) oracle.set(id, record);
            else oracle.delete(id);
          }
          expect(table.size).toBe(oracle.size);
          expect(new Map(entriesOf(table))).toEqual(oracle);
          expect([...table.keys()].sort()).toEqual([...oracle.keys()].sort());
          for (const id of [...oracle.keys(), 'crd_none']) expect(table.get(id)).toBe(oracle.get(id));
          // The table before has not changed.
          expect(new Map(entriesOf(previous))).toEqual(before);
          const differences = tableDifference(previous, table, Number.POSITIVE_INFINITY);
          if (differences === null) continue;
          const expected = [...new Set([...before.keys(), ...oracle.keys()])].filter(
            (id) => before.get(id) !== oracle.get(id),
          );
          expect(differences.map(({ id }) => id).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  test('comes back the same where nothing differs', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => row(`crd_${i}`, i));
    const table = tableOf(rows);
    expect(
      updateTable(table, [
        ['crd_7', rows[7]],
        ['crd_none', undefined],
      ]),
    ).toBe(table);
  });

  test('a small change of a large table is found without looking through it', () => {
    const table = tableOf(Array.from({ length: 5000 }, (_, i) => row(`crd_${i}`, i)));
    const next = updateTable(table, [['crd_new', row('crd_new', 1)]]);
    expect(tableDifference(table, next, 1)).toEqual([
      { id: 'crd_new', before: undefined, after: row('crd_new', 1) },
    ]);
    expect(tableDifference(emptyTable<Row>(), table, Number.POSITIVE_INFINITY)).toBeNull();
  });

  test('ids that all fall into one place are found as fast as others', () => {
    const ids = colliding(4096);
    const began = processorTime();
    const table = tableOf(ids.map((id, i) => row(id, i)));
    for (const [i, id] of ids.entries()) expect(table.get(id)?.n).toBe(i);
    expect(table.size).toBe(4096);
    expect(processorTime() - began).toBeLessThan(5000);
  });
});
