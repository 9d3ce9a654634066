import { type FileProblem, parseProject, serializeProject } from '@journeywright/core';
import type { Diagnostic } from '@journeywright/core/interchange';
import type { FileFormat } from './format.ts';
import { decode } from './readFile.ts';

function diagnostic(problem: FileProblem): Diagnostic {
  const { code, message, cure, line, column, path } = problem;
  return { severity: 'error', code, message, cure, line, column, ...(path !== '' && { place: path }) };
}

/** Our own format: lossless. */
export const json: FileFormat = {
  name: 'json',
  label: 'Journeywright project (lossless)',
  extensions: ['.json'],
  whole: true,
  read(bytes) {
    const parsed = parseProject(decode(bytes, 'The file'));
    if (!parsed.ok) return { ok: false, diagnostics: parsed.problems.map(diagnostic) };
    const diagnostics = parsed.warnings.map(
      ({ code, message, path }): Diagnostic => ({
        severity: 'warning',
        code,
        message,
        cure: '',
        line: null,
        column: null,
        place: path,
      }),
    );
    return { ok: true, snapshot: parsed.snapshot, unplaced: [], diagnostics };
  },
  write: (snapshot) => ({ content: serializeProject(snapshot), losses: [] }),
};
