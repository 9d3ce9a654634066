import type { Diagnostic, Unplaced } from '@journeywright/core/interchange';

/** Where it is, as compilers write it: `file:3:7`. */
export function placeOf(
  file: string,
  at: Pick<Diagnostic, 'line' | 'place'> & { column?: number | null },
): string {
  const spot = at.line === null ? '' : `:${at.line}${at.column == null ? '' : `:${at.column}`}`;
  return `${file}${spot}${at.place === undefined ? '' : ` (${at.place})`}`;
}

/** One line a diagnostic: place, weight, message, cure. */
export function diagnosticLine(file: string, found: Diagnostic): string {
  return `${placeOf(file, found)}: ${found.severity}: ${found.message}${found.cure === '' ? '' : ` ${found.cure}`}`;
}

/** One line for a piece of a file that found no place. */
export function unplacedLine(file: string, piece: Unplaced): string {
  const words = piece.text.replaceAll(/\s+/g, ' ').trim();
  const short = words.length > 80 ? `${words.slice(0, 79)}…` : words;
  return `${placeOf(file, piece)}: not placed: “${short}” ${piece.why}`;
}
