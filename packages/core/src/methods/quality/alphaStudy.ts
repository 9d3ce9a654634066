import type { InputProblem, Read } from '../data/problems.ts';
import type { MethodResult, Note } from '../result.ts';
import { type Alpha, cronbachAlpha } from './cronbachAlpha.ts';
import { type Dimension, dimensionLabel, dimensions } from './dimensions.ts';
import { checkSameScale } from './studyChecks.ts';
import {
  type Answer,
  checkAnswers,
  checkItems,
  checkScale,
  firstProblems,
  type Scale,
  type StudyItem,
  turned,
} from './study.ts';

/** A half of the questionnaire, or the difference of both. */
export type Half = 'expectation' | 'perception' | 'gap';

/** The answers a study's alphas are computed from; a half that was not asked has empty lists. */
export interface AlphaInput {
  readonly items: readonly StudyItem[];
  readonly respondents: readonly {
    readonly expected: readonly Answer[];
    readonly perceived: readonly Answer[];
  }[];
  readonly scale: Scale;
  readonly perceptionScale?: Scale;
}

/** Alpha of one dimension in one half. */
export interface DimensionAlpha extends Alpha {
  readonly dimension: Dimension;
  readonly half: Half;
  /** The ids of its items, in the order of `ifDropped`. */
  readonly items: readonly string[];
}

/** Alpha by dimension and half. `n` counts the rows; each alpha says how many of them it could use. */
export interface AlphaResult extends MethodResult<AlphaInput> {
  readonly alphas: readonly DimensionAlpha[];
}

/** Notes on alphas, whatever they are called. */
export function alphaNotes(
  alphas: readonly { readonly name: string; readonly alpha: Alpha }[],
): readonly Note[] {
  const negative = alphas.filter(({ alpha }) => (alpha.alpha.value ?? 0) < 0).map(({ name }) => name);
  const dropped = alphas.filter(({ alpha }) => alpha.dropped > 0);
  const few = alphas.some(({ alpha }) => alpha.alpha.value !== null && alpha.n < 30);
  return [
    ...(negative.length > 0
      ? [
          {
            code: 'negative-alpha',
            message: `Alpha is below 0 for ${negative.join(', ')}: check reverse-scored items.`,
          },
        ]
      : []),
    ...(dropped.length > 0
      ? [
          {
            code: 'dropped',
            message: `Only respondents who answered every item of a scale count. Dropped: ${dropped.map(({ name, alpha }) => `${alpha.dropped} for ${name}`).join(', ')}.`,
          },
        ]
      : []),
    ...(few
      ? [
          {
            code: 'few-answers',
            message: 'With fewer than 30 respondents alpha says little about anybody else.',
          },
        ]
      : []),
  ];
}

function check({ items, scale, perceptionScale, respondents }: AlphaInput): readonly InputProblem[] {
  const whole = [
    ...checkScale(scale, 'scale'),
    ...checkSameScale(scale, perceptionScale),
    ...checkItems(items),
  ];
  if (whole.length > 0) return whole;
  return respondents.flatMap(({ expected, perceived }, at) => [
    ...checkAnswers('E', expected, items, scale, at + 1),
    ...checkAnswers('P', perceived, items, scale, at + 1),
  ]);
}

/**
 * Cronbach's alpha of a study, for every dimension that has items, of expectations, perceptions and gaps apart:
 * difference scores tend to be less reliable than either half. Formula, source and undefined cases as for
 * `cronbachAlpha`. Refuses answers outside the scale.
 */
export function alphaStudy(input: AlphaInput): Read<AlphaResult> {
  const problems = check(input);
  if (problems.length > 0) return { ok: false, problems: firstProblems(problems) };
  const { items, respondents, scale } = input;
  const e = respondents.map(({ expected }) => turned(expected, items, scale));
  const p = respondents.map(({ perceived }) => turned(perceived, items, scale));
  const gap = e.map((row, r) =>
    row.map((value, at) => {
      const other = p[r]?.[at] ?? null;
      return value === null || other === null ? null : other - value;
    }),
  );
  const asked = (rows: readonly (readonly Answer[])[]): boolean =>
    rows.some((row) => row.some((value) => value !== null));
  const halves: readonly (readonly [Half, readonly (readonly Answer[])[]])[] = [
    ['expectation', e],
    ['perception', p],
    ['gap', gap],
  ];
  const alphas = halves
    .filter(([, rows]) => asked(rows))
    .flatMap(([half, rows]) =>
      dimensions.flatMap((dimension): DimensionAlpha[] => {
        const at = items.flatMap((item, index) => (item.dimension === dimension ? [index] : []));
        if (at.length === 0) return [];
        const alpha = cronbachAlpha(
          rows.map((row) => at.map((index) => row[index] ?? null)),
          at.length,
        );
        return [{ ...alpha, dimension, half, items: at.map((index) => items[index]?.id ?? '') }];
      }),
    );
  return {
    ok: true,
    value: {
      method: 'cronbach-alpha',
      convention: 'Variances with n − 1; only respondents who answered every item of a dimension count.',
      n: respondents.length,
      inputs: input,
      notes: alphaNotes(
        alphas.map((alpha) => ({
          name: `${alpha.half} of ${dimensionLabel(alpha.dimension).toLowerCase()}`,
          alpha,
        })),
      ),
      alphas,
    },
  };
}
