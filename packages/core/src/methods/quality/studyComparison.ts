import { type Figure, figure, type Interval, noFigure } from '../figure.ts';
import type { InputProblem, Read } from '../data/problems.ts';
import { tCritical, tTwoSided } from '../numeric/distributions.ts';
import { mean, variance } from '../numeric/moments.ts';
import type { MethodResult, Note } from '../result.ts';
import { type Dimension, dimensions } from './dimensions.ts';
import { dimensionMeans, itemsByDimension } from './dimensionScores.ts';
import { fewestForInference, summarise } from './inference.ts';
import { type LeftOut, leftOutNotes, takePart } from './participation.ts';
import { checkSameScale, checkShare } from './studyChecks.ts';
import {
  type Answer,
  checkAnswers,
  checkItems,
  checkScale,
  firstProblems,
  type Respondent,
  type Scale,
  type StudyItem,
  turned,
} from './study.ts';

/** One of two waves or segments. */
export interface StudyGroup {
  readonly name: string;
  readonly respondents: readonly Respondent[];
  /** The row each stands in, for messages; left out: 1, 2, 3 … */
  readonly rows?: readonly number[];
}

export interface ComparisonInput {
  readonly items: readonly StudyItem[];
  readonly first: StudyGroup;
  readonly second: StudyGroup;
  readonly scale: Scale;
  readonly perceptionScale?: Scale;
  /** What is compared: gaps, or perceptions when expectations were not asked. */
  readonly of: 'gap' | 'perception';
  /** The same people in both groups, matched by their id; others are left out. */
  readonly paired?: boolean;
  /** As for SERVQUAL; half by default. */
  readonly minimumShare?: number;
}

/** The change of one dimension from the first group to the second. */
export interface DimensionChange {
  readonly dimension: Dimension;
  readonly first: Figure;
  readonly second: Figure;
  /** Second − first. `n` counts the people of both groups, or the pairs. */
  readonly change: Figure;
  readonly interval: Interval | null;
  readonly t: Figure;
  /** Welch’s degrees of freedom need not be whole. */
  readonly df: number | null;
  readonly p: Figure;
}

export interface ComparisonResult extends MethodResult<ComparisonInput> {
  readonly dimensions: readonly DimensionChange[];
  readonly leftOut: readonly LeftOut[];
  /** People of a paired comparison who are in one group only. */
  readonly unmatched: number;
}

interface Scored {
  readonly id: string;
  readonly scores: readonly Answer[];
}

function check(input: ComparisonInput): readonly InputProblem[] {
  const { items, scale, first, second } = input;
  const whole = [
    ...checkScale(scale, 'scale'),
    ...(input.of === 'gap' ? checkSameScale(scale, input.perceptionScale) : []),
    ...checkItems(items),
    ...checkShare(input.minimumShare ?? 0.5),
  ];
  if (whole.length > 0) return whole;
  const answers = [first, second].flatMap(({ respondents, name, rows }) =>
    respondents.flatMap(({ expected, perceived }, at) =>
      [
        ...(input.of === 'gap' ? checkAnswers('E', expected, items, scale, rows?.[at] ?? at + 1) : []),
        ...checkAnswers('P', perceived, items, scale, rows?.[at] ?? at + 1),
      ].map((problem) => ({ ...problem, message: `${name}, ${problem.message}` })),
    ),
  );
  return input.paired ? [...answers, ...repeated(first), ...repeated(second)] : answers;
}

/** Pairs are found by id, so an id may stand only once in a group. */
function repeated({ name, respondents, rows }: StudyGroup): readonly InputProblem[] {
  const seen = new Set<string>();
  return respondents.flatMap(({ id }, at) => {
    const again = id !== '' && seen.has(id);
    seen.add(id);
    if (!again) return [];
    const message = `${name}: ${id} occurs more than once, so the pair is not certain.`;
    return [
      {
        code: 'id-twice',
        message,
        cure: 'Take one of the rows out.',
        row: rows?.[at] ?? at + 1,
        field: 'id',
      },
    ];
  });
}

function scored(input: ComparisonInput, { respondents, rows }: StudyGroup) {
  const { items, scale, minimumShare = 0.5 } = input;
  const groups = itemsByDimension(items);
  const { taken, leftOut } = takePart(respondents, minimumShare, ({ expected, perceived }) => {
    const p = turned(perceived, items, scale);
    if (input.of === 'perception') return p;
    return turned(expected, items, scale).map((e, at) => {
      const other = p[at] ?? null;
      return e === null || other === null ? null : other - e;
    });
  });
  const people = taken.map(
    ({ respondent, values }): Scored => ({ id: respondent.id, scores: dimensionMeans(values, groups) }),
  );
  return { people, leftOut: leftOut.map((who) => ({ ...who, row: rows?.[who.row - 1] ?? who.row })) };
}

function column(people: readonly Scored[], d: number): readonly number[] {
  return people.flatMap(({ scores }) => scores[d] ?? []);
}

type Change = Omit<DimensionChange, 'dimension'>;

function withheld(first: Figure, second: Figure, change: Figure, why: string): Change {
  return {
    first,
    second,
    change,
    interval: null,
    t: noFigure(why, change.n),
    df: null,
    p: noFigure(why, change.n),
  };
}

function apart(a: readonly number[], b: readonly number[]): Change {
  const nobody = 'Nobody in one of the groups is scored.';
  const [one, two] = [summarise(a, 'Nobody is scored.'), summarise(b, 'Nobody is scored.')];
  const n = a.length + b.length;
  const [ma, mb, va, vb] = [mean(a), mean(b), variance(a), variance(b)];
  if (ma === null || mb === null) return withheld(one.mean, two.mean, noFigure(nobody, n), nobody);
  const change = figure(mb - ma, n);
  if (a.length < fewestForInference || b.length < fewestForInference || va === null || vb === null)
    return withheld(
      one.mean,
      two.mean,
      change,
      `n = ${a.length} and ${b.length}: below ${fewestForInference} no interval and no test.`,
    );
  const [ea, eb] = [va / a.length, vb / b.length];
  if (ea + eb === 0)
    return withheld(one.mean, two.mean, change, 'All values are the same, so t cannot be had.');
  const df = (ea + eb) ** 2 / (ea ** 2 / (a.length - 1) + eb ** 2 / (b.length - 1));
  const error = Math.sqrt(ea + eb);
  const half = tCritical(0.95, df) * error;
  const t = (mb - ma) / error;
  return {
    first: one.mean,
    second: two.mean,
    change,
    interval: { low: mb - ma - half, high: mb - ma + half, level: 0.95, kind: 'Welch t' },
    t: figure(t, n),
    df,
    p: figure(tTwoSided(t, df), n),
  };
}

function together(pairs: readonly (readonly [Scored, Scored])[], d: number): Change {
  const both = pairs.flatMap(([one, two]): [number, number][] => {
    const [a, b] = [one.scores[d] ?? null, two.scores[d] ?? null];
    return a === null || b === null ? [] : [[a, b]];
  });
  const why = 'Nobody is scored in both groups.';
  const {
    mean: change,
    interval,
    t,
    df,
    p,
  } = summarise(
    both.map(([a, b]) => b - a),
    why,
  );
  return {
    first: summarise(
      both.map(([a]) => a),
      why,
    ).mean,
    second: summarise(
      both.map(([, b]) => b),
      why,
    ).mean,
    change,
    interval,
    t,
    df,
    p,
  };
}

/**
 * Compares two waves or two segments of a study by dimension: change = second − first, with Welch's t for two
 * groups of different people, or the paired t for the same people matched by id. Interval and test are withheld
 * below 30 in either group (or pairs). Refuses as `servqual` does.
 *
 * Source: Welch, “The generalization of ‘Student's’ problem when several different population variances are
 * involved”, Biometrika 34 (1947); Student, Biometrika 6 (1908).
 */
export function compareStudies(input: ComparisonInput): Read<ComparisonResult> {
  const problems = check(input);
  if (problems.length > 0) return { ok: false, problems: firstProblems(problems) };
  const { first, second, paired = false, minimumShare = 0.5 } = input;
  const [a, b] = [scored(input, first), scored(input, second)];
  const later = new Map(b.people.filter(({ id }) => id !== '').map((person) => [person.id, person]));
  const pairs = paired
    ? a.people.flatMap((person): [Scored, Scored][] => {
        const other = later.get(person.id);
        return other ? [[person, other]] : [];
      })
    : [];
  const unmatched = paired ? a.people.length + b.people.length - 2 * pairs.length : 0;
  const leftOut = [...a.leftOut, ...b.leftOut];
  const notes: Note[] = [...leftOutNotes(leftOut, minimumShare)];
  if (unmatched > 0)
    notes.push({
      code: 'unmatched',
      message: `${unmatched} people are in one group only and do not count in a paired comparison.`,
    });
  const found = dimensions.map(
    (dimension, d): DimensionChange => ({
      dimension,
      ...(paired ? together(pairs, d) : apart(column(a.people, d), column(b.people, d))),
    }),
  );
  const tests = found.filter(({ t }) => t.value !== null).length;
  if (tests > 1)
    notes.push({
      code: 'several-tests',
      message: `${tests} tests at once: one in twenty shows p < 0.05 by chance alone.`,
    });
  else if (tests === 0 && found.some(({ change }) => change.value !== null))
    notes.push({ code: 'few-answers', message: 'Without a test a change may be chance.' });
  return {
    ok: true,
    value: {
      method: 'study-comparison',
      convention: `Change = ${second.name} − ${first.name}, of ${input.of === 'gap' ? 'gaps' : 'perceptions'}; ${paired ? 'the same people, paired t' : 'different people, Welch’s t'}.`,
      n: paired ? pairs.length : a.people.length + b.people.length,
      inputs: input,
      notes,
      dimensions: found,
      leftOut,
      unmatched,
    },
  };
}
