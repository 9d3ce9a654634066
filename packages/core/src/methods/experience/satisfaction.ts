import type { MethodResult } from '../result.ts';
import { answerNotes, sameAnswerNotes } from './answerNotes.ts';
import { answered, type Estimate, meanOfTally, shareOfTally, type Tally } from './tally.ts';

/** The scale of a satisfaction question, and from which answer on people count as satisfied. */
export interface SatisfactionScale {
  readonly lowest: number;
  readonly highest: number;
  /** The lowest answer that counts as satisfied: 4 when the top two of five count. */
  readonly satisfiedFrom: number;
}

/** Top two of five. */
export const fivePointSatisfaction: SatisfactionScale = { lowest: 1, highest: 5, satisfiedFrom: 4 };

export interface Satisfaction
  extends MethodResult<{
    readonly tally: Tally;
    readonly scale: SatisfactionScale;
  }> {
  /** The share of those who answered who are satisfied, 0 to 1, with Wilson's interval. */
  readonly satisfied: Estimate;
  /** The mean answer in points of the scale, with Student's interval. */
  readonly mean: Estimate;
}

/**
 * Satisfaction with one thing: the share of answers in the top of the scale (top two of five unless said
 * otherwise) and the mean. Blanks are left out and counted. Nobody answered: neither figure.
 *
 * Sources: Wilson's score interval (E. B. Wilson, JASA, 1927); the share of the top two of five answers is the
 * usual reading of a five-point satisfaction question.
 */
export function satisfaction(tally: Tally, scale: SatisfactionScale = fivePointSatisfaction): Satisfaction {
  const { lowest, highest, satisfiedFrom } = scale;
  const n = answered(tally);
  return {
    method: 'satisfaction',
    convention:
      `Satisfied = answers ${satisfiedFrom === highest ? highest : `${satisfiedFrom} to ${highest}`} ` +
      `on a scale from ${lowest} to ${highest}; Wilson 95 % interval for the share, Student’s t for the mean.`,
    n,
    inputs: { tally, scale },
    notes: [...answerNotes(n, tally.blanks), ...sameAnswerNotes(tally)],
    satisfied: shareOfTally(tally, (answer) => answer >= satisfiedFrom),
    mean: meanOfTally(tally),
  };
}
