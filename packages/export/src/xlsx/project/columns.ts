import { definitions, type Field, type TableName } from '@journeywright/core';

/** One column of a table's sheet: a field, or one part of a place. */
export interface Column {
  /** The words in the head of the sheet; differs from those of its neighbours. */
  readonly head: string;
  readonly field: string;
  /** The part of a place that stands in this column; null when the whole field does. */
  readonly part: string | null;
  /** What the cells hold. */
  readonly type: Field;
  readonly hint: string;
  /** Technical: there, but not shown. */
  readonly hidden: boolean;
}

/** The head of the column that says which record a row is. */
export const idHead = 'Id';

const orderColumn = (field: Extract<Field, { kind: 'place' }>): Field => ({
  kind: 'order',
  label: 'Order',
  hidden: true,
  default: field.default.order,
});

function placeColumns(name: string, field: Extract<Field, { kind: 'place' }>): Omit<Column, 'head'>[] {
  const parts = Object.entries(field.refs).map(([part, table]) => ({
    field: name,
    part,
    type: { kind: 'ref', table, label: definitions[table].label, default: null, required: false } as Field,
    hint: '',
    hidden: false,
  }));
  return [...parts, { field: name, part: 'order', type: orderColumn(field), hint: '', hidden: true }];
}

function hintOf(field: Field): string {
  const unit = field.kind === 'number' && field.unit ? [`In ${field.unit}.`] : [];
  const scale =
    field.kind === 'number' && field.scale
      ? [
          Object.entries(field.scale)
            .map(([value, words]) => `${value} ${words}`)
            .join(' · '),
        ]
      : [];
  return [...(field.help ? [field.help] : []), ...scale, ...unit].join(' ');
}

function plainColumn(name: string, field: Field): Omit<Column, 'head'> {
  return { field: name, part: null, type: field, hint: hintOf(field), hidden: field.kind === 'order' };
}

function columnsOfTable(table: TableName): readonly Column[] {
  const seen = new Set<string>([idHead.toLowerCase()]);
  return Object.entries(definitions[table].fields)
    .flatMap(([name, field]) =>
      field.kind === 'place' ? placeColumns(name, field) : [plainColumn(name, field)],
    )
    .map((column) => {
      const label = column.type.label;
      let head = label;
      for (let n = 2; seen.has(head.toLowerCase()); n++) head = `${label} (${n})`;
      seen.add(head.toLowerCase());
      return { ...column, head };
    });
}

const columns = new Map<TableName, readonly Column[]>();

/** The columns of a table's sheet after the id, made from its definition. */
export function columnsOf(table: TableName): readonly Column[] {
  const known = columns.get(table) ?? columnsOfTable(table);
  columns.set(table, known);
  return known;
}

/** What a record holds in a column. */
export function valueIn(record: { readonly [field: string]: unknown }, column: Column): unknown {
  const value = record[column.field];
  if (column.part === null) return value;
  return (value as Record<string, unknown> | null | undefined)?.[column.part] ?? null;
}
