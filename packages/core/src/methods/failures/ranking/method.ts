import { choice, number, text } from '../../data/shape.ts';
import { defineMethod } from '../../method.ts';
import type { ResultColumn, ResultTable } from '../../result.ts';
import { failureName } from '../failureName.ts';
import { scoreColumns } from '../scores.ts';
import { type FailureRanking, rankFailures, type RankedFailure } from './rankFailures.ts';

const percent = (value: number | null): number | null => (value === null ? null : value * 100);

const columns: readonly ResultColumn[] = [
  { label: 'Place' },
  { label: 'Failure' },
  { label: 'S' },
  { label: 'O' },
  { label: 'D' },
  { label: 'RPN' },
  { label: 'Same RPN' },
  { label: 'Look at it' },
];

function show({ ranking, unscored, before, after, reduction }: FailureRanking): readonly ResultTable[] {
  const cells = (one: RankedFailure) => [
    one.place,
    failureName(one),
    one.severity,
    one.occurrence,
    one.detection,
    one.rpn,
    one.ties,
    one.severe ? 'severe' : '',
  ];
  const table: ResultTable = {
    title: 'Ranking',
    columns,
    rows: ranking.map(cells),
    notes: unscored.map(({ row, failure, why }) => `Not scored: row ${row}, ${failure}. ${why}`),
  };
  if (ranking.every(({ rpnAfter }) => rpnAfter.value === null)) return [table];
  const cured: ResultTable = {
    title: 'After the cure',
    columns: [
      { label: 'Failure' },
      { label: 'RPN before' },
      { label: 'RPN after' },
      { label: 'Reduction', unit: '%', places: 1 },
    ],
    rows: [
      ...ranking.map((one) => [failureName(one), one.rpn, one.rpnAfter.value, percent(one.reduction.value)]),
      [`Together (${before.n} scored twice)`, before.value, after.value, percent(reduction.value)],
    ],
  };
  return [table, cured];
}

const again = { min: 1, max: 10, integer: true } as const;

export const failureRankingMethod = defineMethod({
  name: 'failure-ranking',
  label: 'Ranking of failures (RPN)',
  summary: 'Which failures should be looked at first?',
  row: 'a failure point',
  columns: {
    failure: text({ required: true, help: 'what fails', also: ['mode', 'what fails'] }),
    contactPoint: text({ help: 'where it fails', also: ['place', 'touchpoint'] }),
    ...scoreColumns,
    severityAfter: number({ ...again, help: 'severity after the cure' }),
    occurrenceAfter: number({ ...again, help: 'occurrence after the cure' }),
    detectionAfter: number({ ...again, help: 'detection after the cure' }),
  },
  options: {
    order: choice({
      options: ['rpn', 'severity'],
      fallback: 'rpn',
      help: 'rpn: by the product; severity: the worst effect first',
    }),
  },
  show,
  compute: (rows, options) =>
    rankFailures(
      rows.map(({ severityAfter, occurrenceAfter, detectionAfter, ...row }) => ({
        ...row,
        after: { severity: severityAfter, occurrence: occurrenceAfter, detection: detectionAfter },
      })),
      options,
    ),
});
