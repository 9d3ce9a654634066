import type { Json } from '../../../json.ts';
import type { InputProblem } from '../../data/problems.ts';
import type { MethodResult, Note } from '../../result.ts';
import {
  bySeverity,
  type FullScores,
  fullScores,
  type Scores,
  scoreFields,
  severeFrom,
  type Unscored,
  wholeProblems,
} from '../scores.ts';
import { cellOf, type PriorityTable, readPriorityTable } from './priorityTable.ts';

export interface PriorityInput extends Scores {
  readonly failure: string;
  readonly contactPoint: string;
}

export interface PrioritisedFailure extends FullScores {
  /** Its row, from 1. */
  readonly row: number;
  readonly failure: string;
  readonly contactPoint: string;
  /** The priority the table gives. */
  readonly priority: string;
  /** Severity 9 or 10, whatever the table says. */
  readonly severe: boolean;
}

export interface PriorityResult
  extends MethodResult<{
    readonly rows: readonly PriorityInput[];
    readonly priorities: Json;
    readonly table: Json;
  }> {
  /** Most urgent first; the same priority by severity, occurrence, detection, order of entry. */
  readonly failures: readonly PrioritisedFailure[];
  readonly counts: readonly { readonly priority: string; readonly count: number }[];
  readonly unscored: readonly Unscored[];
}

function notesOf(table: PriorityTable, failures: readonly PrioritisedFailure[], unscored: number): Note[] {
  const notes: Note[] = [
    { code: 'own-table', message: 'The priorities are as good as the table you gave; none is built in.' },
  ];
  if (table.inversions > 0)
    notes.push({
      code: 'not-rising',
      message: `In ${table.inversions} of 1,000 places of the table a higher score makes a failure less urgent, first above ${table.firstInversion}. Check whether that is meant.`,
    });
  const last = table.priorities.at(-1);
  const hidden = failures.filter(({ severe, priority }) => severe && priority === last).length;
  if (hidden > 0)
    notes.push({
      code: 'severe',
      message: `With severity ${severeFrom} or 10 and the lowest priority, to be looked at all the same: ${hidden}.`,
    });
  if (unscored > 0)
    notes.push({ code: 'not-scored', message: `Listed apart, without all three scores: ${unscored}.` });
  return notes;
}

/**
 * Gives failures the priority that a table of the user's own has for their severity, occurrence and detection.
 * No published table is built in: programs that claim the same published one contradict each other.
 * @param priorities the names, most urgent first
 * @param table bands or 10 × 10 × 10 names, see `readPriorityTable`
 * @returns the failures by priority, or what is wrong with the table or the scores
 */
export function applyPriorityTable(
  rows: readonly PriorityInput[],
  { priorities, table }: { readonly priorities: Json; readonly table: Json },
): PriorityResult | readonly InputProblem[] {
  const read = readPriorityTable(priorities, table);
  const problems = rows.flatMap((given, i) =>
    wholeProblems(Object.fromEntries(scoreFields.map((field) => [field, given[field]])), i + 1, [1, 10]),
  );
  if (!('cells' in read)) return [...read, ...problems].slice(0, 50);
  if (problems.length > 0) return problems.slice(0, 50);

  const unscored: Unscored[] = [];
  const found: { readonly urgency: number; readonly failure: PrioritisedFailure }[] = [];
  for (const [i, given] of rows.entries()) {
    const full = fullScores(given);
    if (typeof full === 'string') {
      unscored.push({ row: i + 1, failure: given.failure, why: full });
      continue;
    }
    const urgency = read.cells[cellOf(full)] ?? 0;
    const place = { row: i + 1, failure: given.failure, contactPoint: given.contactPoint };
    const priority = read.priorities[urgency] ?? '';
    found.push({ urgency, failure: { ...place, ...full, priority, severe: full.severity >= severeFrom } });
  }
  found.sort(
    (a, b) => a.urgency - b.urgency || bySeverity(a.failure, b.failure) || a.failure.row - b.failure.row,
  );
  const counts = read.priorities.map((priority) => ({ priority, count: 0 }));
  for (const { urgency } of found) (counts[urgency] ?? { count: 0 }).count++;
  const failures = found.map(({ failure }) => failure);
  return {
    method: 'priority-table',
    convention: `Priority by a table of your own over severity, occurrence and detection; ${read.priorities.join(' before ')}.`,
    n: failures.length,
    inputs: { rows, priorities, table },
    notes: notesOf(read, failures, unscored.length),
    failures,
    counts,
    unscored,
  };
}
