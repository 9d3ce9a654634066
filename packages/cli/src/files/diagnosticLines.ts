import type { Diagnostic, Unplaced } from '@journeywright/core/interchange';
import { inputName } from '../words/streamName.ts';

/** Where it is, as compilers write it: `file:3:7`. */
export function placeOf(
  file: string,
  at: Pick<Diagnostic, 'line' | 'place'> & { column?: number | null },
): string {
  const spot = at.line === null ? '' : `:${at.line}${at.column == null ? '' : `:${at.column}`}`;
  return `${inputName(file)}${spot}${at.place === undefined ? '' : ` (${at.place})`}`;
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

/** More of one kind than this says nothing new. */
const mostOfAKind = 30;

/** The lines for all that was found; of many of one kind the first, and how many more there are. */
export function diagnosticLines(file: string, found: readonly Diagnostic[]): readonly string[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const one of found) {
    const list = kinds.get(one.code);
    if (list) list.push(one);
    else kinds.set(one.code, [one]);
  }
  return [...kinds.values()].flatMap((list) => {
    const lines = list.slice(0, mostOfAKind).map((one) => diagnosticLine(file, one));
    const more = list.length - mostOfAKind;
    return more > 0 ? [...lines, `${inputName(file)}: … and ${more} more of this kind.`] : lines;
  });
}
