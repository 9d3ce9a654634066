import type { InputProblem } from '../../data/problems.ts';
import { sum } from '../../numeric/moments.ts';
import type { MethodResult, Note } from '../../result.ts';

/** One case, or what is already counted for a category. */
export interface ParetoInput {
  readonly category: string;
  /** Cases, cost or another weight, 0 or more; null where it is not known. */
  readonly amount: number | null;
}

export interface ParetoOptions {
  /** The share the vital few have to reach, in percent, above 0 to 100. */
  readonly reach: number;
  /** The category that gathers the rest; it stands last whatever its size. */
  readonly other: string;
}

export interface ParetoCategory {
  readonly category: string;
  readonly amount: number;
  /** Rows it comes from. */
  readonly n: number;
  /** 0 to 1. */
  readonly share: number;
  /** Its share with those of all before it, 0 to 1. */
  readonly cumulative: number;
  readonly vital: boolean;
}

export interface ParetoResult
  extends MethodResult<{ readonly rows: readonly ParetoInput[] } & ParetoOptions> {
  /** Whether rows were counted or amounts added up. */
  readonly measure: 'cases' | 'amounts';
  readonly total: number;
  /** Falling by amount, the same amount by name; empty when the total is 0. */
  readonly categories: readonly ParetoCategory[];
  /** The smallest set that reaches `reach`, with the category that crosses it; empty when there is none. */
  readonly vitalFew: readonly string[];
  /** Why there is nothing to show, or no vital few; null when there are. */
  readonly why: string | null;
  readonly unmeasured: readonly { readonly row: number; readonly category: string }[];
}

/** Sums of decimals such as 0.7 + 0.1 come out a hair below 0.8; so near counts as reached. */
const hair = 1e-12;

const plain = (name: string): string => name.trim().toLowerCase();
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function problemsOf(rows: readonly ParetoInput[], { reach }: ParetoOptions): readonly InputProblem[] {
  const problems = rows.flatMap(({ category, amount }, i): InputProblem[] => [
    ...(category.trim() === ''
      ? [
          {
            code: 'missing',
            message: 'category is missing.',
            cure: 'Name it, or write “other”.',
            row: i + 1,
            field: 'category',
          },
        ]
      : []),
    ...(amount !== null && !(amount >= 0 && amount <= 1e12)
      ? [
          {
            code: 'bad-value',
            message: `amount: ${amount} is not a number from 0 to 1000000000000.`,
            cure: 'Give cases, cost or a weight, or leave it blank.',
            row: i + 1,
            field: 'amount',
          },
        ]
      : []),
  ]);
  if (!(reach > 0 && reach <= 100))
    problems.unshift({
      code: 'bad-value',
      message: `reach: ${reach} is not a number above 0 up to 100.`,
      cure: 'Give a percentage, usually 80.',
      row: null,
      field: 'reach',
    });
  return problems.slice(0, 50);
}

interface Gathered {
  readonly name: string;
  readonly amounts: number[];
}

function gather(rows: readonly ParetoInput[], counted: boolean): readonly Gathered[] {
  const byName = new Map<string, Gathered>();
  for (const { category, amount } of rows) {
    if (!counted && amount === null) continue;
    const one = byName.get(plain(category)) ?? { name: category.trim(), amounts: [] };
    one.amounts.push(counted ? 1 : (amount ?? 0));
    byName.set(plain(category), one);
  }
  return [...byName.values()];
}

function notesOf({ measure, unmeasured }: Pick<ParetoResult, 'measure' | 'unmeasured'>): Note[] {
  const notes: Note[] = [
    {
      code: 'how-many',
      message:
        'What happens most, or costs most, is not always what hurts customers most: look at severity too.',
    },
  ];
  if (measure === 'amounts' && unmeasured.length > 0)
    notes.push({
      code: 'not-measured',
      message: `Left out, without an amount: row ${unmeasured
        .slice(0, 10)
        .map(({ row }) => row)
        .join(', ')}${unmeasured.length > 10 ? ' …' : ''}.`,
    });
  return notes;
}

/**
 * Sorts categories by how much each contributes and marks the vital few, the smallest set that reaches 80 % (or
 * `reach`), the crossing category included. When no row has an amount every row is one case. Names that differ
 * by case or blanks at their ends are one category. “Other” is last and never one of the vital few: when the named
 * categories cannot reach the mark without it, there are none, and the result says why.
 *
 * Source: J. M. Juran, Quality Control Handbook (1951), after V. Pareto.
 * @returns the categories, or a problem for a category without a name, an amount below 0, a `reach` out of range
 */
export function pareto(
  rows: readonly ParetoInput[],
  options: ParetoOptions,
): ParetoResult | readonly InputProblem[] {
  const problems = problemsOf(rows, options);
  if (problems.length > 0) return problems;
  const counted = rows.every(({ amount }) => amount === null);
  const isOther = (name: string): boolean => plain(name) === plain(options.other);
  const sums = gather(rows, counted).map(({ name, amounts }) => ({
    name,
    n: amounts.length,
    amount: sum(amounts),
  }));
  sums.sort(
    (a, b) =>
      Number(isOther(a.name)) - Number(isOther(b.name)) ||
      b.amount - a.amount ||
      compare(plain(a.name), plain(b.name)),
  );
  const total = sum(sums.map(({ amount }) => amount));
  const enough = (total * options.reach * (1 - hair)) / 100;
  let before = 0;
  const categories = sums.map(({ name, n, amount }): ParetoCategory => {
    const vital = before < enough && !isOther(name);
    before += amount;
    return {
      category: name,
      amount,
      n,
      share: amount / total,
      cumulative: Math.min(1, before / total),
      vital,
    };
  });
  const named = sum(sums.filter(({ name }) => !isOther(name)).map(({ amount }) => amount));
  const why =
    total === 0
      ? 'The total is 0: there is nothing to show.'
      : named < enough
        ? `The named categories do not reach ${options.reach} % without “${options.other}”: split it first.`
        : null;
  const shown =
    total === 0 ? [] : why === null ? categories : categories.map((one) => ({ ...one, vital: false }));
  const unmeasured = counted
    ? []
    : rows.flatMap(({ category, amount }, i) => (amount === null ? [{ row: i + 1, category }] : []));
  const measure = counted ? 'cases' : 'amounts';
  return {
    method: 'pareto',
    convention: `Falling by ${measure}; vital few: the smallest set that reaches ${options.reach} %, the crossing category included.`,
    n: rows.length - unmeasured.length,
    inputs: { rows, ...options },
    notes: notesOf({ measure, unmeasured }),
    measure,
    total,
    categories: shown,
    vitalFew: shown.filter(({ vital }) => vital).map(({ category }) => category),
    why,
    unmeasured,
  };
}
