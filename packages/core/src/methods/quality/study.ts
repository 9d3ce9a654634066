import { type Figure, figure, noFigure } from '../figure.ts';
import type { InputProblem } from '../data/problems.ts';
import { mean } from '../numeric/moments.ts';
import type { Dimension } from './dimensions.ts';

/** The lowest and the highest answer, for example 1 and 7. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** One line of the mapping table: an item of the questionnaire and what it stands for. */
export interface StudyItem {
  /** What follows the letter in headings: item `7` has its answers in `E7` and `P7`. */
  readonly id: string;
  readonly dimension: Dimension;
  /** A few words that name the item to people; may be “”. */
  readonly topic: string;
  /** Worded negatively: x′ = min + max − x is taken before anything is computed. */
  readonly reverse: boolean;
  /** The contact points (names or ids) the item speaks of; none by default. */
  readonly contactPoints: readonly string[];
}

/** An answer, or null where there is none. Never 0 for “no answer”. */
export type Answer = number | null;

/** One person's answers, in the order of the study's items. */
export interface Respondent {
  readonly id: string;
  readonly segment: string;
  /** As it was given; “” when unknown. */
  readonly date: string;
  /** What an excellent provider would do. */
  readonly expected: readonly Answer[];
  /** What this provider does. */
  readonly perceived: readonly Answer[];
  /** 100 points shared out among the five dimensions in their order; null when not asked. */
  readonly points: readonly Answer[] | null;
}

/** Problems listed at most, so that a wrong file gives a readable answer. */
const mostProblems = 50;

export function firstProblems(problems: readonly InputProblem[]): readonly InputProblem[] {
  return problems.slice(0, mostProblems);
}

/** A scale, or what is wrong with it. `field` is the name of the option. */
export function checkScale(scale: Scale, field: string): readonly InputProblem[] {
  if (Number.isFinite(scale.min) && Number.isFinite(scale.max) && scale.min < scale.max) return [];
  return [
    {
      code: 'bad-scale',
      message: `The scale ${scale.min} to ${scale.max} has no room for answers.`,
      cure: 'Give the lowest and the highest answer, for example 1 and 7.',
      row: null,
      field,
    },
  ];
}

/** Items that cannot be told apart, and an empty list. */
export function checkItems(items: readonly StudyItem[]): readonly InputProblem[] {
  const problem = (code: string, message: string, cure: string): InputProblem => ({
    code,
    message,
    cure,
    row: null,
    field: 'items',
  });
  if (items.length === 0)
    return [problem('no-items', 'The study has no items.', 'Give at least one item with its dimension.')];
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of items) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map((id) =>
    problem('item-twice', `Item “${id}” is listed twice.`, 'Give every item an id of its own.'),
  );
}

/** Answers outside the scale. They are rejected, never moved to the nearest end. */
export function checkAnswers(
  letter: string,
  answers: readonly Answer[],
  items: readonly { readonly id: string }[],
  scale: Scale,
  row: number,
): readonly InputProblem[] {
  return items.flatMap(({ id }, at) => {
    const answer = answers[at] ?? null;
    if (answer === null || (answer >= scale.min && answer <= scale.max)) return [];
    return [
      {
        code: 'outside-scale',
        message: `${letter}${id}: ${answer} is outside the scale ${scale.min} to ${scale.max}.`,
        cure: 'Correct the answer, leave it blank, or set the scale that was used.',
        row,
        field: `${letter}${id}`,
      },
    ];
  });
}

/** The answers with those of reverse items turned round. */
export function turned(answers: readonly Answer[], items: readonly StudyItem[], scale: Scale): Answer[] {
  return items.map((item, at) => {
    const answer = answers[at] ?? null;
    return answer !== null && item.reverse ? scale.min + scale.max - answer : answer;
  });
}

/** Means of figures that are known, with `n` as the number of cases. */
export function meanOfFigures(figures: readonly Figure[], n: number, why: string): Figure {
  const value = mean(figures.flatMap((f) => f.value ?? []));
  return value === null ? noFigure(why, n) : figure(value, n);
}
