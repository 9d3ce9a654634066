import type { Figure } from '../figure.ts';
import type { MethodResult } from '../result.ts';
import type { Dimension } from './dimensions.ts';
import type { Inference } from './inference.ts';
import type { LeftOut } from './participation.ts';
import type { Place } from './ranking.ts';
import type { LinkedScore } from './rollUp.ts';
import type { WeightedTotal } from './weighting.ts';

/** The gap of one dimension. Figures are of respondents: each counts once, however many items they answered. */
export interface DimensionGap extends Inference {
  readonly dimension: Dimension;
  /** How many items it has. */
  readonly items: number;
  /** Respondents with at least one pair answered. */
  readonly n: number;
  readonly expectation: Figure;
  readonly perception: Figure;
  /** P − E: below 0 the service falls short. */
  readonly gap: Figure;
  readonly sd: Figure;
  /** Its share of all weights, 0 to 1; null without weights. */
  readonly weight: number | null;
  /** 1 is the worst gap; null when not scored. */
  readonly place: Place | null;
  /** Expectations are so near the top of the scale that they hardly tell people apart. */
  readonly ceiling: boolean;
}

/** The gap of one item, over the respondents who answered both halves. */
export interface ItemGap {
  readonly id: string;
  readonly topic: string;
  readonly dimension: Dimension;
  readonly expectation: Figure;
  readonly perception: Figure;
  readonly gap: Figure;
  readonly sd: Figure;
  readonly place: Place | null;
}

/** What a SERVQUAL study says. `n` counts the respondents who take part. */
export interface ServqualResult<I> extends MethodResult<I> {
  /** In the order of the instrument; sort as you like for showing. */
  readonly dimensions: readonly DimensionGap[];
  readonly items: readonly ItemGap[];
  /** Mean of the dimensions' gaps: each dimension counts the same. */
  readonly unweighted: Figure;
  /** Mean of the items' gaps: each item counts the same, so that dimensions with more items count more. */
  readonly itemMean: Figure;
  readonly weighted: WeightedTotal;
  /** Not every dimension is scored: totals are over those that are. */
  readonly partial: boolean;
  readonly leftOut: readonly LeftOut[];
  readonly contactPoints: readonly LinkedScore[];
  readonly stages: readonly LinkedScore[];
}
