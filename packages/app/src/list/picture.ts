/** What a small picture of a map shows: its stages side by side, and how full they are. */
export interface Picture {
  /** The contact points of each stage drawn, numbered from 0 through the whole picture. */
  readonly stages: readonly (readonly number[])[];
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
  let next = 0;
  const stages = Array.from({ length: columns }, (_, index) => {
    const points = Math.round((index + 1) * each) - Math.round(index * each);
    return Array.from({ length: Math.min(4, Math.max(0, points)) }, () => next++);
  });
  const places = Math.max(1, counts.contactPoints * 5);
  return { stages, fullness: Math.min(1, counts.cards / places) };
}

/** Whether a place for a card is drawn filled: golden-ratio steps spread the share without looking like data. */
export function isFilled(place: number, fullness: number): boolean {
  return (place * 0.618) % 1 < fullness;
}
