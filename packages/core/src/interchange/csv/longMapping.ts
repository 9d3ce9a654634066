import type { TextTable } from '../table/index.ts';
import { matchHeading, plainHeading } from './headings.ts';
import { germanHeadings } from './germanHeadings.ts';
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

/** Where the two table forms call the same thing by different names. */
const sharedNames: Readonly<Record<string, string>> = { wait_minutes: 'waitActual', failure: 'failures' };

const candidates = longFields.map((one) => ({
  ...one,
  names: [one.name, one.label].map(plainHeading),
  also: [...one.also, ...(germanHeadings[sharedNames[one.name] ?? one.name] ?? [])],
}));

/** A table of a roadmap or story map: roads hold goals, goals hold steps, which stand in lanes. */
function isRoadmap(headings: readonly string[]): boolean {
  return ['road', 'goal', 'lane', 'step'].every((word) => headings.includes(word));
}

/** Goals are the stages of a roadmap, steps its contact points; all else it says of a step becomes cards. */
function roadmapMapping(header: readonly string[], headings: readonly string[]): LongMapping {
  const fields: Readonly<Record<string, LongField>> = {
    goal: 'stage',
    step: 'contact_point',
    position: 'contact_order',
  };
  return {
    form: 'long',
    columns: header.map((heading, at) => {
      const word = headings[at] ?? '';
      const known = Object.hasOwn(fields, word) && headings.indexOf(word) === at;
      return known
        ? { heading, field: fields[word] as LongField, confidence: 0.9 }
        : { heading, field: null, lane: true, confidence: 0.9 };
    }),
  };
}

/** Guesses which heading is which field. Each field is taken once, by the heading that fits best. */
export function proposeLongMapping(table: Pick<TextTable, 'header'>): LongMapping {
  const headings = table.header.map((heading) => plainHeading(heading.slice(0, 80)));
  if (isRoadmap(headings)) return roadmapMapping(table.header, headings);
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
