import type { InputProblem } from '../data/problems.ts';

/** The problems of answers that lie off the scale. */
export function offScale(
  rows: readonly { readonly answer: number | null }[],
  lowest: number,
  highest: number,
): InputProblem[] {
  return rows.flatMap(({ answer }, at) =>
    answer === null || (answer >= lowest && answer <= highest)
      ? []
      : [
          {
            code: 'off-scale',
            message: `answer: ${answer} is not on the scale from ${lowest} to ${highest}.`,
            cure: 'Correct the answer, leave it blank, or set the ends of the scale in the options.',
            row: at + 1,
            field: 'answer',
          },
        ],
  );
}
