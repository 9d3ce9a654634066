import type { Figure } from '../figure.ts';
import type { ResultColumn } from '../result.ts';
import type { Estimate } from './tally.ts';

/** The value for a table of results, times `factor` (100 for percent); null when it cannot be had. */
export function shownValue({ value }: Figure, factor = 1): number | null {
  return value === null ? null : value * factor;
}

/** Value, low and high end for a row of a table. */
export function shownEstimate({ figure, interval }: Estimate, factor = 1): (number | null)[] {
  return [
    shownValue(figure, factor),
    interval ? interval.low * factor : null,
    interval ? interval.high * factor : null,
  ];
}

/** The columns of `shownEstimate`. */
export function estimateColumns(places: number): ResultColumn[] {
  return [
    { label: 'Value', places },
    { label: '95 % from', places },
    { label: '95 % to', places },
  ];
}

/** Why figures are missing, each reason once. */
export function reasons(...figures: readonly (Figure | readonly Figure[])[]): string[] {
  return [...new Set(figures.flat().flatMap(({ why }) => (why === null ? [] : [why])))];
}

/** Names in quotation marks, joined; long lists are cut and say how many more there are. */
export function named(names: readonly string[], most = 10): string {
  const words = names.slice(0, most).map((name) => (name === '' ? '“untitled”' : `“${name}”`));
  const more = names.length - words.length;
  return words.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
