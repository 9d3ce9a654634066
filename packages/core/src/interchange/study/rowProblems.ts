import type { StudyColumn } from '../../methods/quality/studyColumns.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { StudyTableRow } from './studyTable.ts';

const mostListed = 50;

function warning(code: string, message: string, cure: string, line: number | null): Diagnostic {
  return { severity: 'warning', code, message, cure, line, column: null };
}

function repeatedIds(rows: readonly StudyTableRow[]): readonly Diagnostic[] {
  const first = new Map<string, number>();
  const found: Diagnostic[] = [];
  for (const { id, line } of rows) {
    if (id === '') continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, line);
    else
      found.push(
        warning(
          'duplicate-id',
          `Line ${line}: the respondent “${id}” stands in line ${before} already. Both rows are kept.`,
          'Take one out if it is the same person answering twice.',
          line,
        ),
      );
  }
  return found;
}

function emptyRows(rows: readonly StudyTableRow[]): readonly Diagnostic[] {
  return rows
    .filter(({ answers }) => Object.values(answers).every((list) => list.every((answer) => answer === null)))
    .map(({ line }) =>
      warning('no-answers-in-row', `Line ${line} has no answer that counts.`, 'Check the row.', line),
    );
}

/** What a person should know about the rows of a study table, with the lines they stand in. */
export function findProblems(
  rows: readonly StudyTableRow[],
  header: readonly string[],
  columns: readonly StudyColumn[],
  unplaced: number,
): readonly Diagnostic[] {
  const listed = [...repeatedIds(rows), ...emptyRows(rows)];
  const unknown = header.filter((_, at) => columns[at]?.kind === 'unknown answer');
  const rest = listed.length - mostListed;
  return [
    ...listed.slice(0, mostListed),
    ...(rest > 0 ? [warning('more-warnings', `${rest} more rows like these.`, '', null)] : []),
    ...(unknown.length > 0
      ? [
          warning(
            'unknown-columns',
            `No item or dimension has the number of ${unknown.slice(0, 20).join(', ')}.`,
            'Add the items to the study, or take the columns out.',
            null,
          ),
        ]
      : []),
    ...(unplaced > 0
      ? [
          warning(
            'left-out',
            `${unplaced} ${unplaced === 1 ? 'cell' : 'cells'} could not be placed and are listed with their words.`,
            'Correct them in the file and read it again.',
            null,
          ),
        ]
      : []),
  ];
}
