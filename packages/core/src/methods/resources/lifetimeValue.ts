import type { InputProblem } from '../data/problems.ts';
import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult, Note } from '../result.ts';
import { problem } from './shared.ts';

/** A group of customers, and what one of them brings and costs. Null: not known. */
export interface LifetimeValueRow {
  readonly name: string;
  /** Margin one customer brings in a period, in money. */
  readonly margin: number;
  /** Chance of staying from one period to the next, 0 to 1. */
  readonly retention: number;
  /** Discount rate of a period, 0 or more; 0.1 is 10 %. */
  readonly discount: number;
  /** A retention to compare with, 0 to 1. */
  readonly improved: number | null;
  /** What it costs to win one customer. */
  readonly acquisitionCost: number | null;
  /** What it costs to keep one customer. */
  readonly retentionCost: number | null;
}

export interface LifetimeValue {
  readonly including: Figure;
  readonly excluding: Figure;
}

export interface LifetimeValueFigures {
  readonly name: string;
  readonly value: LifetimeValue;
  readonly improved: LifetimeValue;
  /** How much the improved retention adds to the value, as a share: 0.2 is 20 %. */
  readonly lift: LifetimeValue;
  readonly acquisitionCost: number | null;
  readonly retentionCost: number | null;
  /** How many times as much winning a customer costs as keeping one. */
  readonly costRatio: Figure;
}

export interface LifetimeValueResult extends MethodResult<readonly LifetimeValueRow[]> {
  readonly rows: readonly LifetimeValueFigures[];
}

/**
 * What one customer is worth today, in money: with the first period's margin m(1 + d)/(1 + d − r), and without it
 * m·r/(1 + d − r). Constant margin and retention, payment at the start of each period, no end.
 * Source: S. Gupta and D. R. Lehmann, Customers as Assets (2003); P. D. Berger and N. I. Nasr (1998).
 */
export function lifetimeValue(margin: number, retention: number, discount: number): LifetimeValue {
  const rest = 1 + discount - retention;
  if (!(retention >= 0 && retention <= 1 && discount >= 0)) {
    const none = noFigure('Retention must lie from 0 to 1 and the discount rate at 0 or above.');
    return { including: none, excluding: none };
  }
  if (rest === 0) {
    const none = noFigure('Nobody ever leaves and nothing is discounted: the value is not finite.', 1);
    return { including: none, excluding: none };
  }
  return {
    including: figure((margin * (1 + discount)) / rest, 1),
    excluding: figure((margin * retention) / rest, 1),
  };
}

function lift(before: Figure, after: Figure): Figure {
  if (before.value === null) return before;
  if (after.value === null) return after;
  if (before.value <= 0)
    return noFigure('The value before is not above 0: a change from it has no percentage.', 1);
  return figure(after.value / before.value - 1, 1);
}

function costRatio(acquisition: number | null, retention: number | null): Figure {
  if (acquisition === null) return noFigure('The cost of winning a customer is not known.');
  if (retention === null) return noFigure('The cost of keeping a customer is not known.');
  if (retention === 0) return noFigure('Keeping a customer costs nothing: there is no ratio.', 1);
  return figure(acquisition / retention, 1);
}

/** The lifetime value of each group, what a better retention would add, and winning against keeping a customer. */
export function lifetimeValues(
  rows: readonly LifetimeValueRow[],
): LifetimeValueResult | readonly InputProblem[] {
  const problems = rows.flatMap((row, index): InputProblem[] =>
    row.improved !== null && row.improved < row.retention
      ? [
          problem(
            index + 1,
            'improved',
            `improved is ${row.improved}, which is below retention (${row.retention}).`,
            'Give the retention that is hoped for, from 0 to 1, or leave it blank.',
          ),
        ]
      : [],
  );
  if (problems.length > 0) return problems;
  const result = rows.map((row): LifetimeValueFigures => {
    const value = lifetimeValue(row.margin, row.retention, row.discount);
    const none = noFigure('No improved retention is given.');
    const improved =
      row.improved === null
        ? { including: none, excluding: none }
        : lifetimeValue(row.margin, row.improved, row.discount);
    return {
      name: row.name,
      value,
      improved,
      lift: {
        including: row.improved === null ? none : lift(value.including, improved.including),
        excluding: row.improved === null ? none : lift(value.excluding, improved.excluding),
      },
      acquisitionCost: row.acquisitionCost,
      retentionCost: row.retentionCost,
      costRatio: costRatio(row.acquisitionCost, row.retentionCost),
    };
  });
  const notes: readonly Note[] = [
    {
      code: 'assumptions',
      message: 'Assumes the same margin and the same retention in every period, without end.',
    },
  ];
  return {
    method: 'lifetime-value',
    convention:
      'Value today of one customer; “with” counts the margin of the first period, “without” does not.',
    n: rows.length,
    inputs: rows,
    notes,
    rows: result,
  };
}
