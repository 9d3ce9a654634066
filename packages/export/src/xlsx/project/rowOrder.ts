import {
  type AnyRecord,
  definitions,
  recordsById,
  type Snapshot,
  tableNames,
  type TableName,
} from '@journeywright/core';

/** Tables the workbook has sheets for; parts of a file nobody knows travel in the hidden copy only. */
export const sheetTables: readonly TableName[] = tableNames.filter((table) => table !== 'extras');

type Rows = Readonly<Record<TableName, readonly AnyRecord[]>>;

function parentsOf(table: TableName): (record: AnyRecord) => readonly (readonly [TableName, unknown])[] {
  const { fields } = definitions[table];
  const owner = Object.entries(fields).find(([, field]) => field.kind === 'ref' && field.required);
  const place = Object.entries(fields).find(([, field]) => field.kind === 'place');
  return (record) => {
    const owned: (readonly [TableName, unknown])[] =
      owner?.[1].kind === 'ref' ? [[owner[1].table, record[owner[0]]]] : [];
    if (place?.[1].kind !== 'place') return owned;
    const parts = record[place[0]] as Record<string, unknown>;
    return [
      ...owned,
      ...Object.entries(place[1].refs).map(([part, parent]): readonly [TableName, unknown] => [
        parent,
        parts[part],
      ]),
    ];
  };
}

function orderOf(record: AnyRecord): string {
  const own = record.order ?? (record.place as { order?: unknown } | undefined)?.order;
  return typeof own === 'string' ? own : '';
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < a.length; i++) {
    const [left, right] = [a[i] as number | string, b[i] as number | string];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** The records of every table in the order people read them: by what they belong to, then as they are arranged. */
export function rowsOf(snapshot: Snapshot): Rows {
  const rows: Partial<Record<TableName, readonly AnyRecord[]>> = {};
  const positions = new Map<string, number>();
  for (const table of tableNames) {
    const parents = parentsOf(table);
    const keyed = recordsById(snapshot, table).map((record) => ({
      record,
      key: [
        ...parents(record).map(([, id]) => (typeof id === 'string' ? (positions.get(id) ?? 1e9) : 2e9)),
        orderOf(record),
        record.id,
      ],
    }));
    const sorted = keyed.sort((a, b) => compare(a.key, b.key)).map(({ record }) => record);
    sorted.forEach((record, at) => positions.set(record.id, at));
    rows[table] = sorted;
  }
  return rows as Rows;
}
