import { type Figure, figure, noFigure } from '../figure.ts';
import { quantile } from '../numeric/moments.ts';
import type { MethodResult, Note } from '../result.ts';
import { looksPersonal } from './looksPersonal.ts';
import { short } from './shared.ts';

/** One row of answers. Null in `answers` and `measures`: not answered. */
export interface AnswerRow {
  /** A code for the respondent, never a name. */
  readonly code: string;
  /** Time taken. */
  readonly seconds: number | null;
  /** 1 and 2 when answers were typed in twice to find slips; null otherwise. */
  readonly entry: 1 | 2 | null;
  readonly answers: readonly (string | null)[];
  /** Figures that can have outliers, for example amounts spent. */
  readonly measures: readonly (number | null)[];
}

export interface DataQualitySetting {
  readonly items: readonly string[];
  readonly measures: readonly string[];
  /** The codes that were invited; null when nobody can say. */
  readonly frame: readonly string[] | null;
  /** Below this share of the median time an answer is too fast. */
  readonly fastest: number;
  /** At least this many equal answers, and no other, are a straight line. */
  readonly straight: number;
  /** A larger share of items without an answer is too much. */
  readonly missing: number;
}

export const qualityChecks = {
  'out-of-frame': 'Not invited',
  duplicate: 'Twice',
  'straight-lining': 'Straight line',
  'too-fast': 'Too fast',
  missing: 'Much missing',
  'double-entry': 'Typed differently',
  outlier: 'Outlier',
  'not-anonymous': 'Looks like a person',
} as const;

export type QualityCheck = keyof typeof qualityChecks;

export interface QualityFinding {
  readonly check: QualityCheck;
  /** From 1. */
  readonly row: number;
  readonly code: string;
  readonly detail: string;
}

export interface QualitySummary {
  readonly check: QualityCheck;
  /** Share of the rows that could be checked. */
  readonly share: Figure;
  readonly found: number;
}

export interface DataQualityResult extends MethodResult<DataQualitySetting> {
  readonly findings: readonly QualityFinding[];
  readonly summary: readonly QualitySummary[];
  /** Share of all items without an answer. */
  readonly missing: Figure;
  /** Share of twice-typed answers that differ. */
  readonly slips: Figure;
}

type Notice = (row: AnswerRow, at: number) => readonly string[];
interface Check {
  readonly check: QualityCheck;
  readonly applies: (row: AnswerRow) => boolean;
  readonly notice: Notice;
  /** Why nothing could be checked. */
  readonly none: string;
}

const answered = ({ answers }: AnswerRow): readonly string[] => answers.filter((answer) => answer !== null);

function isStraight(row: AnswerRow, least: number): boolean {
  const given = answered(row);
  return given.length >= least && new Set(given).size === 1;
}

/** Tukey's fences: 1.5 times the middle half beyond its ends. Null when the middle half has no width. */
function fences(values: readonly number[]): { readonly low: number; readonly high: number } | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [quantile(sorted, 0.25) ?? 0, quantile(sorted, 0.75) ?? 0];
  return high > low ? { low: low - 1.5 * (high - low), high: high + 1.5 * (high - low) } : null;
}

function duplicates(rows: readonly AnswerRow[], setting: DataQualitySetting): Notice {
  const codes = new Map<string, number>();
  const sheets = new Map<string, number>();
  const found = rows.map((row, at): string[] => {
    if (row.entry === 2) return [];
    const details: string[] = [];
    const before = codes.get(row.code);
    if (before === undefined) codes.set(row.code, at);
    else details.push(`the code is also in row ${before + 1}`);
    const given = answered(row);
    if (given.length >= Math.max(setting.straight, 5) && !isStraight(row, setting.straight)) {
      const sheet = JSON.stringify(row.answers);
      const same = sheets.get(sheet);
      if (same === undefined) sheets.set(sheet, at);
      else details.push(`all answers are those of row ${same + 1}`);
    }
    return details;
  });
  return (_, at) => found[at] ?? [];
}

function doubleEntries(rows: readonly AnswerRow[], { items }: DataQualitySetting) {
  const firsts = new Map(
    rows.flatMap((row): [string, AnswerRow][] => (row.entry === 1 ? [[row.code, row]] : [])),
  );
  let [compared, different] = [0, 0];
  const found = rows.map((row): string[] => {
    const first = row.entry === 2 ? firsts.get(row.code) : undefined;
    if (first === undefined) return [];
    const slips = items.filter((_, item) => (row.answers[item] ?? null) !== (first.answers[item] ?? null));
    compared += items.length;
    different += slips.length;
    return slips.length > 0
      ? [`typed differently: ${slips.slice(0, 8).join(', ')}${slips.length > 8 ? ' …' : ''}`]
      : [];
  });
  const slips =
    compared === 0 ? noFigure('No answers were typed in twice.') : figure(different / compared, compared);
  return { slips, notice: ((_, at) => found[at] ?? []) as Notice };
}

function outliers(rows: readonly AnswerRow[], { measures }: DataQualitySetting): Notice {
  const limits = measures.map((_, k) => fences(rows.flatMap((row) => row.measures[k] ?? [])));
  return (row) =>
    measures.flatMap((name, k) => {
      const [value, limit] = [row.measures[k] ?? null, limits[k] ?? null];
      if (value === null || limit === null) return [];
      // Standing on a fence is not beyond it, whatever binary fractions say.
      const hair = 1e-9 * (limit.high - limit.low);
      if (value >= limit.low - hair && value <= limit.high + hair) return [];
      const fence = (at: number): number | null => (Math.abs(at) <= hair ? 0 : short(at));
      return [`${name} is ${value}, outside ${fence(limit.low)} to ${fence(limit.high)}`];
    });
}

function checksFor(rows: readonly AnswerRow[], setting: DataQualitySetting, typed: Notice): readonly Check[] {
  const { frame, fastest, straight, missing, items, measures } = setting;
  const invited = new Set(frame);
  const times = rows.flatMap((row) => row.seconds ?? []).toSorted((a, b) => a - b);
  const limit = (quantile(times, 0.5) ?? 0) * fastest;
  const always = (): boolean => true;
  return [
    {
      check: 'out-of-frame',
      applies: () => frame !== null,
      notice: (row) => (invited.has(row.code) ? [] : ['the code is not in the frame']),
      none: 'No list of those invited was given.',
    },
    { check: 'duplicate', applies: ({ entry }) => entry !== 2, notice: duplicates(rows, setting), none: '' },
    {
      check: 'straight-lining',
      applies: (row) => answered(row).length >= straight,
      notice: (row) =>
        isStraight(row, straight) ? [`“${answered(row)[0]}” to all ${answered(row).length}`] : [],
      none: `Nobody answered ${straight} items.`,
    },
    {
      check: 'too-fast',
      applies: ({ seconds }) => seconds !== null && times.length >= 3,
      notice: ({ seconds }) =>
        (seconds ?? 0) < limit ? [`${seconds} seconds; the limit is ${Math.round(limit * 10) / 10}`] : [],
      none: 'Fewer than three times were recorded.',
    },
    {
      check: 'missing',
      applies: () => items.length > 0,
      notice: (row) => {
        const blank = row.answers.length - answered(row).length;
        return blank > missing * items.length ? [`${blank} of ${items.length} not answered`] : [];
      },
      none: 'There are no items.',
    },
    {
      check: 'double-entry',
      applies: ({ entry }) => entry === 2,
      notice: typed,
      none: 'No answers were typed in twice.',
    },
    {
      check: 'outlier',
      applies: (row) => row.measures.some((value) => value !== null),
      notice: outliers(rows, setting),
      none: measures.length === 0 ? 'No measures were named.' : 'The measures have no figures.',
    },
    {
      check: 'not-anonymous',
      applies: always,
      notice: ({ code }) => {
        const what = looksPersonal(code);
        return what === null ? [] : [`looks like a ${what}`.replace('a e', 'an e')];
      },
      none: '',
    },
  ];
}

function conventionOf({ fastest, straight, missing }: DataQualitySetting): string {
  return [
    `Too fast: below ${Math.round(fastest * 1000) / 10} % of the median time.`,
    `Straight line: at least ${straight} answers, all the same.`,
    `Much missing: more than ${Math.round(missing * 1000) / 10} % of the items.`,
    'Outlier: more than 1.5 times the middle half beyond it (Tukey).',
  ].join(' ');
}

/**
 * Looks through answers before they are analysed: not invited, twice, straight lines, too fast, much missing, slips
 * of typing, outliers, and codes that look like people. It marks rows; a person decides what happens to them.
 * Sources: J. W. Tukey, Exploratory Data Analysis (1977) for outliers; A. W. Meade and S. B. Craig (2012) for
 * careless answers.
 */
export function dataQuality(rows: readonly AnswerRow[], setting: DataQualitySetting): DataQualityResult {
  const { slips, notice } = doubleEntries(rows, setting);
  const checks = checksFor(rows, setting, notice);
  const findings = checks.flatMap(({ check, applies, notice: look }) =>
    rows.flatMap((row, at) =>
      applies(row) ? look(row, at).map((detail) => ({ check, row: at + 1, code: row.code, detail })) : [],
    ),
  );
  const cells = rows.length * setting.items.length;
  const blank = rows.reduce((total, row) => total + row.answers.length - answered(row).length, 0);
  const notes: Note[] = [
    {
      code: 'marks-only',
      message: 'A mark is a reason to look, not to delete. Write down what was left out and why.',
    },
  ];
  if (findings.some(({ check }) => check === 'not-anonymous'))
    notes.push({
      code: 'not-anonymous',
      message: 'Replace what looks like a person by a code before anybody else sees the answers.',
    });
  return {
    method: 'data-quality',
    convention: conventionOf(setting),
    n: rows.length,
    inputs: setting,
    notes,
    findings: findings.sort((a, b) => a.row - b.row),
    summary: checks.map(({ check, applies, none }) => {
      const n = rows.filter(applies).length;
      const marked = new Set(findings.flatMap((one) => (one.check === check ? [one.row] : []))).size;
      return {
        check,
        found: marked,
        share: n === 0 ? noFigure(none || 'There are no rows.') : figure(marked / n, n),
      };
    }),
    missing: cells === 0 ? noFigure('There are no items.') : figure(blank / cells, cells),
    slips,
  };
}
