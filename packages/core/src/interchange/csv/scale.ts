import { type DecimalSign, normaliseNumber } from '../table/index.ts';

/**
 * Words about a scale of emotion that is not 1 to 5, or null. A scale with figures below 0 is another one as a
 * whole: its 2 means “good”, which here would be “poor”.
 */
export function otherScale(cells: Iterable<string>, decimal: DecimalSign): string | null {
  let least = 0;
  let most = 0;
  for (const cell of cells) {
    const words = cell.trim();
    if (words === '' || words.length > 20) continue;
    const value = Number(normaliseNumber(words, decimal) ?? Number.NaN);
    least = Math.min(least, Number.isNaN(value) ? 0 : value);
    most = Math.max(most, Number.isNaN(value) ? 0 : value);
  }
  return least < 0 ? `the figures run from ${least} to ${most}, which is not the scale 1 to 5.` : null;
}

export const scaleCure = 'Turn all of them into 1 to 5, and read the file again.';
