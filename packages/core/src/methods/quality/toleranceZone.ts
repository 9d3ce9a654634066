import { type Figure, figure, noFigure } from '../figure.ts';
import type { InputProblem, Read } from '../data/problems.ts';
import { mean } from '../numeric/moments.ts';
import type { MethodResult, Note } from '../result.ts';
import { type Answer, checkScale, firstProblems, type Scale } from './study.ts';

/** One answer to one item, or its means: what would just do, what is wished for, what is met. */
export interface ToleranceRow {
  /** The item, dimension or contact point. */
  readonly item: string;
  readonly adequate: Answer;
  readonly desired: Answer;
  readonly perceived: Answer;
}

export interface ToleranceInput {
  readonly rows: readonly ToleranceRow[];
  /** Usually 1 to 9. */
  readonly scale: Scale;
}

/** Where perceptions stand against the zone of one item. */
export interface ToleranceZone {
  readonly item: string;
  /** Answers with all three values. */
  readonly n: number;
  readonly adequate: Figure;
  readonly desired: Figure;
  readonly perceived: Figure;
  /** Measure of service adequacy, P − A: below 0 the service is not even acceptable. */
  readonly adequacy: Figure;
  /** Measure of service superiority, P − D: above 0 it is better than wished for. */
  readonly superiority: Figure;
  /** D − A, from 0 up. */
  readonly width: Figure;
  /** Whether the mean perception lies in the zone, its ends included; null when not measured. */
  readonly inside: boolean | null;
  /** (P − A)/(D − A): 0 at the adequate, 1 at the desired level, beyond them outside the zone. */
  readonly position: Figure;
  /** How many of the answers lie in their own zone. */
  readonly answersInside: number;
}

export interface ToleranceResult extends MethodResult<ToleranceInput> {
  readonly zones: readonly ToleranceZone[];
}

function check({ rows, scale }: ToleranceInput): readonly InputProblem[] {
  const whole = checkScale(scale, 'scale');
  if (whole.length > 0) return whole;
  return rows.flatMap((row, at): InputProblem[] => {
    const outside = (['adequate', 'desired', 'perceived'] as const).flatMap((field): InputProblem[] => {
      const value = row[field];
      if (value === null || (value >= scale.min && value <= scale.max)) return [];
      return [
        {
          code: 'outside-scale',
          message: `${row.item}, ${field}: ${value} is outside the scale ${scale.min} to ${scale.max}.`,
          cure: 'Correct it, leave it blank, or set the scale that was used.',
          row: at + 1,
          field,
        },
      ];
    });
    if (row.adequate === null || row.desired === null || row.desired >= row.adequate) return outside;
    return [
      ...outside,
      {
        code: 'zone-upside-down',
        message: `${row.item}: the desired level ${row.desired} is below the adequate level ${row.adequate}.`,
        cure: 'Check whether the two were swapped; leave them blank if the answer cannot be mended.',
        row: at + 1,
        field: 'desired',
      },
    ];
  });
}

type Whole = Readonly<Record<'adequate' | 'desired' | 'perceived', number>>;

function zoneOf(item: string, answers: readonly Whole[]): ToleranceZone {
  const n = answers.length;
  const none = noFigure('No answer has all three values.');
  const of = (value: number | null): Figure => (value === null ? none : figure(value, n));
  const a = mean(answers.map(({ adequate }) => adequate));
  const d = mean(answers.map(({ desired }) => desired));
  const p = mean(answers.map(({ perceived }) => perceived));
  const about = { item, n, adequate: of(a), desired: of(d), perceived: of(p) };
  const answersInside = answers.filter(
    ({ adequate, desired, perceived }) => adequate <= perceived && perceived <= desired,
  ).length;
  if (a === null || d === null || p === null)
    return {
      ...about,
      adequacy: none,
      superiority: none,
      width: none,
      inside: null,
      position: none,
      answersInside,
    };
  return {
    ...about,
    adequacy: figure(p - a, n),
    superiority: figure(p - d, n),
    width: figure(d - a, n),
    inside: a <= p && p <= d,
    position:
      d - a > 0
        ? figure((p - a) / (d - a), n)
        : noFigure('The zone has no width, so there is no place within it.', n),
    answersInside,
  };
}

/**
 * The zone of tolerance of each item: between the service that would just do (adequate, A) and the service that
 * is wished for (desired, D). MSA = P − A, MSS = P − D, width D − A, position (P − A)/(D − A). Rows of one item
 * are taken together by their means; rows that lack a value do not count. Refuses answers outside the scale and
 * D < A, with the row.
 *
 * Source: Zeithaml, Berry and Parasuraman, “The nature and determinants of customer expectations of service”,
 * Journal of the Academy of Marketing Science 21 (1993); measures as in Parasuraman, Zeithaml and Berry,
 * Journal of Retailing 70 (1994).
 */
export function toleranceZones(input: ToleranceInput): Read<ToleranceResult> {
  const problems = check(input);
  if (problems.length > 0) return { ok: false, problems: firstProblems(problems) };
  const byItem = new Map<string, Whole[]>();
  let incomplete = 0;
  for (const { item, adequate, desired, perceived } of input.rows) {
    const list = byItem.get(item) ?? [];
    byItem.set(item, list);
    if (adequate === null || desired === null || perceived === null) incomplete++;
    else list.push({ adequate, desired, perceived });
  }
  const notes: Note[] = [];
  if (incomplete > 0)
    notes.push({
      code: 'incomplete',
      message: `${incomplete} of ${input.rows.length} rows lack one of the three values and do not count.`,
    });
  const { min, max } = input.scale;
  return {
    ok: true,
    value: {
      method: 'zone-of-tolerance',
      convention: `Adequate, desired and perceived level on a scale of ${min} to ${max}; the ends belong to the zone.`,
      n: input.rows.length - incomplete,
      inputs: input,
      notes,
      zones: [...byItem].map(([item, answers]) => zoneOf(item, answers)),
    },
  };
}
