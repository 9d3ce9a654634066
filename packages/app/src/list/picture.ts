/** What a small picture of a map shows: its stages side by side, and how full they are. */
export interface Picture {
  /** Contact points of each stage drawn, spread evenly. */
  readonly stages: readonly number[];
  /** How many of the card places are filled, 0 to 1. */
  readonly fullness: number;
}

const mostStages = 9;

/** Counts say how much there is, not where; so everything is spread evenly and nothing is made up. */
export function pictureOf(counts: {
  readonly stages: number;
  readonly contactPoints: number;
  readonly cards: number;
}): Picture {
  const columns = Math.min(mostStages, Math.max(1, counts.stages));
  const each = counts.stages > 0 ? counts.contactPoints / counts.stages : 0;
  const stages = Array.from({ length: columns }, (_, index) =>
    Math.min(4, Math.max(0, Math.round((index + 1) * each) - Math.round(index * each))),
  );
  const places = Math.max(1, counts.contactPoints * 5);
  return { stages, fullness: Math.min(1, counts.cards / places) };
}
