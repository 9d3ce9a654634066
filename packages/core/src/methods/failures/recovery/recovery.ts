import type { InputProblem } from '../../data/problems.ts';
import { type Figure, figure, noFigure } from '../../figure.ts';
import { mean, sum } from '../../numeric/moments.ts';
import type { MethodResult, Note } from '../../result.ts';

export const fairnessSides = ['outcome', 'procedure', 'treatment'] as const;
export type FairnessSide = (typeof fairnessSides)[number];

/** A step of recovery, a customer's ratings of how fair one was, or both. */
export interface RecoveryInput {
  readonly failure: string;
  /** “” in a row that holds ratings alone. */
  readonly step: string;
  readonly owner: string;
  /** How far the owner may decide alone. */
  readonly authority: string;
  readonly deadline: string;
  readonly compensation: number | null;
  readonly cost: number | null;
  /** 1 unfair to 5 fair; null where nobody was asked. */
  readonly fairness: Readonly<Record<FairnessSide, number | null>>;
}

/** A step somebody has yet to complete. */
export interface OpenStep {
  /** Its row, from 1. */
  readonly row: number;
  readonly failure: string;
  readonly step: string;
  readonly missing: readonly ('owner' | 'authority' | 'deadline')[];
}

export interface RecoverySummary extends MethodResult<{ readonly rows: readonly RecoveryInput[] }> {
  readonly steps: number;
  readonly open: readonly OpenStep[];
  /** How many steps lack each. */
  readonly without: Readonly<Record<'owner' | 'authority' | 'deadline', number>>;
  /** Sums over the steps with an amount; `n` counts them. */
  readonly cost: Figure;
  readonly compensation: Figure;
  /** Cost and compensation together, over the steps with either. */
  readonly total: Figure;
  /** Mean ratings, 1 to 5. */
  readonly fairness: Readonly<Record<FairnessSide, Figure>>;
}

const money = ['compensation', 'cost'] as const;
const answers = ['owner', 'authority', 'deadline'] as const;

function bad(row: number, field: string, message: string, cure: string): InputProblem {
  return { code: 'bad-value', message, cure, row, field };
}

function problemsOf(given: RecoveryInput, row: number): readonly InputProblem[] {
  const problems: InputProblem[] = [];
  for (const field of money) {
    const value = given[field];
    if (value !== null && !(value >= 0 && value <= 1e12))
      problems.push(
        bad(row, field, `${field}: ${value} is no amount from 0 up.`, 'Give money spent, 0 or more.'),
      );
  }
  for (const side of fairnessSides) {
    const value = given.fairness[side];
    if (value !== null && !(Number.isInteger(value) && value >= 1 && value <= 5))
      problems.push(
        bad(
          row,
          `${side}Fairness`,
          `${side}Fairness: ${value} is no rating from 1 to 5.`,
          'Give 1 unfair to 5 fair.',
        ),
      );
  }
  const rated = fairnessSides.some((side) => given.fairness[side] !== null);
  if (given.step.trim() === '' && !rated)
    problems.push({
      code: 'missing',
      message: 'step is missing.',
      cure: 'Name the step, or give ratings.',
      row,
      field: 'step',
    });
  return problems;
}

function sumOf(amounts: readonly (number | null)[]): Figure {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? noFigure('No amount is given.') : figure(sum(known), known.length);
}

function either({ cost, compensation }: RecoveryInput): number | null {
  return cost === null && compensation === null ? null : (cost ?? 0) + (compensation ?? 0);
}

/**
 * Sums up recovery: steps without owner, authority or deadline, what it costs, and how fair customers found its
 * outcome, its procedure and the way they were treated. Makes no claim about loyalty after recovery: whether
 * recovered customers are more loyal than undisturbed ones is contested.
 *
 * Source: the three sides of fairness: S. S. Tax, S. W. Brown and M. Chandrashekaran, “Customer evaluations of
 * service complaint experiences” (1998).
 * @returns the summary, or a problem for a row with neither step nor rating, an amount below 0, a rating not 1 to 5
 */
export function summariseRecovery(rows: readonly RecoveryInput[]): RecoverySummary | readonly InputProblem[] {
  const problems = rows.flatMap((given, i) => problemsOf(given, i + 1));
  if (problems.length > 0) return problems.slice(0, 50);
  const steps = rows.filter(({ step }) => step.trim() !== '').length;
  const open = rows.flatMap((given, i): OpenStep[] => {
    const missing = answers.filter((field) => given[field].trim() === '');
    const { failure, step } = given;
    return step.trim() === '' || missing.length === 0 ? [] : [{ row: i + 1, failure, step, missing }];
  });
  const lacking = (field: OpenStep['missing'][number]): number =>
    open.filter(({ missing }) => missing.includes(field)).length;
  const rating = (side: FairnessSide): Figure => {
    const given = rows.flatMap(({ fairness }) => fairness[side] ?? []);
    const middle = mean(given);
    return middle === null ? noFigure('Nobody was asked.') : figure(middle, given.length);
  };
  const fairness = {
    outcome: rating('outcome'),
    procedure: rating('procedure'),
    treatment: rating('treatment'),
  };
  const notes: Note[] = [];
  if (open.length > 0)
    notes.push({
      code: 'open-steps',
      message: `Steps without an owner, an authority or a deadline: ${open.length} of ${steps}.`,
    });
  if (fairnessSides.some((side) => fairness[side].n > 0 && fairness[side].n < 30))
    notes.push({ code: 'few-answers', message: 'Fewer than 30 ratings: no more than a hint.' });
  return {
    method: 'recovery',
    convention: 'Amounts are summed where they are given; fairness is the mean of 1 (unfair) to 5 (fair).',
    n: rows.length,
    inputs: { rows },
    notes,
    steps,
    open,
    without: { owner: lacking('owner'), authority: lacking('authority'), deadline: lacking('deadline') },
    cost: sumOf(rows.map(({ cost }) => cost)),
    compensation: sumOf(rows.map(({ compensation }) => compensation)),
    total: sumOf(rows.map(either)),
    fairness,
  };
}
