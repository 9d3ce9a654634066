import { type Figure, figure, noFigure } from '../figure.ts';
import type { InputProblem, Read } from '../data/problems.ts';
import { type Dimension, dimensions } from './dimensions.ts';
import { itemsByDimension, meanOfKnown } from './dimensionScores.ts';
import { noInference } from './inference.ts';
import { places } from './ranking.ts';
import { rollUp } from './rollUp.ts';
import { checkSameScale } from './studyChecks.ts';
import { ceilingOf, gapNotes } from './servqualNotes.ts';
import type { DimensionGap, ItemGap, ServqualResult } from './servqualResult.ts';
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
import { weightedTotal } from './weighting.ts';
import { badPoint, conventionText, type WeightedConvention } from './weights.ts';

/** A SERVQUAL study of which only the means by item are known, as in a published report. */
export interface ServqualMeans {
  readonly items: readonly StudyItem[];
  /** Mean expectation of each item in the order of the items, null where unknown. */
  readonly expected: readonly Answer[];
  readonly perceived: readonly Answer[];
  /** How many people answered; null when the report does not say. */
  readonly respondents: number | null;
  readonly scale: Scale;
  readonly perceptionScale?: Scale;
  readonly groupWeights?: readonly Answer[] | null;
  readonly weightedAs?: WeightedConvention;
  readonly stageOf?: Readonly<Record<string, string>>;
}

const onlyMeans = 'Only means are known; this needs each respondent’s answers.';

function problem(code: string, message: string, cure: string, field: string): InputProblem {
  return { code, message, cure, row: null, field };
}

function check(input: ServqualMeans): readonly InputProblem[] {
  const { items, scale, respondents } = input;
  const whole = [
    ...checkScale(scale, 'scale'),
    ...checkSameScale(scale, input.perceptionScale),
    ...checkItems(items),
  ];
  const bad = badPoint(input.groupWeights ?? []);
  if (bad) whole.push(problem('bad-points', bad.message, 'Give weights from 0 up.', 'weights'));
  if (respondents !== null && !(Number.isInteger(respondents) && respondents > 0))
    whole.push(
      problem('bad-n', `n = ${respondents} is no number of people.`, 'Give n, or leave it out.', 'n'),
    );
  if (whole.length > 0) return whole;
  return items.flatMap((item, at) => [
    ...checkAnswers('E', [input.expected[at] ?? null], [item], scale, at + 1),
    ...checkAnswers('P', [input.perceived[at] ?? null], [item], scale, at + 1),
  ]);
}

function of(value: Answer, n: number, why: string): Figure {
  return value === null ? noFigure(why, n) : figure(value, n);
}

/**
 * SERVQUAL from means by item: the gaps and totals that can be had. Spread, intervals and tests cannot, and
 * say so. The figures are those of the full answers only if nobody left an item out.
 *
 * Source and refusals as for `servqual`.
 */
export function servqualFromMeans(input: ServqualMeans): Read<ServqualResult<ServqualMeans>> {
  const problems = check(input);
  if (problems.length > 0) return { ok: false, problems: firstProblems(problems) };
  const { items, scale, weightedAs = 'normalised' } = input;
  const n = input.respondents ?? 0;
  const e = turned(input.expected, items, scale);
  const p = turned(input.perceived, items, scale);
  const both = e.map((value, at) => value !== null && (p[at] ?? null) !== null);
  const pairedE = e.map((value, at) => (both[at] ? value : null));
  const pairedP = p.map((value, at) => (both[at] ? value : null));
  const gaps = pairedE.map((value, at) => (value === null ? null : (pairedP[at] ?? 0) - value));
  const groups = itemsByDimension(items);
  const totals = groups.map((at) => meanOfKnown(gaps, at));
  const [weighted, weightNotes] = weightedTotal({
    rows: [],
    points: [],
    n,
    groupWeights: input.groupWeights ?? null,
    totals,
    as: weightedAs,
  });
  const order = places(totals);
  const why = 'Expectation or perception is missing for all its items.';
  const found = dimensions.map((dimension: Dimension, d): DimensionGap => {
    const at = groups[d] ?? [];
    const reason = at.length === 0 ? 'No item belongs to it.' : why;
    const expectation = of(meanOfKnown(pairedE, at), n, reason);
    return {
      dimension,
      items: at.length,
      n,
      expectation,
      perception: of(meanOfKnown(pairedP, at), n, reason),
      gap: of(totals[d] ?? null, n, reason),
      sd: noFigure(onlyMeans, n),
      ...noInference(onlyMeans, n),
      weight: weighted.shares?.[d] ?? null,
      place: order[d] ?? null,
      ceiling: expectation.value !== null && expectation.value > ceilingOf(scale) + 1e-9,
    };
  });
  const itemOrder = places(gaps);
  const byItem = items.map(({ id, topic, dimension }, at): ItemGap => {
    const missing = 'Expectation or perception is missing.';
    return {
      id,
      topic,
      dimension,
      expectation: of(pairedE[at] ?? null, n, missing),
      perception: of(pairedP[at] ?? null, n, missing),
      gap: of(gaps[at] ?? null, n, missing),
      sd: noFigure(onlyMeans, n),
      place: itemOrder[at] ?? null,
    };
  });
  const unweighted = meanOfFigures(
    found.map((d) => d.gap),
    n,
    'No dimension is scored.',
  );
  const itemMean = meanOfFigures(
    byItem.map((item) => item.gap),
    n,
    'No item has both means.',
  );
  const size =
    n === 0
      ? [
          {
            code: 'unknown-n',
            message: 'How many people answered is not known, so nothing can be concluded.',
          },
        ]
      : [];
  return {
    ok: true,
    value: {
      method: 'servqual',
      convention: `Gap = mean perception − mean expectation on a scale of ${scale.min} to ${scale.max}, from means by item; weighted score: ${conventionText(weightedAs)}.`,
      n,
      inputs: input,
      notes: [
        {
          code: 'means-only',
          message:
            'Only means were given: no spread, interval or test, and the figures hold only if everybody answered every item.',
        },
        ...size,
        ...gapNotes({ dimensions: found, items: byItem, unweighted, itemMean, n, scale }),
        ...weightNotes,
      ],
      dimensions: found,
      items: byItem,
      unweighted,
      itemMean,
      weighted,
      partial: found.some(({ gap }) => gap.value === null),
      leftOut: [],
      ...fromMeans(input, gaps, n),
    },
  };
}

/** Scores by contact point and stage; each item's mean stands for `n` answers. */
function fromMeans(
  { items, stageOf = {} }: ServqualMeans,
  gaps: readonly Answer[],
  n: number,
): Pick<ServqualResult<ServqualMeans>, 'contactPoints' | 'stages'> {
  const { contactPoints, stages } = rollUp(items, [gaps], stageOf);
  const answers = (scores: typeof stages): typeof stages =>
    scores.map(({ value, ...score }) => ({ ...score, value: { ...value, n: value.n * n } }));
  return { contactPoints: answers(contactPoints), stages: answers(stages) };
}
