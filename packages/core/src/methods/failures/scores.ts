import type { InputProblem } from '../data/problems.ts';
import { number } from '../data/shape.ts';

/** Severity, occurrence and detection of a failure, whole numbers from 1 to 10; null is not scored. */
export interface Scores {
  readonly severity: number | null;
  readonly occurrence: number | null;
  readonly detection: number | null;
}

/** All three scores, known. */
export interface FullScores {
  readonly severity: number;
  readonly occurrence: number;
  readonly detection: number;
}

export const scoreFields = ['severity', 'occurrence', 'detection'] as const;

const tenPoints = { min: 1, max: 10, integer: true } as const;

/** The columns of the three scores. */
export const scoreColumns = {
  severity: number({ ...tenPoints, also: ['s'], help: '1 unnoticed … 10 harm or a breach of law' }),
  occurrence: number({ ...tenPoints, also: ['o'], help: '1 once in years … 10 nearly always' }),
  detection: number({
    ...tenPoints,
    also: ['d'],
    help: '1 caught before the customer … 10 nobody would notice',
  }),
};

/** The problems of numbers that have to be whole and within limits; null passes. */
export function wholeProblems(
  values: Readonly<Record<string, number | null>>,
  row: number,
  [min, max]: readonly [number, number],
): readonly InputProblem[] {
  return Object.entries(values).flatMap(([field, value]) =>
    value === null || (Number.isInteger(value) && value >= min && value <= max)
      ? []
      : [
          {
            code: 'bad-value',
            message: `${field}: ${value} is not a whole number from ${min} to ${max}.`,
            cure: `Give a whole number from ${min} to ${max}, or leave it blank.`,
            row,
            field,
          },
        ],
  );
}

/** All three scores, or which of them are missing, in one sentence. */
export function fullScores(scores: Scores): FullScores | string {
  const { severity, occurrence, detection } = scores;
  if (severity !== null && occurrence !== null && detection !== null)
    return { severity, occurrence, detection };
  return `No ${scoreFields.filter((field) => scores[field] === null).join(', no ')}.`;
}

/** Worst first: severity, then occurrence, then detection; 0 when all are the same. */
export function bySeverity(a: FullScores, b: FullScores): number {
  return b.severity - a.severity || b.occurrence - a.occurrence || b.detection - a.detection;
}

/** The risk priority number, severity × occurrence × detection, 1 to 1,000. */
export function riskPriorityNumber({ severity, occurrence, detection }: FullScores): number {
  return severity * occurrence * detection;
}

/** What is left out of a ranking, and why. */
export interface Unscored {
  /** Its row, from 1. */
  readonly row: number;
  readonly failure: string;
  readonly why: string;
}

/** Severity from which a failure is flagged, whatever its other scores: harm, or a breach of law. */
export const severeFrom = 9;
