import type { Note } from '../result.ts';
import type { Answer } from './study.ts';

/** Somebody whose answers were too few to count. */
export interface LeftOut {
  /** Which row, from 1. */
  readonly row: number;
  readonly id: string;
  readonly answered: number;
  readonly items: number;
}

/** A respondent whose answers count, with one value an item (a gap, or a perception). */
export interface Taken<R> {
  readonly respondent: R;
  readonly row: number;
  readonly values: readonly Answer[];
}

/**
 * Splits respondents into those who answered enough and those who did not.
 * @param minimumShare of the items, 0 to 1; somebody who answered none never takes part
 */
export function takePart<R extends { readonly id: string }>(
  respondents: readonly R[],
  minimumShare: number,
  valuesOf: (respondent: R) => readonly Answer[],
): { readonly taken: readonly Taken<R>[]; readonly leftOut: readonly LeftOut[] } {
  const taken: Taken<R>[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, respondent] of respondents.entries()) {
    const values = valuesOf(respondent);
    let answered = 0;
    for (const value of values) if (value !== null) answered++;
    const enough = answered > 0 && answered >= minimumShare * values.length - 1e-9;
    if (enough) taken.push({ respondent, row: at + 1, values });
    else leftOut.push({ row: at + 1, id: respondent.id, answered, items: values.length });
  }
  return { taken, leftOut };
}

const mostNamed = 10;

/** Says who was left out, by name as far as that can be read. */
export function leftOutNotes(leftOut: readonly LeftOut[], minimumShare: number): readonly Note[] {
  if (leftOut.length === 0) return [];
  const names = leftOut.slice(0, mostNamed).map(({ id, row }) => (id === '' ? `row ${row}` : id));
  const more = leftOut.length > mostNamed ? ` and ${leftOut.length - mostNamed} more` : '';
  const share = Number((minimumShare * 100).toFixed(1));
  const who = leftOut.length === 1 ? '1 respondent is' : `${leftOut.length} respondents are`;
  return [
    {
      code: 'left-out',
      message: `${who} left out, with fewer than ${share} % of the items answered: ${names.join(', ')}${more}.`,
    },
  ];
}

/** Warns of codes that occur twice: one person may be counted twice. */
export function duplicateNotes(respondents: readonly { readonly id: string }[]): readonly Note[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of respondents) if (id !== '') (seen.has(id) ? twice : seen).add(id);
  if (twice.size === 0) return [];
  const names = [...twice].slice(0, mostNamed).join(', ');
  const more = twice.size > mostNamed ? ` and ${twice.size - mostNamed} more` : '';
  return [
    {
      code: 'duplicate-ids',
      message: `Some respondents occur more than once and are counted each time: ${names}${more}.`,
    },
  ];
}
