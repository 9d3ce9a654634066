import type { InputProblem } from '../../data/problems.ts';
import { type Figure, figure, noFigure } from '../../figure.ts';
import { sum } from '../../numeric/moments.ts';
import type { MethodResult, Note } from '../../result.ts';
import { type DrawnRange, rankSteps, type SimulatedFailure, simulate, type Uncertain } from './simulate.ts';
import { type Estimate, readSpread, type Spread, triangularMean, triangularVariance } from './triangular.ts';

/** A failure with what it costs: incidents a month and cost of one incident, in one currency. */
export interface FailureCostInput {
  readonly failure: string;
  readonly contactPoint: string;
  readonly incidents: Estimate;
  readonly cost: Estimate;
}

export interface FailureCostOptions {
  /** How many times the month is drawn, 100 to 100,000. */
  readonly draws: number;
  /** The same seed gives the same figures; 0 to 4,294,967,295. */
  readonly seed: number;
  /** How many places count as “in the top”. */
  readonly top: number;
}

/** One failure's expected cost a month, its rank, and how firm both are. */
export interface FailureCost extends SimulatedFailure {
  /** Its row, from 1. */
  readonly row: number;
  readonly failure: string;
  readonly contactPoint: string;
  readonly incidents: Spread;
  readonly cost: Spread;
  /** False when only likely figures were given: then the draws do not differ. */
  readonly uncertain: boolean;
  /** Likely incidents × likely cost. */
  readonly likely: number;
  /** Exact mean of the product: mean incidents × mean cost. The ranking goes by it. */
  readonly expected: number;
  /** Its share of the expected total, 0 to 1. */
  readonly share: Figure;
  /** Rank by expected cost; equal costs share the better one. */
  readonly rank: number;
}

export interface FailureCostResult
  extends MethodResult<{ readonly rows: readonly FailureCostInput[] } & FailureCostOptions> {
  /** Falling by expected cost; equal ones by name. */
  readonly failures: readonly FailureCost[];
  readonly uncosted: readonly { readonly row: number; readonly failure: string; readonly why: string }[];
  /** All failures together, a month. `deviation` is the exact standard deviation. */
  readonly total: {
    readonly expected: Figure;
    readonly deviation: Figure;
    readonly simulated: Figure;
    readonly range: DrawnRange | null;
  };
  /** The chance that the first `top` of the ranking are, in any order, the costliest `top` of a month. */
  readonly sameTop: Figure;
}

/** The most numbers one run may draw: more would keep people waiting for minutes. */
const mostWork = 200_000_000;
const mostFailures = 10_000;
const incidentFields = { low: 'incidentsLow', likely: 'incidents', high: 'incidentsHigh' } as const;
const costFields = { low: 'costLow', likely: 'cost', high: 'costHigh' } as const;

interface Costed extends Uncertain {
  readonly row: number;
  readonly given: FailureCostInput;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function numbers({ incidents: i, cost: c }: Pick<Costed, 'incidents' | 'cost'>): readonly number[] {
  return [i.low, i.likely, i.high, c.low, c.likely, c.high];
}

/** By name, then by the estimates: an order that does not depend on the order of entry. */
function canonical(costed: readonly Omit<Costed, 'key'>[]): readonly Costed[] {
  const sorted = [...costed].sort((a, b) => {
    const names =
      compare(a.given.failure, b.given.failure) || compare(a.given.contactPoint, b.given.contactPoint);
    if (names !== 0) return names;
    const other = numbers(b);
    return numbers(a).reduce((found, value, i) => found || value - (other[i] ?? 0), 0);
  });
  const seen = new Map<string, number>();
  return sorted.map((one) => {
    const name = JSON.stringify([one.given.failure, one.given.contactPoint]);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return { ...one, key: `${name}${times}` };
  });
}

function optionProblems({ draws, seed, top }: FailureCostOptions, n: number): InputProblem[] {
  const problems: InputProblem[] = [];
  const whole = (field: string, value: number, min: number, max: number): void => {
    if (Number.isInteger(value) && value >= min && value <= max) return;
    problems.push({
      code: 'bad-value',
      message: `${field}: ${value} is not a whole number from ${min} to ${max}.`,
      cure: `Give a whole number from ${min} to ${max}.`,
      row: null,
      field,
    });
  };
  whole('draws', draws, 100, 100_000);
  whole('seed', seed, 0, 4_294_967_295);
  whole('top', top, 1, 1_000_000);
  if (n > mostFailures)
    problems.push({
      code: 'too-much',
      message: `${n} failures are too many to rank in one go.`,
      cure: `Rank at most ${mostFailures} at once, for example one stage at a time.`,
      row: null,
      field: null,
    });
  if (problems.length === 0 && draws * n > mostWork)
    problems.push({
      code: 'too-much',
      message: `${draws} draws of ${n} failures are too many to compute in one go.`,
      cure: `Ask for at most ${Math.floor(mostWork / n)} draws, or rank fewer failures at once.`,
      row: null,
      field: 'draws',
    });
  return problems;
}

function notesOf(costed: readonly Costed[], failures: readonly FailureCost[], uncosted: number): Note[] {
  const notes: Note[] = [
    {
      code: 'independence',
      message:
        'Incidents and cost are drawn independently of each other and of the other failures. If one cause drives several, the true total spreads wider than shown.',
    },
    {
      code: 'stability',
      message:
        'Rank stability: the month is drawn again and again from your estimates, and the failures are ranked each time. A small chance of rank 1 for the first, or a wide range of ranks, says that the estimates do not settle the order.',
    },
  ];
  const certain = failures.filter(({ uncertain }) => !uncertain).length;
  if (certain > 0)
    notes.push({
      code: 'no-spread',
      message: `With likely figures only: ${certain} of ${costed.length}. Their cost does not vary here, which is not the same as being certain.`,
    });
  if (uncosted > 0)
    notes.push({
      code: 'not-costed',
      message: `Listed apart, not as 0, without incidents or cost: ${uncosted}.`,
    });
  if (costed.length > rankSteps)
    notes.push({
      code: 'rank-steps',
      message: `With more than ${rankSteps} failures the limits of a rank are given in steps of ${Math.ceil(costed.length / rankSteps)}.`,
    });
  return notes;
}

/**
 * Expected cost a month of each failure, incidents × cost of one, their ranking, and how stable it is.
 *
 * Low, likely and high make a triangular distribution; the exact expected cost is the product of the two means,
 * ((l + m + h)/3)·((l′ + m′ + h′)/3), as the two are taken to be independent. Stability comes from drawing every
 * failure `draws` times and ranking each draw. The figures depend on the seed and on the rows, not on their order.
 *
 * Source: triangular distribution for three-point estimates, D. Johnson, The Statistician 46 (1997); ranking by
 * simulation (Monte Carlo) as in D. Vose, Risk Analysis (2008).
 * @returns the costs, or what is wrong: a negative number, one end missing, low ≤ likely ≤ high broken, too much work
 */
export function failureCost(
  rows: readonly FailureCostInput[],
  options: FailureCostOptions,
): FailureCostResult | readonly InputProblem[] {
  const problems = optionProblems(options, rows.length);
  const found: Omit<Costed, 'key'>[] = [];
  const uncosted: { row: number; failure: string; why: string }[] = [];
  for (const [i, given] of rows.entries()) {
    const row = i + 1;
    const incidents = readSpread(given.incidents, incidentFields, row);
    const cost = readSpread(given.cost, costFields, row);
    problems.push(...incidents.problems, ...cost.problems);
    if (incidents.spread && cost.spread)
      found.push({ row, given, incidents: incidents.spread, cost: cost.spread });
    else {
      const missing = [incidents.spread ? '' : 'incidents', cost.spread ? '' : 'cost'].filter(Boolean);
      uncosted.push({ row, failure: given.failure, why: `No ${missing.join(' and no ')} given.` });
    }
  }
  if (problems.length > 0) return problems.slice(0, 50);

  const costed = canonical(found);
  const n = costed.length;
  const expected = costed.map(({ incidents, cost }) => triangularMean(incidents) * triangularMean(cost));
  const order = costed.map((_, i) => i).sort((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0) || a - b);
  const total = sum(order.map((i) => expected[i] ?? 0));
  const top = Math.min(options.top, n);
  const run = simulate(costed, { ...options, top, expectedTop: order.slice(0, top) });
  let rank = 0;
  const failures = order.map((i, place): FailureCost => {
    const { row, given, incidents, cost } = costed[i] as Costed;
    if (place === 0 || expected[i] !== expected[order[place - 1] ?? 0]) rank = place + 1;
    return {
      ...(run.failures[i] as SimulatedFailure),
      row,
      failure: given.failure,
      contactPoint: given.contactPoint,
      incidents,
      cost,
      uncertain: incidents.low < incidents.high || cost.low < cost.high,
      likely: incidents.likely * cost.likely,
      expected: expected[i] ?? 0,
      share: total > 0 ? figure((expected[i] ?? 0) / total, n) : noFigure('The total is 0.', n),
      rank,
    };
  });
  const none = noFigure('No failure has both incidents and cost.');
  return {
    method: 'failure-cost',
    convention: `Incidents a month × cost of one, triangular estimates, ${options.draws} draws, seed ${options.seed}, top ${top}.`,
    n,
    inputs: { rows, ...options },
    notes: notesOf(costed, failures, uncosted.length),
    failures,
    uncosted,
    total: {
      expected: n > 0 ? figure(total, n) : none,
      deviation: n > 0 ? figure(Math.sqrt(sum(costed.map(productVariance))), n) : none,
      simulated: n > 0 ? figure(run.total.mean, n) : none,
      range: n > 0 ? run.total.range : null,
    },
    sameTop: n > 0 ? figure(run.sameTop, n) : none,
  };
}

/** Var[XY] of independent X and Y. */
function productVariance({ incidents, cost }: Costed): number {
  const [x, y] = [triangularMean(incidents), triangularMean(cost)];
  const [vx, vy] = [triangularVariance(incidents), triangularVariance(cost)];
  return vx * vy + vx * y * y + vy * x * x;
}
