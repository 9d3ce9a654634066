import type { Answer, Respondent, Scale, StudyItem } from '../../methods/quality/study.ts';

/** One person's row of a study table. */
export interface StudyTableRow {
  readonly id: string;
  readonly segment: string;
  /** As it stood in the file. */
  readonly date: string;
  /** The line of the file, from 1. */
  readonly line: number;
  /** Answers by letter (`E`, `P` …), in the order of the items. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  /** Points in the order of the dimensions; null when none were given. */
  readonly points: readonly Answer[] | null;
  /** Cells of columns of the author's own, by heading, as they stood. */
  readonly extra: Readonly<Record<string, string>>;
}

/** A study as a table holds it. */
export interface StudyTable {
  /** The items that have a column. */
  readonly items: readonly StudyItem[];
  readonly scale: Scale;
  /** The letters there are columns for. */
  readonly letters: readonly string[];
  /** Headings of columns of the author's own, for example `NPS`. */
  readonly extra: readonly string[];
  readonly rows: readonly StudyTableRow[];
}

/** The people of a study table as SERVQUAL and the methods beside it take them. */
export function tableRespondents({ rows }: StudyTable): readonly Respondent[] {
  return rows.map(({ id, segment, date, answers, points }) => ({
    id,
    segment,
    date,
    expected: answers['E'] ?? [],
    perceived: answers['P'] ?? [],
    points,
  }));
}
