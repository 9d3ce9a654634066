import type { Figure } from '../figure.ts';
import type { Read } from '../data/problems.ts';
import type { MethodResult, Note } from '../result.ts';
import { type Dimension, dimensionLabel, dimensions } from './dimensions.ts';
import { dimensionMeans, itemsByDimension, known } from './dimensionScores.ts';
import { fewestForInference, type Inference, type Summary, summarise } from './inference.ts';
import { duplicateNotes, type LeftOut, leftOutNotes, takePart } from './participation.ts';
import { type Place, places } from './ranking.ts';
import { type LinkedScore, rollUp } from './rollUp.ts';
import { checkPoints, checkShare } from './studyChecks.ts';
import {
  type Answer,
  checkAnswers,
  checkItems,
  checkScale,
  firstProblems,
  meanOfFigures,
  type Scale,
  type StudyItem,
  turned,
} from './study.ts';
import { type WeightedTotal, weightedTotal } from './weighting.ts';
import { conventionText, type WeightedConvention } from './weights.ts';

/** Everything a SERVPERF study is computed from: perceptions alone. */
export interface ServperfInput {
  readonly items: readonly StudyItem[];
  readonly respondents: readonly {
    readonly id: string;
    readonly perceived: readonly Answer[];
    readonly points: readonly Answer[] | null;
  }[];
  readonly scale: Scale;
  /** As for SERVQUAL. */
  readonly groupWeights?: readonly Answer[] | null;
  /** Share of the items somebody must have answered to take part; half by default. */
  readonly minimumShare?: number;
  readonly weightedAs?: WeightedConvention;
  readonly stageOf?: Readonly<Record<string, string>>;
}

/** How one dimension is seen, over respondents. */
export interface DimensionScore extends Omit<Inference, 't' | 'df' | 'p'> {
  readonly dimension: Dimension;
  readonly items: number;
  readonly n: number;
  /** Mean perception, on the scale of the answers. */
  readonly score: Figure;
  readonly sd: Figure;
  readonly weight: number | null;
  /** 1 is the lowest score. */
  readonly place: Place | null;
}

/** How one item is seen. */
export interface ItemScore {
  readonly id: string;
  readonly topic: string;
  readonly dimension: Dimension;
  readonly score: Figure;
  readonly sd: Figure;
  readonly place: Place | null;
}

/** What a SERVPERF study says. `n` counts the respondents who take part. */
export interface ServperfResult extends MethodResult<ServperfInput> {
  readonly dimensions: readonly DimensionScore[];
  readonly items: readonly ItemScore[];
  /** Mean of the dimensions' scores. */
  readonly unweighted: Figure;
  /** Mean of the items' scores. */
  readonly itemMean: Figure;
  readonly weighted: WeightedTotal;
  readonly partial: boolean;
  readonly leftOut: readonly LeftOut[];
  readonly contactPoints: readonly LinkedScore[];
  readonly stages: readonly LinkedScore[];
}

function check(input: ServperfInput) {
  const { items, scale } = input;
  const whole = [
    ...checkScale(scale, 'scale'),
    ...checkItems(items),
    ...checkShare(input.minimumShare ?? 0.5),
    ...checkPoints(input.groupWeights ?? null, null),
  ];
  if (whole.length > 0) return whole;
  return input.respondents.flatMap((respondent, at) => [
    ...checkAnswers('P', respondent.perceived, items, scale, at + 1),
    ...checkPoints(respondent.points, at + 1),
  ]);
}

function notesOf(found: readonly DimensionScore[], n: number): readonly Note[] {
  const unscored = found.filter(({ score }) => score.value === null);
  const names = unscored.map(({ dimension }) => dimensionLabel(dimension).toLowerCase()).join(', ');
  return [
    ...(n > 0 && n < fewestForInference
      ? [
          {
            code: 'few-answers',
            message: `n = ${n}: below ${fewestForInference} the figures describe these respondents and nobody else.`,
          },
        ]
      : []),
    ...(unscored.length > 0
      ? [{ code: 'partial', message: `Partial: ${names} not scored. Totals are over the other dimensions.` }]
      : []),
    ...(found.some(({ place }) => place?.tied)
      ? [{ code: 'ties', message: 'Dimensions with the same score share their place in the ranking.' }]
      : []),
  ];
}

function scoreOf({ mean, sd, interval, why, n }: Summary) {
  return { score: mean, sd, interval, why, n };
}

/**
 * SERVPERF: how a service is seen, from perceptions alone, on the five dimensions: the mean perception of a
 * respondent's answered items of a dimension, and the mean of that over respondents, on the scale of the
 * answers. Missing answers, reverse items, weights and refusals as for `servqual`. It asks half the questions,
 * and is what remains when expectations were not asked; it cannot say whether expectations are met.
 *
 * Source: Cronin and Taylor, “Measuring service quality: a reexamination and extension”, Journal of Marketing
 * 56 (1992).
 */
export function servperf(input: ServperfInput): Read<ServperfResult> {
  const problems = check(input);
  if (problems.length > 0) return { ok: false, problems: firstProblems(problems) };
  const { items, scale, minimumShare = 0.5, weightedAs = 'normalised' } = input;
  const { taken, leftOut } = takePart(input.respondents, minimumShare, ({ perceived }) =>
    turned(perceived, items, scale),
  );
  const rows = taken.map(({ values }) => values);
  const groups = itemsByDimension(items);
  const byDimension = rows.map((row) => dimensionMeans(row, groups));
  const summaries = dimensions.map((_, d) =>
    summarise(
      known(byDimension, d),
      (groups[d] ?? []).length === 0 ? 'No item belongs to it.' : 'Nobody answered an item.',
    ),
  );
  const totals = summaries.map(({ mean }) => mean.value);
  const n = taken.length;
  const [weighted, weightNotes] = weightedTotal({
    rows: byDimension,
    points: taken.map(({ respondent }) => respondent.points),
    groupWeights: input.groupWeights ?? null,
    totals,
    n,
    as: weightedAs,
  });
  const order = places(totals);
  const found = summaries.map(
    (summary, d): DimensionScore => ({
      dimension: dimensions[d] ?? 'tangibles',
      items: (groups[d] ?? []).length,
      ...scoreOf(summary),
      weight: weighted.shares?.[d] ?? null,
      place: order[d] ?? null,
    }),
  );
  const byItem = items.map((_, at) => summarise(known(rows, at), 'Nobody answered it.'));
  const itemOrder = places(byItem.map(({ mean }) => mean.value));
  return {
    ok: true,
    value: {
      method: 'servperf',
      convention: `Score = mean perception on a scale of ${scale.min} to ${scale.max}; weighted score: ${conventionText(weightedAs)}.`,
      n,
      inputs: input,
      notes: [
        ...leftOutNotes(leftOut, minimumShare),
        ...duplicateNotes(input.respondents),
        ...notesOf(found, n),
        ...weightNotes,
      ],
      dimensions: found,
      items: items.map(({ id, topic, dimension }, at) => {
        const { mean, sd } = byItem[at] ?? summarise([], 'Nobody answered it.');
        return { id, topic, dimension, score: mean, sd, place: itemOrder[at] ?? null };
      }),
      unweighted: meanOfFigures(
        found.map(({ score }) => score),
        n,
        'No dimension is scored.',
      ),
      itemMean: meanOfFigures(
        byItem.map(({ mean }) => mean),
        n,
        'Nobody answered an item.',
      ),
      weighted,
      partial: found.some(({ score }) => score.value === null),
      leftOut,
      ...rollUp(items, rows, input.stageOf ?? {}),
    },
  };
}
