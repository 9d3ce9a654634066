import type { InputProblem } from '../../data/problems.ts';
import { type Figure, figure, noFigure } from '../../figure.ts';
import type { MethodResult, Note } from '../../result.ts';
import {
  bySeverity,
  type FullScores,
  fullScores,
  riskPriorityNumber,
  type Scores,
  scoreFields,
  severeFrom,
  type Unscored,
  wholeProblems,
} from '../scores.ts';

/** A failure with its scores as it is, and after its cure where that has been scored. */
export interface FailureScores extends Scores {
  readonly failure: string;
  readonly contactPoint: string;
  readonly after: Scores;
}

/** `rpn`: by the product. `severity`: the worst effect first, whatever the product. */
export type RankingOrder = 'rpn' | 'severity';

export interface RankedFailure extends FullScores {
  /** Its row, from 1. */
  readonly row: number;
  readonly failure: string;
  readonly contactPoint: string;
  /** Its place in the list, from 1; no two share one. */
  readonly place: number;
  /** 1 to 1,000. */
  readonly rpn: number;
  /** How many others have the same risk priority number: among them the product does not decide. */
  readonly ties: number;
  /** Severity 9 or 10: to be looked at whatever its place. */
  readonly severe: boolean;
  readonly rpnAfter: Figure;
  /** (before − after) / before: 0.5 is half; below 0 it got worse. */
  readonly reduction: Figure;
}

export interface FailureRanking
  extends MethodResult<{ readonly rows: readonly FailureScores[]; readonly order: RankingOrder }> {
  readonly ranking: readonly RankedFailure[];
  readonly unscored: readonly Unscored[];
  /** Over those scored before and after: sum before, sum after, reduction of the sum. */
  readonly before: Figure;
  readonly after: Figure;
  readonly reduction: Figure;
}

type Scored = FullScores & { readonly row: number; readonly given: FailureScores; readonly rpn: number };

function afterScores({ given, rpn }: Scored): Pick<RankedFailure, 'rpnAfter' | 'reduction'> {
  if (scoreFields.every((field) => given.after[field] === null)) {
    const none = noFigure('Not scored after a cure.');
    return { rpnAfter: none, reduction: none };
  }
  const full = fullScores(given.after);
  if (typeof full === 'string') {
    const none = noFigure(`After the cure: ${full}`);
    return { rpnAfter: none, reduction: none };
  }
  const rpnAfter = riskPriorityNumber(full);
  return { rpnAfter: figure(rpnAfter, 1), reduction: figure((rpn - rpnAfter) / rpn, 1) };
}

function notesOf(ranking: readonly RankedFailure[], unscored: readonly Unscored[]): Note[] {
  const notes: Note[] = [
    {
      code: 'rough-sorter',
      message:
        'The three scores are ordinal, so their product is a rough sorter: 200 is not twice as bad as 100, and near numbers do not tell failures apart.',
    },
  ];
  const severe = ranking.filter((one) => one.severe).length;
  if (severe > 0)
    notes.push({
      code: 'severe',
      message: `With severity ${severeFrom} or 10, to be looked at whatever their place: ${severe}.`,
    });
  const tied = ranking.filter(({ ties }) => ties > 0).length;
  if (tied > 0)
    notes.push({
      code: 'ties',
      message: `Sharing their number with others: ${tied}. Severity, occurrence, detection and then the order of entry decide their places.`,
    });
  const worse = ranking.filter(({ reduction }) => (reduction.value ?? 0) < 0).length;
  if (worse > 0) notes.push({ code: 'worse', message: `Worse after the cure than before: ${worse}.` });
  if (unscored.length > 0)
    notes.push({
      code: 'not-scored',
      message: `Listed apart, without all three scores: ${unscored.length}.`,
    });
  return notes;
}

/**
 * Ranks failures by the risk priority number RPN = severity × occurrence × detection, whole numbers 1 to 10, 10
 * worst: 1 to 1,000, with 120 different values. Ties go by severity, occurrence, detection, order of entry.
 *
 * Source: the number as in IEC 60812 (2018), failure mode and effects analysis; its critics on products of ordinal
 * scales: J. B. Bowles, “An assessment of RPN prioritization” (2003).
 * @returns the ranking, or a problem for every score that is no whole number from 1 to 10. Blank scores are no
 *   problem: the failure is listed as not scored.
 */
export function rankFailures(
  rows: readonly FailureScores[],
  options: { readonly order?: RankingOrder } = {},
): FailureRanking | readonly InputProblem[] {
  const { order = 'rpn' } = options;
  const problems = rows.flatMap((given, i) => [
    ...wholeProblems(pick(given, ''), i + 1, [1, 10]),
    ...wholeProblems(pick(given.after, 'After'), i + 1, [1, 10]),
  ]);
  if (problems.length > 0) return problems.slice(0, 50);

  const scored: Scored[] = [];
  const unscored: Unscored[] = [];
  for (const [i, given] of rows.entries()) {
    const full = fullScores(given);
    if (typeof full === 'string') unscored.push({ row: i + 1, failure: given.failure, why: full });
    else scored.push({ ...full, row: i + 1, given, rpn: riskPriorityNumber(full) });
  }
  const byProduct = order === 'rpn';
  scored.sort((a, b) => (byProduct ? b.rpn - a.rpn : 0) || bySeverity(a, b) || a.row - b.row);
  const times = new Map<number, number>();
  for (const { rpn } of scored) times.set(rpn, (times.get(rpn) ?? 0) + 1);
  const ranking = scored.map(
    (one, i): RankedFailure => ({
      row: one.row,
      failure: one.given.failure,
      contactPoint: one.given.contactPoint,
      place: i + 1,
      severity: one.severity,
      occurrence: one.occurrence,
      detection: one.detection,
      rpn: one.rpn,
      ties: (times.get(one.rpn) ?? 1) - 1,
      severe: one.severity >= severeFrom,
      ...afterScores(one),
    }),
  );
  return {
    method: 'failure-ranking',
    convention: byProduct
      ? 'RPN = severity × occurrence × detection, each 1 to 10 with 10 worst; ranked by RPN.'
      : 'RPN = severity × occurrence × detection, each 1 to 10 with 10 worst; ranked by severity, occurrence, detection.',
    n: ranking.length,
    inputs: { rows, order },
    notes: notesOf(ranking, unscored),
    ranking,
    unscored,
    ...together(ranking),
  };
}

function pick(scores: Scores, suffix: string): Record<string, number | null> {
  return Object.fromEntries(scoreFields.map((field) => [field + suffix, scores[field]]));
}

function together(ranking: readonly RankedFailure[]): Pick<FailureRanking, 'before' | 'after' | 'reduction'> {
  const both = ranking.filter(({ rpnAfter }) => rpnAfter.value !== null);
  if (both.length === 0) {
    const none = noFigure('No failure is scored before and after a cure.');
    return { before: none, after: none, reduction: none };
  }
  const before = both.reduce((sum, { rpn }) => sum + rpn, 0);
  const after = both.reduce((sum, { rpnAfter }) => sum + (rpnAfter.value ?? 0), 0);
  const n = both.length;
  return {
    before: figure(before, n),
    after: figure(after, n),
    reduction: figure((before - after) / before, n),
  };
}
