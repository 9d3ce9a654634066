import type { TextTable } from '../table/index.ts';
import { matchHeading, plainHeading } from './headings.ts';
import { type LongField, longFields } from './longFields.ts';

/** What a column is taken for. */
export interface LongColumn {
  readonly heading: string;
  /** Null: the column has no place; its cells are kept as words, unless `lane` is set. */
  readonly field: LongField | null;
  /** Whether a column without a field becomes a lane of its own. */
  readonly lane?: boolean;
  /** From 0 to 1: how sure the guess is; 1 for the very name. */
  readonly confidence: number;
}

/** What each column of a long table is taken for, in the order of its headings. */
export interface LongMapping {
  readonly form: 'long';
  readonly columns: readonly LongColumn[];
}

const candidates = longFields.map((one) => ({ ...one, names: [one.name, one.label].map(plainHeading) }));

/** Guesses which heading is which field. Each field is taken once, by the heading that fits best. */
export function proposeLongMapping(table: Pick<TextTable, 'header'>): LongMapping {
  const guesses = table.header.map((heading) => matchHeading(heading, candidates));
  const ranked = guesses
    .flatMap((guess, at) => (guess ? [{ at, field: guess.target.name, confidence: guess.confidence }] : []))
    .sort((a, b) => b.confidence - a.confidence || a.at - b.at);
  const byColumn = new Map<number, { field: LongField; confidence: number }>();
  const taken = new Set<LongField>();
  for (const { at, field, confidence } of ranked) {
    if (taken.has(field)) continue;
    taken.add(field);
    byColumn.set(at, { field, confidence });
  }
  return {
    form: 'long',
    columns: table.header.map((heading, at) => ({
      heading,
      field: null,
      confidence: 0,
      ...byColumn.get(at),
    })),
  };
}
