import type { InputProblem } from '../data/problems.ts';
import type { DataRow } from '../method.ts';

/** Rows of one answer each, made from a study table; `rowOf` gives the row of that table back. */
export interface ToleranceAnswers {
  readonly rows: readonly DataRow[];
  readonly locate: (problem: InputProblem) => InputProblem;
}

const letters = { a: 'adequate', d: 'desired', p: 'perceived' } as const;

function headingParts(heading: string): { letter: keyof typeof letters; item: string } | null {
  const found = /^([adp])[\s_.:-]*0*(\d+)$/.exec(heading.trim().toLowerCase());
  return found ? { letter: found[1] as keyof typeof letters, item: found[2] ?? '' } : null;
}

/** Turns `A1, D1, P1, A2 …`, one row a respondent, into one row an answer; null for any other table. */
export function answersFromStudy(rows: readonly DataRow[]): ToleranceAnswers | null {
  const items = new Map<string, Partial<Record<keyof typeof letters, string>>>();
  for (const heading of Object.keys(rows[0] ?? {})) {
    const parts = headingParts(heading);
    if (parts) items.set(parts.item, { ...items.get(parts.item), [parts.letter]: heading });
  }
  const whole = [...items].filter(([, { a, d, p }]) => a !== undefined && d !== undefined && p !== undefined);
  if (whole.length === 0) return null;
  return {
    rows: rows.flatMap((row) =>
      whole.map(([item, { a = '', d = '', p = '' }]) => ({
        item,
        adequate: row[a] ?? null,
        desired: row[d] ?? null,
        perceived: row[p] ?? null,
      })),
    ),
    locate(problem) {
      if (problem.row === null) return problem;
      const [item = '', headings] = whole[(problem.row - 1) % whole.length] ?? [];
      const letter = (['a', 'd', 'p'] as const).find((key) => letters[key] === problem.field);
      const field = letter === undefined ? problem.field : (headings?.[letter] ?? `${letter}${item}`);
      return { ...problem, row: Math.ceil(problem.row / whole.length), field };
    },
  };
}
