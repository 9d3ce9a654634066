import { type Figure, figure, noFigure } from '../figure.ts';
import { sum } from '../numeric/moments.ts';
import type { MethodResult, Note } from '../result.ts';
import { withoutDust } from './shared.ts';

/** One amount that is spent or gained in a period. */
export interface CostBenefitLine {
  readonly name: string;
  readonly kind: 'cost' | 'benefit';
  /** 0 is now; amounts of period 0 are not discounted. */
  readonly period: number;
  /** In money, 0 or more. */
  readonly amount: number;
}

export interface CostBenefitPeriod {
  readonly period: number;
  /** As spent and gained, before discounting. */
  readonly cost: number;
  readonly benefit: number;
  /** Benefit − cost at today's value. */
  readonly net: Figure;
  /** Sum of the net values up to this period. */
  readonly total: Figure;
}

export interface CostBenefitResult extends MethodResult<readonly CostBenefitLine[]> {
  readonly discount: number;
  readonly costs: Figure;
  readonly benefits: Figure;
  readonly net: Figure;
  /** Benefits for each unit of cost, both at today's value. */
  readonly ratio: Figure;
  /** The first period after which benefits have covered all costs up to then. */
  readonly breakEven: Figure;
  readonly periods: readonly CostBenefitPeriod[];
}

function byPeriod(lines: readonly CostBenefitLine[]): ReadonlyMap<number, readonly CostBenefitLine[]> {
  const groups = new Map<number, CostBenefitLine[]>();
  for (const line of lines) {
    const group = groups.get(line.period);
    if (group) group.push(line);
    else groups.set(line.period, [line]);
  }
  return new Map([...groups].sort(([a], [b]) => a - b));
}

function amounts(lines: readonly CostBenefitLine[], kind: CostBenefitLine['kind']): number {
  return sum(lines.filter((line) => line.kind === kind).map(({ amount }) => amount));
}

/**
 * What a measure costs and brings: net value, benefit-cost ratio and break-even period. An amount of period t is
 * worth amount/(1 + d)^t today. Source: E. J. Mishan and E. Quah, Cost–Benefit Analysis (2007).
 * @param discount rate of one period, 0 or more; 0.1 is 10 %
 */
export function costBenefit(lines: readonly CostBenefitLine[], discount = 0): CostBenefitResult {
  const n = lines.length;
  const worth = (amount: number, period: number): number => amount / (1 + discount) ** period;
  const groups = [...byPeriod(lines)].map(([period, group]) => ({
    period,
    cost: amounts(group, 'cost'),
    benefit: amounts(group, 'benefit'),
  }));
  const costs = sum(groups.map((g) => worth(g.cost, g.period)));
  const benefits = sum(groups.map((g) => worth(g.benefit, g.period)));
  // Amounts that cancel may leave a trace of binary fractions.
  const trace = 1e-12 * (costs + benefits);
  const clean = (value: number): number => (Math.abs(value) <= trace ? 0 : value);
  let total = 0;
  const periods = groups.map((g): CostBenefitPeriod => {
    const net = worth(g.benefit, g.period) - worth(g.cost, g.period);
    total = clean(total + net);
    return { ...g, net: figure(clean(net), n), total: figure(total, n) };
  });
  const even = periods.findIndex((p) => (p.total.value ?? -1) >= 0);
  const none = noFigure('There is no line.');
  const notes: Note[] = [];
  if (even >= 0 && periods.slice(even).some((p) => (p.total.value ?? 0) < 0))
    notes.push({
      code: 'falls-back',
      message: 'After the break-even period the total falls below 0 again, because of later costs.',
    });
  if (n > 0 && !lines.some(({ kind }) => kind === 'cost'))
    notes.push({
      code: 'no-costs',
      message: 'No cost is listed: nothing is free, so look for what is missing.',
    });
  const at = periods[even];
  return {
    method: 'cost-benefit',
    convention:
      discount === 0
        ? 'Amounts as given, not discounted.'
        : `Amounts at today’s value, discounted by ${withoutDust(discount * 100)} % a period; period 0 is now.`,
    n,
    inputs: lines,
    notes,
    discount,
    costs: n === 0 ? none : figure(costs, n),
    benefits: n === 0 ? none : figure(benefits, n),
    net: n === 0 ? none : figure(clean(benefits - costs), n),
    ratio:
      n === 0
        ? none
        : costs === 0
          ? noFigure('There are no costs to divide by.', n)
          : figure(benefits / costs, n),
    breakEven:
      n === 0
        ? none
        : at === undefined
          ? noFigure('Never in these periods: the benefits do not cover the costs.', n)
          : figure(at.period, n),
    periods,
  };
}
