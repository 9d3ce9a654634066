import { tellHidden } from '../hiddenCharacters.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Import, ImportContext } from '../import.ts';
import { looksLikeStudy } from '../study/looksLikeStudy.ts';
import { type ReadOptions, readTextRows, type TextRow } from '../table/index.ts';
import { importLongTable } from './importLong.ts';
import { importWideTable } from './importWide.ts';
import { guessTableForm } from './proposeMapping.ts';

const said = (
  severity: Diagnostic['severity'],
  code: string,
  line: number | null,
  message: string,
  cure: string,
): Diagnostic => ({ severity, code, message, cure, line, column: null });

/** What a person should know of how a table was taken, before anything else about it. */
function aboutForm(first: TextRow | undefined, form: 'long' | 'wide', sure: boolean): readonly Diagnostic[] {
  if (!first) return [];
  if (looksLikeStudy(first.cells))
    return [
      said(
        'warning',
        'looks-like-study',
        first.line,
        'These look like the headings of study data, one row a respondent; the table was read as a journey.',
        'Read it as a study with --from study.',
      ),
    ];
  if (sure) return [];
  return [
    said(
      'warning',
      'form-guessed',
      first.line,
      form === 'wide'
        ? 'Neither the headings nor the words of the first column are known; each column was taken for a stage and each row for a lane.'
        : 'Most headings are not known; each row was taken for a contact point.',
      form === 'wide'
        ? 'If each row is a contact point, read it with --from csv-long and name the columns as docs/interchange.md does.'
        : 'If stages stand in columns, read it with --from csv-wide.',
    ),
  ];
}

/** Plans the import of a table in the long or the wide form, as its headings tell. Never throws. */
export function importTable(text: string, context: ImportContext, options: ReadOptions = {}): Import {
  const rows = readTextRows(text, options);
  const { form, sure } = rows.ok ? guessTableForm(rows) : { form: 'long' as const, sure: true };
  const plan = tellHidden(
    text,
    form === 'wide' ? importWideTable(text, context, options) : importLongTable(text, context, options),
  );
  if (!rows.ok) return plan;
  return { ...plan, diagnostics: [...aboutForm(rows.rows[0], form, sure), ...plan.diagnostics] };
}
