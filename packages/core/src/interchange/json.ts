import { parseProject } from '../file/parseProject.ts';
import { serializeProject } from '../file/serializeProject.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Export } from './export.ts';
import { type Import, madeBy } from './import.ts';

/** Reads a project file as an import. Its records keep their ids. */
export function importJson(text: string): Import {
  const result = parseProject(text);
  if (!result.ok)
    return {
      ok: false,
      diagnostics: result.problems.map(({ code, message, cure, path, line, column }) => ({
        severity: 'error',
        code,
        message,
        cure,
        line,
        column,
        ...(path === '' ? {} : { place: path }),
      })),
    };
  const diagnostics = result.warnings.map(
    ({ code, message, path }): Diagnostic => ({
      severity: 'note',
      code,
      message,
      cure: '',
      line: null,
      column: null,
      ...(path === '' ? {} : { place: path }),
    }),
  );
  const { changeSet } = result;
  return { ok: true, changeSet, made: madeBy(changeSet), unplaced: [], diagnostics };
}

/** The whole project as its own file; loses nothing but what was removed. */
export function exportJson(snapshot: Snapshot): Export {
  return { text: serializeProject(snapshot), losses: [] };
}
