import type { InputProblem } from '../data/problems.ts';
import { choice, number, type Shape, type ValuesOf } from '../data/shape.ts';
import { countColumn } from './answerColumns.ts';
import { type RecommendationCounts, recommendationGroup } from './recommendation.ts';

/** The columns of a recommendation question: an answer each row, or a group and how many are in it. */
export const recommendationColumns = {
  answer: number({
    help: 'The answer from 0 (not at all likely to recommend) to 10; blank when the person gave none.',
    also: ['score', 'recommendation', 'nps', 'rating'],
    integer: true,
    min: 0,
    max: 10,
  }),
  group: choice({
    help: 'The group, where the answers themselves are not at hand.',
    options: ['promoters', 'passives', 'detractors'],
  }),
  count: countColumn,
} satisfies Shape;

type Row = ValuesOf<typeof recommendationColumns>;

/** Rows whose answer belongs to another group than the one they name. */
export function groupProblems(rows: readonly Row[]): InputProblem[] {
  return rows.flatMap(({ answer, group }, at) =>
    answer === null || group === null || recommendationGroup(answer) === group
      ? []
      : [
          {
            code: 'group-differs',
            message: `The answer ${answer} is one of the ${recommendationGroup(answer)}, not of the ${group}.`,
            cure: 'Give the answer or the group, or make them agree.',
            row: at + 1,
            field: 'group',
          },
        ],
  );
}

/** How many people of these rows are in each group. */
export function countRows(rows: readonly Row[]): RecommendationCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0, blanks: 0 };
  for (const { answer, group, count } of rows) {
    const of = answer === null ? (group ?? 'blanks') : recommendationGroup(answer);
    counts[of] += count;
  }
  return counts;
}
