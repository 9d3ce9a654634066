import type { Json } from '../../../json.ts';
import type { InputProblem } from '../../data/problems.ts';

/** A range of risk scores with a name. */
export interface RiskBand {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The pattern known from the UK's health service. */
export const defaultRiskBands: readonly RiskBand[] = [
  { name: 'low', from: 1, to: 3 },
  { name: 'moderate', from: 4, to: 6 },
  { name: 'high', from: 8, to: 12 },
  { name: 'extreme', from: 15, to: 25 },
];

/** The only scores that probability × consequence, 1 to 5 each, can give. */
export const riskScores: readonly number[] = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25];

/**
 * Checks bands of one's own: each of the 14 scores has to lie in exactly one, every band has to hold one.
 * @returns the bands, lowest first, or what is wrong
 */
export function readRiskBands(given: Json): readonly RiskBand[] | readonly InputProblem[] {
  const wrong = (message: string, cure: string): readonly InputProblem[] => [
    { code: 'bad-bands', message, cure, row: null, field: 'bands' },
  ];
  if (!Array.isArray(given) || given.length === 0 || given.length > riskScores.length)
    return wrong('bands is not a list of 1 to 14 bands.', 'Give objects with name, from and to.');
  const bands: RiskBand[] = [];
  for (const [i, one] of (given as readonly Json[]).entries()) {
    const { name, from, to } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, Json>;
    if (typeof name !== 'string' || name.trim() === '' || typeof from !== 'number' || typeof to !== 'number')
      return wrong(`Band ${i + 1} lacks a name, or a number in from or to.`, 'Give name, from and to.');
    if (!Number.isInteger(from) || !Number.isInteger(to) || from > to)
      return wrong(
        `Band “${name.slice(0, 40)}”: ${from} to ${to} is no range.`,
        'Give whole numbers, from ≤ to.',
      );
    bands.push({ name: name.trim(), from, to });
  }
  bands.sort((a, b) => a.from - b.from);
  if (new Set(bands.map(({ name }) => name.toLowerCase())).size < bands.length)
    return wrong('Two bands have the same name.', 'Give each a name of its own.');
  for (const score of riskScores) {
    const holding = bands.filter(({ from, to }) => from <= score && score <= to);
    if (holding.length === 0) return wrong(`No band holds the score ${score}.`, 'Widen a band or add one.');
    if (holding.length > 1)
      return wrong(
        `The score ${score} lies in ${holding.map(({ name }) => `“${name}”`).join(' and ')}.`,
        'Let the bands not overlap.',
      );
  }
  const idle = bands.find(({ from, to }) => !riskScores.some((score) => from <= score && score <= to));
  return idle
    ? wrong(
        `No score can lie in “${idle.name}” (${idle.from} to ${idle.to}).`,
        'Take the band out, or widen it.',
      )
    : bands;
}
