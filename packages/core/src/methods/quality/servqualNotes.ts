import type { Figure } from '../figure.ts';
import type { Note } from '../result.ts';
import { dimensionLabel, dimensions } from './dimensions.ts';
import { fewestForInference } from './inference.ts';
import type { DimensionGap, ItemGap } from './servqualResult.ts';
import type { Scale } from './study.ts';

/** The expectation above which a mean counts as at the ceiling: 6.5 of 7, and as far up any other scale. */
export function ceilingOf({ min, max }: Scale): number {
  return min + (5.5 / 6) * (max - min);
}

function list(found: readonly DimensionGap[]): string {
  return found.map(({ dimension }) => dimensionLabel(dimension).toLowerCase()).join(', ');
}

/** What a reader of gap figures must know, from the figures themselves. */
export function gapNotes(given: {
  readonly dimensions: readonly DimensionGap[];
  readonly items: readonly ItemGap[];
  readonly unweighted: Figure;
  readonly itemMean: Figure;
  readonly n: number;
  readonly scale: Scale;
}): readonly Note[] {
  const { n, scale } = given;
  const notes: Note[] = [];
  const say = (code: string, message: string): void => void notes.push({ code, message });
  const few = given.dimensions.filter((d) => d.n > 0 && d.n < fewestForInference);
  if (n > 0 && n < fewestForInference)
    say(
      'few-answers',
      `n = ${n}: below ${fewestForInference} the figures describe these respondents and nobody else.`,
    );
  else if (few.length > 0)
    say('few-answers', `Fewer than ${fewestForInference} respondents answered on ${list(few)}.`);
  const unscored = given.dimensions.filter(({ gap }) => gap.value === null);
  if (unscored.length > 0)
    say(
      'partial',
      unscored.length === dimensions.length
        ? 'No dimension is scored.'
        : `Partial: ${list(unscored)} not scored. Totals and weights are over the other dimensions.`,
    );
  const ceiling = given.dimensions.filter((d) => d.ceiling);
  if (ceiling.length > 0)
    say(
      'ceiling',
      `Expectations of ${list(ceiling)} are near the top of the scale (mean above ${Number(ceilingOf(scale).toFixed(2))}): nearly everybody wants the best, so their gaps say little beyond the perceptions.`,
    );
  const { unweighted, itemMean } = given;
  if (
    unweighted.value !== null &&
    itemMean.value !== null &&
    Math.abs(unweighted.value - itemMean.value) > 1e-9
  )
    say(
      'unequal-sizes',
      'The mean of the dimensions and the mean of the items differ, because dimensions have different numbers of items. The first is the usual total.',
    );
  if (given.dimensions.some(({ place }) => place?.tied))
    say('ties', 'Dimensions with the same gap share their place in the ranking.');
  return notes;
}
