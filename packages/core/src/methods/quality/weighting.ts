import { type Figure, figure, noFigure } from '../figure.ts';
import { mean } from '../numeric/moments.ts';
import type { Note } from '../result.ts';
import { dimensions } from './dimensions.ts';
import type { Answer } from './study.ts';
import { inConvention, type Points, readPoints, type WeightedConvention, weightedMean } from './weights.ts';

/** A weighted total and where its weights came from. */
export interface WeightedTotal {
  /** With weights that add to 1. */
  readonly normalised: Figure;
  /** The same in the convention that was asked for. */
  readonly shown: Figure;
  readonly as: WeightedConvention;
  /** `own`: each respondent's points; `group`: one set for all; null: none that can be used. */
  readonly source: 'own' | 'group' | null;
  /** Mean weight of each dimension in their order, adding to 1; null without weights. */
  readonly shares: readonly number[] | null;
}

/** What a weighted total is made from. */
export interface WeightedParts {
  /** One list a respondent: the score of each dimension, null where not scored. */
  readonly rows: readonly (readonly Answer[])[];
  /** Each respondent's points, in the same order. */
  readonly points: readonly (readonly Answer[] | null)[];
  readonly groupWeights: readonly Answer[] | null;
  /** The score of each dimension over all respondents. */
  readonly totals: readonly Answer[];
  /** How many respondents the totals come from. */
  readonly n: number;
  readonly as: WeightedConvention;
}

function total(
  normalised: Figure,
  { as }: WeightedParts,
  source: WeightedTotal['source'],
  shares: readonly number[] | null,
): WeightedTotal {
  const shown =
    normalised.value === null ? normalised : figure(inConvention(normalised.value, as), normalised.n);
  return { normalised, shown, as, source, shares };
}

function people(n: number): string {
  return n === 1 ? '1 respondent' : `${n} respondents`;
}

function ownNotes(read: readonly Points[], withoutScore: number): readonly Note[] {
  const count = (test: (points: Points) => boolean): number => read.filter(test).length;
  const said: [number, string, string][] = [
    [
      count((p) => p.usable && p.rescaled),
      'points-rescaled',
      'gave points that do not add to 100; they are rescaled',
    ],
    [
      count((p) => !p.usable && p.why === 'all zero'),
      'points-zero',
      'gave no point to any dimension and have no weighted score',
    ],
    [
      count((p) => !p.usable && p.why === 'incomplete'),
      'points-incomplete',
      'left points blank that others do not make up for and have no weighted score',
    ],
    [
      count((p) => !p.usable && p.why === 'not asked'),
      'points-missing',
      'gave no points and do not count in the weighted score',
    ],
    [
      withoutScore,
      'points-elsewhere',
      'gave all points to dimensions without answers and have no weighted score',
    ],
  ];
  return said.flatMap(([n, code, words]) => (n > 0 ? [{ code, message: `${people(n)}: ${words}.` }] : []));
}

function byOwnPoints(parts: WeightedParts, read: readonly Points[]): [WeightedTotal, readonly Note[]] {
  const scores: number[] = [];
  const shares: (readonly number[])[] = [];
  let withoutScore = 0;
  for (const [at, points] of read.entries()) {
    if (!points.usable) continue;
    const score = weightedMean(points.shares, parts.rows[at] ?? []);
    if (score === null) withoutScore++;
    else {
      scores.push(score);
      shares.push(points.shares);
    }
  }
  const value = mean(scores);
  const notes = ownNotes(read, withoutScore);
  if (value === null)
    return [total(noFigure('Nobody gave points that can be used.'), parts, null, null), notes];
  const meanShares = dimensions.map((_, d) => mean(shares.map((list) => list[d] ?? 0)) ?? 0);
  return [total(figure(value, scores.length), parts, 'own', meanShares), notes];
}

/**
 * The weighted total. Respondents' own points come first: W_r = Σ w·G_r / Σ w over the dimensions the
 * respondent answered, W the mean of W_r. Only when nobody gave any do the weights of the whole group count:
 * W = Σ w·G / Σ w over the scored dimensions.
 */
export function weightedTotal(parts: WeightedParts): [WeightedTotal, readonly Note[]] {
  const read = parts.points.map(readPoints);
  if (read.some((points) => points.usable || points.why !== 'not asked')) return byOwnPoints(parts, read);
  const { n } = parts;
  const group = readPoints(parts.groupWeights);
  if (!group.usable) {
    const why = {
      'not asked': 'No points and no weights were given.',
      'all zero': 'All weights are zero.',
      incomplete: 'Weights are missing and the others do not make 100.',
    }[group.why];
    return [total(noFigure(why, n), parts, null, null), []];
  }
  const notes: Note[] = group.rescaled
    ? [{ code: 'weights-rescaled', message: 'The weights do not add to 100; they are rescaled.' }]
    : [];
  const value = weightedMean(group.shares, parts.totals);
  if (value === null)
    return [total(noFigure('No weight falls on a scored dimension.', n), parts, null, group.shares), notes];
  return [total(figure(value, n), parts, 'group', group.shares), notes];
}
