import { number, text } from '../../data/shape.ts';
import type { Figure } from '../../figure.ts';
import { defineMethod } from '../../method.ts';
import type { ResultTable } from '../../result.ts';
import { failureName } from '../failureName.ts';
import { failureCost, type FailureCostResult } from './failureCost.ts';
import { mostEstimate } from './triangular.ts';

const limits = { min: 0, max: mostEstimate };
const percent = (figure: Figure): number | null => (figure.value === null ? null : figure.value * 100);

function show({ failures, uncosted, total, sameTop, inputs }: FailureCostResult): readonly ResultTable[] {
  const top = Math.min(inputs.top, failures.length);
  const ranking: ResultTable = {
    title: 'Expected cost a month',
    columns: [
      { label: 'Rank' },
      { label: 'Failure' },
      { label: 'Expected cost', places: 2 },
      { label: 'Share', unit: '%', places: 1 },
      { label: 'Simulated mean', places: 2 },
      { label: 'Low (5 %)', places: 2 },
      { label: 'High (95 %)', places: 2 },
      { label: 'Spread' },
    ],
    rows: failures.map((one) => [
      one.rank,
      failureName(one),
      one.expected,
      percent(one.share),
      one.mean,
      one.range.low,
      one.range.high,
      one.uncertain ? 'yes' : 'none given',
    ]),
    notes: uncosted.map(({ row, failure, why }) => `Not costed: row ${row}, ${failure}. ${why}`),
  };
  const stability: ResultTable = {
    title: 'How stable the ranking is',
    columns: [
      { label: 'Rank' },
      { label: 'Failure' },
      { label: 'Chance of rank 1', unit: '%', places: 1 },
      { label: `Chance of the top ${top}`, unit: '%', places: 1 },
      { label: 'Mean rank', places: 2 },
      { label: 'Best rank (5 %)' },
      { label: 'Worst rank (95 %)' },
    ],
    rows: failures.map((one) => [
      one.rank,
      failureName(one),
      one.first * 100,
      one.inTop * 100,
      one.meanRank,
      one.rankRange.low,
      one.rankRange.high,
    ]),
    notes:
      sameTop.value === null
        ? []
        : [
            `In ${(sameTop.value * 100).toFixed(1)} % of the draws the ${top} costliest are the first ${top} above.`,
          ],
  };
  const together: ResultTable = {
    title: 'All failures together, a month',
    columns: [
      { label: 'Expected cost', places: 2 },
      { label: 'Standard deviation', places: 2 },
      { label: 'Simulated mean', places: 2 },
      { label: 'Low (5 %)', places: 2 },
      { label: 'High (95 %)', places: 2 },
    ],
    rows: [
      [
        total.expected.value,
        total.deviation.value,
        total.simulated.value,
        total.range?.low ?? null,
        total.range?.high ?? null,
      ],
    ],
    notes: total.expected.why === null ? [] : [total.expected.why],
  };
  return [ranking, stability, together];
}

export const failureCostMethod = defineMethod({
  name: 'failure-cost',
  label: 'Expected cost of failures',
  summary: 'What does each failure cost a month, and how firm is the order?',
  row: 'a failure point',
  columns: {
    failure: text({ required: true, help: 'what fails', also: ['mode', 'what fails'] }),
    contactPoint: text({ help: 'where it fails', also: ['place', 'touchpoint'] }),
    incidentsLow: number({ ...limits, help: 'incidents in a month, hardly ever fewer' }),
    incidents: number({ ...limits, help: 'incidents in a month, most likely', also: ['incidents likely'] }),
    incidentsHigh: number({ ...limits, help: 'incidents in a month, hardly ever more' }),
    costLow: number({ ...limits, help: 'cost of one incident, hardly ever less; one currency throughout' }),
    cost: number({ ...limits, help: 'cost of one incident, most likely', also: ['cost likely'] }),
    costHigh: number({ ...limits, help: 'cost of one incident, hardly ever more' }),
  },
  options: {
    draws: number({
      min: 100,
      max: 100_000,
      integer: true,
      fallback: 10_000,
      help: 'how often the month is drawn',
    }),
    seed: number({
      min: 0,
      max: 4_294_967_295,
      integer: true,
      fallback: 1,
      help: 'the same seed, the same figures',
    }),
    top: number({
      min: 1,
      max: 1_000_000,
      integer: true,
      fallback: 3,
      help: 'how many places count as the top',
    }),
  },
  show,
  compute: (rows, options) =>
    failureCost(
      rows.map((row) => ({
        failure: row.failure,
        contactPoint: row.contactPoint,
        incidents: { low: row.incidentsLow, likely: row.incidents, high: row.incidentsHigh },
        cost: { low: row.costLow, likely: row.cost, high: row.costHigh },
      })),
      options,
    ),
});
