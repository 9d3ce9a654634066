import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyTable, type Table, tableOf, updateTable } from '../table/table.ts';
import { createGrouping } from './grouping.ts';

interface Row {
  readonly id: string;
  readonly group: string | null;
  readonly order: string;
}

const groups = ['x', 'y', 'z'];
const grouping = () =>
  createGrouping<Row>(
    (row) => row.group,
    (row) => row.order,
  );

const row = (id: string): fc.Arbitrary<Row> =>
  fc.record({
    id: fc.constant(id),
    group: fc.constantFrom(...groups, null),
    order: fc.constantFrom('A', 'B', 'C'),
  });
const edit = fc
  .constantFrom(...Array.from({ length: 12 }, (_, i) => `id${i}`))
  .chain((id) => fc.tuple(fc.constant(id), fc.option(row(id), { nil: undefined })));

describe('grouped readers', () => {
  test('lists taken over from the table before equal lists built anew', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 12 }), (batches) => {
        const read = grouping();
        let table: Table<Row> = emptyTable();
        for (const batch of batches) {
          table = updateTable(table, batch);
          const fresh = grouping();
          const again = tableOf([...table.values()]);
          for (const group of groups) expect(read(table, group)).toEqual(fresh(again, group));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a list without a changed record stays the same object', () => {
    const read = grouping();
    const rows = Array.from({ length: 300 }, (_, i) => ({
      id: `id${i}`,
      group: groups[i % 3] ?? null,
      order: String(1 + (i % 9)),
    }));
    const before = tableOf<Row>(rows);
    const lists = groups.map((group) => read(before, group));
    const after = updateTable(before, [['id0', { id: 'id0', group: 'y', order: '5' }]]);
    expect(read(after, 'z')).toBe(lists[2]);
    expect(read(after, 'x')).toHaveLength(99);
    expect(read(after, 'y')).toHaveLength(101);
    expect(read(before, 'x')).toBe(lists[0]);
  });
});
