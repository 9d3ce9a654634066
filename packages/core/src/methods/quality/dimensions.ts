import { servqualDimensions } from '../../records/vocabulary.ts';

/** One of the five service-quality dimensions (Parasuraman, Zeithaml and Berry 1988). */
export type Dimension = (typeof servqualDimensions)[number]['value'];

/** The five dimensions in the order of the instrument: W1…W5 and lists of weights follow it. */
export const dimensions: readonly Dimension[] = servqualDimensions.map(({ value }) => value);

/** The name of a dimension for people. */
export function dimensionLabel(dimension: Dimension): string {
  return servqualDimensions.find(({ value }) => value === dimension)?.label ?? dimension;
}

/** The dimension a word names, whatever its case; undefined when it names none. */
export function findDimension(word: string): Dimension | undefined {
  const plain = word.trim().toLowerCase();
  return dimensions.find((dimension) => dimension === plain);
}
