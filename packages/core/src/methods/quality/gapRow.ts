import type { GapEvidence, InnerGap } from './fiveGaps.ts';

/** What is known at one place, as a row of a table; null and “” mean not known. */
export interface GapRow {
  /** The contact point, need or figure. */
  readonly name: string;
  readonly need: 'assumed' | 'confirmed' | null;
  /** Whether there is a service standard. */
  readonly standard: 'yes' | 'no' | null;
  readonly target: number | null;
  readonly actual: number | null;
  /** Which way the figure is better. */
  readonly better: 'higher' | 'lower';
  readonly promise: 'kept' | 'partly' | 'broken' | null;
  /** A gap, 1 to 4, that something else found here speaks of, for example a failure. */
  readonly gap: number | null;
  /** What was found for that gap. */
  readonly finding: string;
  /** Whether the finding shows the gap, or that there is none. */
  readonly open: boolean;
}

/** Whether a figure falls short of its target. */
export function missesTarget(actual: number, target: number, better: 'higher' | 'lower'): boolean {
  return better === 'higher' ? actual < target : actual > target;
}

/** The evidence one row holds for gaps 1 to 4. */
export function evidenceOf(row: GapRow): readonly GapEvidence[] {
  const found: GapEvidence[] = [];
  const add = (gap: InnerGap, what: string, open: boolean): void =>
    void found.push({ gap, where: row.name, what, open });
  if (row.need !== null) add(1, `need ${row.need}`, row.need === 'assumed');
  if (row.standard !== null)
    add(2, row.standard === 'yes' ? 'has a standard' : 'no standard', row.standard === 'no');
  if (row.actual !== null && row.target !== null)
    add(
      3,
      `${row.actual} against a target of ${row.target}`,
      missesTarget(row.actual, row.target, row.better),
    );
  if (row.promise !== null)
    add(
      4,
      row.promise === 'partly' ? 'promise partly kept' : `promise ${row.promise}`,
      row.promise !== 'kept',
    );
  if (row.gap !== null) add(row.gap as InnerGap, row.finding || 'assigned to this gap', row.open);
  return found;
}
