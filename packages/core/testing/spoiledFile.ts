import fc from 'fast-check';
import { idPrefixes, type TableName } from '../src/ids.ts';
import { listTables } from '../src/file/format.ts';
import type { Field } from '../src/records/field.ts';
import { definitions } from '../src/records/registry.ts';

type Row = Record<string, unknown>;
type Spoiler = (file: Row) => void;

const wrongValues: Readonly<Record<Field['kind'], readonly unknown[]>> = {
  text: [null, 1, [], 'a\u0000'],
  line: [null, false, 'a\u0000', 'x'.repeat(30_000)],
  number: ['1', true, { value: 1 }, [], {}],
  choice: [1, [], '', {}],
  flag: [null, 'yes', 0],
  date: ['yesterday', '2026-13-01', 20261123, ''],
  ref: ['x', 'prj_other', 5, []],
  members: [null, 'a', ['no such member'], {}],
  order: ['', 'a0', null, 'ä'],
  place: [null, 'here', [], {}, { order: 'V', stage: 'x' }, { order: '' }],
  json: [],
};

const spoilField = fc
  .constantFrom(
    ...listTables.flatMap((table) =>
      Object.keys(definitions[table].fields).map((name) => [table, name] as const),
    ),
  )
  .filter(([table, name]) => definitions[table].fields[name]?.kind !== 'json')
  .chain(([table, name]) => {
    const field = definitions[table].fields[name] as Field;
    return fc
      .constantFrom(...wrongValues[field.kind])
      .map((wrong): [string, Spoiler] => [
        `${table}.${name} = ${JSON.stringify(wrong)?.slice(0, 40)}`,
        (file) => (firstRow(file, table)[name] = wrong),
      ]);
  });

function firstRow(file: Row, table: TableName): Row {
  const rows = (file[table] ??= []) as Row[];
  if (rows.length === 0) rows.push({ id: idIn(table), ...holdersOf(table) });
  return rows[0] as Row;
}

function idIn(table: TableName): string {
  return `${idPrefixes[table]}_new`;
}

function holdersOf(table: TableName): Row {
  return Object.fromEntries(
    Object.entries(definitions[table].fields).flatMap(([name, field]) =>
      field.kind === 'ref' && field.required ? [[name, idIn(field.table)]] : [],
    ),
  );
}

const holders = listTables.flatMap((table) =>
  Object.keys(holdersOf(table)).map((name) => [table, name] as const),
);
const spoilHolder = fc
  .tuple(fc.constantFrom(...holders), fc.boolean())
  .map(([[table, name], isNull]): [string, Spoiler] => [
    `${table}.${name} ${isNull ? 'null' : 'missing'}`,
    (file) => {
      const row = firstRow(file, table);
      if (isNull) row[name] = null;
      else delete row[name];
    },
  ]);

const anyTable = fc.constantFrom(...listTables);
const spoilRow = fc
  .tuple(
    anyTable,
    fc.constantFrom<[string, Spoiler | ((row: Row) => void)]>(
      ['no id', (row) => delete row.id],
      ['a foreign id', (row) => (row.id = 'xyz_1')],
      ['an id with a space', (row) => (row.id = `${String(row.id)} 2`)],
      ['an id that is a number', (row) => (row.id = 1)],
      ['a removed record', (row) => (row.removed = true)],
    ),
  )
  .map(([table, [what, spoil]]): [string, Spoiler] => [
    `${table}: ${what}`,
    (file) => spoil(firstRow(file, table)),
  ]);

const spoilTable = fc
  .tuple(anyTable, fc.constantFrom(null, {}, 'x', [1], [null], [[]]))
  .map(([table, wrong]): [string, Spoiler] => [
    `${table} = ${JSON.stringify(wrong)}`,
    (file) => (file[table] = wrong),
  ]);

const spoilHead = fc.constantFrom<[string, Spoiler]>(
  ['another format', (file) => (file.format = 'other')],
  ['no format', (file) => delete file.format],
  ['no schema', (file) => delete file.schema],
  ['no model version', (file) => (file.schema = {})],
  ['a newer version', (file) => (file.schema = { model: 999 })],
  ['a version in words', (file) => (file.schema = { model: 'one' })],
  ['an unknown sequence', (file) => (file.schema = { model: 1, plugin: 3 })],
  ['a project that is a list', (file) => (file.project = [])],
  ['another project id', (file) => (file.project = { id: 'prj_2' })],
);

/** A fault to plant into a parsed project file, with its name. The file is changed in place. */
export const arbitraryFault: fc.Arbitrary<[string, Spoiler]> = fc.oneof(
  { weight: 6, arbitrary: spoilField },
  { weight: 2, arbitrary: spoilRow },
  { weight: 1, arbitrary: spoilHolder },
  { weight: 1, arbitrary: spoilTable },
  { weight: 1, arbitrary: spoilHead },
);
