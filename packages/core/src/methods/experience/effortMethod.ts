import type { InputProblem } from '../data/problems.ts';
import { choice, number } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { answerColumns } from './answerColumns.ts';
import { offScale } from './answerRange.ts';
import { type EffortDirection, type EffortScale, effort } from './effort.ts';
import { estimateColumns, reasons, shownEstimate } from './shown.ts';
import { tallyOf } from './tally.ts';

/** The options of an effort scale. */
export const effortOptions = {
  direction: choice({
    help: 'What a high answer means: easy (agreement that it was easy, 1–7) or hard (older forms, 1–5).',
    options: ['easy', 'hard'],
    fallback: 'easy',
  }),
};

const highestOption = number({
  help: 'The highest answer of the scale; 7 where high is easy, 5 where high is hard.',
  integer: true,
  min: 2,
  max: 100,
});

/** The scale of a direction; its usual length unless said otherwise. */
export function effortScale(direction: EffortDirection, highest: number | null): EffortScale {
  return { direction, highest: highest ?? (direction === 'easy' ? 7 : 5) };
}

export const effortMethod = defineMethod({
  name: 'effort',
  label: 'Customer effort',
  summary: 'What share of customers found it easy, with its margin of error, and the mean answer.',
  row: 'one answer, or a group of equal answers',
  columns: answerColumns,
  options: { ...effortOptions, highest: highestOption },
  compute: (rows, { direction, highest }) => {
    const scale = effortScale(direction, highest);
    const problems: readonly InputProblem[] = offScale(rows, 1, scale.highest);
    return problems.length > 0 ? problems : effort(tallyOf(rows), scale);
  },
  show: ({ easy, mean, inputs: { scale } }) => [
    {
      title: 'Effort',
      columns: [{ label: 'Figure' }, ...estimateColumns(2)],
      rows: [
        ['Found it easy, in % of those who answered', ...shownEstimate(easy, 100)],
        [
          `Mean answer, 1 to ${scale.highest} (${scale.direction === 'easy' ? 'higher' : 'lower'} is better)`,
          ...shownEstimate(mean),
        ],
      ],
      notes: reasons(easy.figure, mean.figure),
    },
  ],
});
