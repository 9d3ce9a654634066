import type { Diagnostic, Unplaced } from '@journeywright/core/interchange';

/** Words that found no place, with what would have helped. */
export interface LeftOut extends Unplaced {
  readonly column: number | null;
  readonly cure: string;
}

/**
 * Readers say about words they leave out where they stood, and mostly tell the same as a remark with its cure. Here
 * the two become one, so that nobody reads it twice. The other remarks are left.
 */
export function withCures(
  unplaced: readonly Unplaced[],
  diagnostics: readonly Diagnostic[],
): { readonly unplaced: readonly LeftOut[]; readonly diagnostics: readonly Diagnostic[] } {
  const byLine = new Map<number | null, Diagnostic[]>();
  for (const one of diagnostics) {
    const there = byLine.get(one.line);
    if (there) there.push(one);
    else byLine.set(one.line, [one]);
  }
  const told = new Set<Diagnostic>();
  const leftOut = unplaced.map((piece): LeftOut => {
    // Remarks without a line are told apart by their place, and there can be very many of them.
    const same = byLine
      .get(piece.line)
      ?.slice(0, 200)
      .find(
        (one) =>
          one.message.includes(piece.why) &&
          !told.has(one) &&
          (piece.line !== null || one.place === piece.place),
      );
    if (!same) return { ...piece, column: null, cure: '' };
    told.add(same);
    return { ...piece, column: same.column, cure: same.cure };
  });
  return { unplaced: leftOut, diagnostics: diagnostics.filter((one) => !told.has(one)) };
}
