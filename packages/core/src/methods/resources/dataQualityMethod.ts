import type { Json } from '../../json.ts';
import type { InputProblem } from '../data/problems.ts';
import { type Cell, number, readCells, text, type ValuesOf } from '../data/shape.ts';
import { type DataRow, defineFreeMethod } from '../method.ts';
import { type AnswerRow, type DataQualityResult, dataQuality, qualityChecks } from './dataQuality.ts';
import { percent, problem, reasons } from './shared.ts';

const columns = {
  code: text({
    help: 'A code for the respondent, never a name. Every further column is an item.',
    required: true,
    also: ['respondent', 'id'],
  }),
  seconds: number({ help: 'Time taken.', min: 0, also: ['duration'] }),
  entry: number({ help: '1 and 2 when answers were typed in twice.', min: 1, max: 2, integer: true }),
};

function words(given: Json): readonly string[] | undefined {
  if (typeof given === 'string') {
    if (!given.trimStart().startsWith('[')) return words(given.split(/[;,]/));
    try {
      return words(JSON.parse(given) as Json);
    } catch {
      return undefined;
    }
  }
  if (!Array.isArray(given)) return undefined;
  if (!given.every((one) => typeof one === 'string' || typeof one === 'number')) return undefined;
  return given.map((one) => String(one).trim()).filter((one) => one !== '');
}

const list = (help: string): Cell<readonly string[] | null> => ({
  help,
  kind: 'json',
  required: false,
  fallback: null,
  expects: 'list, for example ["a", "b"] or a; b',
  read: words,
});

const options = {
  frame: list('The codes that were invited.'),
  items: list('The columns that are items; all others when blank.'),
  measures: list('The columns with figures that can have outliers.'),
  fastest: number({
    help: 'Below this share of the median time an answer is too fast; a third when blank.',
    fallback: 1 / 3,
    min: 0,
    max: 1,
  }),
  straight: number({ help: 'Equal answers that make a straight line.', fallback: 5, min: 2, integer: true }),
  missing: number({
    help: 'A larger share of items without an answer is too much.',
    fallback: 0.5,
    min: 0,
    max: 1,
  }),
};

const known = new Map<string, string>([
  ...Object.keys(columns).map((name): [string, string] => [name, name]),
  ['respondent', 'code'],
  ['id', 'code'],
  ['duration', 'seconds'],
]);

function named(row: DataRow): DataRow {
  return Object.fromEntries(
    Object.entries(row).map(([heading, value]) => [
      known.get(heading.trim().toLowerCase()) ?? heading,
      value,
    ]),
  );
}

function answer(value: Json | undefined): string | null {
  if (value === null || value === undefined) return null;
  const words = typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
  return words === '' ? null : words;
}

function compute(
  given: readonly DataRow[],
  setting: ValuesOf<typeof options>,
): DataQualityResult | readonly InputProblem[] {
  const rows = given.map(named);
  const headings = [...new Set(rows.flatMap(Object.keys))].filter((name) => !Object.hasOwn(columns, name));
  const measures = setting.measures ?? [];
  const items = setting.items ?? headings.filter((name) => !measures.includes(name));
  const problems: InputProblem[] = [];
  for (const [field, list] of [
    ['items', items],
    ['measures', measures],
  ] as const)
    for (const name of list)
      if (!headings.includes(name))
        problems.push(
          problem(
            null,
            field,
            `There is no column “${name}”.`,
            `The columns are ${headings.join(', ')}.`,
            'missing',
          ),
        );
  if (problems.length > 0) return problems;
  const figureOf = number({ help: '' });
  const read = rows.flatMap((row, index): AnswerRow[] => {
    const cells = readCells(columns, row, index + 1);
    if (!cells.ok) {
      problems.push(...cells.problems);
      return [];
    }
    const figures = measures.map((name) => {
      const value = row[name] ?? null;
      if (answer(value) === null) return null;
      const found = figureOf.read(value);
      if (found === undefined)
        problems.push(
          problem(
            index + 1,
            name,
            `“${answer(value)}” is not a number.`,
            'Give a number, or leave it blank.',
          ),
        );
      return found ?? null;
    });
    const { code, seconds, entry } = cells.value;
    const once = entry === 1 || entry === 2 ? entry : null;
    return [
      { code, seconds, entry: once, answers: items.map((name) => answer(row[name])), measures: figures },
    ];
  });
  return problems.length > 0 ? problems.slice(0, 50) : dataQuality(read, { ...setting, items, measures });
}

function show({ findings, summary, missing, slips }: DataQualityResult) {
  return [
    {
      title: 'Checks',
      columns: [
        { label: 'Check' },
        { label: 'Rows marked' },
        { label: 'Of' },
        { label: 'Share', unit: '%', places: 1 },
      ],
      rows: summary.map(({ check, found, share }) => [
        qualityChecks[check],
        share.value === null ? '–' : found,
        share.n,
        percent(share) ?? '–',
      ]),
      notes: [
        ...summary.flatMap(({ check, share }) => reasons(qualityChecks[check], [share])),
        ...(missing.value === null
          ? []
          : [`${(missing.value * 100).toFixed(1)} % of all answers are missing.`]),
        ...(slips.value === null
          ? []
          : [`${(slips.value * 100).toFixed(2)} % of ${slips.n} answers typed in twice differ.`]),
      ],
    },
    {
      title: 'Rows to look at',
      columns: [{ label: 'Row' }, { label: 'Code' }, { label: 'Check' }, { label: 'Why' }],
      rows: findings.map(({ row, code, check, detail }) => [row, code, qualityChecks[check], detail]),
    },
  ];
}

export const dataQualityMethod = defineFreeMethod({
  name: 'data-quality',
  label: 'Data quality',
  summary: 'Which answers to look at before they are analysed.',
  row: 'the answers of one respondent',
  columns,
  options,
  compute,
  show,
});
