import type { InputProblem } from '../data/problems.ts';
import type { Answer, Scale } from './study.ts';
import { badPoint } from './weights.ts';

/** A share of answered items that is none. */
export function checkShare(share: number): readonly InputProblem[] {
  if (share >= 0 && share <= 1) return [];
  return [
    {
      code: 'bad-share',
      message: `The minimum share ${share} is not between 0 and 1.`,
      cure: 'Give 0.5 for half of the items.',
      row: null,
      field: 'minimumShare',
    },
  ];
}

/** Points below 0. `row` is the respondent’s, null for the weights of the group. */
export function checkPoints(points: readonly Answer[] | null, row: number | null): readonly InputProblem[] {
  const bad = badPoint(points ?? []);
  if (!bad) return [];
  const field = row === null ? 'weights' : `W${bad.at + 1}`;
  return [{ code: 'bad-points', message: bad.message, cure: 'Give points from 0 up.', row, field }];
}

/** What two scales that differ are refused with; shared with input given as means. */
export function checkSameScale(scale: Scale, other: Scale | undefined): readonly InputProblem[] {
  if (!other || (other.min === scale.min && other.max === scale.max)) return [];
  return [
    {
      code: 'scales-differ',
      message: `Expectations were asked on ${scale.min} to ${scale.max}, perceptions on ${other.min} to ${other.max}: their difference means nothing.`,
      cure: 'Ask both halves on one scale, or study the perceptions alone with servperf.',
      row: null,
      field: 'perceptionScale',
    },
  ];
}

/** What is said when a column of a whole half is missing. */
export function missingHalf(letter: string, what: string, cure: string): readonly InputProblem[] {
  return [
    {
      code: 'no-answers',
      message: `There are no columns of ${what} (${letter}1, ${letter}2 …) that belong to the items.`,
      cure,
      row: null,
      field: null,
    },
  ];
}

/** What a table without a single row is refused with; its headings may be quite right. */
export function noRows(rows: readonly unknown[], row: string): readonly InputProblem[] {
  if (rows.length > 0) return [];
  const message = 'The table has no rows, so nothing can be computed.';
  return [{ code: 'no-rows', message, cure: `Give one row for each ${row}.`, row: null, field: null }];
}
