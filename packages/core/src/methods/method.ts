import type { Json } from '../json.ts';
import type { InputProblem, Read } from './data/problems.ts';
import { readCells, type Shape, type ValuesOf } from './data/shape.ts';
import type { MethodResult, Note, ResultTable } from './result.ts';

/** A row of a table with its cells by heading. From a CSV file every cell is text. */
export type DataRow = Readonly<Record<string, Json>>;

/** What a method is run on: a table, and options by name. */
export interface MethodData {
  readonly rows: readonly DataRow[];
  readonly options: DataRow;
  /** What was left out or found while the table was gathered; stands before the method's own notes. */
  readonly notes?: readonly Note[];
}

export type Analysis =
  | { readonly ok: true; readonly result: MethodResult; readonly tables: readonly ResultTable[] }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** A method as tools run it: on any table, by name. Code calls the typed functions beside it instead. */
export interface Method {
  /** For example `failure-ranking`; also the name of its page in the documentation. */
  readonly name: string;
  readonly label: string;
  /** One line: what question it answers. */
  readonly summary: string;
  /** The columns it reads; null when they depend on the study (`E1`, `P1` …). */
  readonly columns: Shape | null;
  /** What a row is, for example `a failure point`. */
  readonly row: string;
  readonly options: Shape;
  readonly analyse: (data: MethodData) => Analysis;
}

const mostProblems = 50;

interface Common<O extends Shape, R extends MethodResult> {
  readonly name: string;
  readonly label: string;
  readonly summary: string;
  readonly row: string;
  readonly options: O;
  readonly show: (result: R) => readonly ResultTable[];
}

/** The row with its headings as the shape names them: case, blanks and other known headings do not matter. */
function nameCells(shape: Shape, row: DataRow): DataRow {
  const plain = (heading: string): string => heading.toLowerCase().replaceAll(/[\s_-]+/g, '');
  const names = new Map(
    Object.entries(shape).flatMap(([name, cell]) =>
      [name, ...(cell.also ?? [])].map((heading): [string, string] => [plain(heading), name]),
    ),
  );
  return Object.fromEntries(
    Object.entries(row).map(([heading, value]) => [names.get(plain(heading)) ?? heading, value]),
  );
}

function collect<T>(reads: readonly Read<T>[]): Read<readonly T[]> {
  const problems = reads.flatMap((read) => (read.ok ? [] : read.problems));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) };
  return { ok: true, value: reads.flatMap((read) => (read.ok ? [read.value] : [])) };
}

function unknownOptions(shape: Shape, given: DataRow): InputProblem[] {
  const known = Object.keys(shape);
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'unknown-option',
      message: `There is no option “${name}”.`,
      cure: known.length > 0 ? `The options are ${known.join(', ')}.` : 'This method has no options.',
      row: null,
      field: name,
    }));
}

/**
 * Declares a method whose rows have fixed columns. `compute` may refuse what the columns alone cannot tell.
 */
export function defineMethod<C extends Shape, O extends Shape, R extends MethodResult>(
  given: Common<O, R> & {
    readonly columns: C;
    readonly compute: (rows: readonly ValuesOf<C>[], options: ValuesOf<O>) => R | readonly InputProblem[];
  },
): Method {
  return defineFreeMethod({
    ...given,
    columns: given.columns,
    compute: (rows, options) => {
      const read = collect(
        rows.map((row, at) => readCells(given.columns, nameCells(given.columns, row), at + 1)),
      );
      return read.ok ? given.compute(read.value, options) : read.problems;
    },
  });
}

/** Declares a method that reads its rows itself, because their columns depend on the study. */
export function defineFreeMethod<O extends Shape, R extends MethodResult>(
  given: Common<O, R> & {
    readonly columns?: Shape;
    readonly compute: (rows: readonly DataRow[], options: ValuesOf<O>) => R | readonly InputProblem[];
  },
): Method {
  const { show, compute, columns = null, ...about } = given;
  return {
    ...about,
    columns,
    analyse({ rows, options, notes = [] }) {
      const unknown = unknownOptions(given.options, options);
      const read = readCells(given.options, options, null);
      if (!read.ok || unknown.length > 0)
        return { ok: false, problems: [...unknown, ...(read.ok ? [] : read.problems)] };
      const outcome = compute(rows, read.value);
      if (Array.isArray(outcome)) return { ok: false, problems: outcome as readonly InputProblem[] };
      const own = outcome as R;
      const result = notes.length === 0 ? own : { ...own, notes: [...notes, ...own.notes] };
      return { ok: true, result, tables: show(result) };
    },
  };
}
