import fc from 'fast-check';
import { idPrefixes, projectId, type TableName } from '../src/ids.ts';
import type { Json } from '../src/json.ts';
import { isReservedField } from '../src/file/format.ts';
import type { Field } from '../src/records/field.ts';
import { type AnyRecord, completeRecord, definitions, tableNames } from '../src/records/registry.ts';
import { checkField, checkJson } from '../src/records/validate.ts';
import { emptySnapshot, type Snapshot, type Tables } from '../src/snapshot/snapshot.ts';
import { tableOf } from '../src/table/table.ts';

const trickyTexts = [
  '',
  ' ',
  'Zoë 👩‍🚒 naïve 北京 🇬🇧',
  'שלום \u202Eright to left\u202C مرحبا',
  'two\nlines\r\nand a\ttab',
  '\u2028line\u2029paragraph\uFEFF',
  '"quotes" \\ back\\slash /',
  'null',
  '__proto__',
  '<script>alert(1)</script>',
  'e\u0301 is not \u00e9',
];

const anyText = fc.oneof(
  fc.constantFrom(...trickyTexts),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

// A small pool, so that references hit often and miss sometimes.
const idTail = fc.constantFrom('a', 'b', 'c', 'd', 'e-1', 'F_2');
const idIn = (table: TableName): fc.Arbitrary<string> => idTail.map((tail) => `${idPrefixes[table]}_${tail}`);

// Few keys, so that they tie.
const orderKey = fc.constantFrom('V', 'W', 'a', '0V', '1', 'VV', 'z1');

/** Any JSON value a file can hold. */
export const arbitraryJson: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
  .filter((value) => checkJson(value) === null)
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

function anyNumber(field: Extract<Field, { kind: 'number' }>): fc.Arbitrary<number | null> {
  const { min = -1e6, max = 1e6, integer } = field;
  const number = integer
    ? fc.integer({ min, max })
    : fc.oneof(fc.integer({ min, max }), fc.double({ min, max, noNaN: true }));
  return fc.option(number.map((value) => (Object.is(value, -0) ? 0 : value)));
}

/** Any valid value of a field; references may lead nowhere. */
export function arbitraryValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
    case 'line':
      return anyText;
    case 'number':
      return anyNumber(field);
    case 'choice': {
      const listed = fc.constantFrom(null, ...field.options.map((option) => option.value));
      return field.other ? fc.oneof(listed, anyText) : listed;
    }
    case 'flag':
      return fc.boolean();
    case 'date':
      return fc.constantFrom(null, '2026-11-23', '2024-02-29', '1999-12-31');
    case 'ref':
      return field.required ? idIn(field.table) : fc.option(idIn(field.table));
    case 'members':
      return (
        field.options
          ? fc.subarray(field.options.map((o) => o.value))
          : fc.uniqueArray(idIn(field.table as TableName))
      ).map((members) => [...members].sort());
    case 'order':
      return orderKey;
    case 'place':
      return fc.record({
        ...Object.fromEntries(
          Object.entries(field.refs).map(([name, table]) => [name, fc.option(idIn(table))]),
        ),
        order: orderKey,
      });
    case 'json':
      return arbitraryJson;
  }
}

function unknownFields(table: TableName): fc.Arbitrary<Record<string, Json>> {
  const name = fc
    .oneof(anyText, fc.constantFrom('x', 'colour', '1', '02', 'constructor', 'toString', 'hasOwnProperty'))
    .filter((key) => key !== 'id' && checkJson(key) === null && !isReservedField(table, key))
    .filter((key) => !Object.hasOwn(definitions[table].fields, key));
  return fc.dictionary(name, arbitraryJson, { maxKeys: 2, noNullPrototype: true });
}

/** Any valid record of a table: some fields left at their defaults, and some this version does not know. */
export function arbitraryRecord(table: TableName): fc.Arbitrary<AnyRecord> {
  const { fields } = definitions[table];
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      arbitraryValue(field).filter((value) => checkField(field, value) === null),
    ]),
  );
  const required = Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'ref' && field.required ? [name] : [],
  );
  return fc
    .tuple(
      table === 'project' ? fc.constant(projectId) : idIn(table),
      fc.record(values, { requiredKeys: required, noNullPrototype: true }),
      fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: unknownFields(table) }),
    )
    .map(
      ([id, known, unknown]) => completeRecord(table, { ...unknown, ...known, id }) as unknown as AnyRecord,
    );
}

function arbitraryRecords(table: TableName): fc.Arbitrary<AnyRecord[]> {
  return fc.uniqueArray(arbitraryRecord(table), {
    maxLength: table === 'project' ? 1 : definitions[table].worksheet ? 2 : 4,
    selector: (record) => record.id,
  });
}

const arbitraryTables: fc.Arbitrary<Tables> = fc
  .record(Object.fromEntries(tableNames.map((table) => [table, arbitraryRecords(table)])))
  .map(
    (tables) =>
      Object.fromEntries(
        tableNames.map((table) => [table, tableOf(tables[table] as AnyRecord[])]),
      ) as unknown as Tables,
  );

/**
 * Any valid project: words of all scripts, ties in order, values not measured, references that lead nowhere,
 * fields and tables this version does not know. Nothing in it is removed.
 */
export const arbitraryProject: fc.Arbitrary<Snapshot> = arbitraryTables.map((tables) => ({
  tables,
  removed: emptySnapshot.removed,
}));
