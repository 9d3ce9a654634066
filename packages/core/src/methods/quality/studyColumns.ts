import { dimensions } from './dimensions.ts';

/** What a column of a study table holds. */
export type StudyColumn =
  | { readonly kind: 'answer'; readonly letter: string; readonly item: number }
  | { readonly kind: 'points'; readonly dimension: number }
  | { readonly kind: 'id' | 'segment' | 'date' }
  /** Looks like an answer or points, but no item or dimension has that number. */
  | { readonly kind: 'unknown answer' }
  | { readonly kind: 'other' };

const about: Readonly<Record<string, 'id' | 'segment' | 'date'>> = {
  id: 'id',
  respondent: 'id',
  respondentid: 'id',
  code: 'id',
  segment: 'segment',
  group: 'segment',
  date: 'date',
  answeredon: 'date',
};

/** A heading without what people write differently: case, blanks, marks, zeros before a number. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[\s_.:-]+/g, '')
    .replace(/(^|\D)0+(?=\d)/, '$1');
}

const points = new Map(
  dimensions.flatMap((dimension, at) =>
    [`w${at + 1}`, `w${dimension}`, `weight${dimension}`, `points${dimension}`].map(
      (name): [string, number] => [name, at],
    ),
  ),
);

/**
 * Tells the columns of a study table apart by their headings, whatever their case: `E1`, `e 01` and `E_1` are
 * the same.
 * @param letters what answers are headed with, for example `['E', 'P']`
 */
export function studyColumns(
  headings: readonly string[],
  items: readonly { readonly id: string }[],
  letters: readonly string[],
): readonly StudyColumn[] {
  const answers = new Map<string, StudyColumn>();
  for (const letter of letters)
    for (const [item, { id }] of items.entries())
      answers.set(plain(`${letter}${id}`), { kind: 'answer', letter, item });
  const numbered = new RegExp(`^(?:w|${letters.join('|').toLowerCase()})\\d+$`);
  return headings.map((heading): StudyColumn => {
    const name = plain(heading);
    const answer = answers.get(name);
    if (answer) return answer;
    const dimension = points.get(name);
    if (dimension !== undefined) return { kind: 'points', dimension };
    const kind = Object.hasOwn(about, name) ? about[name] : undefined;
    if (kind) return { kind };
    return { kind: numbered.test(name) ? 'unknown answer' : 'other' };
  });
}

const notAnswered = new Set(['', '-', '–', 'na', 'n/a', 'n.a.']);

/** An answer from a cell: null when not answered (blank, `-`, `n/a`), undefined when it is no number. */
export function readAnswer(cell: unknown): number | null | undefined {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  if (notAnswered.has(text.toLowerCase())) return null;
  if (!/^[+\-−]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return undefined;
  const value = Number(text.replace(',', '.').replace('−', '-'));
  return Number.isFinite(value) ? value : undefined;
}
