import { type Figure, figure, noFigure } from '../figure.ts';
import type { MethodResult, Note } from '../result.ts';
import { type KanoAnswer, type KanoCategory, kanoCategories, kanoCategory } from './kanoTable.ts';
import { named } from './shown.ts';

/** One person's two answers about one feature; null is a blank. */
export interface KanoPair {
  readonly feature: string;
  /** “How do you feel if it is there?” */
  readonly functional: KanoAnswer | null;
  /** “How do you feel if it is not there?” */
  readonly dysfunctional: KanoAnswer | null;
}

export interface KanoFeature {
  readonly feature: string;
  /** People who answered both questions. */
  readonly n: number;
  /** People with one or both answers blank; they count in no category. */
  readonly incomplete: number;
  readonly counts: Readonly<Record<KanoCategory, number>>;
  /** The most frequent category; null when nobody answered both questions. */
  readonly category: KanoCategory | null;
  /** The categories that are as frequent as the chosen one; empty when it stands alone. */
  readonly tied: readonly KanoCategory[];
  /** (A + O)/(A + O + M + I), 0 to 1: how far having it satisfies. */
  readonly better: Figure;
  /** −(O + M)/(A + O + M + I), 0 to −1: how far lacking it dissatisfies. */
  readonly worse: Figure;
  /** (A + O + M)/n: the share of people to whom it matters. */
  readonly totalStrength: Figure;
  /** The share of the most frequent category less that of the next, 0 to 1. */
  readonly categoryStrength: Figure;
}

export interface Kano extends MethodResult<{ readonly pairs: readonly KanoPair[] }> {
  /** In order of first mention. `n` of the result counts complete pairs. */
  readonly features: readonly KanoFeature[];
}

type Counts = Record<KanoCategory, number>;

function summary(feature: string, counts: Counts, incomplete: number): KanoFeature {
  const { A, O, M, I } = counts;
  const n = kanoCategories.reduce((total, category) => total + counts[category], 0);
  const most = Math.max(...kanoCategories.map((category) => counts[category]));
  const top = n === 0 ? [] : kanoCategories.filter((category) => counts[category] === most);
  const next = kanoCategories.map((category) => counts[category]).sort((a, b) => b - a)[1] ?? 0;
  const useful = A + O + M + I;
  const nobody = noFigure('Nobody answered both questions.');
  const over = (part: number): Figure =>
    useful > 0
      ? figure(part / useful, useful)
      : n === 0
        ? nobody
        : noFigure('All answers are reverse or questionable: there is nothing to divide by.', n);
  return {
    feature,
    n,
    incomplete,
    counts,
    category: top[0] ?? null,
    tied: top.length > 1 ? top : [],
    better: over(A + O),
    worse: over(-(O + M)),
    totalStrength: n === 0 ? nobody : figure((A + O + M) / n, n),
    categoryStrength: n === 0 ? nobody : figure((most - next) / n, n),
  };
}

/**
 * Kano's model: which features customers take for granted, which satisfy the more the better, and which delight.
 * Each pair of answers has a category by the evaluation table; a feature has the most frequent one, ties in the
 * order M > O > A > I > R > Q. Where all answers are reverse or questionable, better and worse are undefined.
 *
 * Sources: N. Kano and others, “Attractive Quality and Must-Be Quality”, 1984; better and worse: C. Berger and
 * others, “Kano's Methods for Understanding Customer-defined Quality”, Center for Quality Management Journal, 1993;
 * total and category strength: M. C. Lee and J. F. Newcomb, 1997.
 */
export function kano(pairs: readonly KanoPair[]): Kano {
  const byFeature = new Map<string, { counts: Counts; incomplete: number }>();
  for (const { feature, functional, dysfunctional } of pairs) {
    const known = byFeature.get(feature) ?? {
      counts: { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 },
      incomplete: 0,
    };
    byFeature.set(feature, known);
    if (functional === null || dysfunctional === null) known.incomplete++;
    else known.counts[kanoCategory(functional, dysfunctional)]++;
  }
  const features = [...byFeature].map(([feature, of]) => summary(feature, of.counts, of.incomplete));
  const incomplete = features.reduce((total, one) => total + one.incomplete, 0);
  return {
    method: 'kano',
    convention:
      'Category = the most frequent one, ties in the order M > O > A > I > R > Q; better and worse without reverse and questionable answers.',
    n: features.reduce((total, { n }) => total + n, 0),
    inputs: { pairs },
    notes: notesOf(features, incomplete),
    features,
  };
}

function notesOf(features: readonly KanoFeature[], incomplete: number): readonly Note[] {
  const notes: Note[] = [];
  if (incomplete > 0)
    notes.push({
      code: 'blanks',
      message: `${incomplete} ${incomplete === 1 ? 'pair was' : 'pairs were'} left out, because one or both answers are blank.`,
    });
  const tied = features.filter((one) => one.tied.length > 0);
  if (tied.length > 0)
    notes.push({
      code: 'tie',
      message: `Two or more categories are equally frequent, so read the counts: ${named(tied.map(({ feature }) => feature))}.`,
    });
  return notes;
}
