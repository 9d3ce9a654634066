import {
  type AnyRecord,
  definitions,
  type IdSource,
  isIdOf,
  recordsById,
  type Snapshot,
  type TableName,
} from '@journeywright/core';
import { additionsOf, type NewRow } from './additions.ts';
import { type CellEdit, editsOf } from './changes.ts';
import type { Located } from './locate.ts';
import { createResolver } from './references.ts';
import type { Report } from './report.ts';
import { wordsOf } from './fromCell.ts';
import { readTableRows, type TableRow, type TableRows } from './tableRows.ts';
import { titleOf } from './words.ts';

/** What people changed in a workbook, against the copy of the project it carries. */
export interface WorkbookChanges {
  readonly edits: readonly CellEdit[];
  readonly added: readonly { readonly table: TableName; readonly record: AnyRecord }[];
  /** Records whose rows are gone. */
  readonly deleted: readonly { readonly table: TableName; readonly id: string; readonly words: string }[];
}

interface Sorted {
  readonly rows: TableRows;
  readonly known: readonly { readonly row: TableRow; readonly record: AnyRecord }[];
  readonly fresh: readonly NewRow[];
}

/** Tells rows of known records from new ones. */
function sortRows(
  base: Snapshot,
  table: TableName,
  rows: TableRows,
  newId: IdSource,
  report: Report,
): Sorted {
  const known: Sorted['known'][number][] = [];
  const fresh: NewRow[] = [];
  const seen = new Map<string, number>();
  for (const row of rows.rows) {
    const { id } = row;
    const before = id === '' ? undefined : seen.get(id);
    const leaveOut = (code: string, why: string, cure: string): void =>
      report.leaveOut(
        code,
        [id, ...[...row.cells.values()].map(wordsOf)].join('\t'),
        why,
        cure,
        `Sheet “${rows.sheet}”, row ${row.row}`,
      );
    if (before !== undefined) {
      leaveOut(
        'duplicate-id',
        `The Id “${id}” stands here a second time, after row ${before}.`,
        'Empty the Id of the row that is new.',
      );
      continue;
    }
    if (id !== '') seen.set(id, row.row);
    const record = id === '' ? undefined : (base.tables[table].get(id) as AnyRecord | undefined);
    if (record) known.push({ row, record });
    else if (id === '' && table !== 'project') fresh.push({ row, id: newId(table) });
    else if (isIdOf(table, id)) fresh.push({ row, id });
    else
      leaveOut(
        'bad-id',
        `“${id.slice(0, 60)}” is not the Id of a ${definitions[table].name}.`,
        table === 'project'
          ? 'A workbook has one project: change its row.'
          : 'Empty the Id to add the row as a new one.',
      );
  }
  return { rows, known, fresh };
}

function titlesOf(table: TableName, { fresh }: Sorted) {
  const { title } = definitions[table];
  return fresh.map(({ row, id }) => {
    const cell = [...row.cells].find(([column]) => column.field === title)?.[1];
    return { id, title: cell ? wordsOf(cell) : '' };
  });
}

/** Reads what people changed. Every cell that is not as it was written is checked as the field demands. */
export function readChanges(
  base: Snapshot,
  located: Located,
  newId: IdSource,
  report: Report,
): WorkbookChanges {
  const sorted = new Map(
    [...located.tables].map(([table, sheet]) => {
      const rows = readTableRows(table, sheet, report);
      return [table, sortRows(base, table, rows, newId, report)] as const;
    }),
  );
  const resolve = createResolver(
    base,
    new Map([...sorted].map(([table, one]) => [table, titlesOf(table, one)] as const)),
  );
  const edits: CellEdit[] = [];
  const added: WorkbookChanges['added'][number][] = [];
  const deleted: WorkbookChanges['deleted'][number][] = [];
  for (const [table, { rows, known, fresh }] of sorted) {
    for (const { row, record } of known)
      edits.push(...editsOf(base, table, record, rows, row, resolve, report));
    for (const record of additionsOf(base, table, rows, fresh, resolve, report))
      added.push({ table, record });
    const there = new Set(rows.rows.map(({ id }) => id));
    for (const record of recordsById(base, table))
      if (!there.has(record.id)) deleted.push({ table, id: record.id, words: titleOf(table, record) });
  }
  return { edits, added, deleted };
}
