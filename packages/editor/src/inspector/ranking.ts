import { type Failure, read, type Snapshot } from '@journeywright/core';

/** From this severity on, a failure harms people or breaks the law. */
export const severeFrom = 9;

type Scores = Pick<Failure, 'severity' | 'occurrence' | 'detection'>;

/** The risk priority number S · O · D, 1 to 1000; null while a score is missing. */
export function riskPriority({ severity, occurrence, detection }: Scores): number | null {
  return severity === null || occurrence === null || detection === null
    ? null
    : severity * occurrence * detection;
}

/** A failure's place among those that are scored. */
export interface Rank {
  readonly rank: number;
  readonly total: number;
}

interface Scored {
  readonly id: string;
  /** RPN, then severity, occurrence, detection: what the ranking goes by. */
  readonly key: readonly number[];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (b[i] ?? 0) - (a[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Ranks failures by RPN, then severity, occurrence and detection; equals share a rank. Unscored ones have none. */
export function rankFailures(
  failures: Iterable<Scores & { readonly id: string }>,
): ReadonlyMap<string, Rank> {
  const scored: Scored[] = [];
  for (const failure of failures) {
    const rpn = riskPriority(failure);
    if (rpn === null) continue;
    const { severity, occurrence, detection } = failure as { [K in keyof Scores]: number };
    scored.push({ id: failure.id, key: [rpn, severity, occurrence, detection] });
  }
  scored.sort((a, b) => compareKeys(a.key, b.key));
  const ranks = new Map<string, Rank>();
  let rank = 0;
  scored.forEach(({ id, key }, index) => {
    const before = scored[index - 1];
    if (!before || compareKeys(before.key, key) !== 0) rank = index + 1;
    ranks.set(id, { rank, total: scored.length });
  });
  return ranks;
}

interface Ranked {
  readonly tables: Snapshot['tables'];
  readonly journey: string;
  readonly ranks: ReadonlyMap<string, Rank>;
}

const ranked = new WeakMap<Snapshot['tables']['failures'], Ranked>();

/** The ranks of all scored failures of a journey; made once for each state of its failures. */
export function ranksOf({ tables, removed }: Snapshot, journey: string): ReadonlyMap<string, Rank> {
  const before = ranked.get(tables.failures);
  if (
    before?.journey === journey &&
    before.tables.contactPoints === tables.contactPoints &&
    before.tables.stages === tables.stages
  )
    return before.ranks;
  const snapshot = { tables, removed };
  const ranks = rankFailures(
    read
      .stages(snapshot, journey)
      .flatMap((stage) => read.contactPoints(snapshot, stage.id))
      .flatMap((point) => read.failures(snapshot, point.id)),
  );
  ranked.set(tables.failures, { tables, journey, ranks });
  return ranks;
}
