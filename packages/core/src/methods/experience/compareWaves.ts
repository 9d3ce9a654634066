import type { MethodResult, Note } from '../result.ts';
import { type Effort, type EffortScale, effort, foundEasy } from './effort.ts';
import {
  type Recommendation,
  type RecommendationChange,
  type RecommendationCounts,
  recommendationChange,
  recommendationScore,
} from './recommendation.ts';
import { type Satisfaction, type SatisfactionScale, satisfaction } from './satisfaction.ts';
import type { Tally } from './tally.ts';
import { meanDifference, shareDifference, type WaveDifference } from './waves.ts';

/** One survey of a question: its name, for example `Spring`, and its answers. */
export interface Wave<T> {
  readonly name: string;
  readonly answers: T;
}

interface Compared<K extends string, T, R>
  extends MethodResult<{
    readonly first: Wave<T>;
    readonly second: Wave<T>;
  }> {
  readonly measure: K;
  readonly first: R;
  readonly second: R;
}

export interface ComparedSatisfaction extends Compared<'satisfaction', Tally, Satisfaction> {
  readonly share: WaveDifference;
  readonly mean: WaveDifference;
}

export interface ComparedEffort extends Compared<'effort', Tally, Effort> {
  readonly share: WaveDifference;
  readonly mean: WaveDifference;
}

export interface ComparedRecommendation
  extends Compared<'recommendation', RecommendationCounts, Recommendation> {
  readonly score: RecommendationChange;
}

export type ComparedWaves = ComparedSatisfaction | ComparedEffort | ComparedRecommendation;

const tests =
  'Difference = second − first, of different people; shares: Newcombe’s interval and the z test with the pooled ' +
  'share; means: Welch’s t.';

function notesOf(waves: readonly (readonly [string, MethodResult])[]): readonly Note[] {
  const each = waves.flatMap(([name, { notes }]) =>
    notes.map((note) => ({ ...note, message: `${name}: ${note.message}` })),
  );
  return [
    ...each,
    {
      code: 'different-people',
      message:
        'The tests take the waves for two independent samples. If the same people answered twice, compare them pair by pair instead.',
    },
  ];
}

/** Satisfaction in two waves on one scale, and how it differs. */
export function compareSatisfaction(
  first: Wave<Tally>,
  second: Wave<Tally>,
  scale?: SatisfactionScale,
): ComparedSatisfaction {
  const [one, two] = [satisfaction(first.answers, scale), satisfaction(second.answers, scale)];
  const { satisfiedFrom } = one.inputs.scale;
  return {
    method: 'compare-waves',
    measure: 'satisfaction',
    convention: `${one.convention} ${tests}`,
    n: one.n + two.n,
    inputs: { first, second },
    notes: notesOf([
      [first.name, one],
      [second.name, two],
    ]),
    first: one,
    second: two,
    share: shareDifference(first.answers, second.answers, (answer) => answer >= satisfiedFrom),
    mean: meanDifference(first.answers, second.answers),
  };
}

/** Effort in two waves on one form, and how it differs. */
export function compareEffort(first: Wave<Tally>, second: Wave<Tally>, scale?: EffortScale): ComparedEffort {
  const [one, two] = [effort(first.answers, scale), effort(second.answers, scale)];
  return {
    method: 'compare-waves',
    measure: 'effort',
    convention: `${one.convention} ${tests}`,
    n: one.n + two.n,
    inputs: { first, second },
    notes: notesOf([
      [first.name, one],
      [second.name, two],
    ]),
    first: one,
    second: two,
    share: shareDifference(first.answers, second.answers, foundEasy(one.inputs.scale)),
    mean: meanDifference(first.answers, second.answers),
  };
}

/** The recommendation score in two waves, and how it differs: z = Δ/√(SE₁² + SE₂²). */
export function compareRecommendation(
  first: Wave<RecommendationCounts>,
  second: Wave<RecommendationCounts>,
): ComparedRecommendation {
  const [one, two] = [recommendationScore(first.answers), recommendationScore(second.answers)];
  return {
    method: 'compare-waves',
    measure: 'recommendation',
    convention: `${one.convention} Difference = second − first, of different people; z = Δ/√(SE₁² + SE₂²), two-sided.`,
    n: one.n + two.n,
    inputs: { first, second },
    notes: notesOf([
      [first.name, one],
      [second.name, two],
    ]),
    first: one,
    second: two,
    score: recommendationChange(one, two),
  };
}
