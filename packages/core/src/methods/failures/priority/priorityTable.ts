import type { Json } from '../../../json.ts';
import type { InputProblem } from '../../data/problems.ts';
import { type FullScores, scoreFields } from '../scores.ts';

/** A table that gives each of the 1,000 combinations of scores a priority. */
export interface PriorityTable {
  /** Names of the priorities, the most urgent first. */
  readonly priorities: readonly string[];
  /** The place in `priorities` of severity s, occurrence o, detection d, at 100·(s−1) + 10·(o−1) + (d−1). */
  readonly cells: Uint16Array;
  /** Combinations whose priority is more urgent than the same with one score a point higher. */
  readonly inversions: number;
  readonly firstInversion: string | null;
}

/** The place of a combination among the 1,000. */
export function cellOf({ severity, occurrence, detection }: FullScores): number {
  return (severity - 1) * 100 + (occurrence - 1) * 10 + (detection - 1);
}

function scoresAt(cell: number): string {
  return `S ${Math.floor(cell / 100) + 1}, O ${Math.floor((cell % 100) / 10) + 1}, D ${(cell % 10) + 1}`;
}

const empty = 0xffff;
/** More bands than combinations cannot be needed. */
const mostBands = 1000;

function problem(field: string, message: string, cure: string): InputProblem {
  return { code: 'bad-table', message, cure, row: null, field };
}

/** `5`, `"5"`, `"2-4"` and `[2, 4]` as first and last score; blank is 1 to 10. */
function readBand(given: Json | undefined): readonly [number, number] | undefined {
  if (given === undefined || given === null || given === '') return [1, 10];
  const [from, to, ...more] = Array.isArray(given)
    ? (given as readonly Json[])
    : wordsOf(given).split(/\s*[-–]\s*/);
  const first = Number(from);
  const last = to === undefined ? first : Number(to);
  const fits = more.length === 0 && Number.isInteger(first) && Number.isInteger(last);
  return fits && first >= 1 && last <= 10 && first <= last ? [first, last] : undefined;
}

/** Names and numbers as words; lists and objects have none. */
function wordsOf(given: Json | undefined): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
}

function isObject(given: Json | undefined): given is { readonly [key: string]: Json } {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

class Filling {
  readonly cells = new Uint16Array(1000).fill(empty);
  readonly problems: InputProblem[] = [];
  readonly priorities: readonly string[];

  constructor(priorities: readonly string[]) {
    this.priorities = priorities;
  }

  priorityOf(given: Json | undefined, where: string): number | undefined {
    const place = this.priorities.findIndex((name) => name.toLowerCase() === wordsOf(given).toLowerCase());
    if (place >= 0) return place;
    this.problems.push(
      problem(
        'table',
        `${where}: “${wordsOf(given).slice(0, 40)}” is not one of the priorities.`,
        `Use ${this.priorities.join(', ')}, or name it in the option priorities.`,
      ),
    );
    return undefined;
  }

  band(given: Json, number: number): void {
    const where = `Band ${number}`;
    if (!isObject(given)) {
      this.problems.push(
        problem('table', `${where} is not an object.`, 'Give severity, occurrence, detection and priority.'),
      );
      return;
    }
    const bands = scoreFields.map((field) => readBand(given[field]));
    const wrong = scoreFields.filter((_, i) => bands[i] === undefined);
    if (wrong.length > 0)
      this.problems.push(
        problem(
          'table',
          `${where}: ${wrong.join(', ')} cannot be read.`,
          'Give a score from 1 to 10, or a range such as 4-6.',
        ),
      );
    const priority = this.priorityOf(given['priority'], where);
    const [s, o, d] = bands;
    if (!s || !o || !d || priority === undefined) return;
    let twice: number | null = null;
    for (let severity = s[0]; severity <= s[1]; severity++)
      for (let occurrence = o[0]; occurrence <= o[1]; occurrence++)
        for (let detection = d[0]; detection <= d[1]; detection++) {
          const cell = cellOf({ severity, occurrence, detection });
          if (this.cells[cell] !== empty) twice ??= cell;
          this.cells[cell] = priority;
        }
    if (twice !== null)
      this.problems.push(
        problem(
          'table',
          `${where} overlaps an earlier band, first at ${scoresAt(twice)}.`,
          'Let each combination belong to one band.',
        ),
      );
  }

  cube(given: readonly Json[]): void {
    for (const [s, plane] of given.entries())
      for (const [o, line] of (plane as readonly Json[]).entries())
        for (const [d, name] of (line as readonly Json[]).entries()) {
          const cell = s * 100 + o * 10 + d;
          this.cells[cell] = this.priorityOf(name, scoresAt(cell)) ?? empty;
        }
  }
}

function isCube(given: readonly Json[]): boolean {
  const tens = (list: Json | undefined): list is readonly Json[] => Array.isArray(list) && list.length === 10;
  return tens(given) && given.every((plane) => tens(plane) && plane.every((line) => tens(line)));
}

/** Where a higher score makes a failure less urgent: allowed, but more likely a slip. */
function inversionsOf(cells: Uint16Array): Pick<PriorityTable, 'inversions' | 'firstInversion'> {
  let inversions = 0;
  let first: number | null = null;
  for (let cell = 0; cell < 1000; cell++) {
    const raised = [
      cell < 900 ? cell + 100 : cell,
      cell % 100 < 90 ? cell + 10 : cell,
      cell % 10 < 9 ? cell + 1 : cell,
    ];
    if (raised.some((higher) => (cells[higher] ?? 0) > (cells[cell] ?? 0))) {
      inversions++;
      first ??= cell;
    }
  }
  return { inversions, firstInversion: first === null ? null : scoresAt(first) };
}

/**
 * Reads a table of priorities: `priorities` names them, most urgent first; `table` is either bands, objects with
 * `severity`, `occurrence`, `detection` (a score, or a range such as `4-6`; left out: 1 to 10) and `priority`, or
 * 10 lists of 10 lists of 10 names, by severity, occurrence and detection.
 * @returns the table, or what is wrong: unknown names, combinations twice, combinations without a priority
 */
export function readPriorityTable(priorities: Json, table: Json): PriorityTable | readonly InputProblem[] {
  const names = Array.isArray(priorities) ? priorities.map((name) => wordsOf(name as Json)) : [];
  const distinct = new Set(names.map((name) => name.toLowerCase()));
  if (names.length < 2 || names.length > 1000 || names.includes('') || distinct.size < names.length)
    return [
      problem(
        'priorities',
        'priorities is not a list of two or more different names.',
        'Name them, most urgent first.',
      ),
    ];
  if (!Array.isArray(table) || table.length === 0 || table.length > mostBands)
    return [
      problem(
        'table',
        'There is no table of priorities.',
        'Give bands, or 10 × 10 × 10 names; none is built in.',
      ),
    ];
  const filling = new Filling(names);
  if (Array.isArray(table[0]) && !isCube(table))
    return [problem('table', 'The table is not 10 × 10 × 10.', 'Give ten lists of ten lists of ten names.')];
  if (isCube(table)) filling.cube(table);
  else for (const [i, band] of table.entries()) filling.band(band as Json, i + 1);
  const { cells, problems } = filling;
  const missing = cells.filter((priority) => priority === empty).length;
  if (problems.length === 0 && missing > 0)
    problems.push(
      problem(
        'table',
        `${missing} of 1,000 combinations have no priority, first ${scoresAt(cells.indexOf(empty))}.`,
        'Add bands until every combination has one.',
      ),
    );
  return problems.length > 0 ? problems.slice(0, 50) : { priorities: names, cells, ...inversionsOf(cells) };
}
