import { dimensions } from '../../methods/quality/dimensions.ts';
import { serviceQualityItems } from '../../methods/quality/instrument.ts';
import type { Answer, Scale, StudyItem } from '../../methods/quality/study.ts';
import { readAnswer, type StudyColumn, studyColumns } from '../../methods/quality/studyColumns.ts';
import type { Diagnostic, Unplaced } from '../diagnostic.ts';
import { normaliseNumber } from '../table/number.ts';
import { readTextTable, type TextTable } from '../table/readTextTable.ts';
import type { TextRow } from '../table/scanRows.ts';
import { findProblems } from './rowProblems.ts';
import type { StudyTable, StudyTableRow } from './studyTable.ts';

/** How a study table is read. */
export interface StudyTableOptions {
  /** The items answers belong to; left out: our 22. */
  readonly items?: readonly StudyItem[];
  /** The scale of the answers: 1 to 7, or 1 to 9 for zones of tolerance. Answers outside are left out and listed. */
  readonly scale?: Scale;
  /** What answers are headed with: `E` and `P`, or `A`, `D` and `P` where the headings hold all three. */
  readonly letters?: readonly string[];
}

/** What a text holds of a study, what found no place in it, and why. */
export type StudyImport =
  | {
      readonly ok: true;
      readonly table: StudyTable;
      readonly unplaced: readonly Unplaced[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

function pointFor(cell: string, decimal: TextTable['decimal']): string {
  return normaliseNumber(cell, decimal) ?? cell;
}

interface Place {
  readonly row: TextRow;
  readonly at: number;
  readonly heading: string;
  readonly cell: string;
}

/** Collects what could not be placed; the words stay as they stood. */
function collector() {
  const unplaced: Unplaced[] = [];
  const leave = ({ row, at, heading, cell }: Place, why: string): void =>
    void unplaced.push({
      line: row.line,
      place: `line ${row.line}, column ${at + 1} (${heading})`,
      text: cell,
      why,
    });
  return { unplaced, leave };
}

function readRow(
  row: TextRow,
  { header, decimal }: TextTable,
  columns: readonly StudyColumn[],
  options: Required<StudyTableOptions>,
  leave: (place: Place, why: string) => void,
): StudyTableRow {
  const { items, letters, scale } = options;
  const text = { id: '', segment: '', date: '' };
  const answers: Record<string, Answer[]> = Object.fromEntries(
    letters.map((letter) => [letter, items.map((): Answer => null)]),
  );
  const points = dimensions.map((): Answer => null);
  const extra: [string, string][] = [];
  for (const [at, heading] of header.entries()) {
    const column = columns[at];
    const cell = row.cells[at] ?? '';
    if (cell.trim() === '') continue;
    const place = { row, at, heading, cell };
    if (column?.kind === 'answer' || column?.kind === 'points') {
      const value = readAnswer(pointFor(cell, decimal));
      if (value === undefined) leave(place, 'It is not a number.');
      else if (value === null) continue;
      else if (column.kind === 'points') {
        if (value < 0) leave(place, 'Points are 0 or more.');
        else points[column.dimension] = value;
      } else if (value < scale.min || value > scale.max)
        leave(place, `It is outside the scale ${scale.min} to ${scale.max}.`);
      else (answers[column.letter] ?? [])[column.item] = value;
    } else if (column?.kind === 'id' || column?.kind === 'segment' || column?.kind === 'date') {
      if (text[column.kind] === '') text[column.kind] = cell.trim();
      else leave(place, `The row has another ${column.kind}.`);
    } else if (column?.kind === 'unknown answer') leave(place, 'No item has this number.');
    else extra.push([heading, cell]);
  }
  return {
    ...text,
    line: row.line,
    answers,
    points: points.every((point) => point === null) ? null : points,
    extra: Object.fromEntries(extra),
  };
}

function fail(diagnostics: readonly Diagnostic[], message: string, cure: string, code: string): StudyImport {
  return {
    ok: false,
    diagnostics: [...diagnostics, { severity: 'error', code, message, cure, line: null, column: null }],
  };
}

function notAsked(items: readonly StudyItem[]): readonly Diagnostic[] {
  if (items.length === 0) return [];
  const message = `No column, so taken as not asked: item ${items.map(({ id }) => id).join(', ')}.`;
  return [{ severity: 'note', code: 'not-asked', message, cure: '', line: null, column: null }];
}

/** Two columns that mean the same; the second would quietly win over the first. */
function repeatedColumn(
  header: readonly string[],
  columns: readonly StudyColumn[],
): readonly string[] | null {
  const first = new Map<string, string>();
  for (const [at, column] of columns.entries()) {
    if (column.kind !== 'answer' && column.kind !== 'points') continue;
    const key = JSON.stringify(column);
    const other = first.get(key);
    if (other !== undefined) return [other, header[at] ?? ''];
    first.set(key, header[at] ?? '');
  }
  return null;
}

const zone = ['A', 'D', 'P'];

/** The options with what the headings tell of the rest: adequate and desired levels make it a zone of tolerance. */
function completed(options: StudyTableOptions, header: readonly string[]): Required<StudyTableOptions> {
  const items = options.items ?? serviceQualityItems;
  const found = studyColumns(header, items, zone);
  const isZone = zone.every((letter) =>
    found.some((column) => column.kind === 'answer' && column.letter === letter),
  );
  const letters = options.letters ?? (isZone ? zone : ['E', 'P']);
  return { items, letters, scale: options.scale ?? { min: 1, max: letters.includes('A') ? 9 : 7 } };
}

/**
 * Reads a study from delimited text, one row a respondent: `id, segment, date, E1…, P1…, W1…W5` and columns of
 * your own, or the bare `E1…E22,P1…P22`. Headings in any case; separators, decimal commas and a byte order mark
 * are recognised. Answers that are no number or outside the scale are left out and listed in `unplaced` with
 * line and column; ids that occur twice and rows without an answer are kept and pointed out. Columns that mean
 * nothing to a study are kept as they are. Never throws.
 */
export function importStudyTable(text: string, options: StudyTableOptions = {}): StudyImport {
  const read = readTextTable(text);
  if (!read.ok) return read;
  const { table } = read;
  const given = completed(options, table.header);
  const all = studyColumns(table.header, given.items, given.letters);
  if (!all.some(({ kind }) => kind === 'answer'))
    return fail(
      table.diagnostics,
      `No column holds answers to the items: there is no ${given.letters.map((letter) => `${letter}${given.items[0]?.id ?? 1}`).join(' or ')}.`,
      'Head the columns with the letter and the number of the item.',
      'no-answers',
    );
  const asked = new Set(all.map((column) => (column.kind === 'answer' ? column.item : -1)));
  const items = given.items.filter((_, at) => asked.has(at));
  const columns = studyColumns(table.header, items, given.letters);
  const twice = repeatedColumn(table.header, columns);
  if (twice)
    return fail(
      table.diagnostics,
      `The columns “${twice[0]}” and “${twice[1]}” mean the same.`,
      'Take one out, or rename it.',
      'column-twice',
    );
  const { unplaced, leave } = collector();
  const rows = table.rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map((row) => readRow(row, table, columns, { ...given, items }, leave));
  return {
    ok: true,
    table: {
      items,
      scale: given.scale,
      letters: given.letters.filter((letter) =>
        columns.some((column) => column.kind === 'answer' && column.letter === letter),
      ),
      extra: table.header.filter((_, at) => columns[at]?.kind === 'other'),
      rows,
    },
    unplaced,
    diagnostics: [
      ...table.diagnostics,
      ...notAsked(given.items.filter((_, at) => !asked.has(at))),
      ...findProblems(rows, table.header, columns, unplaced.length),
    ],
  };
}
