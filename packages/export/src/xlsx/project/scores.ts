/** What is known of a failure point: three scores from 1 to 10, each may be missing. */
export interface Scores {
  readonly severity: number | null;
  readonly occurrence: number | null;
  readonly detection: number | null;
}

/** The risk priority number, or null when a score is missing or none of the scale. */
export function priorityNumber({ severity, occurrence, detection }: Scores): number | null {
  const scores = [severity, occurrence, detection];
  const sound = scores.every(
    (score) => score !== null && Number.isInteger(score) && score >= 1 && score <= 10,
  );
  return sound ? (severity as number) * (occurrence as number) * (detection as number) : null;
}

/**
 * Ranks from 1, in the order of `all`: by priority number, then severity, occurrence, detection, and at last by who
 * comes first. Null for what has no number.
 */
export function ranksOf(all: readonly Scores[]): readonly (number | null)[] {
  const keys = all.map((scores, at) => {
    const number = priorityNumber(scores);
    if (number === null) return null;
    return { at, key: [number, scores.severity, scores.occurrence, scores.detection] as number[] };
  });
  const sorted = keys
    .filter((entry) => entry !== null)
    .sort((a, b) => {
      for (let i = 0; i < 4; i++) {
        const difference = (b.key[i] as number) - (a.key[i] as number);
        if (difference !== 0) return difference;
      }
      return a.at - b.at;
    });
  const ranks: (number | null)[] = all.map(() => null);
  sorted.forEach(({ at }, place) => {
    ranks[at] = place + 1;
  });
  return ranks;
}
