import type { InputProblem, Read } from '../data/problems.ts';
import type { DataRow } from '../method.ts';
import type { Note } from '../result.ts';
import { type Answer, firstProblems } from './study.ts';
import { readAnswer, type StudyColumn, studyColumns } from './studyColumns.ts';

/** One row of a study table: a person's answers by letter, in the order of the items. */
export interface StudyRow {
  readonly id: string;
  readonly segment: string;
  readonly date: string;
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  readonly points: readonly Answer[] | null;
}

/** A study table, read. */
export interface StudyRows<I> {
  /** The items that have a column; those without were not asked. */
  readonly items: readonly I[];
  /** Letters that have at least one column. */
  readonly letters: readonly string[];
  readonly rows: readonly StudyRow[];
  readonly notes: readonly Note[];
}

function badCell(row: number, field: string, cell: unknown): InputProblem {
  const words = typeof cell === 'string' ? `“${cell.slice(0, 40)}”` : `${JSON.stringify(cell)}`.slice(0, 40);
  return {
    code: 'bad-value',
    message: `${field}: ${words} is not a number.`,
    cure: 'Give a number, or leave the cell blank when there is no answer.',
    row,
    field,
  };
}

/** Two columns for one answer, for example `E1` and `e 01`: nobody can tell which one holds. */
function repeatedColumns(headings: readonly string[], columns: readonly StudyColumn[]): InputProblem[] {
  const first = new Map<string, string>();
  return headings.flatMap((heading, at) => {
    const column = columns[at];
    if (!column || column.kind === 'other' || column.kind === 'unknown answer') return [];
    const key = JSON.stringify(column);
    const other = first.get(key);
    first.set(key, other ?? heading);
    if (other === undefined) return [];
    return [
      {
        code: 'column-twice',
        message: `The columns “${other}” and “${heading}” mean the same.`,
        cure: 'Take one out, or rename it.',
        row: null,
        field: heading,
      },
    ];
  });
}

function columnNotes(
  headings: readonly string[],
  columns: readonly StudyColumn[],
  notAsked: readonly string[],
): readonly Note[] {
  const unknown = headings.filter((_, at) => columns[at]?.kind === 'unknown answer');
  return [
    ...(unknown.length > 0
      ? [
          {
            code: 'unknown-columns',
            message: `Not in the list of items and not counted: ${unknown.slice(0, 20).join(', ')}.`,
          },
        ]
      : []),
    ...(notAsked.length > 0
      ? [
          {
            code: 'not-asked',
            message: `No column, so taken as not asked: ${notAsked.slice(0, 30).join(', ')}.`,
          },
        ]
      : []),
  ];
}

/**
 * Reads a table with one row a respondent: `id`, `segment`, `date`, answers headed by letter and item (`E1`,
 * `P1`), points `W1`…`W5`. Other columns are left alone. Whether answers fit the scale is checked elsewhere.
 */
export function readStudyRows<I extends { readonly id: string }>(
  rows: readonly DataRow[],
  items: readonly I[],
  letters: readonly string[],
): Read<StudyRows<I>> {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = studyColumns(headings, items, letters);
  const asked = items.map((_, item) => columns.some((c) => c.kind === 'answer' && c.item === item));
  const keptAt = items.flatMap((_, item) => (asked[item] ? [item] : []));
  const used = letters.filter((letter) => columns.some((c) => c.kind === 'answer' && c.letter === letter));
  const hasPoints = columns.some((c) => c.kind === 'points');
  const problems = repeatedColumns(headings, columns);

  const read = rows.map((row, at): StudyRow => {
    const text = { id: '', segment: '', date: '' };
    const answers = Object.fromEntries(used.map((letter) => [letter, items.map((): Answer => null)]));
    const points: Answer[] = [null, null, null, null, null];
    for (const [index, heading] of headings.entries()) {
      const column = columns[index];
      const cell = Object.hasOwn(row, heading) ? row[heading] : null;
      if (column?.kind === 'answer' || column?.kind === 'points') {
        const value = readAnswer(cell);
        if (value === undefined) problems.push(badCell(at + 1, heading, cell));
        else if (column.kind === 'points') points[column.dimension] = value;
        else (answers[column.letter] ?? [])[column.item] = value;
      } else if (column && column.kind in text && (typeof cell === 'string' || typeof cell === 'number')) {
        text[column.kind as 'id'] = String(cell).trim();
      }
    }
    const kept = Object.entries(answers).map(([letter, list]): [string, Answer[]] => [
      letter,
      keptAt.map((item) => list[item] ?? null),
    ]);
    return { ...text, answers: Object.fromEntries(kept), points: hasPoints ? points : null };
  });
  if (problems.length > 0) return { ok: false, problems: firstProblems(problems) };
  const notAsked = items.flatMap(({ id }, item) => (asked[item] ? [] : [id]));
  return {
    ok: true,
    value: {
      items: keptAt.flatMap((item) => items[item] ?? []),
      letters: used,
      rows: read,
      notes: columnNotes(headings, columns, keptAt.length > 0 ? notAsked : []),
    },
  };
}
