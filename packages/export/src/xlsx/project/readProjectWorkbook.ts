import {
  type AnyRecord,
  definitions,
  emptySnapshot,
  type IdSource,
  parseProject,
  type Snapshot,
  tableNames,
  updateTable,
} from '@journeywright/core';
import type { Diagnostic, Unplaced } from '@journeywright/core/interchange';
import { WorkbookFault } from '../fault.ts';
import { openWorkbook } from '../read/openWorkbook.ts';
import { copyName } from './hiddenCopy.ts';
import { type Located, locate } from './locate.ts';
import { tellOtherSheets } from './otherSheets.ts';
import { readChanges, type WorkbookChanges } from './readChanges.ts';
import { createReport, diagnosticOf, type Report } from './report.ts';

/** Our own workbook as it was read, or why it cannot be. */
export type ProjectWorkbook =
  | {
      readonly ok: true;
      /** The project as it was exported. */
      readonly base: Snapshot;
      /** The project with what people changed in cells. Records whose rows were deleted are still there. */
      readonly snapshot: Snapshot;
      readonly changes: WorkbookChanges;
      readonly unplaced: readonly Unplaced[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

function baseOf({ copy, tables }: Located, report: Report): Snapshot {
  if (copy.state === 'newer')
    throw new WorkbookFault(
      'newer-workbook',
      'The workbook was written by a newer version.',
      'Open it with that version, or update this one.',
    );
  if (copy.state === 'whole') {
    const parsed = parseProject(copy.text);
    if (!parsed.ok) {
      const [problem] = parsed.problems;
      throw new WorkbookFault(
        problem?.code ?? 'broken-project',
        `The project in the hidden sheet cannot be read. ${problem?.message ?? ''}`,
        problem?.cure ?? '',
        problem?.path ? `Sheet “${copyName}”, ${problem.path}` : `Sheet “${copyName}”`,
      );
    }
    // Unknown parts are kept; that is no news to the one who exported them.
    for (const { code, message } of parsed.warnings)
      if (code === 'migrated') report.tell('note', code, message, '');
    return parsed.snapshot;
  }
  if (tables.size === 0)
    throw new WorkbookFault(
      'not-our-workbook',
      'This workbook was not exported from here.',
      'Import its sheets as tables: you then say which column means what.',
    );
  report.tell(
    'warning',
    'copy-lost',
    'The hidden sheet with the whole project is missing or damaged; what the visible cells hold is read.',
    'Use the workbook as it was exported, if you have it: cells cannot hold everything.',
  );
  return emptySnapshot;
}

/** The snapshot after edits and additions. */
function withChanges(base: Snapshot, { edits, added }: WorkbookChanges): Snapshot {
  const tables: Record<string, unknown> = { ...base.tables };
  for (const table of tableNames) {
    const changed = new Map<string, AnyRecord>();
    for (const edit of edits) {
      if (edit.table !== table) continue;
      const record = changed.get(edit.id) ?? (base.tables[table].get(edit.id) as AnyRecord);
      changed.set(edit.id, { ...record, [edit.field]: edit.value });
    }
    for (const one of added) if (one.table === table) changed.set(one.record.id, one.record);
    if (changed.size > 0) tables[table] = updateTable(base.tables[table] as never, changed as never);
  }
  return { tables: tables as Snapshot['tables'], removed: base.removed };
}

function tellDeleted({ deleted }: WorkbookChanges, report: Report): void {
  for (const { table, id, words } of deleted)
    report.tell(
      'warning',
      'row-deleted',
      `The row of the ${definitions[table].name} ${words === '' ? '' : `“${words}” `}(${id}) is gone.`,
      'The record is kept. Delete it in the editor, or import with deleted rows removed.',
    );
}

/**
 * Reads a workbook that was exported from here: the hidden copy gives the project to the last character, cells that a
 * person changed since win over it, and each is checked as its field demands. Problems name sheet and cell. Never
 * throws, whatever the bytes; time and memory are bounded.
 */
export function readProjectWorkbook(bytes: Uint8Array, newId: IdSource): ProjectWorkbook {
  const report = createReport();
  try {
    const located = locate(openWorkbook(bytes));
    const base = baseOf(located, report);
    const changes = readChanges(base, located, newId, report);
    tellDeleted(changes, report);
    const snapshot = withChanges(base, changes);
    // Without its copy, a workbook is compared with what its own cells gave.
    tellOtherSheets(located.copy.state === 'whole' ? base : snapshot, located, report);
    return {
      ok: true,
      base,
      snapshot,
      changes,
      unplaced: report.unplaced(),
      diagnostics: report.diagnostics(),
    };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return { ok: false, diagnostics: [diagnosticOf(error)] };
  }
}
