import {
  type AnyRecord,
  changeSet,
  definitions,
  fieldOf,
  memberKey,
  type Op,
  projectId,
  put,
  recordsById,
  sameJson,
  set,
  type Snapshot,
  tableNames,
} from '@journeywright/core';
import { type Diagnostic, type Import, type ImportContext, madeBy } from '@journeywright/core/interchange';
import type { CellEdit } from './changes.ts';
import { type ProjectWorkbook, readProjectWorkbook } from './readProjectWorkbook.ts';

export interface ImportWorkbookOptions {
  /** What becomes of records whose rows were deleted from their sheets. Default: they are kept and reported. */
  readonly deletedRows?: 'keep' | 'remove';
}

type Read = Extract<ProjectWorkbook, { ok: true }>;

const note = (code: string, message: string, cure: string, place?: string): Diagnostic => ({
  severity: 'warning',
  code,
  message,
  cure,
  line: null,
  column: null,
  ...(place === undefined ? {} : { place }),
});

function setOps({ table, id, field, value }: CellEdit, now: AnyRecord): Op[] {
  if (fieldOf(table, field)?.kind !== 'members') return [set(table, id, field, value)];
  const [had, has] = [now[field] as readonly string[], value as readonly string[]];
  return [
    ...had.filter((one) => !has.includes(one)).map((one) => set(table, id, memberKey(field, one), false)),
    ...has.filter((one) => !had.includes(one)).map((one) => set(table, id, memberKey(field, one), true)),
  ];
}

/** Cells that were changed, as changes to a project that has gone on since. */
function editOps(read: Read, snapshot: Snapshot, related: boolean, diagnostics: Diagnostic[]): Op[] {
  return read.changes.edits.flatMap((edit) => {
    const { table, id, field, value, place } = edit;
    const now = snapshot.tables[table].get(id) as AnyRecord | undefined;
    // A record the project does not have comes back whole, with its edits; another project keeps its own name.
    if (!now || (table === 'project' && !related)) return [];
    const before = (read.base.tables[table].get(id) as AnyRecord | undefined)?.[field];
    if (sameJson(now[field], value)) return [];
    if (!sameJson(now[field], before))
      diagnostics.push(
        note(
          'changed-in-both',
          `${fieldOf(table, field)?.label ?? field} was changed in the project, too, since the workbook was exported; the workbook’s words are taken.`,
          'Correct it in the editor after the import, or undo the import.',
          place,
        ),
      );
    return setOps(edit, now);
  });
}

/** Records that the workbook has and the project has not. */
function putOps(read: Read, snapshot: Snapshot, related: boolean, diagnostics: Diagnostic[]): Op[] {
  const empty = tableNames.every((table) => snapshot.tables[table].size === 0);
  return tableNames.flatMap((table) =>
    recordsById(read.snapshot, table).flatMap((record): Op[] => {
      if (snapshot.tables[table].has(record.id)) return [];
      if (record.id === projectId && !empty && !related) return [];
      const wasExported = read.base.tables[table].has(record.id);
      if (snapshot.removed[table].has(record.id) && wasExported) {
        diagnostics.push(
          note(
            'removed-meanwhile',
            `The ${definitions[table].name} (${record.id}) was removed from the project since the workbook was exported; it stays removed.`,
            'Bring it back in the editor if it is needed.',
          ),
        );
        return [];
      }
      return [put(table, record)];
    }),
  );
}

function removeOps(read: Read, snapshot: Snapshot): Op[] {
  return read.changes.deleted
    .filter(({ table, id }) => snapshot.tables[table].has(id) && table !== 'project')
    .map(({ table, id }) => set(table, id, 'removed', true));
}

/**
 * Plans the import of a workbook that was exported from here. Into an empty project: everything it holds. Into the
 * project it was exported from: only the cells that people changed and the rows they added. Into another project: its
 * journeys and tables are added beside what is there. Never throws.
 */
export function importWorkbook(
  bytes: Uint8Array,
  context: ImportContext,
  { deletedRows = 'keep' }: ImportWorkbookOptions = {},
): Import {
  const read = readProjectWorkbook(bytes, context.newId);
  if (!read.ok) return read;
  const { snapshot } = context;
  const diagnostics = [...read.diagnostics];
  const related = tableNames.some(
    (table) =>
      table !== 'project' &&
      recordsById(read.base, table).some(
        ({ id }) => snapshot.tables[table].has(id) || snapshot.removed[table].has(id),
      ),
  );
  const remove = deletedRows === 'remove';
  const gone = new Set(remove ? read.changes.deleted.map(({ id }) => id) : []);
  const puts = putOps(read, snapshot, related, diagnostics).filter(
    (op) => op.op !== 'put' || !gone.has(op.record.id),
  );
  const ops = [
    ...puts,
    ...editOps(read, snapshot, related, diagnostics),
    ...(remove ? removeOps(read, snapshot) : []),
  ];
  const change = changeSet('file.import', 'Import workbook', ops);
  return { ok: true, changeSet: change, made: madeBy(change), unplaced: read.unplaced, diagnostics };
}
