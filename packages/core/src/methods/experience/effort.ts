import type { MethodResult } from '../result.ts';
import { answerNotes, sameAnswerNotes } from './answerNotes.ts';
import { answered, type Estimate, meanOfTally, shareOfTally, type Tally } from './tally.ts';

/** Which way an effort question runs. */
export type EffortDirection = 'easy' | 'hard';

/** The form of an effort question. */
export interface EffortScale {
  /** `easy`: the highest answer means very easy. `hard`: the highest answer means very hard (older forms). */
  readonly direction: EffortDirection;
  /** The highest answer; the lowest is 1. */
  readonly highest: number;
}

/** Agreement from 1 to 7 that it was easy. */
export const sevenPointEase: EffortScale = { direction: 'easy', highest: 7 };

/** The older form: effort from 1 (very low) to 5 (very high). */
export const fivePointEffort: EffortScale = { direction: 'hard', highest: 5 };

export interface Effort extends MethodResult<{ readonly tally: Tally; readonly scale: EffortScale }> {
  /** The share of those who answered for whom it was easy, 0 to 1, with Wilson's interval. */
  readonly easy: Estimate;
  /** The mean answer, in the points and the direction of the form. */
  readonly mean: Estimate;
}

/** Whether an answer says that it was easy: on the easy side of the middle of the scale. */
export function foundEasy({ direction, highest }: EffortScale): (answer: number) => boolean {
  const middle = (1 + highest) / 2;
  return direction === 'easy' ? (answer) => answer > middle : (answer) => answer < middle;
}

/** The answers that count as easy, in words: `5 to 7`. */
function easyAnswers({ direction, highest }: EffortScale): string {
  const first = direction === 'easy' ? Math.floor((1 + highest) / 2) + 1 : 1;
  const last = direction === 'easy' ? highest : Math.ceil((1 + highest) / 2) - 1;
  return first === last ? String(first) : `${first} to ${last}`;
}

/**
 * How easy something was for the customer: the share of answers on the easy side of the scale (5 to 7 of seven)
 * and the mean. Blanks are left out and counted. Answers of the two directions must not be mixed, nor averaged
 * with the effort that a map gives a contact point (1 very easy to 7 very hard): that is the judgement of those
 * who drew the map.
 *
 * Source: M. Dixon, K. Freeman and N. Toman, “Stop Trying to Delight Your Customers”, Harvard Business Review,
 * 2010 (the older form, 1–5 of effort); the later form asks for agreement from 1 to 7 that it was easy.
 */
export function effort(tally: Tally, scale: EffortScale = sevenPointEase): Effort {
  const { direction, highest } = scale;
  const n = answered(tally);
  const form =
    direction === 'easy'
      ? `Agreement from 1 to ${highest} that it was easy: higher is better`
      : `Effort from 1 (very low) to ${highest} (very high): lower is better`;
  return {
    method: 'effort',
    convention: `${form}; easy = answers ${easyAnswers(scale)}; Wilson 95 % interval for the share, Student’s t for the mean.`,
    n,
    inputs: { tally, scale },
    notes: [...answerNotes(n, tally.blanks), ...sameAnswerNotes(tally)],
    easy: shareOfTally(tally, foundEasy(scale)),
    mean: meanOfTally(tally),
  };
}
