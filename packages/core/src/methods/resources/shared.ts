import type { InputProblem } from '../data/problems.ts';
import type { Figure } from '../figure.ts';

/** Something in the input that the columns alone cannot tell to be wrong. `row` counts from 1; null for options. */
export function problem(
  row: number | null,
  field: string | null,
  message: string,
  cure: string,
  code = 'bad-value',
): InputProblem {
  return { code, message, cure, row, field };
}

/** A figure as a percentage, for tables. */
export function percent({ value }: Figure): number | null {
  return value === null ? null : value * 100;
}

/**
 * The next whole number, where a value that stands above a whole number only because binary fractions are not
 * exact (21 / 0.7 = 30.000000000000004) counts as that number.
 */
export function roundUp(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= 1e-9 * Math.max(1, Math.abs(value)) ? nearest : Math.ceil(value);
}

/**
 * A number that differs from a short decimal only by what binary fractions leave (1.1 × 3600 / 60 =
 * 66.00000000000001) as that decimal; every other number as it is.
 */
export function withoutDust(value: number): number {
  const short = Number(value.toPrecision(13));
  return Math.abs(short - value) <= 4 * Number.EPSILON * Math.abs(value) ? short : value;
}

/** A figure people typed or that was converted, for tables: at most six significant digits, as short as it can be. */
export function short(value: number | null): number | null {
  return value === null ? null : Math.abs(value) >= 1e6 ? withoutDust(value) : Number(value.toPrecision(6));
}

/** Why figures of one row are missing, each sentence once, in one line with the row's name in front. */
export function reasons(name: string, figures: readonly Figure[]): readonly string[] {
  const sentences = new Set(figures.flatMap(({ why }) => (why === null ? [] : why.split(/(?<=\.) /))));
  const words = [...sentences].join(' ');
  if (words === '') return [];
  return [name === '' ? words : `${name}: ${words}`];
}
