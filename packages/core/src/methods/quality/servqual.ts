import { type Figure, figure, noFigure } from '../figure.ts';
import type { InputProblem, Read } from '../data/problems.ts';
import { mean } from '../numeric/moments.ts';
import { dimensionMeans, itemsByDimension, known } from './dimensionScores.ts';
import { dimensions } from './dimensions.ts';
import { summarise } from './inference.ts';
import { duplicateNotes, leftOutNotes, takePart } from './participation.ts';
import { places } from './ranking.ts';
import { rollUp } from './rollUp.ts';
import { ceilingOf, gapNotes } from './servqualNotes.ts';
import type { DimensionGap, ItemGap, ServqualResult } from './servqualResult.ts';
import {
  type Answer,
  checkAnswers,
  checkItems,
  checkScale,
  firstProblems,
  meanOfFigures,
  type Respondent,
  type Scale,
  type StudyItem,
  turned,
} from './study.ts';
import { checkPoints, checkSameScale, checkShare } from './studyChecks.ts';
import { weightedTotal } from './weighting.ts';
import { conventionText, type WeightedConvention } from './weights.ts';

/** Everything a SERVQUAL study is computed from. */
export interface ServqualInput {
  readonly items: readonly StudyItem[];
  readonly respondents: readonly Respondent[];
  readonly scale: Scale;
  /** The scale of the perceptions where it was another one: such a study is refused. */
  readonly perceptionScale?: Scale;
  /** Weights of the whole group in the order of the dimensions; used when nobody gave points of their own. */
  readonly groupWeights?: readonly Answer[] | null;
  /** Share of the items somebody must have answered in both halves to take part, 0 to 1; half by default. */
  readonly minimumShare?: number;
  /** How the weighted score is written; `normalised` by default. */
  readonly weightedAs?: WeightedConvention;
  /** The stage of each contact point items are linked to. */
  readonly stageOf?: Readonly<Record<string, string>>;
}

function check(input: ServqualInput): readonly InputProblem[] {
  const { items, scale } = input;
  const whole = [
    ...checkScale(scale, 'scale'),
    ...checkSameScale(scale, input.perceptionScale),
    ...checkItems(items),
    ...checkShare(input.minimumShare ?? 0.5),
    ...checkPoints(input.groupWeights ?? null, null),
  ];
  if (whole.length > 0) return whole;
  return input.respondents.flatMap((respondent, at) => [
    ...checkAnswers('E', respondent.expected, items, scale, at + 1),
    ...checkAnswers('P', respondent.perceived, items, scale, at + 1),
    ...checkPoints(respondent.points, at + 1),
  ]);
}

interface Halves {
  readonly id: string;
  readonly points: readonly Answer[] | null;
  readonly e: readonly Answer[];
  readonly p: readonly Answer[];
}

/** Both halves, turned round where worded negatively, and blank wherever the other half is blank. */
function pairs(input: ServqualInput): readonly Halves[] {
  return input.respondents.map(({ id, points, expected, perceived }) => {
    const e = turned(expected, input.items, input.scale);
    const p = turned(perceived, input.items, input.scale);
    return {
      id,
      points,
      e: e.map((value, at) => ((p[at] ?? null) === null ? null : value)),
      p: p.map((value, at) => ((e[at] ?? null) === null ? null : value)),
    };
  });
}

function meanFigure(values: readonly number[], why: string): Figure {
  const value = mean(values);
  return value === null ? noFigure(why) : figure(value, values.length);
}

const nobody = 'Nobody answered both halves of an item.';

function itemGaps(
  items: readonly StudyItem[],
  halves: readonly Halves[],
  gaps: readonly (readonly Answer[])[],
): readonly ItemGap[] {
  const e = halves.map((half) => half.e);
  const p = halves.map((half) => half.p);
  const found = items.map(({ id, topic, dimension }, at) => {
    const { mean: gap, sd } = summarise(known(gaps, at), 'Nobody answered both halves.');
    const why = gap.why ?? '';
    return {
      id,
      topic,
      dimension,
      expectation: meanFigure(known(e, at), why),
      perception: meanFigure(known(p, at), why),
      gap,
      sd,
    };
  });
  const order = places(found.map(({ gap }) => gap.value));
  return found.map((item, at) => ({ ...item, place: order[at] ?? null }));
}

/**
 * SERVQUAL: how far a service falls short of what its customers expect, on five dimensions.
 *
 * g = P − E of each item answered in both halves; a respondent's gap of a dimension is the mean of theirs, and
 * G the mean over respondents, from −(max − min) to max − min; below 0 expectations are not met. The unweighted
 * score is the mean of the scored dimensions' G. Interval and paired t (t = ḡ/(s/√n), n − 1 degrees of
 * freedom) are given from 30 respondents up.
 *
 * Refuses (with the row and the column): answers outside the scale, different scales for E and P, negative
 * points. Nothing is clamped.
 *
 * Source: Parasuraman, Zeithaml and Berry, “SERVQUAL: a multiple-item scale for measuring consumer perceptions
 * of service quality”, Journal of Retailing 64 (1988); points as in their 1991 revision. The scores by contact
 * point and stage are an extension of ours.
 */
export function servqual(input: ServqualInput): Read<ServqualResult<ServqualInput>> {
  const problems = check(input);
  if (problems.length > 0) return { ok: false, problems: firstProblems(problems) };
  const { items, scale, minimumShare = 0.5, weightedAs = 'normalised' } = input;
  const { taken, leftOut } = takePart(pairs(input), minimumShare, ({ e, p }) =>
    e.map((value, at) => (value === null ? null : (p[at] ?? 0) - value)),
  );
  const halves = taken.map(({ respondent }) => respondent);
  const gaps = taken.map(({ values }) => values);
  const groups = itemsByDimension(items);
  const gapRows = gaps.map((row) => dimensionMeans(row, groups));
  const eRows = halves.map(({ e }) => dimensionMeans(e, groups));
  const pRows = halves.map(({ p }) => dimensionMeans(p, groups));

  const summaries = dimensions.map((_, d) =>
    summarise(known(gapRows, d), (groups[d] ?? []).length === 0 ? 'No item belongs to it.' : nobody),
  );
  const order = places(summaries.map((summary) => summary.mean.value));
  const [weighted, weightNotes] = weightedTotal({
    rows: gapRows,
    points: halves.map(({ points }) => points),
    groupWeights: input.groupWeights ?? null,
    totals: summaries.map((summary) => summary.mean.value),
    n: taken.length,
    as: weightedAs,
  });
  const found = dimensions.map((dimension, d): DimensionGap => {
    const { mean: gap, ...summary } = summaries[d] ?? summarise([], nobody);
    const expectation = meanFigure(known(eRows, d), gap.why ?? '');
    return {
      ...summary,
      dimension,
      items: (groups[d] ?? []).length,
      expectation,
      perception: meanFigure(known(pRows, d), gap.why ?? ''),
      gap,
      weight: weighted.shares?.[d] ?? null,
      place: order[d] ?? null,
      ceiling: expectation.value !== null && expectation.value > ceilingOf(scale) + 1e-9,
    };
  });
  const byItem = itemGaps(items, halves, gaps);
  const n = taken.length;
  const unweighted = meanOfFigures(
    found.map((d) => d.gap),
    n,
    'No dimension is scored.',
  );
  const itemMean = meanOfFigures(
    byItem.map((item) => item.gap),
    n,
    nobody,
  );
  return {
    ok: true,
    value: {
      method: 'servqual',
      convention: `Gap = perception − expectation on a scale of ${scale.min} to ${scale.max}; weighted score: ${conventionText(weightedAs)}.`,
      n,
      inputs: input,
      notes: [
        ...leftOutNotes(leftOut, minimumShare),
        ...duplicateNotes(input.respondents),
        ...gapNotes({ dimensions: found, items: byItem, unweighted, itemMean, n, scale }),
        ...weightNotes,
      ],
      dimensions: found,
      items: byItem,
      unweighted,
      itemMean,
      weighted,
      partial: found.some(({ gap }) => gap.value === null),
      leftOut,
      ...rollUp(items, gaps, input.stageOf ?? {}),
    },
  };
}
