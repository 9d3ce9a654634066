import type { InputProblem } from '../data/problems.ts';
import { number } from '../data/shape.ts';
import { type DataRow, defineFreeMethod } from '../method.ts';
import type { MethodResult, ResultTable } from '../result.ts';
import { alphaNotes, alphaStudy } from './alphaStudy.ts';
import { type Alpha, cronbachAlpha } from './cronbachAlpha.ts';
import { dimensionLabel } from './dimensions.ts';
import { whyNotes } from './servqualTables.ts';
import { type Answer, checkAnswers, firstProblems } from './study.ts';
import { readAnswer, studyColumns } from './studyColumns.ts';
import { itemsOption, scaleOf } from './studyOptions.ts';
import { readStudyRows } from './studyRows.ts';

interface NamedAlpha {
  readonly name: string;
  readonly alpha: Alpha;
  /** The ids of its items. */
  readonly items: readonly string[];
}

interface AlphaTables extends MethodResult {
  readonly scales: readonly NamedAlpha[];
}

/** Every column that is no id, segment or date is an item of one scale. */
function oneScale(
  rows: readonly DataRow[],
  scale: { min: number; max: number },
): AlphaTables | readonly InputProblem[] {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const kinds = studyColumns(headings, [], []);
  const items = headings.filter((_, at) => kinds[at]?.kind === 'other' || kinds[at]?.kind === 'points');
  const problems: InputProblem[] = [];
  const answers = rows.map((row, at) => {
    const list = items.map((heading): Answer => {
      const value = readAnswer(Object.hasOwn(row, heading) ? row[heading] : null);
      if (value === undefined)
        problems.push({
          code: 'bad-value',
          message: `${heading}: ${JSON.stringify(row[heading])?.slice(0, 40)} is not a number.`,
          cure: 'Give a number or leave it blank; take out columns that hold no answers.',
          row: at + 1,
          field: heading,
        });
      return value ?? null;
    });
    problems.push(
      ...checkAnswers(
        '',
        list,
        items.map((id) => ({ id })),
        scale,
        at + 1,
      ),
    );
    return list;
  });
  if (problems.length > 0) return firstProblems(problems);
  const scales = [{ name: 'All items', alpha: cronbachAlpha(answers, items.length), items }];
  return {
    method: 'cronbach-alpha',
    convention: 'Variances with n − 1; only respondents who answered every item count.',
    n: rows.length,
    inputs: { rows, scale },
    notes: alphaNotes(scales),
    scales,
  };
}

function tables({ scales }: AlphaTables): readonly ResultTable[] {
  const values = { label: 'Alpha', places: 3 };
  return [
    {
      title: 'Alpha',
      columns: [
        { label: 'Scale' },
        { label: 'Items' },
        { label: 'n' },
        { label: 'Dropped' },
        values,
        { label: 'Standardised', places: 3 },
      ],
      rows: scales.map(({ name, alpha }) => [
        name,
        alpha.k,
        alpha.n,
        alpha.dropped,
        alpha.alpha.value,
        alpha.standardised.value,
      ]),
      notes: whyNotes(
        scales.flatMap(({ name, alpha }): [string, Alpha['alpha']][] => [
          [name, alpha.alpha],
          ...(alpha.alpha.value === null
            ? []
            : [[`${name}, standardised`, alpha.standardised] as [string, Alpha['alpha']]]),
        ]),
      ),
    },
    {
      title: 'Alpha of the others if an item is dropped',
      columns: [{ label: 'Scale' }, { label: 'Item dropped' }, values],
      rows: scales.flatMap(({ name, alpha, items }) =>
        alpha.ifDropped.map((without, at) => [name, items[at] ?? '', without.value]),
      ),
    },
  ];
}

const headOf = { expectation: 'Expectation', perception: 'Perception', gap: 'Gap' } as const;

export const cronbachAlphaMethod = defineFreeMethod({
  name: 'cronbach-alpha',
  label: 'Cronbach’s alpha',
  summary: 'Whether the items that are meant to measure one thing hang together.',
  row: 'a respondent (E1…, P1…), or a respondent with a column for each item of one scale',
  options: {
    items: itemsOption,
    min: number({ help: 'the lowest answer on the scale', fallback: 1 }),
    max: number({ help: 'the highest answer on the scale', fallback: 7 }),
  },
  compute: (rows, given): AlphaTables | readonly InputProblem[] => {
    const read = readStudyRows(rows, given.items, ['E', 'P']);
    if (!read.ok) return read.problems;
    const { items, letters, notes } = read.value;
    if (letters.length === 0) return oneScale(rows, scaleOf(given));
    const result = alphaStudy({
      items,
      respondents: read.value.rows.map(({ answers }) => ({
        expected: answers['E'] ?? [],
        perceived: answers['P'] ?? [],
      })),
      scale: scaleOf(given),
    });
    if (!result.ok) return result.problems;
    const { alphas, ...about } = result.value;
    return {
      ...about,
      notes: [...notes, ...about.notes],
      scales: alphas.map((alpha) => ({
        name: `${headOf[alpha.half]}, ${dimensionLabel(alpha.dimension).toLowerCase()}`,
        alpha,
        items: alpha.items,
      })),
    };
  },
  show: tables,
});
