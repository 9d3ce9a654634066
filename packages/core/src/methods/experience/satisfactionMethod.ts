import type { InputProblem } from '../data/problems.ts';
import { number } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { answerColumns } from './answerColumns.ts';
import { offScale } from './answerRange.ts';
import { type SatisfactionScale, satisfaction } from './satisfaction.ts';
import { estimateColumns, reasons, shownEstimate } from './shown.ts';
import { tallyOf } from './tally.ts';

/** The options of a satisfaction scale. */
export const satisfactionOptions = {
  lowest: number({ help: 'The lowest answer of the scale; 1.', integer: true, fallback: 1 }),
  highest: number({ help: 'The highest answer of the scale; 5.', integer: true, fallback: 5 }),
  satisfiedFrom: number({
    help: 'The lowest answer that counts as satisfied; one below the highest (top two).',
    integer: true,
  }),
};

/** The scale, or what is wrong with it. */
export function satisfactionScale(given: {
  readonly lowest: number;
  readonly highest: number;
  readonly satisfiedFrom: number | null;
}): SatisfactionScale | readonly InputProblem[] {
  const { lowest, highest } = given;
  const satisfiedFrom = given.satisfiedFrom ?? highest - 1;
  if (lowest < satisfiedFrom && satisfiedFrom <= highest) return { lowest, highest, satisfiedFrom };
  return [
    {
      code: 'bad-scale',
      message: `A scale from ${lowest} to ${highest} with “satisfied” from ${satisfiedFrom} tells nobody apart.`,
      cure: 'Give lowest < satisfiedFrom ≤ highest.',
      row: null,
      field: 'satisfiedFrom',
    },
  ];
}

export const satisfactionMethod = defineMethod({
  name: 'satisfaction',
  label: 'Customer satisfaction',
  summary: 'What share of customers are satisfied (top two of five), with its margin of error, and the mean.',
  row: 'one answer, or a group of equal answers',
  columns: answerColumns,
  options: satisfactionOptions,
  compute: (rows, options) => {
    const scale = satisfactionScale(options);
    if (!('lowest' in scale)) return scale;
    const problems = offScale(rows, scale.lowest, scale.highest);
    return problems.length > 0 ? problems : satisfaction(tallyOf(rows), scale);
  },
  show: ({ satisfied, mean, inputs: { scale } }) => [
    {
      title: 'Satisfaction',
      columns: [{ label: 'Figure' }, ...estimateColumns(2)],
      rows: [
        ['Satisfied, in % of those who answered', ...shownEstimate(satisfied, 100)],
        [`Mean answer, ${scale.lowest} to ${scale.highest}`, ...shownEstimate(mean)],
      ],
      notes: reasons(satisfied.figure, mean.figure),
    },
  ],
});
