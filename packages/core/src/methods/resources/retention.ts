import type { InputProblem } from '../data/problems.ts';
import { type Figure, figure, noFigure } from '../figure.ts';
import { sum } from '../numeric/moments.ts';
import type { MethodResult } from '../result.ts';
import { problem, roundUp } from './shared.ts';

/** Customers of one period: at its start, at its end, and those at the end who came during it. */
export interface RetentionPeriod {
  readonly period: string;
  readonly start: number;
  readonly end: number;
  readonly new: number;
}

export interface RetentionFigures {
  readonly period: string;
  /** (end − new)/start, from 0 to 1. */
  readonly retention: Figure;
  /** 1 − retention. */
  readonly churn: Figure;
  /** 1/(1 − retention), in periods. */
  readonly lifetime: Figure;
}

export interface RetentionResult extends MethodResult<readonly RetentionPeriod[]> {
  readonly periods: readonly RetentionFigures[];
  /** All periods together: Σ(end − new)/Σ start, so that a large period counts for more. */
  readonly overall: RetentionFigures;
}

function figures(period: string, start: number, kept: number): RetentionFigures {
  if (start === 0) {
    const none = noFigure('Nobody was a customer at the start.');
    return { period, retention: none, churn: none, lifetime: none };
  }
  const lost = start - kept;
  return {
    period,
    retention: figure(kept / start, start),
    churn: figure(lost / start, start),
    lifetime:
      lost === 0
        ? noFigure('Nobody left: the expected lifetime has no finite value.', start)
        : figure(start / lost, start),
  };
}

/**
 * Retention, churn and expected lifetime for each period and over all. The lifetime assumes that every customer
 * leaves with the same chance in every period. Refused: more customers kept than there were, and more new ones
 * than there are at the end. Source: domain terms as in F. F. Reichheld, The Loyalty Effect (1996); 1/(1 − r) is
 * the mean of the geometric distribution.
 */
export function retention(periods: readonly RetentionPeriod[]): RetentionResult | readonly InputProblem[] {
  const problems = periods.flatMap((p, index): InputProblem[] => {
    if (p.new > p.end)
      return [
        problem(
          index + 1,
          'new',
          `new is ${p.new}, but only ${p.end} customers are there at the end.`,
          'Count as new only those who came in the period and are still there at its end.',
          'data-error',
        ),
      ];
    if (p.end - p.new <= p.start) return [];
    return [
      problem(
        index + 1,
        'end',
        `${roundUp(p.end - p.new)} customers of the start would be left (end ${p.end} − new ${p.new}), but there were only ${p.start}.`,
        'Check the three numbers: new customers are often missing or counted in another period.',
        'data-error',
      ),
    ];
  });
  if (problems.length > 0) return problems;
  const start = sum(periods.map((p) => p.start));
  return {
    method: 'retention',
    convention: 'Retention = (customers at the end − new ones) / customers at the start of the period.',
    n: start,
    inputs: periods,
    notes:
      periods.length > 1
        ? [
            {
              code: 'equal-periods',
              message:
                'Read the periods together only when they are equally long: a rate belongs to its period.',
            },
          ]
        : [],
    periods: periods.map((p) => figures(p.period, p.start, p.end - p.new)),
    overall: figures('all', start, sum(periods.map((p) => p.end - p.new))),
  };
}
