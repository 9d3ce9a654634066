import { type Figure, figure, type Interval, noFigure } from '../figure.ts';
import { normalCritical, normalTwoSided } from '../numeric/distributions.ts';
import type { MethodResult, Note } from '../result.ts';
import { answerNotes } from './answerNotes.ts';
import { answeredWith, type Tally } from './tally.ts';

/** How many people fall into each of the three groups. */
export interface RecommendationCounts {
  /** Answers 9 and 10. */
  readonly promoters: number;
  /** Answers 7 and 8. */
  readonly passives: number;
  /** Answers 0 to 6. */
  readonly detractors: number;
  /** People who gave no answer; they count in no group. */
  readonly blanks: number;
}

/** The recommendation score of one group of people. */
export interface Recommendation extends MethodResult<RecommendationCounts> {
  /** −100 (all detractors) to +100 (all promoters). */
  readonly score: Figure;
  /** In points of the score. */
  readonly standardError: Figure;
  /** In points of the score; null when there is none that can be used. */
  readonly interval: Interval | null;
  /** Shares of those who answered, 0 to 1. */
  readonly shares: { readonly promoters: Figure; readonly passives: Figure; readonly detractors: Figure };
}

/** The group an answer from 0 to 10 belongs to. */
export function recommendationGroup(answer: number): 'promoters' | 'passives' | 'detractors' {
  return answer >= 9 ? 'promoters' : answer >= 7 ? 'passives' : 'detractors';
}

/** Sorts answers from 0 to 10 into the three groups. */
export function recommendationCounts(tally: Tally): RecommendationCounts {
  const within = (group: string): number =>
    answeredWith(tally, (answer) => recommendationGroup(answer) === group);
  return {
    promoters: within('promoters'),
    passives: within('passives'),
    detractors: within('detractors'),
    blanks: tally.blanks,
  };
}

const convention =
  'Score = 100 × (share of answers 9–10 − share of answers 0–6); variance p + d − (p − d)², ' +
  'interval ± 1.96 standard errors.';

/**
 * The recommendation score: 100·(p − d), from −100 to +100 points. Promoters answer 9–10, passives 7–8, detractors
 * 0–6. Its variance is that of a difference of two shares of the same people, p + d − (p − d)²; treating p and d
 * as independent would give too narrow an interval. Nobody answered: no score. Everybody in one group: the
 * standard error is 0 and there is no usable interval.
 *
 * Source: F. F. Reichheld, “The One Number You Need to Grow”, Harvard Business Review, 2003; the variance is the
 * multinomial one (A. Agresti, Categorical Data Analysis, 2002).
 */
export function recommendationScore(counts: RecommendationCounts): Recommendation {
  const { promoters, passives, detractors, blanks } = counts;
  const n = promoters + passives + detractors;
  const notes: Note[] = [...answerNotes(n, blanks)];
  const share = (count: number): Figure => (n === 0 ? noFigure('Nobody answered.') : figure(count / n, n));
  const shares = {
    promoters: share(promoters),
    passives: share(passives),
    detractors: share(detractors),
  };
  const base = { method: 'recommendation-score', convention, n, inputs: counts, shares };
  if (n === 0) {
    const none = noFigure('Nobody answered.');
    return { ...base, score: none, standardError: none, interval: null, notes };
  }
  const score = (100 * (promoters - detractors)) / n;
  const error = 100 * Math.sqrt(recommendationVariance(counts) / n);
  const same = [promoters, passives, detractors].includes(n);
  if (same)
    notes.push({
      code: 'one-group',
      message:
        'All answers fall into one group: the standard error is 0 and an interval of no width is not usable.',
    });
  const half = normalCritical(0.95) * error;
  return {
    ...base,
    score: figure(score, n),
    standardError: figure(error, n),
    interval: same
      ? null
      : { low: score - half, high: score + half, level: 0.95, kind: 'normal approximation' },
    notes,
  };
}

/** p + d − (p − d)², by whole numbers as far as they go, so that one group alone gives exactly 0. */
function recommendationVariance({ promoters, passives, detractors }: RecommendationCounts): number {
  const n = promoters + passives + detractors;
  // The same formula times n²: p·d counts twice because a step from one to the other is two groups wide.
  return (promoters * passives + detractors * passives + 4 * promoters * detractors) / (n * n);
}

/** How a recommendation score differs between two groups of people. */
export interface RecommendationChange {
  /** Second − first, in points. */
  readonly change: Figure;
  readonly interval: Interval | null;
  readonly z: Figure;
  /** The chance of a difference at least as large if nothing had changed, 0 to 1. */
  readonly p: Figure;
}

/**
 * The difference of two independent recommendation scores: z = Δ/√(SE₁² + SE₂²), two-sided. Without any spread in
 * both there is no test.
 */
export function recommendationChange(first: Recommendation, second: Recommendation): RecommendationChange {
  const n = first.n + second.n;
  const errors = [first.standardError.value, second.standardError.value];
  if (first.score.value === null || second.score.value === null) {
    const none = noFigure('In one of the two waves nobody answered.', n);
    return { change: none, interval: null, z: none, p: none };
  }
  const change = second.score.value - first.score.value;
  const error = Math.hypot(...errors.map((one) => one ?? 0));
  if (error === 0) {
    const none = noFigure(
      'In both waves all answers fall into one group: there is no spread to test with.',
      n,
    );
    return { change: figure(change, n), interval: null, z: none, p: none };
  }
  const half = normalCritical(0.95) * error;
  return {
    change: figure(change, n),
    interval: { low: change - half, high: change + half, level: 0.95, kind: 'normal approximation' },
    z: figure(change / error, n),
    p: figure(normalTwoSided(change / error), n),
  };
}
